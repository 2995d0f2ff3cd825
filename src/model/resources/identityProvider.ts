import type { Direction } from './direction';

/** An identity provider of an instance: one row per provider and direction. */
export interface IdentityProvider {
  identityProviderId: string;
  identityProviderName: string;
  /** URN of kind and direction; an open set, see {@link parseProviderType}. */
  identityProviderType: string;
  description?: string;
  udPullStatus?: string;
  udPushStatus?: string;
  udPullTargetScope?: string;
  incrementalCallbackStatus?: string;
  periodicSyncStatus?: string;
  authnStatus?: string;
  lastStatusCheckJobResult?: string;
  lockReason?: string;
  createTime?: number;
  updateTime?: number;
}

/** What the URN of a provider says. */
export interface ProviderType {
  urn: string;
  /** `alibaba:dingtalk`, `microsoft:ad`, …; the whole URN when it has another form. */
  product: string;
  direction?: Direction;
}

/**
 * Reads `urn:alibaba:idaas:idp:<vendor>:<product>[:<pull|push>]`. The documented list is incomplete (outbound AD and
 * SAML providers exist), so anything else is kept as it is.
 */
export function parseProviderType(urn: string): ProviderType {
  const match = /^urn:alibaba:idaas:idp:([^:]+:[^:]+)(?::(pull|push))?$/.exec(urn);
  return match
    ? {
        urn,
        product: match[1] ?? urn,
        direction: match[2] === 'pull' ? 'inbound' : match[2] === 'push' ? 'outbound' : undefined,
      }
    : { urn, product: urn };
}

/** Which directions a provider synchronizes: what its type says, else what is switched on. */
export function providerDirections(provider: IdentityProvider): Direction[] {
  const { direction } = parseProviderType(provider.identityProviderType);
  if (direction) {
    return [direction];
  }
  const switchedOn: Direction[] = [];
  if (provider.udPullStatus === 'enabled') switchedOn.push('inbound');
  if (provider.udPushStatus === 'enabled') switchedOn.push('outbound');
  return switchedOn;
}
