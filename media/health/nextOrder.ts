import type { HealthColumn, HealthOrder } from '../../src/model/health/healthTable';

/** What a column is sorted by first: the worst, the first name, what is soonest, else what is newest or most. */
const startsDescending: readonly HealthColumn[] = [
  'lastAttempt',
  'lastSuccess',
  'lastChange',
  'failureRate',
];

/** The order after a click on the head of a column: the same column again turns it round. */
export function nextOrder({ by, descending }: HealthOrder, column: HealthColumn): HealthOrder {
  return column === by
    ? { by, descending: !descending }
    : { by: column, descending: startsDescending.includes(column) };
}
