import type { FileConfiguration } from './readConfiguration';

/** Which provider settings say they are of; members that are no ids of the service name none. */
export function namedProvider({ config }: FileConfiguration): {
  instanceId?: string;
  identityProviderId?: string;
} {
  const { instanceId = '', identityProviderId = '' } = config;
  return {
    ...(/^(?:idaas_|eiam-)[\w-]+$/.test(instanceId) && { instanceId }),
    ...(/^idp_\w+$/.test(identityProviderId) && { identityProviderId }),
  };
}
