import * as l10n from '@vscode/l10n';
import type { Unread } from './verdict';

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
  return unread.map(wordOf).join(', ');
}
