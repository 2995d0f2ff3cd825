import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveInGrid } from './moveInGrid';
import type { CellPlace } from './cellPlace';

/** Where the keyboard is: by the key of the row, so that it stays with a row that moves. */
interface Cursor {
  key: string | undefined;
  column: number;
}

function positionOf(target: EventTarget | null): { row: number; column: number } | undefined {
  const position = target instanceof Element ? target.getAttribute('data-position') : null;
  const [row, column] = (position ?? '').split(' ').map(Number);
  return position !== null && row !== undefined && column !== undefined
    ? { row, column }
    : undefined;
}

/**
 * Keyboard of a grid whose first row is the head: one Tab stop, arrow keys from cell to cell. As in "Grid" of the ARIA
 * Authoring Practices Guide.
 */
export function useGridCursor(keys: readonly string[], columns: number, firstColumn = 0) {
  const wanted = useRef<Element | null>(null);
  const [cursor, setCursor] = useState<Cursor>({ key: keys[1], column: firstColumn });
  // A redraw may have taken the row away; the head alone is there always.
  const found = cursor.key === undefined ? -1 : keys.indexOf(cursor.key);
  const at = {
    row: found < 0 ? Math.min(1, keys.length - 1) : found,
    column: Math.min(cursor.column, columns - 1),
  };
  useLayoutEffect(() => {
    // The cell was not drawn when the keyboard went to it; by now it is, wherever it stands.
    if (wanted.current) {
      focusCell(wanted.current, at);
      wanted.current = null;
    }
  });
  return {
    /** Moves the keyboard to a row, drawn or not. */
    focusRow: (grid: Element | null, row: number) => {
      wanted.current = grid;
      setCursor({ key: keys[row], column: 0 });
    },
    /** Index of the row that keeps the place of the keyboard; it has to be drawn. */
    row: at.row,
    column: at.column,
    placeOf: (row: number, column: number): CellPlace => ({
      'data-position': `${row} ${column}`,
      tabIndex: at.row === row && at.column === column ? 0 : -1,
    }),
    handlers: {
      onFocusIn({ target }: FocusEvent) {
        const position = positionOf(target);
        if (position) {
          setCursor({ key: keys[position.row], column: position.column });
        }
      },
      onKeyDown(event: KeyboardEvent) {
        const position = positionOf(event.target);
        const next = position && moveInGrid(event, position, keys.length, columns);
        if (next && event.currentTarget instanceof HTMLElement) {
          event.preventDefault();
          if (!focusCell(event.currentTarget, next)) {
            wanted.current = event.currentTarget;
            setCursor({ key: keys[next.row], column: next.column });
          }
        }
      },
    },
  };
}

/** Moves the focus to a cell, or to the last one of a row that has fewer; tells whether the row is drawn. */
function focusCell(grid: Element, { row, column }: { row: number; column: number }): boolean {
  const cells = grid.querySelectorAll<HTMLElement>(`[data-position^="${row} "]`);
  const cell = [...cells].reverse().find((each) => (positionOf(each)?.column ?? 0) <= column);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return cell !== undefined;
}
