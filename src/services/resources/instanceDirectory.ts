import { abortable, throwIfAborted } from '../../base/abort';
import type { Instance } from '../../model/resources/instance';
import type { Region } from '../../model/resources/region';
import { instanceKey } from '../../model/resources/resourceRef';
import type { ResourceCache } from './resourceCache';
import { knownInstances } from '../ids/knownResource';
import type { PagedList } from './pagedList';

/** All instances of a connection, listed region by region as far as they are needed. */
export class InstanceDirectory {
  /** Why a region could not be listed. */
  readonly failures = new Map<string, Error>();
  /** Places with rows below them loaded, a sign that somebody works with them. */
  readonly inUse: ReadonlySet<string>;

  constructor(
    private readonly cache: ResourceCache,
    private readonly regions: readonly Region[],
  ) {
    const kinds = ['providers', 'newest', 'jobs', 'applications'] as const;
    const places = kinds.flatMap((kind) =>
      cache
        .listsOf(kind)
        .flatMap((placed) => (placed.list.readAt === undefined ? [] : [instanceKey(placed)])),
    );
    this.inUse = new Set(places);
  }

  /** Regions that are not listed to their end. */
  get unlisted(): readonly Region[] {
    return this.regions.filter(({ id }) => !isComplete(this.cache.instances(id)));
  }

  /** Where an instance that is in no list must be, if anywhere: the region named, or the last one that is not listed. */
  onlyRegion(named: string | undefined): Region | undefined {
    const { unlisted } = this;
    return (
      unlisted.find(({ id }) => id === named) ?? (unlisted.length === 1 ? unlisted[0] : undefined)
    );
  }

  /** Instances listed so far; no call. */
  get known(): Instance[] {
    return this.regions.flatMap(({ id }) => this.cache.instances(id).items);
  }

  /** Those of the ids that the connection is known to have, in their order. */
  among(ids: readonly string[]): Instance[] {
    const known = knownInstances(this.cache);
    return ids.flatMap((id) => known.find(({ instanceId }) => instanceId === id) ?? []);
  }

  /** Lists a region to its end. What failed before is tried again; a failure leaves what was known. */
  async list(id: string, signal: AbortSignal): Promise<Instance[]> {
    const list = this.cache.instances(id);
    if (list.readAt === undefined || list.error !== undefined) {
      await abortable(list.refresh(), signal);
    } else {
      await abortable(list.load(), signal);
    }
    while (list.hasMore && list.error === undefined) {
      throwIfAborted(signal);
      await abortable(list.loadMore(), signal);
    }
    if (list.error === undefined) {
      this.failures.delete(id);
    } else {
      this.failures.set(id, list.error as Error);
    }
    return [...list.items];
  }
}

function isComplete(list: PagedList<Instance>): boolean {
  return list.readAt !== undefined && !list.isStale && !list.hasMore && list.error === undefined;
}
