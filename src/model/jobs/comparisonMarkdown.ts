import * as l10n from '@vscode/l10n';
import {
  noCountsSentences,
  type ComparedCell,
  type ComparedMember,
  type JobComparison,
} from './compareJobs';
import type { Job } from './job';
import { jobMoment } from './jobWords';
import { formatDateTime, formatDuration, zoneName, type DateStyle } from '../text/formatTime';
import { codeSpan, markdownText } from '../text/markdownText';
import {
  directionWord,
  entityKindWord,
  operationWord,
  statusWord,
  targetTypeWord,
  triggerWord,
} from '../text/words';
import { outcomeCount } from '../text/outcomeCount';
import { clauses } from '../text/clauses';
import { sentences } from '../text/sentences';

/** What the two jobs do not say themselves. */
export interface ComparisonNames {
  targetName?: string;
  instanceName: string;
}

/** Two jobs beside each other, for tickets and chats. */
export function comparisonMarkdown(
  comparison: JobComparison,
  names: ComparisonNames,
  dates: DateStyle,
): string {
  const { before, after, values, columns, rows, sums, sum } = comparison;
  const title = markdownText(names.targetName ?? after.targetId);
  const [left, right] = sideWords(before, after);
  const head = [
    `# ${l10n.t('Comparison: {0}', title)}`,
    '',
    `- **${l10n.t('{0}:', left)}** ${codeSpan(before.synchronizationJobId)}`,
    `- **${l10n.t('{0}:', right)}** ${codeSpan(after.synchronizationJobId)}`,
    `- **${l10n.t('{0}:', l10n.t('Instance'))}** ${markdownText(names.instanceName)}`,
    `- **${l10n.t('{0}:', l10n.t('Time zone'))}** ${zoneName(dates)}`,
    '',
  ];
  if (comparison.isEmpty) {
    return [...head, l10n.t('The two jobs do not differ.'), ''].join('\n');
  }
  const facts = table([
    ['', left, right],
    ...values.map(({ member, before: left, after: right }) => [
      `**${memberWord(member)}**`,
      memberText(member, left, dates),
      memberText(member, right, dates),
    ]),
  ]);
  const cells = table([
    ['', ...columns.map(operationWord), l10n.t('Total')],
    ...rows.map((row) => [
      `**${entityKindWord(row.kind)}**`,
      ...row.cells.map(cellText),
      cellText(row.sum),
    ]),
    [`**${l10n.t('Total')}**`, ...sums.map(cellText), cellText(sum)],
  ]);
  const none = noCountsSentences(comparison, [left, right]);
  const counts = none.length > 0 ? [sentences(...none)] : cells;
  return [...head, ...(values.length > 0 ? [...facts, ''] : []), ...counts, ''].join('\n');
}

/** What the two sides are called: a run that was picked stays on its side, and is not called the one before when it is not. */
export function sideWords(
  before: Job | undefined,
  after: Job | undefined,
): [before: string, after: string] {
  const [left, right] = [before && jobMoment(before), after && jobMoment(after)];
  return left !== undefined && right !== undefined && left > right
    ? [l10n.t('Compared with a later run'), l10n.t('This run')]
    : [l10n.t('Before'), l10n.t('After')];
}

function table([header = [], ...rows]: string[][]): string[] {
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

/** "12 → 15 (+3; +2 succeeded, +1 failed)"; an unchanged cell is its total, one that neither job has is a dash. */
function cellText({ before, after, difference, differs }: ComparedCell): string {
  if (!before.reported && !after.reported) {
    return '–';
  }
  if (!differs) {
    return String(after.total);
  }
  const isMoreThanSuccess = difference.success !== difference.total;
  const parts = (['success', 'failed', 'skipped'] as const)
    .filter((outcome) => difference[outcome] !== 0)
    // Successes that are all that differs would say the difference of the totals once more.
    .filter((outcome) => outcome !== 'success' || isMoreThanSuccess)
    .map((outcome) => outcomeCount(outcome, signed(difference[outcome])));
  const side = ({ total, reported }: ComparedCell['before']) => (reported ? String(total) : '–');
  const total = signed(difference.total);
  const detail = parts.length > 0 ? l10n.t('{0}; {1}', total, clauses(parts)) : total;
  return l10n.t('{0} ({1})', `${side(before)} → ${side(after)}`, detail);
}

/** With the true minus sign, which no Markdown reader takes for a list. */
export function signed(difference: number): string {
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '±0';
}

export function memberWord(member: ComparedMember): string {
  switch (member) {
    case 'status':
      return l10n.t('Status');
    case 'targetType':
      return l10n.t('Kind of target');
    case 'targetId':
      return l10n.t('Target');
    case 'direction':
      return l10n.t('Direction');
    case 'triggerType':
      return l10n.t('Trigger');
    case 'startTime':
      return l10n.t('Start');
    case 'endTime':
      return l10n.t('End');
    case 'duration':
      return l10n.t('Duration');
    case 'description':
      return l10n.t('Description');
    case 'errorCode':
      return l10n.t('Error code');
    case 'errorMessage':
      return l10n.t('Error message');
  }
}

/** The value as people read it, times without their zone; plain text, still to be escaped where it becomes markup. */
export function memberValue(
  member: ComparedMember,
  value: string | number | undefined,
  dates: DateStyle,
): string {
  if (value === undefined || value === '') {
    return '–';
  }
  if (typeof value === 'number') {
    return member === 'duration' ? formatDuration(value) : formatDateTime(value, dates);
  }
  switch (member) {
    case 'status':
      return statusWord(value);
    case 'targetType':
      return targetTypeWord(value);
    case 'direction':
      return directionWord(value);
    case 'triggerType':
      return triggerWord(value);
    default:
      return value;
  }
}

function memberText(
  member: ComparedMember,
  value: string | number | undefined,
  dates: DateStyle,
): string {
  return value === undefined || value === ''
    ? '–'
    : markdownText(memberValue(member, value, dates));
}
