import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import type { InstanceDirectory } from '../resources/instanceDirectory';

/** What is known of where a thing may be. */
export interface Hints {
  /** Ids of instances named beside the id, best first. */
  near: readonly string[];
  /** Ids of instances used lately, newest first. */
  recent: readonly string[];
  /** Region to look in first. */
  region: string | undefined;
}

/**
 * Which instance is asked first for an id: those named beside it, then those used lately, then those of its region and
 * those whose rows are unfolded, then all others. The higher the number the sooner.
 */
export function instanceOrder(
  { near, recent, region }: Hints,
  directory: Pick<InstanceDirectory, 'inUse'>,
): (instance: InstanceRef) => number {
  return (instance) =>
    rankIn(near, instance.instanceId, 3000) ??
    rankIn(recent, instance.instanceId, 2000) ??
    (instance.region === region || directory.inUse.has(instanceKey(instance)) ? 1000 : 0);
}

function rankIn(ids: readonly string[], id: string, from: number): number | undefined {
  const index = ids.indexOf(id);
  return index < 0 ? undefined : from - index;
}
