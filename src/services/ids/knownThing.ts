import type { Found } from '../../model/resources/found';
import type { IdKind } from '../../model/ids/ids';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import type { Inventory, ListKinds } from '../resources/inventory';

/** Something that lies in a loaded list, and the time it is from. */
export interface KnownThing {
  thing: Found;
  /** Unix time in milliseconds. */
  readAt: number;
}

/** Instances that lists have read, also those that a refresh has not reached yet; no call. */
export function knownInstances(inventory: Inventory): Instance[] {
  return inventory.listsOf('instances').flatMap(({ list }) => list.items);
}

/** The row of an instance; a bare reference when its region was never listed. */
export function instanceAt(inventory: Inventory, at: InstanceRef): Instance {
  const { region, instanceId } = at;
  return (
    knownInstances(inventory).find((instance) => instanceKey(instance) === instanceKey(at)) ?? {
      ...{ region, instanceId },
      status: '',
    }
  );
}

/** What an id names, from the lists that are loaded and were not asked to be read again; no call. */
export function knownThing(inventory: Inventory, kind: IdKind, id: string): KnownThing | undefined {
  const among = <K extends keyof ListKinds>(
    list: K,
    idOf: (row: ListKinds[K]) => string,
    toThing: (row: ListKinds[K], at: InstanceRef) => Found,
  ) => newest(rows(inventory, list, (row) => idOf(row) === id, toThing));
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
        (provider, at) => ({ kind, instance: instanceAt(inventory, at), provider }),
      );
    case 'application':
      return among(
        'applications',
        (row) => row.applicationId,
        (application, at) => ({ kind, instance: instanceAt(inventory, at), application }),
      );
    case 'job':
      return newest(
        (['newest', 'jobs'] as const).flatMap((list) =>
          rows(
            inventory,
            list,
            (row) => row.synchronizationJobId === id,
            (job, at) => ({ kind, instance: instanceAt(inventory, at), job }),
          ),
        ),
      );
    default:
      return undefined;
  }
}

function rows<K extends keyof ListKinds>(
  inventory: Inventory,
  kind: K,
  matches: (row: ListKinds[K]) => boolean,
  toThing: (row: ListKinds[K], at: InstanceRef) => Found,
): KnownThing[] {
  return inventory.listsOf(kind).flatMap(({ region, instanceId, list }) => {
    const row = list.isStale ? undefined : list.items.find(matches);
    return row && list.readAt !== undefined
      ? [{ thing: toThing(row, { region, instanceId }), readAt: list.readAt }]
      : [];
  });
}

function newest(things: readonly KnownThing[]): KnownThing | undefined {
  return things.reduce<KnownThing | undefined>(
    (best, each) => (best && best.readAt >= each.readAt ? best : each),
    undefined,
  );
}
