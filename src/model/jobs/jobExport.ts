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
import { jobDuration, type Job } from './job';
import { codeSpan, markdownText } from '../text/markdownText';
import { readMatrix, type Cell } from './statistics';
import {
  directionWord,
  entityKindWord,
  operationWord,
  outcomeWord,
  statusWord,
  targetTypeWord,
  triggerWord,
} from '../text/words';
import { jobDirectionWord } from '../resources/direction';

export const exportFormats = ['markdown', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A job with the names that are not in its record. */
export interface ExportableJob {
  job: Job;
  targetName?: string;
  instanceId: string;
  instanceName: string;
  region: string;
  requestId?: string;
  /** Unix time in milliseconds. */
  readAt?: number;
}

/** File name ending without the dot. */
export const exportExtension: Record<ExportFormat, string> = {
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

export function exportJob(subject: ExportableJob, format: ExportFormat, dates: DateStyle): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(subject, dates);
    case 'csv':
      return toCsv(subject);
    case 'json':
      return toJson(subject);
  }
}

function markdownCell(cell: Cell, dates: DateStyle): string {
  const parts = (['success', 'failed', 'skipped'] as const).map(
    (outcome) => `${formatCount(cell[outcome], dates)} ${outcomeWord(outcome)}`,
  );
  const mark = cell.addsUp ? '' : ` ⚠ ${l10n.t('does not add up')}`;
  return cell.reported ? `${formatCount(cell.total, dates)} (${parts.join(', ')})${mark}` : '–';
}

/** A table with every counter, for tickets and chats. */
function toMarkdown({ job, ...about }: ExportableJob, dates: DateStyle): string {
  const matrix = readMatrix(job.result);
  const time = (ms: number) => `${formatDateTime(ms, dates)} (${zoneName(dates)})`;
  const duration = jobDuration(job);
  const code = (text: string | undefined) => text && codeSpan(text);
  const words = (...parts: (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(', ');
  const facts: [string, string | undefined][] = [
    [l10n.t('Job'), code(job.synchronizationJobId)],
    [l10n.t('Status'), markdownText(statusWord(job.status))],
    [
      l10n.t('Target'),
      words(
        about.targetName && markdownText(about.targetName),
        markdownText(targetTypeWord(job.targetType)),
        code(job.targetId),
      ),
    ],
    [
      l10n.t('Direction'),
      markdownText(`${directionWord(job.direction)}, ${triggerWord(job.triggerType)}`),
    ],
    [l10n.t('Start'), job.startTime === undefined ? undefined : time(job.startTime)],
    [l10n.t('End'), job.endTime === undefined ? undefined : time(job.endTime)],
    [l10n.t('Duration'), duration === undefined ? undefined : formatDuration(duration)],
    [l10n.t('Description'), job.description && markdownText(job.description)],
    [l10n.t('Error code'), code(job.result?.errorCode)],
    [l10n.t('Error message'), job.result?.errorMessage && markdownText(job.result.errorMessage)],
    [
      l10n.t('Instance'),
      words(
        // An instance without a description goes by its id.
        about.instanceName === about.instanceId ? undefined : markdownText(about.instanceName),
        code(about.instanceId),
        code(about.region),
      ),
    ],
    [l10n.t('Request'), code(about.requestId)],
    [l10n.t('Read'), about.readAt === undefined ? undefined : time(about.readAt)],
  ];
  const lines = facts
    .filter((fact): fact is [string, string] => Boolean(fact[1]))
    .map(([name, value]) => `- **${name}:** ${value}`);
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
