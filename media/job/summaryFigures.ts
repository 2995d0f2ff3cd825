import * as l10n from '@vscode/l10n';
import { countItems, type Matrix } from '../../src/model/jobs/statistics';

/** The numbers one looks at first, with their words; what was delivered only where something was. */
export function summaryFigures(matrix: Matrix) {
  const { compared, changed, delivered, failed, skipped } = countItems(matrix);
  return [
    { word: l10n.t('compared'), value: compared, tone: 'neutral' },
    { word: l10n.t('changed'), value: changed, tone: 'success' },
    ...(delivered > 0 ? [{ word: l10n.t('delivered'), value: delivered, tone: 'success' }] : []),
    { word: l10n.t('failed'), value: failed, tone: 'failed' },
    { word: l10n.t('skipped'), value: skipped, tone: 'skipped' },
  ];
}
