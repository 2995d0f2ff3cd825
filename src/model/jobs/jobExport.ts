import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { csvLines } from '../text/csvField';
import { formatCount } from '../text/formatCount';
import {
  formatDateTime,
  formatDuration,
  isoTime,
  zoneName,
  type DateStyle,
} from '../text/formatTime';
import type { ExportableJob } from './exportableJob';
import { jobDuration } from './job';
import { jobTicket } from './jobTicket';
import { codeSpan, markdownText } from '../text/markdownText';
import { readMatrix, type Cell } from './statistics';
import {
  directionWord,
  entityKindWord,
  operationWord,
  statusWord,
  targetTypeWord,
  triggerWord,
} from '../text/words';
import { jobDirectionWord } from '../resources/direction';
import { outcomeCount } from '../text/outcomeCount';
import { clauses } from '../text/clauses';

export const exportFormats = ['markdown', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a job is copied as: in a few lines for a ticket, or with every counter. */
export const copyFormats = ['ticket', ...exportFormats] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** File name ending without the dot. */
export const exportExtension: Record<ExportFormat, string> = {
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

/** What a file begins with: without the byte-order mark, spreadsheets take UTF-8 for the letters of the machine. */
export const exportBeginning: Record<ExportFormat, string> = {
  markdown: '',
  csv: '\ufeff',
  json: '',
};

/** Of the JSON of a job; one more with each change that a reader could trip over. */
const schemaVersion = 1;

export function exportJob(subject: ExportableJob, format: CopyFormat, dates: DateStyle): string {
  switch (format) {
    case 'ticket':
      return jobTicket(subject, dates);
    case 'markdown':
      return toMarkdown(subject, dates);
    case 'csv':
      return toCsv(subject);
    case 'json':
      return toJson(subject);
  }
}

function markdownCell(cell: Cell, dates: DateStyle): string {
  const parts = (['success', 'failed', 'skipped'] as const).map((outcome) =>
    outcomeCount(outcome, formatCount(cell[outcome], dates)),
  );
  const mark = cell.addsUp ? '' : ` ⚠ ${l10n.t('does not add up')}`;
  return cell.reported
    ? `${l10n.t('{0} ({1})', formatCount(cell.total, dates), clauses(parts))}${mark}`
    : '–';
}

/** A table with every counter, for tickets and chats. */
function toMarkdown({ job, ...about }: ExportableJob, dates: DateStyle): string {
  const matrix = readMatrix(job.result);
  const time = (ms: number) => l10n.t('{0} ({1})', formatDateTime(ms, dates), zoneName(dates));
  const duration = jobDuration(job);
  const code = (text: string | undefined) => text && codeSpan(text);
  const facts: [string, string | undefined][] = [
    [l10n.t('Job'), code(job.synchronizationJobId)],
    [l10n.t('Status'), markdownText(statusWord(job.status))],
    [
      l10n.t('Target'),
      clauses([
        about.targetName && markdownText(about.targetName),
        markdownText(targetTypeWord(job.targetType)),
        code(job.targetId),
      ]),
    ],
    [
      l10n.t('Direction'),
      markdownText(clauses([directionWord(job.direction), triggerWord(job.triggerType)])),
    ],
    [l10n.t('Start'), job.startTime === undefined ? undefined : time(job.startTime)],
    [l10n.t('End'), job.endTime === undefined ? undefined : time(job.endTime)],
    [l10n.t('Duration'), duration === undefined ? undefined : formatDuration(duration)],
    [l10n.t('Description'), job.description && markdownText(job.description)],
    [l10n.t('Error code'), code(job.result?.errorCode)],
    [l10n.t('Error message'), job.result?.errorMessage && markdownText(job.result.errorMessage)],
    [
      l10n.t('Instance'),
      clauses([
        // An instance without a description goes by its id.
        about.instanceName === about.instanceId ? undefined : markdownText(about.instanceName),
        code(about.instanceId),
        code(about.region),
      ]),
    ],
    [l10n.t('Request'), code(about.requestId)],
    [l10n.t('Read'), about.readAt === undefined ? undefined : time(about.readAt)],
  ];
  const lines = facts
    .filter((fact): fact is [string, string] => Boolean(fact[1]))
    .map(([name, value]) => `- **${l10n.t('{0}:', name)}** ${value}`);
  const title = markdownText(about.targetName ?? job.targetId);
  if (!matrix.hasData) {
    return [`# ${title}`, '', ...lines, '', l10n.t('The job has no result.'), ''].join('\n');
  }
  const counters = (cell: Cell) => markdownCell(cell, dates);
  const header = ['', ...matrix.columns.map(operationWord), l10n.t('Total')];
  const rows = matrix.rows.map((row) => [
    `**${entityKindWord(row.kind)}**`,
    ...row.cells.map(counters),
    counters(row.sum),
  ]);
  const total = [`**${l10n.t('Total')}**`, ...matrix.sums.map(counters), counters(matrix.sum)];
  const table = [header, header.map(() => '---'), ...rows, total].map(
    (row) => `| ${row.join(' | ')} |`,
  );
  return [`# ${title}`, '', ...lines, '', ...table, ''].join('\n');
}

/** One line per cell of the matrix, the API's own names in English: made for machines. RFC 4180. */
function toCsv({ job, ...about }: ExportableJob): string {
  const header = [
    'synchronizationJobId',
    'status',
    'direction',
    'targetType',
    'targetId',
    'targetName',
    'startTime',
    'endTime',
    'kind',
    'operation',
    'total',
    'success',
    'failed',
    'skipped',
    'addsUp',
    'errorCode',
    'errorMessage',
  ];
  const common = [
    job.synchronizationJobId,
    job.status,
    jobDirectionWord(job.direction),
    job.targetType,
    job.targetId,
    about.targetName ?? '',
    job.startTime === undefined ? '' : isoTime(job.startTime),
    job.endTime === undefined ? '' : isoTime(job.endTime),
  ];
  // Folded: a line break within a cell makes rows too high for the eye, and two of one for simple tools.
  const error = [job.result?.errorCode, job.result?.errorMessage].map((text = '') =>
    oneLine(text, 2000),
  );
  const matrix = readMatrix(job.result);
  const rows = matrix.rows.flatMap((row) =>
    matrix.columns.map((operation, column) => {
      const cell = row.cells[column];
      const counters =
        cell?.reported === true
          ? [cell.total, cell.success, cell.failed, cell.skipped, cell.addsUp]
          : ['', '', '', '', ''];
      return [...common, row.kind, operation, ...counters, ...error];
    }),
  );
  return csvLines([header, ...rows]);
}

/** The record as it was read, with the names beside it and instants in ISO 8601. */
function toJson({ job, ...about }: ExportableJob): string {
  const { unreadable, ...record } = job;
  return `${JSON.stringify(
    {
      schemaVersion,
      ...record,
      direction: jobDirectionWord(job.direction),
      ...(job.startTime !== undefined && { startTime: isoTime(job.startTime) }),
      ...(job.endTime !== undefined && { endTime: isoTime(job.endTime) }),
      targetName: about.targetName,
      instance: {
        instanceId: about.instanceId,
        name: about.instanceName,
        region: about.region,
      },
      requestId: about.requestId,
      readAt: about.readAt === undefined ? undefined : isoTime(about.readAt),
      ...(unreadable.length > 0 && { unreadable }),
    },
    undefined,
    2,
  )}\n`;
}
