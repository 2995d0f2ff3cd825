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

/** Runs as lists keep them, newest first, in whatever order they come. */
export function readRuns(given: readonly GivenRun[] | undefined): JobSummary[] {
  return (given ?? [])
    .map((run): JobSummary => {
      const direction = readDirection(run.direction ?? '');
      const whole = { ...nothing, ...run, direction };
      return 'result' in whole && whole.result ? summarizeJob({ unreadable: [], ...whole }) : whole;
    })
    .sort(newestFirst);
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
