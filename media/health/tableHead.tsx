import * as l10n from '@vscode/l10n';
import type { HealthColumn, HealthOrder } from '../../src/model/health/healthTable';
import type { CellPlace } from '../shared/cellPlace';
import { Icon } from '../shared/icon';
import { columnWord } from './columnWord';
import { nextOrder } from './nextOrder';
import type { SizedColumn, TableColumn } from './tableColumns';

interface TableHeadProps {
  columns: readonly TableColumn[];
  /** Width of a column that has one, in pixels; absent where rows take two lines. */
  widthOf?: (column: SizedColumn) => number;
  order: HealthOrder;
  placeOf: (column: number) => CellPlace;
  onOrder: (order: HealthOrder) => void;
  /** Another width, or the usual one again. */
  onWidth: (column: SizedColumn, width: number | undefined) => void;
}

/** So many pixels a press of an arrow key makes a column wider. */
const step = 16;

/** Heads of the columns: a click sorts, their edges make columns wider and narrower. */
export function TableHead({ columns, widthOf, order, placeOf, onOrder, onWidth }: TableHeadProps) {
  return (
    <thead>
      <tr role="row" aria-rowindex={1}>
        {columns.map((column, index) => {
          const sized = column === 'attention' ? undefined : column;
          const width = sized && widthOf?.(sized);
          // The column before the one that takes the rest grows to the right, those behind it to the left.
          const sign = column === 'name' ? 1 : -1;
          const resize = (by: number) => {
            if (sized && width !== undefined) {
              onWidth(sized, width + by);
            }
          };
          return (
            <th
              key={column}
              role="columnheader"
              scope="col"
              class={column}
              style={width === undefined ? {} : { width: `${width}px` }}
              {...(column === 'strip'
                ? placeOf(index)
                : {
                    'aria-sort':
                      order.by === column
                        ? order.descending
                          ? ('descending' as const)
                          : ('ascending' as const)
                        : ('none' as const),
                  })}
              onKeyDown={(event) => {
                const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
                if (event.shiftKey && by !== undefined) {
                  event.preventDefault();
                  event.stopPropagation();
                  resize(by);
                }
              }}
            >
              {column === 'strip' ? (
                l10n.t('Last 30 runs')
              ) : (
                <SortButton
                  column={column}
                  order={order}
                  isSized={width !== undefined}
                  place={placeOf(index)}
                  onOrder={onOrder}
                />
              )}
              {sized && width !== undefined && (
                <span
                  class={`column-edge ${sign > 0 ? 'at-end' : 'at-start'}`}
                  aria-hidden="true"
                  onPointerDown={(event) => {
                    event.preventDefault();
                    drag(event, (by) => onWidth(sized, width + sign * by));
                  }}
                  onDblClick={() => onWidth(sized, undefined)}
                />
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SortButtonProps {
  column: HealthColumn;
  order: HealthOrder;
  isSized: boolean;
  place: CellPlace;
  onOrder: (order: HealthOrder) => void;
}

function SortButton({ column, order, isSized, place, onOrder }: SortButtonProps) {
  return (
    <button
      type="button"
      class="sort"
      title={isSized ? l10n.t('Shift with an arrow key changes the width.') : undefined}
      {...place}
      onClick={() => onOrder(nextOrder(order, column))}
    >
      <span class="sort-word">{columnWord(column)}</span>
      {order.by === column && <Icon name={order.descending ? 'arrow-down' : 'arrow-up'} />}
    </button>
  );
}

/** Follows the pointer until it is let go; tells by how many pixels it has gone to the right. */
function drag({ currentTarget, clientX, pointerId }: PointerEvent, tell: (by: number) => void) {
  if (!(currentTarget instanceof HTMLElement)) {
    return;
  }
  const edge = currentTarget;
  const move = (event: PointerEvent) => tell(event.clientX - clientX);
  const end = () => {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('lostpointercapture', end);
  };
  edge.setPointerCapture(pointerId);
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end);
}
