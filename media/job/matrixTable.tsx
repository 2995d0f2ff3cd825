import * as l10n from '@vscode/l10n';
import { MatrixRegion } from '../shared/matrixRegion';
import { CellDetail } from './cellDetail';
import { MatrixCell } from './matrixCell';
import type { MatrixView, ResultFilter } from './matrixView';
import { useCellCursor } from './useCellCursor';

/** The matrix as a table; one cell is in the Tab order and the arrow keys move from cell to cell. */
export function MatrixTable({ view, filter }: { view: MatrixView; filter: ResultFilter }) {
  const { cursor, shown, handlers, keep, leave } = useCellCursor(
    view.rows.length,
    view.columns.length,
  );
  const detail = shown && view.rows[shown.row]?.cells[shown.column];
  return (
    <MatrixRegion label={l10n.t('Result table')}>
      <table class="matrix" {...handlers}>
        <caption class="unseen">{l10n.t('Result by kind of entry and operation')}</caption>
        <thead>
          <tr>
            <td></td>
            {view.columns.map(({ key, label }) => (
              <th key={key} scope="col" class={key === 'total' ? 'total' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row, rowIndex) => (
            <tr key={row.key} class={row.key === 'total' ? 'totals' : ''}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, columnIndex) => (
                <MatrixCell
                  key={cell.key}
                  view={cell}
                  filter={filter}
                  position={`${rowIndex} ${columnIndex}`}
                  tabbable={cursor.row === rowIndex && cursor.column === columnIndex}
                  current={shown?.row === rowIndex && shown.column === columnIndex}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {detail && <CellDetail view={detail} onEnter={keep} onLeave={leave} />}
    </MatrixRegion>
  );
}
