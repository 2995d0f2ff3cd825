import * as l10n from '@vscode/l10n';
import type { HealthColumn } from '../../src/model/health/healthTable';

/** Head of a column of the table. */
export function columnWord(column: HealthColumn): string {
  switch (column) {
    case 'name':
      return l10n.t('Target');
    case 'attention':
      return l10n.t('Verdict');
    case 'lastAttempt':
      return l10n.t('Last attempt');
    case 'lastSuccess':
      return l10n.t('Last success');
    case 'lastChange':
      return l10n.t('Last change');
    case 'nextDue':
      return l10n.t('Next due');
    case 'failureRate':
      return l10n.t('Failed runs');
  }
}
