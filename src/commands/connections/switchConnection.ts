import * as l10n from '@vscode/l10n';
import { pickConnection } from '../../views/picks/pickConnection';
import type { Services } from '../services';

/** Makes another connection the one this window uses. */
export async function switchConnection(
  { connections }: Pick<Services, 'connections'>,
  id?: string,
): Promise<void> {
  const connection = await pickConnection(connections, l10n.t('Switch connection'), id);
  if (connection) {
    await connections.use(connection.id);
  }
}
