import type { PlacedRef } from '../../model/resources/resourceRef';
import type { TreeNode } from '../../model/resources/treeNode';
import type { FrontServices } from '../ids/inFront';
import { noteRow, type NotingServices } from '../ids/noteRow';
import { whichProvider } from '../ids/whichTarget';

/** Opens the configuration page of a provider. */
export async function openConfiguration(
  services: FrontServices & NotingServices,
  subject?: TreeNode | PlacedRef<'identityProvider'> | null,
): Promise<void> {
  const provider = await whichProvider(services, subject);
  if (provider) {
    services.pages.configuration.show(provider.ref, provider.known, false);
  }
  if (subject && 'instance' in subject && subject.kind !== 'job') {
    noteRow(services, subject);
  }
}
