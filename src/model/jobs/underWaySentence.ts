import * as l10n from '@vscode/l10n';
import { createdAt } from '../ids/createdAt';
import { formatDuration } from '../text/formatTime';
import { isFinal, type JobSummary } from './job';

/**
 * For how long a job has waited or run, against the usual: "Running for 3 min 20 s; runs of this target usually take
 * 2 min 14 s." Times in milliseconds; `undefined` of a job that has ended, or of which nobody knows since when.
 */
export function underWaySentence(
  job: Pick<JobSummary, 'synchronizationJobId' | 'status' | 'startTime'>,
  now: number,
  usual: number | undefined,
): string | undefined {
  const since = job.startTime ?? createdAt(job.synchronizationJobId)?.getTime();
  if (isFinal(job) || since === undefined || now <= since) {
    return undefined;
  }
  const length = formatDuration(now - since);
  const begun =
    job.startTime === undefined
      ? l10n.t('Waiting for {0} to be started', length)
      : l10n.t('Running for {0}', length);
  return usual === undefined
    ? l10n.t('{0}; how long runs of this target usually take is not known.', begun)
    : l10n.t('{0}; runs of this target usually take {1}.', begun, formatDuration(usual));
}
