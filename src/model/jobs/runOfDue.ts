import { isFinal, type JobSummary } from './job';
import { jobMoment } from './jobWords';

/** The due time after the one asked for, and how far clocks may differ; Unix time and a length in milliseconds. */
interface Around {
  following: number | undefined;
  grace: number;
}

/**
 * The run that met a due time, of automatic runs, newest first: it began after it and before the next one (clocks differ,
 * so a little before is as good as after), or was still under way when the time came. The oldest of several.
 */
export function runOfDue(
  due: number,
  automatic: readonly JobSummary[],
  { following, grace }: Around,
): JobSummary | undefined {
  return automatic.findLast((run) => {
    const moment = jobMoment(run);
    if (moment === undefined) {
      return false;
    }
    const isNext = following !== undefined && moment >= following - grace;
    const end = isFinal(run) ? (run.endTime ?? moment) : Infinity;
    return (moment >= due - grace && !isNext) || (moment < due && end > due);
  });
}
