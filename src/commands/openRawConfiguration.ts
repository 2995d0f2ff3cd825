import * as l10n from '@vscode/l10n';
import { providerDirections } from '../model/identityProvider';
import type { TreeNode } from '../model/treeNode';
import { directionWord } from '../model/words';
import { pickOne } from '../views/picks/pickOne';
import type { Services } from './services';

/** The settings of one direction as the service sends them; asks which when the provider has both. */
export async function openRawConfiguration(
  { sessions, documents }: Pick<Services, 'sessions' | 'documents'>,
  node: TreeNode | undefined,
): Promise<void> {
  const session = sessions.current;
  if (!session || (node?.kind !== 'configuration' && node?.kind !== 'provider')) {
    return;
  }
  const { instance, provider } = node;
  const directions = providerDirections(provider);
  const direction =
    directions.length > 1
      ? await pickOne(
          l10n.t('Open configuration'),
          directions.map((value) => ({ label: directionWord(value), value })),
        )
      : directions[0];
  if (!direction) {
    return;
  }
  const id = provider.identityProviderId;
  const { body } = await session.client.getSyncConfiguration(
    instance,
    id,
    direction,
    session.signal,
  );
  await documents.open(
    {
      connectionId: session.connection.id,
      region: instance.region,
      instanceId: instance.instanceId,
      kind: 'configuration',
      id,
      direction,
    },
    body,
  );
}
