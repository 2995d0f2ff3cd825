import * as l10n from '@vscode/l10n';
import { useCallback } from 'preact/hooks';
import type { Announce } from './liveRegion';

/**
 * Asks the host for something, and says so when it did not happen. Why is for the host to tell: it knows its own
 * failures.
 */
export type Ask = (promise: Promise<unknown>) => void;

export function useAsk(announce: Announce): Ask {
  return useCallback(
    (promise) => {
      promise.catch(() => announce(l10n.t('That did not work.')));
    },
    [announce],
  );
}
