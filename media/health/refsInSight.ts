import type { HealthRow } from '../../src/model/health/healthRow';
import type { ResourceRef, TargetKind } from '../../src/model/resources/resourceRef';
import { refOf, rowKey } from './rowKey';

/** Targets to tell the host of: those whose rows can be seen, in their order. */
export function refsInSight(
  rows: readonly HealthRow[],
  inSight: ReadonlySet<string>,
): ResourceRef<TargetKind>[] {
  return rows.filter((row) => inSight.has(rowKey(row))).map(refOf);
}
