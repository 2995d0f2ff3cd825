import * as l10n from '@vscode/l10n';
import { useMemo, useRef } from 'preact/hooks';
import { rowKey } from '../../src/model/health/healthRow';
import { instanceKey } from '../../src/model/resources/resourceRef';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { GapRow } from '../shared/gapRow';
import { useGridCursor } from '../shared/useGridCursor';
import { useRowWindow } from '../shared/useRowWindow';
import type { InstanceCount } from './countByInstance';
import { InstanceRow } from './instanceRow';
import { columnWidth, isNarrow, shownColumns, withWidth } from './tableColumns';
import { TableHead } from './tableHead';
import { tableLines, type TableLine } from './tableLines';
import { TargetDetails } from './targetDetails';
import { TargetRow } from './targetRow';
import { useRefine } from './useRefine';
import { useRoom } from './useRoom';
import { toggled, type ViewState } from './viewState';

interface TargetTableProps {
  rows: readonly HealthPageRow[];
  /** Targets of each instance, when there are several: their rows stand below heads. */
  instances?: ReadonlyMap<string, InstanceCount>;
  view: ViewState;
  onView: (change: Partial<ViewState>) => void;
  /** Somebody points at a row. */
  onBusy: (busy: boolean) => void;
}

/** Heights of lines that were never drawn, in pixels: as the style sheet makes them, and details of middling length. */
const heights: Record<TableLine['kind'], [narrow: number, wide: number]> = {
  instance: [32, 32],
  target: [49, 31],
  details: [380, 300],
};

/** More than a line has places for the keyboard: details have a link for each of the runs they name. */
const places = 24;

/** The targets as a grid, drawn as far as they are in sight: one Tab stop, arrow keys from cell to cell, Enter unfolds. */
export function TargetTable({ rows, instances, view, onView, onBusy }: TargetTableProps) {
  const { order, open, widths } = view;
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const room = useRoom(frame);
  const narrow = isNarrow(room);
  const columns = useMemo(() => shownColumns(room, widths), [room, widths]);
  const lines = useMemo(
    () => tableLines(rows, new Set(open), instances !== undefined),
    [rows, open, instances !== undefined],
  );
  const targets = useMemo(() => lines.map(({ key }) => key), [lines]);
  const keys = useMemo(() => ['', ...targets], [targets]);
  const estimates = useMemo(
    () => Float64Array.from(lines, ({ kind }) => heights[kind][narrow ? 0 : 1]),
    [lines, narrow],
  );
  const { row: focused, placeOf, focusRow, handlers } = useGridCursor(keys, places);
  const { parts } = useRowWindow(table, targets, estimates, focused - 1);
  const drawn = parts.flatMap((part) => ('gap' in part ? [] : lines.slice(part.from, part.to)));
  useRefine(
    table,
    useMemo(
      () => [...new Set(drawn.map(({ row }) => row))],
      [drawn.map(({ key }) => key).join(), rows],
    ),
  );
  const toggle = (row: HealthPageRow) => onView({ open: toggled(open, rowKey(row)) });
  const close = (row: HealthPageRow) => {
    // The line of the target stands before its details, and stays.
    focusRow(table.current, keys.indexOf(rowKey(row)));
    toggle(row);
  };
  return (
    <div ref={frame}>
      <table
        ref={table}
        class={`targets ${narrow ? 'narrow' : ''}`}
        role="grid"
        aria-label={l10n.t('Targets')}
        aria-rowcount={keys.length}
        {...handlers}
        onMouseEnter={() => onBusy(true)}
        onMouseLeave={() => onBusy(false)}
      >
        <TableHead
          columns={columns}
          {...(!narrow && { widthOf: (column) => columnWidth(column, room, widths) })}
          order={order}
          placeOf={(column) => placeOf(0, column)}
          onOrder={(next) => onView({ order: next })}
          onWidth={(column, width) => onView({ widths: withWidth(widths, column, width) })}
        />
        <tbody>
          {parts.flatMap((part, place) =>
            'gap' in part
              ? [<GapRow key={`gap ${place}`} height={part.gap} columns={columns.length} />]
              : lines.slice(part.from, part.to).map((line, nth) => {
                  const index = part.from + nth + 1;
                  const at = (column: number) => placeOf(index, column);
                  const { key, row } = line;
                  switch (line.kind) {
                    case 'instance':
                      return (
                        <InstanceRow
                          key={key}
                          lineKey={key}
                          {...{ row, index }}
                          count={instances?.get(instanceKey(row)) ?? { attention: 0, of: 0 }}
                          columns={columns.length}
                          place={at(0)}
                        />
                      );
                    case 'details':
                      return (
                        <TargetDetails
                          key={key}
                          lineKey={key}
                          {...{ row, index }}
                          columns={columns.length}
                          placeOf={at}
                          onClose={() => close(row)}
                        />
                      );
                    case 'target':
                      return (
                        <TargetRow
                          key={key}
                          {...{ row, index, columns }}
                          isOpen={line.isOpen}
                          placeOf={at}
                          onToggle={() => toggle(row)}
                        />
                      );
                  }
                }),
          )}
        </tbody>
      </table>
    </div>
  );
}
