import type { ComparedCell, JobComparison } from '../../src/model/jobs/compareJobs';
import { entityKindWord, operationWord } from '../../src/model/text/words';
import * as l10n from '@vscode/l10n';
import { clauses } from '../../src/model/text/clauses';

export interface ComparedViewCell {
  key: string;
  /** Row and column in words. */
  place: string;
  cell: ComparedCell;
}

export interface ComparisonView {
  columns: { key: string; label: string }[];
  rows: { key: string; label: string; cells: ComparedViewCell[] }[];
  /** Columns and rows that are left out because nothing differs in them. */
  hidden: number;
}

/** A counter differs: that one job reports a zero which the other leaves out is nothing to look at. */
export function isDifferent({ difference }: Pick<ComparedCell, 'difference'>): boolean {
  return Object.values(difference).some((each) => each !== 0);
}

/** Lays a comparison out as a table with totals; rows and columns without a difference are left out unless asked for. */
export function comparisonView(comparison: JobComparison, all: boolean): ComparisonView {
  const { columns, rows, sums, sum } = comparison;
  const differs = (cells: readonly ComparedCell[]) => cells.some(isDifferent);
  const keptColumns = columns
    .map((operation, index) => ({ operation, index }))
    .filter(({ index }) => all || differs(rows.flatMap(({ cells }) => cells[index] ?? [])));
  const keptRows = rows.filter(({ cells }) => all || differs(cells));
  const total = l10n.t('Total');
  const viewRow = (
    key: string,
    label: string,
    cellOf: (index: number) => ComparedCell | undefined,
    last: ComparedCell,
  ) => ({
    key,
    label,
    cells: [
      ...keptColumns.flatMap(({ operation, index }) => {
        const cell = cellOf(index);
        return cell
          ? [{ key: operation, place: clauses([label, operationWord(operation)]), cell }]
          : [];
      }),
      { key: 'total', place: key === 'total' ? label : clauses([label, total]), cell: last },
    ],
  });
  return {
    columns: [
      ...keptColumns.map(({ operation }) => ({
        key: operation,
        label: operationWord(operation),
      })),
      { key: 'total', label: total },
    ],
    rows: [
      ...keptRows.map((row) =>
        viewRow(row.kind, entityKindWord(row.kind), (index) => row.cells[index], row.sum),
      ),
      viewRow('total', total, (index) => sums[index], sum),
    ],
    hidden: columns.length - keptColumns.length + rows.length - keptRows.length,
  };
}
