import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { formatCount } from '../text/formatCount';
import { formatMoment, formatZonedDateTime, type DateStyle } from '../text/formatTime';
import { createdAt } from '../ids/createdAt';
import { isFinal, jobStatuses, type JobSummary } from './job';
import type { JobNode } from '../resources/treeNode';
import { statusWord } from '../text/words';
import { clauses } from '../text/clauses';

/** When a job began: its start, else the creation its id tells, else its end. Unix time in milliseconds. */
export function jobMoment(
  job: Pick<JobSummary, 'startTime' | 'synchronizationJobId'> &
    Pick<Partial<JobSummary>, 'endTime'>,
): number | undefined {
  return job.startTime ?? createdAt(job.synchronizationJobId)?.getTime() ?? job.endTime;
}

/** When a job began, to the minute. */
export function when(job: JobSummary, dates: DateStyle): string | undefined {
  const moment = jobMoment(job);
  return moment === undefined ? undefined : formatMoment(moment, dates);
}

/** What the age of a run counts from: its end, or its beginning while it has none. Unix time in milliseconds. */
export function lastMoment(job: JobSummary): number | undefined {
  return isFinal(job) && job.endTime !== undefined ? job.endTime : jobMoment(job);
}

/** Status and beginning of a run, for a tooltip. */
export function runSummary(job: JobSummary, dates: DateStyle): string {
  const moment = jobMoment(job);
  return moment === undefined
    ? statusWord(job.status)
    : `${statusWord(job.status)} · ${formatZonedDateTime(moment, dates)}`;
}

/** How a run that has ended came out, in as few words as a narrow row has room for: "15 failed", "ok". */
export function resultWord(job: JobSummary, dates: DateStyle): string {
  const failed = job.counts?.failed ?? 0;
  if (failed > 0) return l10n.t('{0} failed', formatCount(failed, dates));
  if (job.status === 'success') return l10n.t('ok');
  const word = statusWord(job.status);
  // A status that is not known is shown as it came.
  return jobStatuses.some((each) => each === job.status) ? word.toLocaleLowerCase() : word;
}

/** What a row has room for: the counts, or the error of a job that got nowhere. */
export function outcomeSummary(
  job: JobSummary,
  dates: DateStyle,
  countsAtMost?: number,
): string | undefined {
  const counted = job.counts && Object.values(job.counts).some((count) => count > 0);
  return !counted && job.errorCode
    ? oneLine(job.errorCode, 40)
    : countsSummary(job, dates, countsAtMost);
}

/** The counts worth a glance, the worst first: what failed, what was left out, else what changed. */
export function countsSummary(job: JobSummary, dates: DateStyle, atMost = 4): string | undefined {
  const { counts } = job;
  if (!counts) {
    return undefined;
  }
  const parts = [
    counts.failed > 0 && l10n.t('{0} failed', formatCount(counts.failed, dates)),
    counts.skipped > 0 && l10n.t('{0} skipped', formatCount(counts.skipped, dates)),
    counts.changed > 0 && l10n.t('{0} changed', formatCount(counts.changed, dates)),
    counts.delivered > 0 && l10n.t('{0} delivered', formatCount(counts.delivered, dates)),
  ].filter((part) => part !== false);
  if (parts.length > 0) return clauses(parts.slice(0, atMost));
  return counts.compared > 0 ? l10n.t('nothing changed') : l10n.t('nothing counted');
}

/** Why a list would not show a job that it shows. */
export function hiddenWord(hiddenBy: NonNullable<JobNode['hiddenBy']>): string {
  return hiddenBy === 'filter' ? l10n.t('outside the filter') : l10n.t('from further down');
}

/** The same as a sentence, with the reason it is there all the same. */
export function hiddenSentence(hiddenBy: NonNullable<JobNode['hiddenBy']>): string {
  return hiddenBy === 'filter'
    ? l10n.t('The filter hides this job; it is shown because you asked for it.')
    : l10n.t('This job stands further down than the rows loaded; it is shown because you asked.');
}
