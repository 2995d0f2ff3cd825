import * as l10n from '@vscode/l10n';
import { countItems, type Matrix } from '../../src/model/jobs/statistics';
import { usePage } from './pageContext';

/** The four numbers one looks at first. */
export function Summary({ matrix }: { matrix: Matrix }) {
  const { number } = usePage();
  const { changed, failed, skipped } = countItems(matrix);
  const figures = [
    { word: l10n.t('compared'), value: matrix.sum.total, tone: 'neutral' },
    { word: l10n.t('changed'), value: changed, tone: 'success' },
    { word: l10n.t('failed'), value: failed, tone: 'failed' },
    { word: l10n.t('skipped'), value: skipped, tone: 'skipped' },
  ];
  return (
    <dl class="summary" aria-label={l10n.t('Summary')}>
      {figures.map(({ word, value, tone }) => (
        <div key={tone}>
          <dt>{word}</dt>
          <dd class={value > 0 ? `${tone}-text` : 'dim'}>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
