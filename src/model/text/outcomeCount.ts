import * as l10n from '@vscode/l10n';

/** "12 failed": so many items that ended so. The number is written already. */
export function outcomeCount(outcome: 'success' | 'failed' | 'skipped', count: string): string {
  switch (outcome) {
    case 'success':
      return l10n.t('{0} succeeded', count);
    case 'failed':
      return l10n.t('{0} failed', count);
    case 'skipped':
      return l10n.t('{0} skipped', count);
  }
}
