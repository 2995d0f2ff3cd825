import * as l10n from '@vscode/l10n';
import { jobDuration, type Job } from './job';
import { noCounts } from './noCounts';
import {
  entityKinds,
  operations,
  readMatrix,
  type Cell,
  type EntityKind,
  type Matrix,
  type Operation,
} from './statistics';

type Counters = Pick<Cell, 'total' | 'success' | 'failed' | 'skipped'>;

/** One cell in two jobs. */
export interface ComparedCell {
  before: Cell;
  after: Cell;
  /** `after` less `before`, counter by counter. */
  difference: Counters;
  /** A counter differs, or only one of the jobs reports the cell. */
  differs: boolean;
}

export interface ComparedRow {
  kind: EntityKind;
  /** One per entry of {@link JobComparison.columns}. */
  cells: ComparedCell[];
  sum: ComparedCell;
}

/** Members of a job that are compared beside its matrix; numbers in milliseconds. */
export const comparedMembers = [
  'status',
  'targetType',
  'targetId',
  'direction',
  'triggerType',
  'startTime',
  'endTime',
  'duration',
  'description',
  'errorCode',
  'errorMessage',
] as const;
export type ComparedMember = (typeof comparedMembers)[number];

export interface ComparedValue {
  member: ComparedMember;
  before?: string | number;
  after?: string | number;
}

/** Two jobs beside each other. */
export interface JobComparison {
  before: Job;
  after: Job;
  /** Columns that either matrix has. */
  columns: Operation[];
  /** Always the four kinds. */
  rows: ComparedRow[];
  sums: ComparedCell[];
  sum: ComparedCell;
  /** Why a side has no counts; then there is nothing to compare but its members. Its zeros are no loss of entries. */
  noCounts: { before?: string; after?: string };
  /** Members that differ, in the order of {@link comparedMembers}. */
  values: ComparedValue[];
  /** `after` less `before`, in milliseconds; absent unless both ended. */
  durationDifference?: number;
  /** Nothing differs: the same job twice, in the same state. */
  isEmpty: boolean;
}

/** What to read in place of differences of counts; empty when both jobs have some. */
export function noCountsSentences(
  { noCounts: { before, after } }: Pick<JobComparison, 'noCounts'>,
  [left, right]: readonly [before: string, after: string],
): string[] {
  const sentences = [
    ...(before === undefined ? [] : [l10n.t('{0}: {1}', left, before)]),
    ...(after === undefined ? [] : [l10n.t('{0}: {1}', right, after)]),
  ];
  return sentences.length > 0 ? [...sentences, l10n.t('There are no counts to compare.')] : [];
}

/** Compares two jobs cell by cell and member by member. */
export function compareJobs(before: Job, after: Job): JobComparison {
  const [left, right] = [readMatrix(before.result), readMatrix(after.result)];
  const none = { before: noCounts(before, left), after: noCounts(after, right) };
  const columns = operations.filter(
    (operation) => left.columns.includes(operation) || right.columns.includes(operation),
  );
  const rows = entityKinds.map((kind, row): ComparedRow => ({
    kind,
    cells: columns.map((operation) =>
      compareCells(cellOf(left, row, operation), cellOf(right, row, operation)),
    ),
    sum: compareCells(left.rows[row]?.sum ?? nothing, right.rows[row]?.sum ?? nothing),
  }));
  const sums = columns.map((operation) =>
    compareCells(sumOf(left, operation), sumOf(right, operation)),
  );
  const sum = compareCells(left.sum, right.sum);
  const values = comparedMembers.flatMap((member): ComparedValue[] => {
    const values = { before: valueOf(before, member), after: valueOf(after, member) };
    return values.before === values.after ? [] : [{ member, ...values }];
  });
  const durations = [jobDuration(before), jobDuration(after)] as const;
  return {
    before,
    after,
    columns,
    rows,
    sums,
    sum,
    noCounts: {
      ...(none.before !== undefined && { before: none.before }),
      ...(none.after !== undefined && { after: none.after }),
    },
    values,
    ...(durations[0] !== undefined &&
      durations[1] !== undefined && { durationDifference: durations[1] - durations[0] }),
    isEmpty: values.length === 0 && rows.every(({ cells }) => cells.every((cell) => !cell.differs)),
  };
}

const nothing: Cell = {
  total: 0,
  success: 0,
  failed: 0,
  skipped: 0,
  addsUp: true,
  reported: false,
};

function cellOf({ rows, columns }: Matrix, row: number, operation: Operation): Cell {
  return rows[row]?.cells[columns.indexOf(operation)] ?? nothing;
}

function sumOf({ sums, columns }: Matrix, operation: Operation): Cell {
  return sums[columns.indexOf(operation)] ?? nothing;
}

function compareCells(before: Cell, after: Cell): ComparedCell {
  const difference = {
    total: after.total - before.total,
    success: after.success - before.success,
    failed: after.failed - before.failed,
    skipped: after.skipped - before.skipped,
  };
  const differs =
    before.reported !== after.reported || Object.values(difference).some((each) => each !== 0);
  return { before, after, difference, differs };
}

function valueOf(job: Job, member: ComparedMember): string | number | undefined {
  switch (member) {
    case 'duration':
      return jobDuration(job);
    case 'errorCode':
    case 'errorMessage':
      return job.result?.[member];
    default:
      return job[member];
  }
}
