import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { ramPolicy } from '../../model/connections/ramPolicy';
import { tellBriefly } from '../../views/status/notify';

/** Puts the least-privilege policy on the clipboard, for an administrator. */
export async function copyRamPolicy(): Promise<void> {
  await vscode.env.clipboard.writeText(ramPolicy);
  tellBriefly(l10n.t('RAM policy copied'));
}
