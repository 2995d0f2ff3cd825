import { rowKey } from '../../src/model/health/healthRow';
import { instanceKey } from '../../src/model/resources/resourceRef';
import type { HealthPageRow } from '../../src/protocol/healthPage';

/** A line of the table: the head of an instance, a target, or the details that are unfolded below it. */
export type TableLine =
  | { kind: 'instance'; key: string; row: HealthPageRow }
  | { kind: 'target'; key: string; row: HealthPageRow; isOpen: boolean }
  | { kind: 'details'; key: string; row: HealthPageRow };

/**
 * Lays sorted rows out as the lines of the table. With heads, the targets of an instance stand together, the instances by
 * their names: groups that moved with each verdict would lead nowhere.
 */
export function tableLines(
  rows: readonly HealthPageRow[],
  open: ReadonlySet<string>,
  hasHeads: boolean,
): TableLine[] {
  const targets = (some: readonly HealthPageRow[]) =>
    some.flatMap((row): TableLine[] => {
      const key = rowKey(row);
      const isOpen = open.has(key);
      return [
        { kind: 'target', key, row, isOpen },
        ...(isOpen ? [{ kind: 'details' as const, key: `details ${key}`, row }] : []),
      ];
    });
  if (!hasHeads) {
    return targets(rows);
  }
  const groups = new Map<string, HealthPageRow[]>();
  for (const row of rows) {
    const key = instanceKey(row);
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }
  return [...groups]
    .sort(([a, [left]], [b, [right]]) => order(left, right) || (a < b ? -1 : 1))
    .flatMap(([key, group]) => [
      ...group.slice(0, 1).map((row): TableLine => ({
        kind: 'instance',
        key: `instance ${key}`,
        row,
      })),
      ...targets(group),
    ]);
}

function order(a: HealthPageRow | undefined, b: HealthPageRow | undefined): number {
  return (a?.instanceName ?? '').localeCompare(b?.instanceName ?? '');
}
