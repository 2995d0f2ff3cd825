import * as l10n from '@vscode/l10n';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DateStyle } from '../../src/model/text/formatTime';
import type { MarkedRun } from '../../src/model/jobs/history';
import { operationWord } from '../../src/model/text/words';
import type { CellPlace } from '../shared/cellPlace';
import { GapRow } from '../shared/gapRow';
import { MoreColumnsHint } from '../shared/moreColumnsHint';
import { useGridCursor } from '../shared/useGridCursor';
import { useMoreColumns } from '../shared/useMoreColumns';
import { useKeptRows } from './useKeptRows';
import { useRowWindow } from '../shared/useRowWindow';
import { historyColumns } from './historyColumns';
import type { DayItem, HistoryItem } from './historyItems';
import { fixedColumns, RunRow } from './runRow';

interface RunTableProps {
  runs: readonly MarkedRun[];
  /** The runs that are shown, under their days. */
  items: readonly HistoryItem[];
  /** Older runs can be read. */
  hasMore: boolean;
  /** A line of `items` to go to, anew with each object. */
  goTo: { index: number } | undefined;
  dates: DateStyle;
  number: (value: number) => string;
  chosen: readonly string[];
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** Height of a row before one was measured, in pixels. */
const rowHeight = 30;

/** Lines of days are higher than runs. */
const kindOf = (key: string) => (key.startsWith('day ') ? 'day' : 'run');

/**
 * The runs as a grid, newest first, drawn as far as they are in sight: one Tab stop, arrow keys from cell to cell, Enter
 * opens a job.
 */
export function RunTable(props: RunTableProps) {
  const { runs, items, hasMore, goTo, dates, number, chosen, onChoose, onOpen } = props;
  const columns = useMemo(() => historyColumns(runs), [runs]);
  const table = useRef<HTMLTableElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const more = useMoreColumns(region);
  const lines = useMemo(() => items.map(({ key }) => key), [items]);
  const keys = useMemo(() => ['', ...lines], [lines]);
  const { before, after } = fixedColumns;
  const count = before + columns.length + after;
  const {
    row: focused,
    column: focusedColumn,
    placeOf,
    focusRow,
    handlers,
  } = useGridCursor(keys, count, 1);
  const { parts, scrollTo } = useRowWindow(table, lines, rowHeight, focused - 1, kindOf);
  useEffect(() => {
    if (goTo) {
      scrollTo(goTo.index);
      focusRow(table.current, goTo.index + 1);
    }
    // Once for each wish, however often the lines change after it.
  }, [goTo]);
  const rows = useKeptRows(
    [columns, dates, number, chosen, onChoose, onOpen],
    focused,
    focusedColumn,
  );
  const heads = [
    { key: 'choose', label: l10n.t('Compare'), unseen: true },
    { key: 'start', label: l10n.t('Start') },
    { key: 'status', label: l10n.t('Status') },
    { key: 'duration', label: l10n.t('Duration'), isNumber: true },
    { key: 'failed', label: l10n.t('Failed'), isNumber: true },
    ...columns.map((operation) => ({
      key: operation,
      label: operationWord(operation),
      isNumber: true,
    })),
    { key: 'remarks', label: l10n.t('Remarkable') },
  ];
  return (
    <div class="runs-frame">
      {more && <MoreColumnsHint />}
      <div ref={region} class="runs-region" role="region" aria-label={l10n.t('Runs')}>
        <table
          ref={table}
          class="runs"
          role="grid"
          // Columns of a width that is known: a table that has to find them out lays out all of its rows at each step.
          style={{ '--counts': String(columns.length) }}
          aria-label={l10n.t('Runs')}
          aria-rowcount={hasMore ? -1 : keys.length}
          aria-multiselectable="true"
          {...handlers}
        >
          <thead>
            <tr role="row" aria-rowindex={1}>
              {heads.map(({ key, label, unseen, isNumber }: Head, index) => (
                <th
                  key={key}
                  role="columnheader"
                  scope="col"
                  class={isNumber ? 'number' : ''}
                  {...placeOf(0, index)}
                >
                  <span class={unseen ? 'unseen' : ''}>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.flatMap((part, place) =>
              'gap' in part
                ? [<GapRow key={`gap ${place}`} height={part.gap} columns={count} />]
                : items.slice(part.from, part.to).map((item, nth) => {
                    const index = part.from + nth + 1;
                    return rows.kept(item, index, () =>
                      item.kind === 'day' ? (
                        <DayRow
                          key={item.key}
                          item={item}
                          index={index}
                          columns={count}
                          number={number}
                          place={placeOf(index, 0)}
                        />
                      ) : (
                        <RunRow
                          key={item.key}
                          run={item.run}
                          index={index}
                          columns={columns}
                          dates={dates}
                          number={number}
                          isChosen={chosen.includes(item.key)}
                          onChoose={() => onChoose(item.key)}
                          onOpen={() => onOpen(item.key)}
                          placeOf={(column) => placeOf(index, column)}
                        />
                      ),
                    );
                  }),
            )}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface DayRowProps {
  item: DayItem;
  index: number;
  columns: number;
  number: (value: number) => string;
  place: CellPlace;
}

/** The line above the runs of a day. */
function DayRow({
  item: { key, label, runs, failed },
  index,
  columns,
  number,
  place,
}: DayRowProps) {
  const count = runs === 1 ? l10n.t('1 run') : l10n.t('{0} runs', number(runs));
  return (
    <tr role="row" aria-rowindex={index + 1} data-row={key} class="day">
      <th role="rowheader" colSpan={columns} {...place}>
        {label}{' '}
        <span class="dim">
          {failed > 0 ? l10n.t('{0}, {1} failed', count, number(failed)) : count}
        </span>
      </th>
    </tr>
  );
}

interface Head {
  key: string;
  label: string;
  unseen?: boolean;
  isNumber?: boolean;
}
