import { DisposableStore, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import { needsAttention } from '../../model/health/verdictState';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import { isFinal } from '../../model/jobs/job';
import type { InstanceNode, JobNode, TargetNode, TreeNode } from '../../model/resources/treeNode';
import type { Health } from '../health/health';
import type { HealthTarget } from '../health/healthInput';
import { keyOf, watchKey } from '../watches/watchList';
import type { Watches } from '../watches/watches';

/** What can be seen of health on the row of an instance; the counts are in its hover, which is made when it is asked for. */
const wordOf = ({ health }: InstanceNode) =>
  health && needsAttention(health.state) ? health.state : '';

function targetOf(node: TargetNode): HealthTarget {
  return node.kind === 'provider'
    ? {
        type: 'identity_provider',
        id: node.provider.identityProviderId,
        provider: node.provider,
      }
    : { type: 'application', id: node.application.applicationId };
}

/** What can be seen of a verdict and a watch on a row. */
const saidBy = (node: TargetNode | JobNode) =>
  [node.kind === 'job' ? '' : (node.verdict?.state ?? ''), node.watched ? 'watched' : ''].join();

/** A row and what it said when it was drawn last: the same is not drawn again. */
interface Drawn<T extends TreeNode> {
  node: T;
  word: string;
}

/**
 * What rows of the tree show beside what the service says. Makes no call: verdicts are of what is loaded. A verdict or a
 * watch that changes has its own row drawn again and no other, because a row being drawn cannot be used for a moment, and neither
 * can those below it. Sentences, which change with every read, are in hovers only and have nothing drawn.
 */
export class JudgedRows implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<TreeNode>());
  /** This row says something else now. */
  readonly onDidChange = this.didChange.event;
  private readonly instances = new Map<string, Drawn<InstanceNode>>();
  /** Rows that can be watched, targets and open jobs, by instance, and there by the row's id. */
  private readonly watchable = new Map<string, Map<string, Drawn<TargetNode | JobNode>>>();

  constructor(
    private readonly health: Health,
    private readonly watches: Watches,
  ) {
    this.store.add(health.onDidChange((instance) => this.reconsider(instance)));
    this.store.add(watches.list.onDidChange(() => this.reconsider(undefined)));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** The rows are of another connection from now on. */
  forget(): void {
    this.instances.clear();
    this.watchable.clear();
  }

  /** Puts on a row what is ours, and has it drawn again when its verdict changes. */
  note(node: TreeNode): void {
    switch (node.kind) {
      case 'instance':
        this.noteInstance(node);
        break;
      case 'provider':
      case 'application':
        this.noteTarget(node);
        break;
      case 'job':
        this.noteJob(node);
        break;
      default:
    }
  }

  private noteInstance(node: InstanceNode): void {
    this.judgeInstance(node);
    this.instances.set(instanceKey(node.instance), { node, word: wordOf(node) });
  }

  private noteTarget(node: TargetNode): void {
    this.judgeTarget(node);
    this.noteWatched(node);
    this.keep(node);
  }

  /** Only a job that has not ended can be waited for. */
  private noteJob(node: JobNode): void {
    if (!isFinal(node.job)) {
      this.noteWatched(node);
      this.keep(node);
    }
  }

  private keep(node: TargetNode | JobNode): void {
    const key = instanceKey(node.instance);
    const rows = this.watchable.get(key) ?? new Map<string, Drawn<TargetNode | JobNode>>();
    this.watchable.set(key, rows.set(node.id, { node, word: saidBy(node) }));
  }

  private reconsider(changed: InstanceRef | undefined): void {
    for (const [key, drawn] of this.instances) {
      if (!changed || key === instanceKey(changed)) {
        this.judgeInstance(drawn.node);
        this.drawIfChanged(drawn, wordOf(drawn.node));
      }
    }
    for (const [key, rows] of this.watchable) {
      if (!changed || key === instanceKey(changed)) {
        for (const drawn of rows.values()) {
          const { node } = drawn;
          if (node.kind !== 'job') {
            this.judgeTarget(node);
          }
          this.noteWatched(node);
          this.drawIfChanged(drawn, saidBy(node));
        }
      }
    }
  }

  private drawIfChanged<T extends TreeNode>(drawn: Drawn<T>, word: string): void {
    if (word !== drawn.word) {
      drawn.word = word;
      this.didChange.fire(drawn.node);
    }
  }

  private judgeInstance(node: InstanceNode): void {
    const health = this.health.ofInstance(node.instance);
    if (health) {
      node.health = health;
    } else {
      delete node.health;
    }
  }

  /** Nothing is judged that only signs in, or has never run: it is no target. */
  private judgeTarget(node: TargetNode): void {
    const target = targetOf(node);
    const isTarget = this.health.targets(node.instance).some(({ id }) => id === target.id);
    const verdict = isTarget ? this.health.verdict(node.instance, target) : undefined;
    if (verdict) {
      node.verdict = verdict;
    } else {
      delete node.verdict;
    }
  }

  private noteWatched(node: TargetNode | JobNode): void {
    const { region, instanceId } = node.instance;
    const key =
      node.kind === 'job'
        ? watchKey({ region, instanceId, id: node.job.targetId }, node.job.synchronizationJobId)
        : watchKey({ region, instanceId, id: targetOf(node).id });
    if (this.watches.current().some((watch) => keyOf(watch) === key)) {
      node.watched = true;
    } else {
      delete node.watched;
    }
  }
}
