import type { Action } from './action';
import { requiredText } from './checkParameters';

/** For a provider without inbound sync the answer is undocumented; here: the ids alone. */
export const getIdentityProviderUdPullConfiguration: Action = {
  name: 'GetIdentityProviderUdPullConfiguration',
  parameters: { InstanceId: requiredText, IdentityProviderId: requiredText },
  answer(call) {
    const { row, pull } = call.provider();
    return {
      UdPullConfiguration: {
        InstanceId: row.InstanceId,
        IdentityProviderId: row.IdentityProviderId,
        ...pull,
      },
    };
  },
};
