import type { InstanceRef } from '../../model/resources/instance';
import { isFinal, type JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { ResourceCache } from '../resources/resourceCache';
import type { PagedList } from '../resources/pagedList';
import { isHeld, joined, runsJudged, windowOf, type RunWindow } from './runWindow';

/** A target of synchronization. */
export interface TargetRef {
  type: 'identity_provider' | 'application';
  id: string;
}

/** The newest runs of a target without a gap, as far as they make its verdict. */
export interface KnownRuns {
  /** Newest first. */
  runs: readonly JobSummary[];
  /** From when on they are complete; absent when they are all there are. */
  lookBack?: number;
  /** Unix time in milliseconds. */
  readAt: number;
  /** All runs that make the verdict are here, as of the newest reading. */
  isHeld: boolean;
}

/** What was read of a target's runs, from whatever list; `undefined` when nothing was. No call. */
export function knownRuns(
  cache: ResourceCache,
  instance: InstanceRef,
  target: TargetRef,
): KnownRuns | undefined {
  return ofWindows(windowsOf(cache, instance, target, false));
}

/** Whether the runs that make a target's verdict were read since they were last asked to be read anew. No call. */
export function hasFreshRuns(
  cache: ResourceCache,
  instance: InstanceRef,
  target: TargetRef,
): boolean {
  return ofWindows(windowsOf(cache, instance, target, true))?.isHeld === true;
}

/** Runs of one reading as what is known. */
export function ofWindows(windows: readonly RunWindow[]): KnownRuns | undefined {
  const known = joined(windows);
  if (!known) {
    return undefined;
  }
  const { readAt, from } = known;
  const dated = known.runs.filter((run) => jobMoment(run) !== undefined);
  const undated = known.runs.filter((run) => jobMoment(run) === undefined);
  const judged = dated.slice(0, runsJudged);
  const last = judged.length === runsJudged ? judged.at(-1) : undefined;
  const lookBack = Math.min(Math.max((last && jobMoment(last)) ?? from, from), readAt);
  const latest = windows.filter((window) => window.readAt === readAt);
  // What was under way in an earlier reading may have ended since.
  const isSure = judged.every(
    (run) =>
      isFinal(run) ||
      latest.some(({ runs }) =>
        runs.some((each) => each.synchronizationJobId === run.synchronizationJobId),
      ),
  );
  return {
    runs: [...judged, ...undated],
    ...(Number.isFinite(lookBack) && { lookBack }),
    readAt,
    isHeld: isSure && isHeld(known),
  };
}

function windowsOf(
  cache: ResourceCache,
  instance: InstanceRef,
  target: TargetRef,
  isFresh: boolean,
): RunWindow[] {
  // Lists with a filter leave runs out, which would look like runs that never were.
  const lists = [cache.newestJobs(instance), cache.jobs({ instance, target }, {})];
  const read = cache.runsOf(instance, target.id);
  return [
    ...lists.flatMap((list) =>
      isFresh && !isUpToDate(list) ? [] : (ofList(list, target.id) ?? []),
    ),
    ...read.filter(({ isStale }) => !(isFresh && isStale)).map(({ window }) => window),
  ];
}

function isUpToDate({ isStale, error, failedOnNext }: PagedList<JobSummary>): boolean {
  return !isStale && (error === undefined || failedOnNext);
}

function ofList(list: PagedList<JobSummary>, targetId: string): RunWindow | undefined {
  const { readAt, freshItems, hasMore } = list;
  return readAt === undefined
    ? undefined
    : windowOf(freshItems, targetId, { isWhole: !hasMore, readAt });
}
