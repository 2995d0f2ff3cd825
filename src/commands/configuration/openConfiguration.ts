import type { TreeNode } from '../../model/resources/treeNode';
import type { ConfigurationLink } from '../../protocol/configurationPage';
import { noteRow, type NotingServices } from '../ids/noteRow';
import { providerOf, type ProviderServices } from '../ids/providerSubject';

/** Opens the configuration page of a provider. */
export async function openConfiguration(
  services: ProviderServices & NotingServices,
  subject?: TreeNode | ConfigurationLink | null,
): Promise<void> {
  const provider = await providerOf(services, subject);
  if (provider) {
    services.configurationPanels.show(provider.link, provider.known, false);
  }
  if (subject && 'kind' in subject && subject.kind !== 'job') {
    noteRow(services, subject);
  }
}
