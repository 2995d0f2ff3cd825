import * as l10n from '@vscode/l10n';
import type { Operation } from '../../src/model/jobs/statistics';

function participle(operation: Operation): string {
  switch (operation) {
    case 'created':
      return l10n.t('created');
    case 'updated':
      return l10n.t('updated');
    case 'binded':
      return l10n.t('bound');
    case 'deleted':
      return l10n.t('deleted');
    case 'same':
      return l10n.t('found unchanged');
    case 'pushed':
      return l10n.t('pushed');
    case 'exported':
      return l10n.t('exported');
  }
}

/** "Nothing was pushed or exported." */
export function emptyColumnsSentence(empty: readonly Operation[], locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(empty.map(participle));
  return l10n.t('Nothing was {0}.', list);
}
