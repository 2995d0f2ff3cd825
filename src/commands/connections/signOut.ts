import * as l10n from '@vscode/l10n';
import { pickConnection } from '../../views/picks/pickConnection';
import { confirm } from '../../views/status/notify';
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
  const isWanted = await confirm('warning', {
    text: l10n.t('Sign out of "{0}"?', connection.label),
    detail:
      connection.source.kind === 'accessKey'
        ? l10n.t('Its keys are removed from the secret storage of this machine.')
        : l10n.t('The connection is removed from this machine.'),
    button: l10n.t('Sign Out'),
  });
  if (isWanted) {
    await connections.remove(connection.id);
  }
}
