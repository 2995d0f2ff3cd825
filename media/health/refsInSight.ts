import { rowKey, rowRef } from '../../src/model/health/healthRow';
import type { ResourceRef, TargetKind } from '../../src/model/resources/resourceRef';
import type { HealthPageRow } from '../../src/protocol/healthPage';

/** Targets to tell the host of: those whose rows can be seen, in their order. */
export function refsInSight(
  rows: readonly HealthPageRow[],
  inSight: ReadonlySet<string>,
): ResourceRef<TargetKind>[] {
  return rows.filter((row) => inSight.has(rowKey(row))).map(rowRef);
}
