import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import type { IdentityProvider } from './identityProvider';
import type { Instance } from './instance';

/** A name on one line; without one the id, and a word for a record that has neither. */
export function nameOr(name: string | undefined, id: string): string {
  return oneLine(name ?? '', 80) || oneLine(id, 80) || l10n.t('Unknown');
}

export function instanceName(instance: Pick<Instance, 'instanceId' | 'description'>): string {
  return nameOr(instance.description, instance.instanceId);
}

export function providerName(
  provider: Pick<IdentityProvider, 'identityProviderId' | 'identityProviderName'>,
): string {
  return nameOr(provider.identityProviderName, provider.identityProviderId);
}
