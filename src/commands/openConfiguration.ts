import type { TreeNode } from '../model/treeNode';
import type { ConfigurationLink } from '../protocol/configurationPage';
import { providerOf, type ProviderServices } from './providerSubject';

/** Opens the configuration page of a provider. */
export function openConfiguration(
  services: ProviderServices,
  subject?: TreeNode | ConfigurationLink,
): void {
  const provider = providerOf(services, subject);
  if (provider) {
    services.configurationPanels.show(provider.link, provider.known, false);
  }
}
