import type { JobRow } from '../data/job';
import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';

export const getSynchronizationJob: Action = {
  name: 'GetSynchronizationJob',
  parameters: { InstanceId: requiredText, SynchronizationJobId: requiredText },
  answer(call) {
    const id = call.text('SynchronizationJobId')!.trim();
    for (const series of call.instance().jobs()) {
      const n = series.find(id);
      if (n >= 0 && n < series.count(call.now)) {
        return { SynchronizationJob: withoutListMembers(series.row(n, call.now)) };
      }
    }
    throw notFound('SynchronizationJob', id);
  },
};

/** Description and Exported are documented for the list only. */
function withoutListMembers(job: JobRow): JobRow {
  const Description = undefined;
  if (!job.Result?.UserStatistics) return { ...job, Description };
  const UserStatistics = { ...job.Result.UserStatistics, Exported: undefined };
  return { ...job, Description, Result: { ...job.Result, UserStatistics } };
}
