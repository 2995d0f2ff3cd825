import type { Resource } from '../../model/resources/resource';
import type { IdKind } from '../../model/ids/exactIds';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import type { ResourceCache, ListKinds } from '../resources/resourceCache';

/** Something that lies in a loaded list, and the time it is from. */
export interface KnownResource {
  resource: Resource;
  /** Unix time in milliseconds. */
  readAt: number;
}

/** Instances that lists have read, also those that a refresh has not reached yet; no call. */
export function knownInstances(cache: ResourceCache): Instance[] {
  return cache.listsOf('instances').flatMap(({ list }) => list.items);
}

/** The row of an instance; a bare reference when its region was never listed. */
export function instanceAt(cache: ResourceCache, at: InstanceRef): Instance {
  const { region, instanceId } = at;
  return (
    knownInstances(cache).find((instance) => instanceKey(instance) === instanceKey(at)) ?? {
      ...{ region, instanceId },
      status: '',
    }
  );
}

/** What an id names, from the lists that are loaded and were not asked to be read again; no call. */
export function knownResource(
  cache: ResourceCache,
  kind: IdKind,
  id: string,
): KnownResource | undefined {
  const among = <K extends keyof ListKinds>(
    list: K,
    idOf: (row: ListKinds[K]) => string,
    toResource: (row: ListKinds[K], at: InstanceRef) => Resource,
  ) => newest(rows(cache, list, (row) => idOf(row) === id, toResource));
  switch (kind) {
    case 'instance':
      return among(
        'instances',
        (row) => row.instanceId,
        (instance) => ({ kind, instance }),
      );
    case 'identityProvider':
      return among(
        'providers',
        (row) => row.identityProviderId,
        (provider, at) => ({ kind, instance: instanceAt(cache, at), provider }),
      );
    case 'application':
      return among(
        'applications',
        (row) => row.applicationId,
        (application, at) => ({ kind, instance: instanceAt(cache, at), application }),
      );
    case 'job':
      return newest(
        (['newest', 'jobs'] as const).flatMap((list) =>
          rows(
            cache,
            list,
            (row) => row.synchronizationJobId === id,
            (job, at) => ({ kind, instance: instanceAt(cache, at), job }),
          ),
        ),
      );
    default:
      return undefined;
  }
}

function rows<K extends keyof ListKinds>(
  cache: ResourceCache,
  kind: K,
  matches: (row: ListKinds[K]) => boolean,
  toResource: (row: ListKinds[K], at: InstanceRef) => Resource,
): KnownResource[] {
  return cache.listsOf(kind).flatMap(({ region, instanceId, list }) => {
    const row = list.isStale ? undefined : list.items.find(matches);
    return row && list.readAt !== undefined
      ? [{ resource: toResource(row, { region, instanceId }), readAt: list.readAt }]
      : [];
  });
}

function newest(resources: readonly KnownResource[]): KnownResource | undefined {
  return resources.reduce<KnownResource | undefined>(
    (best, each) => (best && best.readAt >= each.readAt ? best : each),
    undefined,
  );
}
