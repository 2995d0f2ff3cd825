import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import { signed } from '../../src/model/jobs/comparisonMarkdown';
import { MatrixRegion } from '../shared/matrixRegion';
import { moveInGrid, type GridPosition } from '../shared/moveInGrid';
import { cellName, differenceParts, sideText } from './cellText';
import { isDifferent, type ComparedViewCell, type ComparisonView } from './comparisonView';

interface ComparisonTableProps {
  view: ComparisonView;
  number: (value: number) => string;
}

/** Both matrices in one; one cell is in the Tab order and the arrow keys move from cell to cell. */
export function ComparisonTable({ view, number }: ComparisonTableProps) {
  const { rows, columns } = view;
  const [at, setAt] = useState<GridPosition>({ row: 0, column: 0 });
  // A redraw may have taken the cell away.
  const cursor = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, columns.length - 1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInGrid(event, cursor, rows.length, columns.length);
    if (next && event.currentTarget instanceof Element) {
      event.preventDefault();
      const cell = event.currentTarget.querySelector<HTMLElement>(
        `[data-position="${next.row} ${next.column}"]`,
      );
      cell?.focus({ preventScroll: true });
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  };
  return (
    <MatrixRegion label={l10n.t('Differences')}>
      <table class="matrix compared" onKeyDown={onKeyDown}>
        <caption class="unseen">{l10n.t('Both results by kind of entry and operation')}</caption>
        <thead>
          <tr>
            <td></td>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" class={key === 'total' ? 'total' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key} class={row.key === 'total' ? 'totals' : ''}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, column) => (
                <Cell
                  key={cell.key}
                  view={cell}
                  number={number}
                  position={`${rowIndex} ${column}`}
                  tabbable={cursor.row === rowIndex && cursor.column === column}
                  onFocus={() => setAt({ row: rowIndex, column })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </MatrixRegion>
  );
}

/** Colour tells better from worse, and the sign says the same. */
const tones = { better: 'success-text', worse: 'failed-text', neither: 'dim' } as const;

interface CellProps {
  view: ComparedViewCell;
  number: (value: number) => string;
  position: string;
  tabbable: boolean;
  onFocus: () => void;
}

function Cell({ view: { key, place, cell }, number, position, tabbable, onFocus }: CellProps) {
  const { before, after, difference } = cell;
  const differs = isDifferent(cell);
  const isNothing = !before.reported && !after.reported;
  return (
    <td
      class={[key === 'total' ? 'total' : '', differs ? '' : 'dim'].filter(Boolean).join(' ')}
      tabIndex={tabbable ? 0 : -1}
      data-position={position}
      onFocus={onFocus}
    >
      <span class="unseen">{cellName(place, cell, number)}</span>
      <span aria-hidden="true">
        {differs ? (
          <>
            <span class="count">{signed(difference.total)}</span>
            <span class="part pair">
              {sideText(before, number)} → {sideText(after, number)}
            </span>
            {differenceParts(cell).map(({ outcome, turn, text }) => (
              <span key={outcome} class={`part ${tones[turn]}`}>
                {text}
              </span>
            ))}
          </>
        ) : (
          <span class="count">{isNothing ? '–' : number(after.total)}</span>
        )}
      </span>
    </td>
  );
}
