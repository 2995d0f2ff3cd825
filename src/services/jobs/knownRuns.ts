import type { InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { ResourceCache } from '../resources/resourceCache';
import type { PagedList } from '../resources/pagedList';

/** A target of synchronization. */
export interface TargetRef {
  type: 'identity_provider' | 'application';
  id: string;
}

/** Runs of a target without a gap, as far back as they go. */
export interface KnownRuns {
  runs: readonly JobSummary[];
  /** From when on they are complete; absent when they are all there are. */
  lookBack?: number;
  /** Unix time in milliseconds. */
  readAt: number;
  /** More than the newest jobs of the instance: its own have been read, or there are no others. */
  isRefined: boolean;
}

/** More runs than any rule or strip looks at; the rest would only cost time. */
const most = 200;

interface Window {
  runs: JobSummary[];
  /** Unix time in milliseconds; minus infinity when nothing is left out. */
  from: number;
  readAt: number;
}

/** What the lists of the cache know of a target's runs; `undefined` when they were not read. No call. */
export function knownRuns(
  cache: ResourceCache,
  instance: InstanceRef,
  target: TargetRef,
): KnownRuns | undefined {
  const newest = windowOf(cache.newestJobs(instance), target.id);
  // Lists with a filter leave runs out, which would look like runs that never were.
  const own = windowOf(cache.jobs({ instance, target }, {}), target.id);
  const both = newest && own ? joined(newest, own) : (newest ?? own);
  return (
    both && {
      runs: both.runs,
      ...(Number.isFinite(both.from) && { lookBack: both.from }),
      readAt: both.readAt,
      isRefined: own !== undefined || newest?.from === -Infinity,
    }
  );
}

function windowOf(list: PagedList<JobSummary>, targetId: string): Window | undefined {
  if (list.readAt === undefined) {
    return undefined;
  }
  const all = list.items.filter((job) => job.targetId === targetId);
  const runs = all.slice(0, most);
  const last =
    runs.length < all.length ? runs.at(-1) : list.hasMore ? list.items.at(-1) : undefined;
  return { runs, from: last ? (jobMoment(last) ?? Infinity) : -Infinity, readAt: list.readAt };
}

/** Both together; where runs may be missing between them, the one that was read later. */
function joined(a: Window, b: Window): Window {
  const [earlier, later] = a.readAt <= b.readAt ? [a, b] : [b, a];
  if (later.from > earlier.readAt) {
    return later;
  }
  const seen = new Set(later.runs.map((job) => job.synchronizationJobId));
  const rest = earlier.runs.filter((job) => !seen.has(job.synchronizationJobId));
  return {
    runs: [...later.runs, ...rest],
    from: Math.min(a.from, b.from),
    readAt: later.readAt,
  };
}
