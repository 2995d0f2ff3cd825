import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { InstanceRef } from '../../model/resources/instance';
import type { Connections } from '../connections/connections';
import type { TargetRef } from '../jobs/knownRuns';
import type { StateStore } from '../connections/storage';

/** What the user asked to be told of: the end of a job, or runs of a target that end badly. */
export interface Watch extends InstanceRef {
  targetType: TargetRef['type'];
  targetId: string;
  /** Present when it is about one job. */
  synchronizationJobId?: string;
  /** Name of the target, as it was when the watch was set; text of the service. */
  name: string;
  /** End of the newest run that was seen, Unix time in milliseconds; absent before the first look. */
  seen?: number;
}

const prefix = 'watches/';

/** More would be no watching any more. */
const most = 50;

/** Names a watch within its connection. */
export function watchId(watch: Watch): string {
  const { region, instanceId, targetId, synchronizationJobId } = watch;
  return [region, instanceId, targetId, synchronizationJobId ?? ''].join('/');
}

/**
 * The watches of each connection. Kept by the workspace, so that they survive a reload and no two windows tell of the same
 * end; they go when their connection goes.
 */
export class WatchList implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<string>());
  /** The watches of that connection are others. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly state: StateStore,
    private readonly connections: Connections,
  ) {
    this.store.add(connections.onDidChange(() => void this.dropOrphans()));
  }

  dispose(): void {
    this.store.dispose();
  }

  of(connectionId: string): Watch[] {
    const stored = this.state.get(prefix + connectionId);
    return Array.isArray(stored) ? stored.filter(isWatch) : [];
  }

  /** Adds a watch, or takes over its newer state. */
  async put(connectionId: string, watch: Watch): Promise<void> {
    const others = this.of(connectionId).filter((each) => watchId(each) !== watchId(watch));
    await this.write(connectionId, [...others, watch].slice(-most));
  }

  async remove(connectionId: string, id: string): Promise<void> {
    const left = this.of(connectionId).filter((each) => watchId(each) !== id);
    await this.write(connectionId, left);
  }

  private async write(connectionId: string, watches: Watch[]): Promise<void> {
    await this.state.update(prefix + connectionId, watches.length > 0 ? watches : undefined);
    this.didChange.fire(connectionId);
  }

  private async dropOrphans(): Promise<void> {
    const ids = this.state
      .keys()
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    for (const id of ids.filter((each) => !this.connections.get(each))) {
      try {
        await this.write(id, []);
      } catch {
        // Nobody asks after a connection that is gone; the next change of the list tries again.
        return;
      }
    }
  }
}

/** What an older version stored, or somebody edited, is not taken on trust. */
function isWatch(value: unknown): value is Watch {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const watch = value as Record<string, unknown>;
  const texts = ['region', 'instanceId', 'targetId', 'name'];
  return (
    texts.every((name) => typeof watch[name] === 'string') &&
    (watch['targetType'] === 'identity_provider' || watch['targetType'] === 'application') &&
    ['string', 'undefined'].includes(typeof watch['synchronizationJobId']) &&
    ['number', 'undefined'].includes(typeof watch['seen'])
  );
}
