import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { Services } from '../services';
import { located, sessionInUse } from '../ids/located';
import { settingsInFront } from './settingsInFront';

/**
 * Compares settings in the file in front with what the service has now, in the editor's own diff: those at an offset, or
 * at the cursor. One call.
 */
export async function compareFile(
  services: Pick<Services, 'sessions' | 'documents' | 'files'>,
  at?: number,
): Promise<void> {
  const { document, offset } = settingsInFront(at);
  const files = await services.files();
  const found = files.comparedAt(document, offset);
  if (!found) {
    throw new UserError(
      l10n.t(
        'The file names no provider: settings to compare have an InstanceId and an IdentityProviderId.',
      ),
    );
  }
  const { instanceId, identityProviderId: id, direction } = found;
  const { client, signal } = sessionInUse(services);
  const ref = await located(services, { kind: 'identityProvider', id, instanceId });
  const { raw } = await client.getConfiguration(ref, ref.id, direction, signal);
  const title = document.uri.path.split('/').at(-1) ?? '';
  const { compared } = await services.documents.get();
  await compared.show(
    { title: l10n.t('Live'), document: found.live(raw) },
    { title, document: found.mine },
  );
}
