import * as l10n from '@vscode/l10n';
import type { Unread } from './verdict';
import { clauses } from '../text/clauses';

const wordOf = (part: Unread): string => {
  switch (part) {
    case 'runs':
      return l10n.t('older runs');
    case 'schedule':
      return l10n.t('the schedule');
    case 'limits':
      return l10n.t('deletion limits');
  }
};

/** What a verdict still lacks, in a few words. */
export function unreadWords(unread: readonly Unread[]): string {
  return clauses(unread.map(wordOf));
}
