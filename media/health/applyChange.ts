import { rowKey } from '../../src/model/health/healthRow';
import type { HealthPageChange, HealthPageModel } from '../../src/protocol/healthPage';

/** The model after a change; rows that did not change are the same objects, and stand where they stood. */
export function applyChange(
  { rows: before }: HealthPageModel,
  { frame, rows, gone }: HealthPageChange,
): HealthPageModel {
  if (rows.length === 0 && gone.length === 0) {
    return { ...frame, rows: before };
  }
  const changed = new Map(rows.map((row) => [rowKey(row), row]));
  const left = new Set(gone);
  const kept = before.flatMap((row) => {
    const key = rowKey(row);
    const now = changed.get(key) ?? row;
    changed.delete(key);
    return left.has(key) ? [] : [now];
  });
  return { ...frame, rows: [...kept, ...changed.values()] };
}
