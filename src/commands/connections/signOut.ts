import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { pickConnection } from '../../views/picks/pickConnection';
import type { Services } from '../services';

/** Removes a connection and its keys from this machine, after a question. */
export async function signOut(
  { connections }: Pick<Services, 'connections'>,
  id?: string,
): Promise<void> {
  const connection = await pickConnection(connections, l10n.t('Sign out'), id);
  if (!connection) {
    return;
  }
  const confirm = l10n.t('Sign Out');
  const chosen = await vscode.window.showWarningMessage(
    l10n.t('Sign out of "{0}"?', connection.label),
    {
      modal: true,
      detail:
        connection.source.kind === 'accessKey'
          ? l10n.t('Its keys are removed from the secret storage of this machine.')
          : l10n.t('The connection is removed from this machine.'),
    },
    confirm,
  );
  if (chosen === confirm) {
    await connections.remove(connection.id);
  }
}
