import { newestFirst } from '../../model/health/runs';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';

/** So many of a target's newest runs make its verdict: no more, or what was loaded by chance would change it. */
export const runsJudged = 30;

/** Runs of one target as one reading had them: all that began after `from`. */
export interface RunWindow {
  /** Newest first. */
  runs: readonly JobSummary[];
  /** Unix time in milliseconds; minus infinity when nothing is left out. */
  from: number;
  /** Unix time in milliseconds. */
  readAt: number;
}

const momentOf = (job: JobSummary) => jobMoment(job) ?? -Infinity;

/** What a reading of jobs, newest first, tells of one target; `isWhole` when there are no older ones. */
export function windowOf(
  jobs: readonly JobSummary[],
  targetId: string,
  { isWhole, readAt }: { isWhole: boolean; readAt: number },
): RunWindow {
  const runs = jobs.filter((job) => job.targetId === targetId).sort(newestFirst);
  const last = jobs.at(-1);
  const from = isWhole ? -Infinity : ((last && jobMoment(last)) ?? Infinity);
  return cut({ runs, from, readAt });
}

/** Whether the runs that make a verdict are there: so many that nothing can be missing among them, or all there are. */
export function isHeld({ runs, from }: RunWindow): boolean {
  return from === -Infinity || runs.filter((run) => momentOf(run) > from).length >= runsJudged;
}

/** Several readings as one; those with a gap between them and a later one are left out. `undefined` without any. */
export function joined(windows: readonly RunWindow[]): RunWindow | undefined {
  const [latest, ...earlier] = [...windows].sort((a, b) => b.readAt - a.readAt);
  return latest && earlier.reduce(withEarlier, latest);
}

function withEarlier(later: RunWindow, earlier: RunWindow): RunWindow {
  if (later.from > earlier.readAt || later.from <= earlier.from) {
    return later;
  }
  // What the later one would have to show and does not is no longer there.
  const seen = new Set(later.runs.map((run) => run.synchronizationJobId));
  const rest = earlier.runs.filter(
    (run) => momentOf(run) <= later.from && !seen.has(run.synchronizationJobId),
  );
  const runs = [...later.runs, ...rest].sort(newestFirst);
  return cut({ runs, from: earlier.from, readAt: later.readAt });
}

/** Without what no verdict looks at; runs of the same moment stay together, and those without one stay. */
function cut(window: RunWindow): RunWindow {
  const { runs, from, readAt } = window;
  const oldest = runs[runsJudged - 1];
  const limit = oldest === undefined ? -Infinity : momentOf(oldest);
  const dropped = runs.find((run) => momentOf(run) < limit && momentOf(run) > -Infinity);
  if (!dropped || limit <= from) {
    return window;
  }
  const kept = runs.filter((run) => momentOf(run) >= limit || momentOf(run) === -Infinity);
  return { runs: kept, from: Math.max(from, momentOf(dropped)), readAt };
}
