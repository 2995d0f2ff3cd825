import type { SettingPlace } from '../../model/configuration/settingPlace';
import type { PlacedRef } from '../../model/resources/resourceRef';
import type { TreeNode } from '../../model/resources/treeNode';
import type { FrontServices } from '../ids/inFront';
import { noteRow, type NotingServices } from '../ids/noteRow';
import { whichProvider } from '../ids/whichTarget';

/** Opens the configuration page of a provider, at a setting of it where one is named. */
export async function openConfiguration(
  services: FrontServices & NotingServices,
  subject?: TreeNode | PlacedRef<'identityProvider'> | null,
  place?: SettingPlace,
): Promise<void> {
  const provider = await whichProvider(services, subject);
  if (provider) {
    const { configuration } = services.pages;
    configuration.show(provider.ref, provider.known, false);
    // The arguments of a command can be anything.
    if (typeof place?.field === 'string') {
      configuration.find(provider.ref)?.goTo(place);
    }
  }
  if (subject && 'instance' in subject && subject.kind !== 'job') {
    noteRow(services, subject);
  }
}
