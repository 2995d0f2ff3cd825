import type { Action } from './action';
import { onOff, requiredText, type ParameterRule } from './checkParameters';

const text: ParameterRule = { kind: 'string' };
const count: ParameterRule = { kind: 'integer', min: 0 };

const common: Action['parameters'] = {
  InstanceId: requiredText,
  IdentityProviderId: requiredText,
  IncrementalCallbackStatus: { ...onOff, required: true },
  PeriodicSyncStatus: onOff,
  'PeriodicSyncConfig.PeriodicSyncType': { kind: 'string', values: ['cron', 'time'] },
  'PeriodicSyncConfig.PeriodicSyncCron': text,
  'PeriodicSyncConfig.PeriodicSyncTimes': { kind: 'strings' },
};

/** Both take a call as the service would; the settings stay what the scenario has them be. */
const setter = (direction: string, parameters: Action['parameters']): Action => ({
  name: `SetIdentityProviderUd${direction}Configuration`,
  parameters: { ...common, ...parameters },
  answer(call) {
    call.provider();
    return {};
  },
});

export const setIdentityProviderUdPushConfiguration = setter('Push', {
  'LdapUdPushConfig.OrganizationUnitObjectClass': text,
  'LdapUdPushConfig.OrganizationalUnitRdn': text,
  'LdapUdPushConfig.PasswordSyncStatus': onOff,
  'LdapUdPushConfig.UserObjectClass': text,
  'LdapUdPushConfig.UserRdn': text,
  UdSyncScopeConfigs: { kind: 'strings' },
});

export const setIdentityProviderUdPullConfiguration = setter('Pull', {
  GroupSyncStatus: onOff,
  'LdapUdPullConfig.GroupMemberAttributeName': text,
  'LdapUdPullConfig.GroupObjectClass': text,
  'LdapUdPullConfig.GroupObjectClassCustomFilter': text,
  'LdapUdPullConfig.OrganizationUnitObjectClass': text,
  'LdapUdPullConfig.UserObjectClass': text,
  'LdapUdPullConfig.UserObjectClassCustomFilter': text,
  'PullProtectedRule.GroupDeletedThreshold': count,
  'PullProtectedRule.OrganizationalUnitDeletedThreshold': count,
  'PullProtectedRule.UserDeletedThreshold': count,
  'UdSyncScopeConfig.SourceScopes': { kind: 'strings' },
  'UdSyncScopeConfig.TargetScope': text,
});
