import type { HealthRow } from '../../src/model/health/healthRow';
import {
  refKey,
  targetRef,
  type ResourceRef,
  type TargetKind,
} from '../../src/model/resources/resourceRef';

/** Names a row on the page: ids are unique within an instance only. */
export function rowKey(row: HealthRow): string {
  return refKey(refOf(row));
}

/** The target of a row. */
export function refOf(row: HealthRow): ResourceRef<TargetKind> {
  return targetRef(row, { type: row.targetType, id: row.targetId });
}
