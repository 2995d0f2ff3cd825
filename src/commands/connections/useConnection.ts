import * as l10n from '@vscode/l10n';
import { confirm, notify } from '../../views/status/notify';
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
    void notify('information', l10n.t('This belongs to a connection that was removed.'));
    return false;
  }
  const isWanted = await confirm('information', {
    text: l10n.t('This belongs to the connection "{0}", which is not in use.', connection.label),
    detail: l10n.t('The tree and all pages then show that connection.'),
    button: l10n.t('Switch Connection'),
  });
  if (isWanted) {
    await connections.use(id);
  }
  return isWanted;
}
