import * as l10n from '@vscode/l10n';
import { isEmpty, type Cell, type Matrix, type Operation } from '../../src/model/jobs/statistics';
import { entityKindWord, operationWord } from '../../src/model/text/words';

export const resultFilters = ['all', 'failed', 'skipped'] as const;
export type ResultFilter = (typeof resultFilters)[number];

export interface ViewCell {
  key: Operation | 'total';
  /** Row and column in words: "Users, Created". */
  place: string;
  cell: Cell;
  /** Does not match the filter. */
  dimmed: boolean;
}

export interface ViewRow {
  key: string;
  label: string;
  cells: ViewCell[];
}

/** The part of the matrix that is drawn. */
export interface MatrixView {
  columns: { key: Operation | 'total'; label: string }[];
  /** The row of totals is the last one. */
  rows: ViewRow[];
  /** Columns in which every counter is zero. */
  empty: Operation[];
  /** The empty columns are left out. */
  folded: boolean;
}

/**
 * Chooses rows and columns: all of them, or those with failed or skipped items. Empty columns are folded away unless
 * they are asked for, or nothing else is there.
 */
export function viewMatrix(
  matrix: Matrix,
  { filter, emptyShown }: { filter: ResultFilter; emptyShown: boolean },
): MatrixView {
  const matches = (cell: Cell) => filter === 'all' || cell[filter] > 0;
  const empty = matrix.columns.filter((_, column) => {
    const sum = matrix.sums[column];
    return sum !== undefined && isEmpty(sum);
  });
  const folded = filter === 'all' && !emptyShown && empty.length < matrix.columns.length;
  const shown = (operation: Operation, sum: Cell | undefined) =>
    sum !== undefined && matches(sum) && !(folded && empty.includes(operation));
  const totalWord = l10n.t('Total');

  const row = (key: string, label: string, cells: readonly Cell[], sum: Cell): ViewRow => ({
    key,
    label,
    cells: [
      ...matrix.columns.flatMap((operation, column) => {
        const cell = cells[column];
        return cell && shown(operation, matrix.sums[column])
          ? [
              {
                key: operation,
                place: l10n.t('{0}, {1}', label, operationWord(operation)),
                cell,
                dimmed: !matches(cell),
              },
            ]
          : [];
      }),
      {
        key: 'total' as const,
        place: label === totalWord ? totalWord : l10n.t('{0}, {1}', label, totalWord),
        cell: sum,
        dimmed: !matches(sum),
      },
    ],
  });

  return {
    columns: [
      ...matrix.columns
        .filter((operation, column) => shown(operation, matrix.sums[column]))
        .map((operation) => ({ key: operation, label: operationWord(operation) })),
      { key: 'total' as const, label: totalWord },
    ],
    rows: [
      ...matrix.rows
        .filter(({ sum }) => matches(sum))
        .map(({ kind, cells, sum }) => row(kind, entityKindWord(kind), cells, sum)),
      row('total', totalWord, matrix.sums, matrix.sum),
    ],
    empty,
    folded,
  };
}
