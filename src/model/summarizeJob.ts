import type { Job, JobSummary } from './job';
import { countItems, readMatrix } from './statistics';

/** Keeps of a job what a list shows. Absent members stay absent, which saves memory on long lists. */
export function summarizeJob(job: Job): JobSummary {
  const { result, unreadable, ...rest } = job;
  const matrix = readMatrix(result);
  return {
    ...rest,
    ...(result?.errorCode !== undefined && { errorCode: result.errorCode }),
    ...(result?.errorMessage !== undefined && { errorMessage: result.errorMessage.slice(0, 500) }),
    ...(matrix.hasData && { counts: countItems(matrix) }),
    ...(unreadable.length > 0 && { damaged: true as const }),
  };
}
