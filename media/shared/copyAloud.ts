import * as l10n from '@vscode/l10n';
import type { Announce } from './liveRegion';

/** Waits for the host to copy, and says how it went. */
export async function copyAloud(copying: Promise<unknown>, announce: Announce): Promise<boolean> {
  try {
    await copying;
    announce(l10n.t('Copied'));
    return true;
  } catch {
    announce(l10n.t('Could not copy.'));
    return false;
  }
}
