import * as l10n from '@vscode/l10n';
import type { ExportableJob } from './exportableJob';
import { explainError } from './explainError';
import { outcomeCount } from '../text/outcomeCount';
import { clauses } from '../text/clauses';
import { sentences } from '../text/sentences';
import { formatCount } from '../text/formatCount';
import { formatDateTime, type DateStyle } from '../text/formatTime';
import { isFinal, type Job } from './job';
import { noCounts } from './noCounts';
import { jobMoment } from './jobWords';
import { codeSpan, markdownLink, markdownText } from '../text/markdownText';
import { oneLine } from '../text/plainText';
import { countItems, isEmpty, readMatrix, type Cell, type Matrix } from './statistics';
import { timesText } from './timesText';
import {
  directionWord,
  entityKindWord,
  operationWord,
  statusWord,
  triggerWord,
} from '../text/words';

/** So much of a message says what happened; the rest is on the page that the title leads to. */
const longestMessage = 400;

/**
 * A run in a dozen lines of Markdown that read well as they are: what ran and how it ended, the error with its meaning,
 * the counters that are not zero, and the ids behind all that.
 */
export function jobTicket(subject: ExportableJob, dates: DateStyle): string {
  const { job } = subject;
  const matrix = readMatrix(job.result);
  const paragraphs = [
    [title(subject, dates), summary(subject, matrix, dates)],
    error(job),
    cells(matrix, dates),
    [ids(subject)],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** "# [HQ OpenLDAP: Failed, 22 Nov 2026, 01:45:03](vscode://…)". */
function title({ job, targetName, link }: ExportableJob, dates: DateStyle): string {
  const moment = jobMoment(job);
  const text = l10n.t('{0}: {1}', targetName ?? job.targetId, statusWord(job.status));
  const whole = clauses([text, moment !== undefined && formatDateTime(moment, dates)]);
  return `# ${link === undefined ? markdownText(whole) : markdownLink(whole, link)}`;
}

function summary({ job, readAt }: ExportableJob, matrix: Matrix, dates: DateStyle): string {
  const now = readAt ?? job.startTime ?? 0;
  const run = clauses([
    directionWord(job.direction),
    triggerWord(job.triggerType),
    timesText(job, now, dates),
  ]);
  return markdownText(sentences(l10n.t('{0}.', run), countsSentence(job, matrix, dates)));
}

/** "3,412 compared, 165 changed, 12 failed, 4 skipped.", or why there are no such numbers. */
export function countsSentence(job: Pick<Job, 'status'>, matrix: Matrix, dates: DateStyle): string {
  const counts = countItems(matrix);
  const number = (value: number) => formatCount(value, dates);
  const parts = [
    counts.compared > 0 && l10n.t('{0} compared', number(counts.compared)),
    counts.changed > 0 && l10n.t('{0} changed', number(counts.changed)),
    counts.delivered > 0 && l10n.t('{0} delivered', number(counts.delivered)),
    counts.failed > 0 && l10n.t('{0} failed', number(counts.failed)),
    counts.skipped > 0 && l10n.t('{0} skipped', number(counts.skipped)),
  ].filter((part) => part !== false);
  if (parts.length > 0) {
    return l10n.t('{0}.', clauses(parts));
  }
  if (!isFinal(job)) {
    return l10n.t('The job has not reported any numbers yet.');
  }
  return noCounts(job, matrix) ?? l10n.t('All counters are zero.');
}

function error({ result }: Job): string[] {
  const { errorCode, errorMessage } = result ?? {};
  if (!errorCode && !errorMessage) {
    return [];
  }
  const explanation = explainError(errorCode, errorMessage);
  const reported = [
    errorCode && codeSpan(errorCode),
    errorMessage && markdownText(oneLine(errorMessage, longestMessage)),
  ].filter(Boolean);
  return [
    `**${l10n.t('{0}:', l10n.t('Error'))}** ${reported.join(' ')}`,
    ...(explanation ? [markdownText(sentences(explanation.title, explanation.advice))] : []),
  ];
}

/** A line for each kind of entry that was counted: "- Users: Created 64 (48 succeeded, 12 failed, 4 skipped)". */
function cells(matrix: Matrix, dates: DateStyle): string[] {
  return matrix.rows.flatMap(({ kind, cells }) => {
    const counted = matrix.columns.flatMap((operation, column) => {
      const cell = cells[column];
      return cell && !isEmpty(cell) ? [`${operationWord(operation)} ${cellText(cell, dates)}`] : [];
    });
    return counted.length > 0
      ? [`- ${l10n.t('{0}: {1}', entityKindWord(kind), clauses(counted))}`]
      : [];
  });
}

/** What became of the items stands beside their number unless all of them succeeded. */
function cellText(cell: Cell, dates: DateStyle): string {
  const number = (value: number) => formatCount(value, dates);
  const parts = (['success', 'failed', 'skipped'] as const)
    .filter((outcome) => cell[outcome] > 0)
    .map((outcome) => outcomeCount(outcome, number(cell[outcome])));
  const mark = cell.addsUp ? [] : [`⚠ ${l10n.t('does not add up')}`];
  return cell.success === cell.total && cell.addsUp
    ? number(cell.total)
    : l10n.t('{0} ({1})', number(cell.total), clauses([...parts, ...mark]));
}

function ids({ job, instanceId, region, requestId }: ExportableJob): string {
  const named = [
    [l10n.t('Job'), job.synchronizationJobId],
    [l10n.t('Target'), job.targetId],
    [l10n.t('Instance'), instanceId],
    [l10n.t('Region'), region],
    [l10n.t('Request'), requestId],
  ].filter((each): each is [string, string] => Boolean(each[1]));
  return named.map(([name, id]) => `${name} ${codeSpan(id)}`).join(' · ');
}
