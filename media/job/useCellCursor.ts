import { useEffect, useRef, useState } from 'preact/hooks';
import { moveInGrid, type GridPosition } from '../shared/moveInGrid';

const hoverDelay = 400;
const leaveDelay = 150;

function positionOf(target: EventTarget | null): GridPosition | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-position]') : null;
  const [row, column] = (cell?.dataset['position'] ?? '').split(' ').map(Number);
  return cell && row !== undefined && column !== undefined ? { row, column } : undefined;
}

/** Where the keyboard is in the matrix, and which cell shows its detail: by focus at once, by pointer after a while. */
export function useCellCursor(rows: number, columns: number) {
  const [cursor, setCursor] = useState<GridPosition>({ row: 0, column: 0 });
  const [shown, setShown] = useState<GridPosition>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (position: GridPosition | undefined, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(position), delay);
  };
  const now = (position: GridPosition | undefined) => {
    clearTimeout(timer.current);
    setShown(position);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    // A redraw may have taken the cell away.
    cursor: { row: Math.min(cursor.row, rows - 1), column: Math.min(cursor.column, columns - 1) },
    shown,
    keep: () => clearTimeout(timer.current),
    leave: () => later(undefined, leaveDelay),
    handlers: {
      onFocusIn({ target }: FocusEvent) {
        const position = positionOf(target);
        if (position) {
          setCursor(position);
          now(position);
        }
      },
      onFocusOut: () => now(undefined),
      onMouseOver({ target }: MouseEvent) {
        const position = positionOf(target);
        if (position) {
          later(position, shown ? leaveDelay : hoverDelay);
        }
      },
      onMouseLeave: () => later(undefined, leaveDelay),
      onKeyDown(event: KeyboardEvent) {
        const position = positionOf(event.target);
        if (!position) {
          return;
        }
        if (event.key === 'Escape' && shown) {
          event.preventDefault();
          event.stopPropagation();
          now(undefined);
          return;
        }
        const next = moveInGrid(event, position, rows, columns);
        if (next && event.currentTarget instanceof Element) {
          event.preventDefault();
          const cell = event.currentTarget.querySelector<HTMLElement>(
            `[data-position="${next.row} ${next.column}"]`,
          );
          // Focus alone would leave a cell where it is, half under the names of the rows.
          cell?.focus({ preventScroll: true });
          cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        }
      },
    },
  };
}
