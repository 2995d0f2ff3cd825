import { maxPageSize, type EiamClient } from '../../api/eiamClient';
import { throwIfAborted } from '../../base/abort';
import type { JobSummary } from '../../model/jobs/job';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import type { InstanceRef } from '../../model/resources/instance';
import type { ReadRuns, ResourceCache } from '../resources/resourceCache';
import type { TargetRef } from './knownRuns';
import { isHeld, windowOf } from './runWindow';

/** So many pages are read at most until one target's newest runs are here. */
const pagesAtMost = 4;

/**
 * Reads the newest runs of several targets of one type together, which is one call as a rule, into the cache. Resolves
 * once those of one of them are here at least, or after a few pages.
 */
export async function readRuns(
  cache: ResourceCache,
  instance: InstanceRef,
  type: TargetRef['type'],
  ids: readonly string[],
  { client, signal }: { client: EiamClient; signal: AbortSignal },
): Promise<void> {
  const readAt = cache.clock.now();
  const query = { targetType: type, targetIds: ids, pageSize: maxPageSize };
  const jobs: JobSummary[] = [];
  let next: string | undefined;
  for (let page = 0; page < pagesAtMost; page++) {
    const answer = await client.listJobs(instance, query, next, signal);
    throwIfAborted(signal);
    jobs.push(...answer.items.map(summarizeJob));
    next = answer.next;
    const isWhole = next === undefined;
    if (isWhole || ids.some((id) => isHeld(windowOf(jobs, id, { isWhole, readAt })))) {
      break;
    }
  }
  noteRuns(cache, instance, ids, jobs, { isWhole: next === undefined, readAt });
}

/** Has the cache take over runs of some targets that were read elsewhere: the newest ones, as the service lists them. */
export function noteRuns(
  cache: ResourceCache,
  instance: InstanceRef,
  ids: readonly string[],
  jobs: readonly JobSummary[],
  reading: { isWhole: boolean; readAt: number },
): void {
  const noted = ids.map((id): [string, ReadRuns[]] => {
    const window = windowOf(jobs, id, reading);
    // Where the new ones are too few for a verdict, what was read before may go on behind them.
    const before = cache.runsOf(instance, id).filter((each) => isHeld(each.window));
    return [id, [{ window, isStale: false }, ...(isHeld(window) ? [] : before.slice(0, 1))]];
  });
  cache.keepRuns(instance, new Map(noted));
}

/** Has what was read of a target's runs show a newer state of one of them, where it is among them. */
export function noteRun(cache: ResourceCache, instance: InstanceRef, job: JobSummary): void {
  const isIt = (run: JobSummary) => run.synchronizationJobId === job.synchronizationJobId;
  const read = cache.runsOf(instance, job.targetId);
  if (read.some(({ window }) => window.runs.some(isIt))) {
    const noted = read.map(({ window, isStale }) => ({
      window: { ...window, runs: window.runs.map((run) => (isIt(run) ? job : run)) },
      isStale,
    }));
    cache.keepRuns(instance, new Map([[job.targetId, noted]]));
  }
}
