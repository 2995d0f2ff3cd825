import { readDirection } from '../resources/direction';
import type { Job, JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { summarizeJob } from '../jobs/summarizeJob';

/** A job as a list or a detail holds it, as far as it is known. */
export type GivenRun = Partial<Job> | Partial<JobSummary>;

const nothing: JobSummary = {
  synchronizationJobId: '',
  status: '',
  direction: '',
  triggerType: '',
  targetType: '',
  targetId: '',
};

/** Runs as they were read before: they never change, and are judged again with each that comes after them. */
const known = new WeakMap<GivenRun, JobSummary>();

/** Runs as lists keep them, newest first, in whatever order they come. */
export function readRuns(given: readonly GivenRun[] | undefined): JobSummary[] {
  return (given ?? []).map(readRun).sort(newestFirst);
}

function readRun(run: GivenRun): JobSummary {
  if (isWhole(run)) {
    return run;
  }
  const before = known.get(run);
  if (before) {
    return before;
  }
  const whole = { ...nothing, ...run, direction: readDirection(run.direction ?? '') };
  const read =
    'result' in whole && whole.result ? summarizeJob({ unreadable: [], ...whole }) : whole;
  known.set(run, read);
  return read;
}

/** Whether nothing of it is to be filled in, as with all runs that lists hold. */
function isWhole(run: GivenRun): run is JobSummary {
  return (
    !('result' in run) &&
    // Named one by one: this is asked of each run with each verdict.
    run.synchronizationJobId !== undefined &&
    run.status !== undefined &&
    run.triggerType !== undefined &&
    run.targetType !== undefined &&
    run.targetId !== undefined &&
    run.direction !== undefined &&
    readDirection(run.direction) === run.direction
  );
}

/** Equal moments: any order will do, as long as it is always the same. */
export function newestFirst(a: JobSummary, b: JobSummary): number {
  const [left, right] = [jobMoment(a) ?? -Infinity, jobMoment(b) ?? -Infinity];
  if (left !== right) {
    return right - left;
  }
  const [one, other] =
    a.synchronizationJobId === b.synchronizationJobId
      ? [JSON.stringify(a), JSON.stringify(b)]
      : [a.synchronizationJobId, b.synchronizationJobId];
  return one < other ? 1 : one > other ? -1 : 0;
}
