import * as l10n from '@vscode/l10n';
import {
  formatDateTime,
  formatDateTimeRange,
  formatDuration,
  type DateStyle,
} from '../../src/model/formatTime';
import { isFinal, jobDuration, type JobSummary } from '../../src/model/job';

/** When the job ran and how long; an end that is older than the job's life is not told as one. */
export function timesText(
  job: Pick<JobSummary, 'status' | 'startTime' | 'endTime'>,
  now: number,
  dates: DateStyle,
): string {
  const { startTime, endTime } = job;
  if (startTime === undefined) {
    return l10n.t('not started');
  }
  const start = formatDateTime(startTime, dates);
  if (!isFinal(job)) {
    return job.status === 'running' && now > startTime
      ? l10n.t('since {0} ({1} so far)', start, formatDuration(now - startTime))
      : l10n.t('since {0}', start);
  }
  const duration = jobDuration(job);
  if (endTime === undefined) {
    return l10n.t('{0}, end not reported', start);
  }
  if (duration === undefined) {
    return l10n.t('{0}, end reported before the start', start);
  }
  return l10n.t(
    '{0} ({1})',
    formatDateTimeRange(startTime, endTime, dates),
    formatDuration(duration),
  );
}
