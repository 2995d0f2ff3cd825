import * as l10n from '@vscode/l10n';
import type { Matrix } from '../../src/model/jobs/statistics';
import { entityKindWord, operationWord } from '../../src/model/text/words';
import { wrongSum } from './cellText';

/** Each counter whose total is not the sum of its parts, with both numbers: "Users, Created: 10 ≠ 10 + 10 + 10". */
export function wrongSums(matrix: Matrix, count: (value: number) => string): string[] {
  return matrix.rows.flatMap(({ kind, cells }) =>
    matrix.columns.flatMap((operation, column) => {
      const cell = cells[column];
      const sum = cell && !cell.addsUp ? wrongSum(cell, count) : undefined;
      return sum === undefined
        ? []
        : [
            l10n.t(
              '{0}: {1}',
              l10n.t('{0}, {1}', entityKindWord(kind), operationWord(operation)),
              sum,
            ),
          ];
    }),
  );
}
