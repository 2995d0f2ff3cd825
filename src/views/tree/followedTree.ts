import type * as vscode from 'vscode';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import type { InstanceRef } from '../../model/resources/instance';
import { isFinal, type JobSummary } from '../../model/jobs/job';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Health } from '../../services/health/health';
import type { OpenPlan, ReadingPlans } from '../../services/health/readingPlans';
import type { TargetRef } from '../../services/jobs/knownRuns';
import { targetOf } from '../../services/resources/rowMarks';
import type { JobPoller, OnShow } from '../../services/jobs/jobPoller';
import type { Explorer } from '../../services/resources/explorer';
import type { Sessions } from '../../services/connections/session';

interface FollowServices {
  clock: Clock;
  explorer: Explorer;
  plans: ReadingPlans;
  poller: JobPoller;
  health: Health;
  sessions: Sessions;
}

/** Lists change in bursts: what is open among them is looked up once for all, so many milliseconds later. */
const pause = 150;

interface Unfolded {
  instance: InstanceRef;
  shown: OnShow;
  /** Open while the tree can be seen. */
  plan?: OpenPlan;
  /** Targets that are unfolded, by the ids of their rows. */
  targets: Map<string, TargetRef>;
}

/**
 * While an instance is unfolded in a tree that can be seen, its open jobs are followed, and what verdicts of its targets
 * rest on is read.
 */
export class FollowedTree implements Disposable {
  private readonly store = new DisposableStore();
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private readonly unfolded = new Map<string, Unfolded>();

  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly services: FollowServices,
  ) {
    const { sessions, health, explorer } = services;
    this.store.add(view.onDidExpandElement(({ element }) => this.unfold(element)));
    this.store.add(view.onDidCollapseElement(({ element }) => this.fold(element.id)));
    // What the editor has unfolded itself, after a reload of the window, it does not tell of: it asks for the rows.
    this.store.add(explorer.onDidAnswer((node) => this.unfold(node)));
    explorer.answered.forEach((node) => this.unfold(node));
    this.store.add(view.onDidChangeVisibility(() => this.arrangePlans()));
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
      const shown = this.services.poller.show(instance);
      this.unfolded.set(node.id, { instance, shown, targets: new Map() });
      this.arrangePlans();
      this.arrangeSoon();
    } else if (node.kind === 'provider' || node.kind === 'application') {
      const above = ancestors(node).flatMap(({ id }) => this.unfolded.get(id) ?? [])[0];
      above?.targets.set(node.id, targetOf(node));
      above?.plan?.want([...above.targets.values()]);
    }
  }

  private fold(id: string): void {
    const folded = this.unfolded.get(id);
    folded?.shown.dispose();
    folded?.plan?.dispose();
    this.unfolded.delete(id);
    for (const { targets, plan } of this.unfolded.values()) {
      if (targets.delete(id)) {
        plan?.want([...targets.values()]);
      }
    }
  }

  /** Plans are open while somebody can see their rows. */
  private arrangePlans(): void {
    for (const each of this.unfolded.values()) {
      if (!this.view.visible) {
        each.plan?.dispose();
        each.plan = undefined;
      } else if (!each.plan) {
        each.plan = this.services.plans.open(each.instance, [...each.targets.values()]);
      }
    }
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

function ancestors(node: TreeNode): TreeNode[] {
  return node.parent ? [node.parent, ...ancestors(node.parent)] : [];
}
