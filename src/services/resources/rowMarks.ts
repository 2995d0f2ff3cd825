import { DisposableStore, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { PlanProgress } from '../../model/health/healthSummary';
import { isFinal } from '../../model/jobs/job';
import { instanceKey } from '../../model/resources/resourceRef';
import type { JobNode, TargetNode, TreeNode } from '../../model/resources/treeNode';
import type { Health } from '../health/health';
import type { HealthTarget } from '../health/healthInput';
import { keyOf, watchKey } from '../watches/watchStore';
import type { Watches } from '../watches/watches';

/** The target that a row is about. */
export function targetOf(node: TargetNode): HealthTarget {
  return node.kind === 'provider'
    ? {
        type: 'identity_provider',
        id: node.provider.identityProviderId,
        provider: node.provider,
      }
    : { type: 'application', id: node.application.applicationId };
}

/** What rows of the tree show beside what the service says: our verdicts, and what the user watches. Makes no call. */
export class RowMarks implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<string | undefined>());
  private reading: PlanProgress | undefined;
  /** Rows of an instance (its key), above all of them (the empty key), or of all may be marked otherwise now. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly health: Health,
    private readonly watches: Watches,
  ) {
    this.store.add(
      health.onDidChange((instance) => this.didChange.fire(instance && instanceKey(instance))),
    );
    this.store.add(watches.list.onDidChange(() => this.didChange.fire(undefined)));
  }

  dispose(): void {
    this.store.dispose();
  }

  /**
   * How far reading for verdicts has come; `undefined` when nothing is read. Said in a row, because a line above the rows
   * that comes and goes would move them under the pointer: the editor loses a click whose row has moved since the press.
   */
  showReading(progress: PlanProgress | undefined): void {
    this.reading = progress;
    this.didChange.fire('');
  }

  /** Puts on a row what is ours. */
  mark(node: TreeNode): void {
    switch (node.kind) {
      case 'summary':
        put(node, 'health', this.health.summary());
        put(node, 'reading', this.reading);
        break;
      case 'instance':
        put(node, 'health', this.health.ofInstance(node.instance) ?? 'unread');
        break;
      case 'provider':
      case 'application':
        this.markTarget(node);
        put(node, 'watched', this.isWatched(node, targetOf(node).id));
        break;
      case 'job': {
        const { targetId, synchronizationJobId } = node.job;
        // Only a job that has not ended can be waited for.
        const canBe = !isFinal(node.job) || node.watched !== undefined;
        if (canBe) {
          put(node, 'watched', this.isWatched(node, targetId, synchronizationJobId));
        }
        break;
      }
      default:
    }
  }

  /** Nothing is judged that only signs in, or has never run: it is no target. */
  private markTarget(node: TargetNode): void {
    const target = targetOf(node);
    const isTarget = this.health.targets(node.instance).some(({ id }) => id === target.id);
    put(node, 'verdict', isTarget ? this.health.verdict(node.instance, target) : undefined);
  }

  private isWatched(
    { instance }: TargetNode | JobNode,
    id: string,
    jobId?: string,
  ): true | undefined {
    const { region, instanceId } = instance;
    const key = watchKey({ region, instanceId, id }, jobId);
    return this.watches.current().some((watch) => keyOf(watch) === key) || undefined;
  }
}

function put<T extends TreeNode, K extends keyof T>(
  node: T,
  mark: K,
  value: T[K] | undefined,
): void {
  if (value === undefined) {
    Reflect.deleteProperty(node, mark);
  } else {
    node[mark] = value;
  }
}
