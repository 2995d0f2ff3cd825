import * as l10n from '@vscode/l10n';
import { askText } from '../../views/picks/askText';
import { pickConnection } from '../../views/picks/pickConnection';
import type { Services } from '../services';

/** Gives a connection another name, on this machine only. */
export async function renameConnection(
  { connections }: Pick<Services, 'connections'>,
  id?: string,
): Promise<void> {
  const title = l10n.t('Rename connection');
  const connection = await pickConnection(connections, title, id);
  const label =
    connection &&
    (await askText({
      title,
      value: connection.label,
      prompt: l10n.t('The name is shown on this machine only.'),
      validateInput: (text) => (text.trim() ? undefined : l10n.t('Enter a name.')),
    }));
  if (connection && label) {
    await connections.edit(connection.id, { label: label.trim() });
  }
}
