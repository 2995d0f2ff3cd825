import * as l10n from '@vscode/l10n';
import { userShell } from '../../views/editor';
import { handOver, profileOf } from '../ids/handOver';
import type { Services } from '../services';
import { settingsInFront } from './settingsInFront';

/**
 * Puts the call of the Aliyun CLI on the clipboard that writes the settings of the file in front: those at an offset, or
 * at the cursor. It is not run, and nobody is called for it: we only read.
 */
export async function copyFileCommand(
  services: Pick<Services, 'sessions' | 'files' | 'guarded'>,
  at?: number,
): Promise<void> {
  const { document, offset } = settingsInFront(at);
  const files = await services.files();
  const command = files.commandAt(document, offset, {
    shell: userShell(),
    profile: profileOf(services.sessions.current),
  });
  await handOver(services, command, l10n.t('Command copied. Nothing was changed.'));
}
