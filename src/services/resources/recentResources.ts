import { oneLine } from '../../model/text/plainText';
import type { Clock } from '../../base/clock';
import { resourceId, type Resource } from '../../model/resources/resource';
import {
  instanceOf,
  isSameRef,
  readPlacedRef,
  type PlacedRef,
} from '../../model/resources/resourceRef';
import type { ConnectionState } from '../connections/connectionState';

const kinds = ['job', 'identityProvider', 'application', 'instance'] as const;

/** A thing that was opened: where it is, and names as harmless as a row's. */
export interface RecentResource {
  ref: PlacedRef<(typeof kinds)[number]>;
  /** Name of the thing, or of a job's target. */
  name?: string;
  /** Name of the instance. */
  instanceName?: string;
  /** Unix time in milliseconds. */
  openedAt: number;
}

/** How many things of a connection are kept. */
const mostKept = 20;

/**
 * What was opened lately, per connection, on this machine: so that it is at hand before anything is read, and looked for
 * where it was last time.
 */
export class RecentResources {
  constructor(
    private readonly state: Pick<ConnectionState, 'get' | 'set' | 'onDidChange'>,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  get onDidChange() {
    return this.state.onDidChange;
  }

  /** Newest first; nothing for a connection that is not there. */
  of(connectionId: string): RecentResource[] {
    const stored = this.state.get(connectionId);
    return Array.isArray(stored)
      ? stored.flatMap((each) => readRecent(each, connectionId) ?? [])
      : [];
  }

  /** Puts a thing first. What is no job, provider, application or instance is not kept. */
  async note(connectionId: string, resource: Resource): Promise<void> {
    const kept = toRecent(resource, connectionId, this.clock.now());
    if (kept) {
      const others = this.of(connectionId).filter(({ ref }) => !isSameRef(ref, kept.ref));
      await this.state.set(connectionId, [kept, ...others].slice(0, mostKept));
    }
  }
}

const nameOf = (text: string | undefined) => oneLine(text ?? '', 80) || undefined;

function toRecent(
  resource: Resource,
  connectionId: string,
  openedAt: number,
): RecentResource | undefined {
  const { description } = resource.instance;
  const about = (kind: RecentResource['ref']['kind'], name: string | undefined): RecentResource => {
    const [own, ofInstance] = [nameOf(name), nameOf(description)];
    return {
      ref: { connectionId, ...instanceOf(resource.instance), kind, id: resourceId(resource) },
      ...(own && { name: own }),
      ...(ofInstance && { instanceName: ofInstance }),
      openedAt,
    };
  };
  switch (resource.kind) {
    case 'job':
      return about(resource.kind, resource.targetName);
    case 'identityProvider':
      return about(resource.kind, resource.provider.identityProviderName);
    case 'application':
      return about(resource.kind, resource.application.applicationName);
    case 'instance':
      return about(resource.kind, description);
    default:
      // Of people and what they belong to nothing is kept on this machine.
      return undefined;
  }
}

/** What is stored may have been edited: it is taken for what it is, or not at all. */
function readRecent(value: unknown, connectionId: string): RecentResource | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { ref: stored, openedAt } = value as Partial<Record<keyof RecentResource, unknown>>;
  const ref = readPlacedRef({ ...(stored as object), connectionId }, ...kinds);
  return ref && typeof openedAt === 'number' ? ({ ...value, ref } as RecentResource) : undefined;
}
