import * as l10n from '@vscode/l10n';
import { csvLines } from '../text/csvField';
import {
  formatDateTime,
  formatMoment,
  isoTime,
  zoneName,
  type DateStyle,
} from '../text/formatTime';
import { percent } from './facts';
import { worstState } from './verdictState';
import { failureRate, type HealthRow } from './healthRow';
import { countAttention, countUnjudged } from './healthTable';
import { attentionSentence, instancesSentence, verdictWord } from './healthWords';
import type { RunStart } from '../jobs/history';
import type { ExportFormat } from '../jobs/jobExport';
import { jobMoment } from '../jobs/jobWords';
import { markdownText } from '../text/markdownText';
import { targetTypeWord } from '../text/words';
import { clauses } from '../text/clauses';

/** The health of a connection or an instance at a moment. */
export interface HealthReport {
  connectionLabel: string;
  /** Present when the report is about one instance. */
  instanceName?: string;
  /** When the report was made, Unix time in milliseconds. */
  madeAt: number;
  /** In the order they are to be written. */
  rows: readonly HealthRow[];
  /** Those that a filter has left out as well; the same unless given. */
  allRows?: readonly HealthRow[];
  /** Instances that are read, all their targets judged, of how many. */
  progress: { done: number; of: number };
  /** Those that are not: a target of theirs may be missing, or not be judged. */
  unread: readonly Place[];
}

interface Place {
  region: string;
  /** Absent when all of a region is missing. */
  instanceId?: string;
  instanceName: string;
}

export function exportHealth(report: HealthReport, format: ExportFormat, dates: DateStyle): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(report, dates);
    case 'csv':
      return toCsv(report);
    case 'json':
      return toJson(report);
  }
}

/** Verdicts and why, for tickets and chats. */
function toMarkdown(
  { connectionLabel, instanceName, madeAt, rows, allRows = rows, progress, unread }: HealthReport,
  dates: DateStyle,
): string {
  const moment = (run: RunStart | undefined, isUnread: boolean) => {
    const at = run && jobMoment(run);
    return at === undefined ? nothing(isUnread) : formatMoment(at, dates);
  };
  const header = [
    l10n.t('Target'),
    l10n.t('Verdict'),
    l10n.t('Why'),
    l10n.t('Last attempt'),
    l10n.t('Last success'),
    l10n.t('Last change'),
    l10n.t('Next due'),
    l10n.t('Failed runs'),
  ];
  // Of all, as on the page: a filter makes no target ill or well.
  const attention = attentionSentence(
    countAttention(allRows),
    allRows.length,
    countUnjudged(allRows),
  );
  const lines = rows.map((row) => {
    const { unread: lacks } = row.verdict;
    return [
      // No code span: a bar in one would still end the cell.
      l10n.t(
        '{0} ({1})',
        markdownText(row.name),
        clauses([markdownText(targetTypeWord(row.targetType)), markdownText(row.targetId)]),
      ),
      `**${markdownText(verdictWord(row.verdict.state))}**`,
      markdownText(row.verdict.reason),
      moment(row.lastAttempt, lacks.includes('runs')),
      moment(row.lastSuccess, lacks.includes('runs')),
      moment(row.lastChange, lacks.includes('runs')),
      row.nextDue === undefined
        ? nothing(lacks.includes('schedule'))
        : formatMoment(row.nextDue, dates),
      rateText(row, dates),
    ];
  });
  const table = [header, header.map(() => '---'), ...lines].map((row) => `| ${row.join(' | ')} |`);
  return [
    `# ${l10n.t('Health of {0}', markdownText(instanceName ?? connectionLabel))}`,
    '',
    `- **${l10n.t('{0}:', l10n.t('Connection'))}** ${markdownText(connectionLabel)}`,
    `- **${l10n.t('{0}:', l10n.t('Read'))}** ${l10n.t('{0} ({1})', formatDateTime(madeAt, dates), zoneName(dates))}`,
    `- **${l10n.t('{0}:', l10n.t('Verdict'))}** ${markdownText(rows.length < allRows.length ? l10n.t('{0}; {1} listed', attention, rows.length) : attention)}`,
    ...(unread.length > 0
      ? [
          `- **${l10n.t('{0}:', l10n.t('Covers'))}** ${l10n.t('{0}; not read, or only in part: {1}', instancesSentence(progress.done, progress.of), clauses(unread.map((each) => markdownText(each.instanceName))))}`,
        ]
      : []),
    '',
    ...(rows.length > 0 ? table : [l10n.t('No targets.')]),
    '',
  ].join('\n');
}

const nothing = (isUnread: boolean) => (isUnread ? l10n.t('not read yet') : '–');

