import type * as vscode from 'vscode';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import type { InstanceRef } from '../../model/resources/instance';
import { isFinal, type JobSummary } from '../../model/jobs/job';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Health } from '../../services/health/health';
import type { JobPoller, OnShow } from '../../services/jobs/jobPoller';
import type { Sessions } from '../../services/connections/session';

interface FollowServices {
  clock: Clock;
  poller: JobPoller;
  health: Health;
  sessions: Sessions;
}

/** Lists change in bursts: what is open among them is looked up once for all, so many milliseconds later. */
const pause = 150;

/** Has open jobs followed while their instance is unfolded in a tree that can be seen. */
export class FollowedTree implements Disposable {
  private readonly store = new DisposableStore();
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private readonly unfolded = new Map<string, { instance: InstanceRef; shown: OnShow }>();

  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly services: FollowServices,
  ) {
    const { sessions, health } = services;
    this.store.add(view.onDidExpandElement(({ element }) => this.unfold(element)));
    this.store.add(view.onDidCollapseElement(({ element }) => this.fold(element.id)));
    this.store.add(view.onDidChangeVisibility(() => this.arrangeSoon()));
    this.store.add(sessions.onDidChange(() => this.foldAll()));
    this.store.add(health.onDidChange(() => this.arrangeSoon()));
  }

  dispose(): void {
    this.foldAll();
    this.store.dispose();
  }

  private unfold(node: TreeNode): void {
    if (node.kind === 'instance' && !this.unfolded.has(node.id)) {
      const { region, instanceId } = node.instance;
      const instance = { region, instanceId };
      this.unfolded.set(node.id, { instance, shown: this.services.poller.show(instance) });
      this.arrangeSoon();
    }
  }

  private fold(id: string): void {
    this.unfolded.get(id)?.shown.dispose();
    this.unfolded.delete(id);
  }

  private foldAll(): void {
    for (const id of [...this.unfolded.keys()]) {
      this.fold(id);
    }
  }

  private arrangeSoon(): void {
    if (this.unfolded.size > 0) {
      this.timer.value ??= this.services.clock.after(pause, () => {
        this.timer.value = undefined;
        this.arrange();
      });
    }
  }

  private arrange(): void {
    for (const { instance, shown } of this.unfolded.values()) {
      shown.update(this.view.visible ? this.openJobs(instance) : []);
    }
  }

  private openJobs(instance: InstanceRef): JobSummary[] {
    const cache = this.services.sessions.current?.cache;
    return cache
      ? this.services.health
          .targets(instance)
          .flatMap(({ id }) => cache.knownJobs(instance, id))
          .filter((job) => !isFinal(job))
      : [];
  }
}
