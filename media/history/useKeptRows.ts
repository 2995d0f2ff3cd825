import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * Rows as they were drawn last, for as long as nothing they are made of is another: Preact leaves alone what it is given
 * twice, and of a table that is drawn for every step of scrolling most rows are as they were.
 */
export function useKeptRows(common: readonly unknown[], focused: number, focusedColumn: number) {
  const last = useRef({ common, rows: new Map<string, { parts: unknown[]; row: VNode }>() });
  const isSame = last.current.common.every((each, index) => each === common[index]);
  const before = isSame ? last.current.rows : new Map<string, { parts: unknown[]; row: VNode }>();
  const rows: typeof before = new Map();
  last.current = { common, rows };
  return {
    /** The row of an item, drawn anew only when it has to be. */
    kept(item: { key: string }, index: number, draw: () => VNode): VNode {
      const parts = [item, index, index === focused ? focusedColumn : -1];
      const known = before.get(item.key);
      const row = known?.parts.every((part, at) => part === parts[at]) ? known.row : draw();
      rows.set(item.key, { parts, row });
      return row;
    },
  };
}