/** "3 of 30 (10%)". */
export function rateText(
  row: Pick<HealthRow, 'failed' | 'finished' | 'verdict'>,
  dates: DateStyle,
): string {
  const rate = failureRate(row);
  const isUnread = row.verdict.unread.includes('runs');
  return rate === undefined || isUnread
    ? nothing(isUnread)
    : l10n.t('{0} of {1} ({2})', row.failed, row.finished, percent(rate, dates));
}

const startOf = (run: RunStart | undefined) => run && jobMoment(run);
const iso = (ms: number | undefined): string => (ms === undefined ? '' : isoTime(ms));

/**
 * One line per target, names in English: made for machines. RFC 4180. What is not read is not left out in silence: a
 * verdict says whether it is final, and an instance of which no target is known has a line of its own.
 */
function toCsv({ rows, unread }: HealthReport): string {
  const known = new Set(rows.map(({ region, instanceId }) => `${region}/${instanceId}`));
  const header = [
    'region',
    'instanceId',
    'instanceName',
    'targetType',
    'targetId',
    'targetName',
    'verdict',
    'coverage',
    'unread',
    'reason',
    'asOf',
    'lastAttempt',
    'lastSuccess',
    'lastChange',
    'nextDue',
    'finishedRuns',
    'failedRuns',
    'alsoVerdicts',
    'errorCode',
    'jobIds',
  ];
  return csvLines([
    header,
    ...rows.map((row) => [
      row.region,
      row.instanceId,
      row.instanceName,
      row.targetType,
      row.targetId,
      row.name,
      row.verdict.state,
      row.verdict.coverage,
      row.verdict.unread.join(' '),
      row.verdict.reason,
      iso(row.verdict.asOf),
      iso(startOf(row.lastAttempt)),
      iso(startOf(row.lastSuccess)),
      iso(startOf(row.lastChange)),
      iso(row.nextDue),
      row.finished,
      row.failed,
      row.verdict.evidence.also.join(' '),
      row.verdict.evidence.errorCode ?? '',
      row.verdict.evidence.jobs.join(' '),
    ]),
    ...unread
      .filter(({ region, instanceId = '' }) => !known.has(`${region}/${instanceId}`))
      .map(({ region, instanceId = '', instanceName }) => {
        const place = [region, instanceId, instanceName, '', '', ''];
        const said = ['unjudged', 'provisional', 'all'];
        return [...place, ...said, ...header.slice(place.length + said.length).map(() => '')];
      }),
  ]);
}

/** Of the JSON; one more with each change that a reader could trip over. */
const schemaVersion = 1;

/** Everything, with the evidence of each verdict; instants in ISO 8601, lengths of time in milliseconds. */
function toJson(reported: HealthReport): string {
  const {
    connectionLabel,
    instanceName,
    madeAt,
    rows,
    allRows = rows,
    progress,
    unread,
  } = reported;
  const moment = (run: RunStart) => {
    const { startTime, endTime, ...rest } = run;
    const at = jobMoment({ ...rest, startTime, endTime });
    return {
      ...rest,
      ...(at !== undefined && { at: isoTime(at) }),
      ...(endTime !== undefined && { end: isoTime(endTime) }),
    };
  };
  const targets = rows.map(({ verdict, strip, loading: _, failure, ...row }) => {
    const { lookBack, nextDue: due, ...evidence } = verdict.evidence;
    return {
      ...row,
      lastAttempt: row.lastAttempt && moment(row.lastAttempt),
      lastSuccess: row.lastSuccess && moment(row.lastSuccess),
      lastChange: row.lastChange && moment(row.lastChange),
      nextDue: (row.nextDue ?? due) === undefined ? undefined : iso(row.nextDue ?? due),
      verdict: {
        state: verdict.state,
        coverage: verdict.coverage,
        ...(verdict.unread.length > 0 && { unread: verdict.unread }),
        reason: verdict.reason,
        asOf: isoTime(verdict.asOf),
        evidence: { ...evidence, lookBack: lookBack === undefined ? undefined : isoTime(lookBack) },
      },
      lastRuns: strip.map(moment),
      failure: failure && { code: failure.code, sentence: failure.sentence },
    };
  });
  const report = {
    schemaVersion,
    connection: connectionLabel,
    instance: instanceName,
    madeAt: isoTime(madeAt),
    verdict: worstState(allRows.map(({ verdict }) => verdict.state)),
    needAttention: countAttention(allRows),
    notJudgedYet: countUnjudged(allRows),
    ofTargets: allRows.length,
    covers: { instances: progress.done, ofInstances: progress.of, unread },
    targets,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
