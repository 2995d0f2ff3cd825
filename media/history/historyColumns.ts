import type { MarkedRun } from '../../src/model/jobs/history';
import { operations, type Operation } from '../../src/model/jobs/statistics';

/** Operations that any of the runs counted: the others would be columns of zeros. */
export function historyColumns(runs: readonly Pick<MarkedRun, 'volume'>[]): Operation[] {
  return operations.filter((operation) =>
    runs.some(({ volume }) => (volume?.[operation] ?? 0) > 0),
  );
}
