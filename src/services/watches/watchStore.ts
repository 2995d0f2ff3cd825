import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { InstanceRef } from '../../model/resources/instance';
import {
  readPlacedRef,
  refKey,
  type PlacedRef,
  type TargetKind,
} from '../../model/resources/resourceRef';
import type { Connections } from '../connections/connections';
import type { StateStore } from '../connections/storage';

/** What the user asked to be told of: the end of a job, or runs of a target that end badly. */
export interface Watch {
  /** What is synchronized with, by that job or by all. */
  target: PlacedRef<TargetKind>;
  /** Present when it is about one job. */
  jobId?: string;
  /** Name of the target, as it was when the watch was set; text of the service. */
  name: string;
  /** End of the newest run that was seen, Unix time in milliseconds; absent before the first look. */
  seen?: number;
}

const prefix = 'watches/';
const targetKinds = ['identityProvider', 'application'] as const;

/** More would be no watching any more. */
const most = 50;

/** Names a watch within its connection: by its target, and by its job if it is about one. */
export function watchKey(target: InstanceRef & { id: string }, jobId = ''): string {
  return `${refKey(target)}/${jobId}`;
}

/**
 * The watches of each connection. Kept by the workspace, so that they survive a reload and no two windows tell of the same
 * end; they go when their connection goes.
 */
export class WatchStore implements Disposable {
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
    return Array.isArray(stored)
      ? stored.flatMap((each) => readWatch(each, connectionId) ?? [])
      : [];
  }

  /** Adds a watch, or takes over its newer state. */
  async put(connectionId: string, watch: Watch): Promise<void> {
    const key = keyOf(watch);
    const others = this.of(connectionId).filter((each) => keyOf(each) !== key);
    await this.write(connectionId, [...others, watch].slice(-most));
  }

  async remove(connectionId: string, watch: Watch): Promise<void> {
    const left = this.of(connectionId).filter((each) => keyOf(each) !== keyOf(watch));
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

/** What a watch is in the list: no two have the same. */
export function keyOf({ target, jobId }: Watch): string {
  return watchKey(target, jobId);
}

/** What is stored may have been edited: it is taken for what it is, or not at all. */
function readWatch(value: unknown, connectionId: string): Watch | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { target: stored, jobId, name, seen } = value as Partial<Record<keyof Watch, unknown>>;
  const target = readPlacedRef({ ...(stored as object), connectionId }, ...targetKinds);
  const isWatch =
    typeof name === 'string' &&
    ['string', 'undefined'].includes(typeof jobId) &&
    ['number', 'undefined'].includes(typeof seen);
  return isWatch && target ? ({ ...value, target } as Watch) : undefined;
}
