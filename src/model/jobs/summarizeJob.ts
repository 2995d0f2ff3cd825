import type { Job, JobSummary } from './job';
import { countItems, readMatrix, volumeOf, type JobResult } from './statistics';

/** Keeps of a job what a list shows. Absent members stay absent, which saves memory on long lists. */
export function summarizeJob(job: Job): JobSummary {
  const { result, unreadable, ...rest } = job;
  const matrix = readMatrix(result);
  const deleted = deletedEntries(result);
  return {
    ...rest,
    ...(result?.errorCode !== undefined && { errorCode: result.errorCode }),
    ...(result?.errorMessage !== undefined && { errorMessage: result.errorMessage.slice(0, 500) }),
    ...(matrix.hasData && { counts: countItems(matrix), volume: volumeOf(matrix) }),
    ...(deleted && { deleted }),
    ...(unreadable.length > 0 && { damaged: true as const }),
  };
}

function deletedEntries(result: JobResult | undefined): JobSummary['deleted'] {
  const users = result?.userStatistics?.deleted?.total ?? 0;
  const organizationalUnits = result?.organizationalUnitStatistics?.deleted?.total ?? 0;
  const groups = result?.groupStatistics?.deleted?.total ?? 0;
  return users + organizationalUnits + groups > 0
    ? { users, organizationalUnits, groups }
    : undefined;
}
