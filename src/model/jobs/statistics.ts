/** Kinds of entries a job counts, in the order of the matrix's rows. */
export const entityKinds = ['user', 'organizationalUnit', 'group', 'groupMember'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** Operations a job counts, in the order of the matrix's columns. `exported` exists for users only, on export jobs. */
export const operations = [
  'created',
  'updated',
  'binded',
  'deleted',
  'same',
  'pushed',
  'exported',
] as const;
export type Operation = (typeof operations)[number];

/** Counters of one operation; a member the service left out is absent. */
export interface Stat {
  total?: number;
  success?: number;
  failed?: number;
  skipped?: number;
}

export type Statistics = { [operation in Operation]?: Stat };

/** Outcome of a job, with the API's member names. */
export interface JobResult {
  errorCode?: string;
  errorMessage?: string;
  userStatistics?: Statistics;
  organizationalUnitStatistics?: Statistics;
  groupStatistics?: Statistics;
  groupMemberStatistics?: Statistics;
}

/** One cell of the matrix: all four counters, zero where the service sent none. */
export interface Cell {
  total: number;
  success: number;
  failed: number;
  skipped: number;
  /** `false` when the total is not the sum of its parts; shown as such, never corrected. */
  addsUp: boolean;
  /** `false` when the service sent no counters at all for this cell. */
  reported: boolean;
}

export interface MatrixRow {
  kind: EntityKind;
  /** One cell per entry of {@link Matrix.columns}, in that order. */
  cells: Cell[];
  /** Sum over the row. */
  sum: Cell;
}

export interface Matrix {
  /** The six documented operations, and `exported` when any kind reports it. */
  columns: Operation[];
  /** Always the four kinds of {@link entityKinds}. */
  rows: MatrixRow[];
  /** Sums per column, in the order of `columns`. */
  sums: Cell[];
  /** Sum over everything. */
  sum: Cell;
  /** `false` when the job has no result or no statistics at all: "no data", which is not the same as zero. */
  hasData: boolean;
}

const nothing: Cell = {
  total: 0,
  success: 0,
  failed: 0,
  skipped: 0,
  addsUp: true,
  reported: false,
};

/** Every counter of a cell is zero, or was not sent. */
export function isEmpty({ total, success, failed, skipped }: Cell): boolean {
  return total === 0 && success === 0 && failed === 0 && skipped === 0;
}

/** A counter as a number. The service may send digits; what is no number counts nothing. */
function count(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : 0;
}

function readCell(stat: unknown): Cell {
  if (typeof stat !== 'object' || stat === null) {
    return nothing;
  }
  const members = stat as { [counter in keyof Stat]: unknown };
  const total = count(members.total);
  const success = count(members.success);
  const failed = count(members.failed);
  const skipped = count(members.skipped);
  return {
    total,
    success,
    failed,
    skipped,
    addsUp: total === success + failed + skipped,
    reported: true,
  };
}

/** The sum of cells. Of one object that is added to: this runs for every job of every list. */
function add(cells: readonly Cell[]): Cell {
  const sum = { ...nothing };
  for (const cell of cells) {
    if (cell.reported) {
      sum.total += cell.total;
      sum.success += cell.success;
      sum.failed += cell.failed;
      sum.skipped += cell.skipped;
      sum.addsUp &&= cell.addsUp;
      sum.reported = true;
    }
  }
  return sum;
}

/**
 * Lays the counters of a job out as a matrix: entity kinds by operations. A missing counter is zero and a missing
 * group of counters an unreported row, so the shape never depends on what the service left out.
 * Source: `Result` of GetSynchronizationJob and ListSynchronizationJobs.
 */
export function readMatrix(result: JobResult | null | undefined): Matrix {
  const byKind: Record<EntityKind, Statistics | undefined> = {
    user: result?.userStatistics,
    organizationalUnit: result?.organizationalUnitStatistics,
    group: result?.groupStatistics,
    groupMember: result?.groupMemberStatistics,
  };
  const hasExported = entityKinds.some((kind) => readCell(byKind[kind]?.exported).reported);
  const columns = operations.filter((operation) => operation !== 'exported' || hasExported);
  const rows = entityKinds.map((kind) => {
    const cells = columns.map((operation) => readCell(byKind[kind]?.[operation]));
    return { kind, cells, sum: add(cells) };
  });
  const sums = columns.map((_, column) => add(rows.map(({ cells }) => cells[column] ?? nothing)));
  const sum = add(sums);
  return { columns, rows, sums, sum, hasData: sum.reported };
}

/**
 * Items of a run over all kinds of entries. Each number has this one definition on every surface. Totals count what was
 * refused or left out as well; a sum of parts that differs from its total is the service's, and stays as it came.
 */
export interface JobCounts {
  /** Totals of created, updated, bound, deleted and unchanged. */
  compared: number;
  /** Succeeded of created, updated, bound and deleted. */
  changed: number;
  /** Succeeded of pushed and exported: notifications to applications, as far as is known. Never part of `changed`. */
  delivered: number;
  /** Refused, of every operation. */
  failed: number;
  /** Left out on purpose, of every operation. */
  skipped: number;
}

/** Operations whose success leaves an entry other than it was. */
const changing: readonly Operation[] = ['created', 'updated', 'binded', 'deleted'];

/** Counts a job in the numbers that {@link JobCounts} defines. */
export function countItems(matrix: Matrix): JobCounts {
  const { failed, skipped } = matrix.sum;
  const counts = { compared: 0, changed: 0, delivered: 0, failed, skipped };
  matrix.columns.forEach((operation, column) => {
    const { total, success } = matrix.sums[column] ?? nothing;
    if (changing.includes(operation)) {
      counts.compared += total;
      counts.changed += success;
    } else if (operation === 'same') {
      counts.compared += total;
    } else {
      counts.delivered += success;
    }
  });
  return counts;
}

/** Items per operation over all kinds, whatever became of them. */
export function volumeOf(matrix: Matrix): Partial<Record<Operation, number>> {
  const volume: Partial<Record<Operation, number>> = {};
  matrix.columns.forEach((operation, column) => {
    volume[operation] = matrix.sums[column]?.total ?? 0;
  });
  return volume;
}
