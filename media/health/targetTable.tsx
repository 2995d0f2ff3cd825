import * as l10n from '@vscode/l10n';
import { useMemo, useRef } from 'preact/hooks';
import type { HealthRow } from '../../src/model/health/healthRow';
import type { HealthColumn, HealthOrder } from '../../src/model/health/healthTable';
import { Icon } from '../shared/icon';
import { columnWord } from './columnWord';
import { nextOrder } from './nextOrder';
import { rowKey } from './rowKey';
import { columnCount, TargetRow } from './targetRow';
import { useGridCursor } from '../shared/useGridCursor';
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
  /** Rows that are drawn. */
  rows: readonly HealthRow[];
  /** Rows that there are, drawn or not. */
  count: number;
  order: HealthOrder;
  onOrder: (order: HealthOrder) => void;
  /** Somebody points at a row or is in it with the keyboard. */
  onBusy: (busy: boolean) => void;
}

/** The targets as a grid: one Tab stop, arrow keys from cell to cell, Enter opens. */
export function TargetTable({ rows, count, order, onOrder, onBusy }: TargetTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => ['', ...rows.map(rowKey)], [rows]);
  const { placeOf, handlers } = useGridCursor(keys, columnCount);
  useRefine(table, rows);
  return (
    <table
      ref={table}
      class="targets"
      role="grid"
      aria-label={l10n.t('Targets')}
      aria-rowcount={count + 1}
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
        {rows.map((row, index) => (
          <TargetRow
            key={keys[index + 1]}
            row={row}
            index={index + 1}
            placeOf={(column) => placeOf(index + 1, column)}
          />
        ))}
      </tbody>
    </table>
  );
}
