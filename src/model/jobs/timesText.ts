import * as l10n from '@vscode/l10n';
import { formatDateTime, formatDuration, zoneName, type DateStyle } from '../text/formatTime';
import { formatRange } from '../text/formatRange';
import { isFinal, jobDuration, type JobSummary } from './job';

/** When the job ran, in which zone, and how long; an end that is older than the job's life is not told as one. */
export function timesText(
  job: Pick<JobSummary, 'status' | 'startTime' | 'endTime'>,
  now: number,
  dates: DateStyle,
): string {
  const { startTime, endTime } = job;
  if (startTime === undefined) {
    return l10n.t('no start reported');
  }
  const zone = zoneName(dates);
  const start = formatDateTime(startTime, dates);
  if (!isFinal(job)) {
    return job.status === 'running' && now > startTime
      ? l10n.t('since {0} {1} ({2} so far)', start, zone, formatDuration(now - startTime))
      : l10n.t('since {0} {1}', start, zone);
  }
  const duration = jobDuration(job);
  if (endTime === undefined) {
    return l10n.t('{0} {1}, end not reported', start, zone);
  }
  if (duration === undefined) {
    return l10n.t('{0} {1}, end reported before the start', start, zone);
  }
  return l10n.t(
    '{0} {1} ({2})',
    formatRange(startTime, endTime, dates),
    zone,
    formatDuration(duration),
  );
}
