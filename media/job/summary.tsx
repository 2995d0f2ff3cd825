import * as l10n from '@vscode/l10n';
import type { Matrix } from '../../src/model/jobs/statistics';
import { usePage } from './pageContext';
import { summaryFigures } from './summaryFigures';

export function Summary({ matrix }: { matrix: Matrix }) {
  const { number } = usePage();
  return (
    <dl class="summary" aria-label={l10n.t('Summary')}>
      {summaryFigures(matrix).map(({ word, value, tone }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd class={value > 0 ? `${tone}-text` : 'dim'}>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
