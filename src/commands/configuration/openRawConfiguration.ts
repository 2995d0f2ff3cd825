import * as l10n from '@vscode/l10n';
import type { TreeNode } from '../../model/resources/treeNode';
import { directionWord } from '../../model/text/words';
import type { ConfigurationLink } from '../../protocol/configurationPage';
import { pickOne } from '../../views/picks/pickOne';
import { providerOf, sessionOf, type ProviderServices } from '../ids/providerSubject';
import type { Services } from '../services';
import { providerDirections } from '../../model/resources/identityProvider';

/** The settings of one direction as the service sends them; asks which when the provider may have both. */
export async function openRawConfiguration(
  services: ProviderServices & Pick<Services, 'documents'>,
  subject?: TreeNode | ConfigurationLink,
  given?: 'pull' | 'push',
): Promise<void> {
  const provider = await providerOf(services, subject);
  if (!provider) {
    return;
  }
  const { link, known } = provider;
  const possible = known ? providerDirections(known.provider) : [];
  const choices = possible.length > 0 ? possible : (['push', 'pull'] as const);
  const direction =
    given ??
    (choices.length === 1
      ? choices[0]
      : await pickOne(
          l10n.t('Open configuration'),
          choices.map((value) => ({ label: directionWord(value), value })),
        ));
  if (!direction) {
    return;
  }
  const session = sessionOf(services, link);
  const { identityProviderId: id, ...where } = link;
  const read = session.configurations.reader(link).current[direction]?.raw;
  const answer =
    read ?? (await session.client.getSyncConfiguration(link, id, direction, session.signal)).body;
  await services.documents.open({ ...where, kind: 'configuration', id, direction }, answer);
}
