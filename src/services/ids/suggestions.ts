import { throwIfAborted } from '../../base/abort';
import type { Resource } from '../../model/resources/resource';
import { isFailed, loadedJobs, loadedProviders } from '../resources/loadedResources';
import type { Session } from '../connections/session';

/** Instances read for suggestions at most: what is offered before anybody asked must not cost a call for each of many. */
const instancesAtMost = 5;
const failedAtMost = 12;
const jobsLookedAt = 500;

/** What is worth going to before anything is typed. */
export interface Suggestions {
  /** The newest of each target, newest first. */
  failed: Resource[];
  providers: Resource[];
}

/** Suggestions from what is loaded. No calls. */
export function suggestionsOf({ cache }: Session): Suggestions {
  const latest = new Map<string, Resource>();
  for (const job of loadedJobs(cache, jobsLookedAt, isFailed)) {
    // One that fails every ten minutes would be the whole list.
    if (!latest.has(job.job.targetId)) latest.set(job.job.targetId, job);
  }
  return {
    failed: [...latest.values()].slice(0, failedAtMost),
    providers: loadedProviders(cache),
  };
}

/**
 * Loads what suggestions are made of: the instances, and providers, applications and newest jobs of a few, those `first`
 * before others. Tells of each part that came. Fails only by cancellation: lists keep their errors to themselves.
 */
export async function loadSuggestions(
  session: Session,
  first: ReadonlySet<string>,
  signal: AbortSignal,
  onPart: () => void,
): Promise<void> {
  const { cache } = session;
  const lists = (await session.regions()).map(({ id }) => cache.instances(id));
  await Promise.all(lists.map((list) => list.load()));
  throwIfAborted(signal);
  const instances = lists
    .flatMap(({ items }) => items)
    .sort((one, other) => Number(first.has(other.instanceId)) - Number(first.has(one.instanceId)));
  await Promise.all(
    instances.slice(0, instancesAtMost).map(async (instance) => {
      await Promise.all([
        cache.providers(instance).load(),
        cache.newestJobs(instance).load(),
        // For the names of the targets of jobs.
        cache.applications(instance).load(),
      ]);
      throwIfAborted(signal);
      onPart();
    }),
  );
}
