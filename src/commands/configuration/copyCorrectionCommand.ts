import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { correctionCommand } from '../../model/configuration/correctionCommand';
import type { Direction } from '../../model/resources/direction';
import { providerName } from '../../model/resources/names';
import { instanceOf, readPlacedRef } from '../../model/resources/resourceRef';
import { userShell } from '../../views/editor';
import { handOver, profileOf } from '../ids/handOver';
import type { Services } from '../services';
import { sessionOf } from './withConfiguration';

/**
 * Puts the call of the Aliyun CLI on the clipboard that writes the settings of a provider with one value corrected, as
 * they were read for the page. It is not run: we only read.
 */
export async function copyCorrectionCommand(
  services: Pick<Services, 'sessions' | 'guarded'>,
  subject: unknown,
  direction: Direction | undefined,
  field = '',
  value = '',
): Promise<boolean> {
  const ref = readPlacedRef(subject, 'identityProvider');
  if (!ref || !direction) {
    return false;
  }
  const session = sessionOf(services, ref);
  const { provider, [direction]: answer } = session.configurations.reader(ref).current;
  const command = correctionCommand(
    {
      instance: instanceOf(ref),
      provider: { id: ref.id, name: provider ? providerName(provider) : ref.id },
      direction,
      answer: answer?.raw,
      readAt: answer?.readAt ?? 0,
      field,
      value,
    },
    userShell(),
    profileOf(session),
  );
  if (command === undefined) {
    throw new UserError(
      l10n.t(
        'These settings were not understood as a whole, so no command could keep the rest. Copy the correction instead.',
      ),
    );
  }
  await handOver(services, command, l10n.t('Command copied. Nothing was changed.'));
  return true;
}
