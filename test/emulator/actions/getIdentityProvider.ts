import type { Action } from './action';
import { requiredText } from './checkParameters';

/** Poorer than the row in switches, richer in connection settings, secrets among them. */
export const getIdentityProvider: Action = {
  name: 'GetIdentityProvider',
  parameters: { InstanceId: requiredText, IdentityProviderId: requiredText },
  answer(call) {
    const { row, connection, pull, push } = call.provider();
    return {
      IdentityProviderDetail: {
        ...row,
        PeriodicSyncStatus: undefined,
        IncrementalCallbackStatus: undefined,
        UdPullTargetScope: undefined,
        ...connection,
        UdPullConfig: pull && {
          UdSyncScopeConfig: pull.UdSyncScopeConfig,
          GroupSyncStatus: pull.GroupSyncStatus,
          IncrementalCallbackStatus: pull.IncrementalCallbackStatus,
        },
        UdPushConfig: push && {
          UdSyncScopeConfigs: push.UdSyncScopeConfigs,
          IncrementalCallbackStatus: push.IncrementalCallbackStatus,
        },
      },
    };
  },
};
