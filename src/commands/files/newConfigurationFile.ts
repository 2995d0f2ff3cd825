import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { settingsDocument } from '../../model/configuration/settingsDocument';
import type { Direction } from '../../model/resources/direction';
import { providerDirections } from '../../model/resources/identityProvider';
import { providerName } from '../../model/resources/names';
import { openUntitled } from '../../views/files/openUntitled';
import { sessionOf } from '../configuration/withConfiguration';
import type { FrontServices } from '../ids/inFront';
import { whichProvider } from '../ids/whichTarget';

/**
 * Writes the settings that a provider has now into a new file that is not saved yet. One call; nothing where the type of
 * the provider has no such direction.
 */
export async function newConfigurationFile(
  services: FrontServices,
  direction: Direction,
  subject?: unknown,
): Promise<void> {
  const isPush = direction === 'outbound';
  const title = isPush ? l10n.t('Write push settings of') : l10n.t('Write pull settings of');
  const chosen = await whichProvider(services, subject, title);
  if (!chosen) {
    return;
  }
  const { ref, known } = chosen;
  const session = sessionOf(services, ref);
  const found = session.lookup.known(ref.id);
  const provider =
    known?.provider ??
    (found?.state === 'found' && found.resource.kind === 'identityProvider'
      ? found.resource.provider
      : undefined);
  const directions = provider ? providerDirections(provider) : [];
  const name = provider ? providerName(provider) : ref.id;
  const mayHave = directions.length === 0 || directions.includes(direction);
  const text =
    mayHave &&
    settingsDocument(
      (await session.client.getConfiguration(ref, ref.id, direction, session.signal)).raw,
      direction,
      { instanceId: ref.instanceId, identityProviderId: ref.id },
    );
  if (!text) {
    throw new UserError(
      isPush
        ? l10n.t('{0} has no push settings. Choose a provider that IDaaS pushes to.', name)
        : l10n.t('{0} has no pull settings. Choose a provider that IDaaS pulls from.', name),
    );
  }
  await openUntitled(
    fileName(name, ref.id),
    isPush ? '.idaas-push.json' : '.idaas-pull.json',
    text,
  );
}

/** A name that every file system takes. */
function fileName(name: string, otherwise: string): string {
  const kept = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return kept === '' ? otherwise : kept;
}
