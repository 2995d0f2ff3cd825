import * as l10n from '@vscode/l10n';
import { useMemo, useRef } from 'preact/hooks';
import { rowKey } from '../../src/model/health/healthRow';
import type { HealthColumn, HealthOrder } from '../../src/model/health/healthTable';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { GapRow } from '../shared/gapRow';
import { Icon } from '../shared/icon';
import { columnWord } from './columnWord';
import { nextOrder } from './nextOrder';
import { columnCount, TargetRow } from './targetRow';
import { useGridCursor } from '../shared/useGridCursor';
import { useRowWindow } from '../shared/useRowWindow';
import { useRefine } from './useRefine';

/** Columns of the head; a column without a name of the model cannot be sorted by. */
const columns: readonly (HealthColumn | 'strip')[] = [
  'name',
  'attention',
  'strip',
  'lastAttempt',
  'lastSuccess',
  'lastChange',
  'nextDue',
  'failureRate',
];

interface TargetTableProps {
  rows: readonly HealthPageRow[];
  order: HealthOrder;
  onOrder: (order: HealthOrder) => void;
  /** Somebody points at a row or is in it with the keyboard. */
  onBusy: (busy: boolean) => void;
}

/** Height of a row before one was measured, in pixels: two lines. */
const rowHeight = 52;

/** The targets as a grid, drawn as far as they are in sight: one Tab stop, arrow keys from cell to cell, Enter opens. */
export function TargetTable({ rows, order, onOrder, onBusy }: TargetTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => ['', ...rows.map(rowKey)], [rows]);
  const { row: focused, placeOf, handlers } = useGridCursor(keys, columnCount);
  const targets = useMemo(() => keys.slice(1), [keys]);
  const { parts } = useRowWindow(table, targets, rowHeight, focused - 1);
  const drawn = parts.flatMap((part) => ('gap' in part ? [] : rows.slice(part.from, part.to)));
  useRefine(table, drawn);
  return (
    <table
      ref={table}
      class="targets"
      role="grid"
      aria-label={l10n.t('Targets')}
      aria-rowcount={keys.length}
      {...handlers}
      onMouseEnter={() => onBusy(true)}
      onMouseLeave={() => onBusy(false)}
    >
      <thead>
        <tr role="row" aria-rowindex={1}>
          {columns.map((column, index) =>
            column === 'strip' ? (
              <th
                key={column}
                role="columnheader"
                scope="col"
                class="strip-cell"
                {...placeOf(0, index)}
              >
                {l10n.t('Last 30 runs')}
              </th>
            ) : (
              <th
                key={column}
                role="columnheader"
                scope="col"
                class={column}
                aria-sort={
                  order.by === column ? (order.descending ? 'descending' : 'ascending') : 'none'
                }
              >
                <button
                  type="button"
                  class="sort"
                  {...placeOf(0, index)}
                  onClick={() => onOrder(nextOrder(order, column))}
                >
                  {columnWord(column)}
                  {order.by === column && (
                    <Icon name={order.descending ? 'arrow-down' : 'arrow-up'} />
                  )}
                </button>
              </th>
            ),
          )}
          <th role="columnheader" scope="col" class="row-action" {...placeOf(0, 8)}>
            <span class="unseen">{l10n.t('Configuration')}</span>
          </th>
          <th role="columnheader" scope="col" class="row-action" {...placeOf(0, 9)}>
            <span class="unseen">{l10n.t('Tree')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.flatMap((part, place) =>
          'gap' in part
            ? [<GapRow key={`gap ${place}`} height={part.gap} columns={columnCount} />]
            : rows.slice(part.from, part.to).map((row, nth) => {
                const index = part.from + nth + 1;
                return (
                  <TargetRow
                    key={keys[index]}
                    row={row}
                    index={index}
                    placeOf={(column) => placeOf(index, column)}
                  />
                );
              }),
        )}
      </tbody>
    </table>
  );
}
