import { needsAttention } from '../../src/model/health/verdictState';
import { instanceKey } from '../../src/model/resources/resourceRef';
import type { HealthPageRow } from '../../src/protocol/healthPage';

/** Targets of an instance that somebody should look at, of how many. */
export interface InstanceCount {
  attention: number;
  of: number;
}

/** Counts the targets of each instance, by its key. */
export function countByInstance(
  rows: readonly Pick<HealthPageRow, 'region' | 'instanceId' | 'verdict'>[],
): ReadonlyMap<string, InstanceCount> {
  const counts = new Map<string, InstanceCount>();
  for (const row of rows) {
    const key = instanceKey(row);
    const count = counts.get(key) ?? { attention: 0, of: 0 };
    count.of++;
    count.attention += needsAttention(row.verdict.state) ? 1 : 0;
    counts.set(key, count);
  }
  return counts;
}
