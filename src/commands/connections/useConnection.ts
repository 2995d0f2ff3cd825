import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Services } from '../services';

/** Switches to the connection a thing belongs to, after a question; tells whether that one is in use now. */
export async function useConnection(
  { connections }: Pick<Services, 'connections'>,
  id: string | undefined,
): Promise<boolean> {
  if (id === undefined || id === connections.active?.id) {
    return true;
  }
  const connection = connections.get(id);
  if (!connection) {
    void vscode.window.showInformationMessage(
      l10n.t('This belongs to a connection that was removed.'),
    );
    return false;
  }
  const change = l10n.t('Switch Connection');
  const chosen = await vscode.window.showInformationMessage(
    l10n.t('This belongs to the connection "{0}", which is not in use.', connection.label),
    { modal: true, detail: l10n.t('The tree and all pages then show that connection.') },
    change,
  );
  if (chosen !== change) {
    return false;
  }
  await connections.use(id);
  return true;
}
