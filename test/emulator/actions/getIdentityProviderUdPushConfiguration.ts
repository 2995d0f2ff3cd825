import type { Action } from './action';
import { requiredText } from './checkParameters';

/** For a provider without outbound sync the answer is undocumented; here: the ids alone. */
export const getIdentityProviderUdPushConfiguration: Action = {
  name: 'GetIdentityProviderUdPushConfiguration',
  parameters: { InstanceId: requiredText, IdentityProviderId: requiredText },
  answer(call) {
    const { row, push } = call.provider();
    return {
      UdPushConfiguration: {
        InstanceId: row.InstanceId,
        IdentityProviderId: row.IdentityProviderId,
        ...push,
      },
    };
  },
};
