import { kindOf } from '../ids/exactIds';
import { jobMoment } from '../jobs/jobWords';
import { compareStates, needsAttention, type VerdictState } from './verdictState';
import { failureRate, type HealthRow } from './healthRow';
import { verdictWord } from './healthWords';

export const healthColumns = [
  'attention',
  'name',
  'lastAttempt',
  'lastSuccess',
  'lastChange',
  'nextDue',
  'failureRate',
] as const;
export type HealthColumn = (typeof healthColumns)[number];

export interface HealthOrder {
  by: HealthColumn;
  descending: boolean;
}

/** Worst first. */
export const defaultOrder: HealthOrder = { by: 'attention', descending: false };

export interface HealthFilter {
  /** Part of a name or of a verdict's word, in any case; an id, or its beginning, of a target or an instance. */
  text?: string;
  /** Only targets that somebody should look at. */
  attention?: boolean;
  /** Only these verdicts; absent for all. */
  states?: readonly VerdictState[];
}

/** A row as far as order and filter go: a page may be without its runs. */
type SortedRow = Omit<HealthRow, 'strip'>;

/** Sorts rows; equal ones stay in the order of their need of attention, then of their names. Unknown values come last. */
export function sortRows<Row extends SortedRow>(
  rows: readonly Row[],
  { by, descending }: HealthOrder,
): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortValue(a, by), sortValue(b, by)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined) || byNeed(a, b);
    }
    const order =
      typeof left === 'string' || typeof right === 'string'
        ? String(left).localeCompare(String(right))
        : left - right;
    return sign * order || byNeed(a, b);
  });
}

/** Worst verdict first; of equal ones by the name, then the id, so that rows do not jump. */
function byNeed(a: SortedRow, b: SortedRow): number {
  return (
    compareStates(a.verdict.state, b.verdict.state) ||
    a.name.localeCompare(b.name) ||
    (a.targetId < b.targetId ? -1 : a.targetId > b.targetId ? 1 : 0)
  );
}

function sortValue(row: SortedRow, by: HealthColumn): number | string | undefined {
  switch (by) {
    case 'attention':
      return compareStates(row.verdict.state, 'guardTripped');
    case 'name':
      return row.name;
    case 'nextDue':
      return row.nextDue;
    case 'failureRate':
      return failureRate(row);
    default: {
      const run = row[by];
      return run && jobMoment(run);
    }
  }
}

export function filterRows<Row extends SortedRow>(
  rows: readonly Row[],
  filter: HealthFilter,
): Row[] {
  const text = filter.text?.trim().toLocaleLowerCase() ?? '';
  // Letters of a name are found in most ids by chance.
  const isId = kindOf(text) !== undefined;
  const textsOf = ({ name, targetId, instanceId, verdict }: Row) =>
    isId ? [name, targetId, instanceId] : [name, verdictWord(verdict.state)];
  return rows.filter(
    (row) =>
      (filter.attention !== true || needsAttention(row.verdict.state)) &&
      (filter.states?.includes(row.verdict.state) ?? true) &&
      textsOf(row).some((each) => each.toLocaleLowerCase().includes(text)),
  );
}

export function countAttention(rows: readonly Pick<HealthRow, 'verdict'>[]): number {
  return rows.filter(({ verdict }) => needsAttention(verdict.state)).length;
}

/** Targets whose verdict is not final. */
export function countUnjudged(rows: readonly Pick<HealthRow, 'verdict'>[]): number {
  return rows.filter(({ verdict }) => verdict.coverage === 'provisional').length;
}
