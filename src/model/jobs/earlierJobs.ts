import type { JobSummary } from './job';
import { jobMoment } from './jobWords';

type Known = Pick<
  JobSummary,
  'synchronizationJobId' | 'status' | 'direction' | 'targetId' | 'startTime' | 'endTime' | 'counts'
>;

/**
 * What a job is usually compared with, among the jobs that are known: the run before it, and the last one before it
 * that succeeded and looked at something. Runs of another target or direction do not count.
 */
export function earlierJobs<T extends Known>(
  job: Known,
  known: readonly T[],
): { previous?: T; lastGood?: T } {
  const moment = jobMoment(job);
  if (moment === undefined) {
    return {};
  }
  const earlier = known
    .filter(
      (each) =>
        each.synchronizationJobId !== job.synchronizationJobId &&
        each.targetId === job.targetId &&
        each.direction === job.direction &&
        (jobMoment(each) ?? Infinity) < moment,
    )
    .sort((a, b) => (jobMoment(b) ?? 0) - (jobMoment(a) ?? 0));
  const [previous] = earlier;
  const lastGood = earlier.find(({ status, counts }) => {
    const looked = !counts || Object.values(counts).some((count) => count > 0);
    return status === 'success' && looked;
  });
  return { ...(previous && { previous }), ...(lastGood && { lastGood }) };
}
