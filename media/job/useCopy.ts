import * as l10n from '@vscode/l10n';
import type { CopyableId } from '../../src/protocol/jobPage';
import { usePage } from './pageContext';

/** Copies through the host and says how it went. */
export function useCopy(): (what: CopyableId) => Promise<boolean> {
  const { host, announce } = usePage();
  return async (what) => {
    try {
      await host.copy(what);
      announce(l10n.t('Copied'));
      return true;
    } catch {
      announce(l10n.t('Could not copy.'));
      return false;
    }
  };
}
