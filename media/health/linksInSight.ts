import type { HealthRow } from '../../src/model/health/healthRow';
import type { TargetLink } from '../../src/protocol/healthPage';
import { linkOf, rowKey } from './rowKey';

/** Rows to tell the host of: those that can be seen, in their order. */
export function linksInSight(
  rows: readonly HealthRow[],
  inSight: ReadonlySet<string>,
): TargetLink[] {
  return rows.filter((row) => inSight.has(rowKey(row))).map(linkOf);
}
