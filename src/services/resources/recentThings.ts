import { oneLine } from '../../base/plainText';
import type { Clock } from '../../base/clock';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import { foundId, type Found } from '../../model/resources/found';
import { kindOf } from '../../model/ids/ids';
import type { InstanceRef } from '../../model/resources/instance';
import type { Connections } from '../connections/connections';
import type { StateStore } from '../connections/storage';

/** A thing that was opened: ids, and names as harmless as a row's. */
export interface RecentThing {
  kind: 'job' | 'identityProvider' | 'application' | 'instance';
  id: string;
  instance: InstanceRef;
  /** Name of the thing, or of a job's target. */
  name?: string;
  /** Name of the instance. */
  instanceName?: string;
  /** Unix time in milliseconds. */
  openedAt: number;
}

/** How many things of a connection are kept. */
const mostThings = 20;

const prefix = 'recent/';

/**
 * What was opened lately, per connection, on this machine: so that it is at hand before anything is read, and looked for
 * where it was last time. Gone when its connection is.
 */
export class RecentThings implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<void>());
  readonly onDidChange = this.didChange.event;

  constructor(
    /** Shared by all windows, because a sign-out has to reach what every one of them kept. */
    private readonly global: StateStore,
    private readonly connections: Pick<Connections, 'get' | 'onDidChange'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {
    this.store.add(connections.onDidChange(() => void this.dropOrphans()));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Newest first; nothing for a connection that is not there. */
  of(connectionId: string): RecentThing[] {
    const stored = this.connections.get(connectionId) && this.global.get(prefix + connectionId);
    return Array.isArray(stored) ? stored.filter(isThing) : [];
  }

  /** Puts a thing first. What is no job, provider, application or instance is not kept. */
  async note(connectionId: string, thing: Found): Promise<void> {
    const kept = toRecent(thing, this.clock.now());
    if (!kept || !this.connections.get(connectionId)) {
      return;
    }
    const others = this.of(connectionId).filter(({ id }) => id !== kept.id);
    await this.global.update(prefix + connectionId, [kept, ...others].slice(0, mostThings));
    this.didChange.fire();
  }

  private async dropOrphans(): Promise<void> {
    const orphans = this.global
      .keys()
      .filter((key) => key.startsWith(prefix) && !this.connections.get(key.slice(prefix.length)));
    for (const key of orphans) {
      await this.global.update(key, undefined);
    }
    if (orphans.length > 0) {
      this.didChange.fire();
    }
  }
}

const nameOf = (text: string | undefined) => oneLine(text ?? '', 80) || undefined;

function toRecent(thing: Found, openedAt: number): RecentThing | undefined {
  const { region, instanceId, description } = thing.instance;
  const about = (kind: RecentThing['kind'], name: string | undefined): RecentThing => {
    const [own, ofInstance] = [nameOf(name), nameOf(description)];
    return {
      ...{ kind, id: foundId(thing), instance: { region, instanceId } },
      ...(own && { name: own }),
      ...(ofInstance && { instanceName: ofInstance }),
      openedAt,
    };
  };
  switch (thing.kind) {
    case 'job':
      return about(thing.kind, thing.targetName);
    case 'identityProvider':
      return about(thing.kind, thing.provider.identityProviderName);
    case 'application':
      return about(thing.kind, thing.application.applicationName);
    case 'instance':
      return about(thing.kind, description);
    default:
      // Of people and what they belong to nothing is kept on this machine.
      return undefined;
  }
}

/** What is stored may be of another version. */
function isThing(value: unknown): value is RecentThing {
  const { kind, id, instance, openedAt } = (value ?? {}) as Partial<RecentThing>;
  return (
    typeof id === 'string' &&
    kind !== undefined &&
    kindOf(id) === kind &&
    typeof instance?.instanceId === 'string' &&
    typeof instance.region === 'string' &&
    typeof openedAt === 'number'
  );
}
