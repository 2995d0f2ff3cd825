import type { PeriodicSyncConfig } from './schedule/schedule';

/** One row of outbound scope: IDaaS organizations and the node they are pushed below. */
export interface SyncScope {
  sourceScopes?: readonly string[];
  targetScope?: string;
}

/** LDAP part of the outbound settings. The service itself spells Organization and Organizational both ways. */
export interface LdapUdPushConfig {
  userObjectClass?: string;
  organizationUnitObjectClass?: string;
  userRdn?: string;
  organizationalUnitRdn?: string;
  passwordSyncStatus?: string;
}

/** Answer of GetIdentityProviderUdPushConfiguration. */
export interface PushConfiguration {
  instanceId?: string;
  identityProviderId?: string;
  incrementalCallbackStatus?: string;
  udSyncScopeConfigs?: readonly SyncScope[];
  ldapUdPushConfig?: LdapUdPushConfig;
  periodicSyncConfig?: PeriodicSyncConfig;
  periodicSyncStatus?: string;
}

/** LDAP part of the inbound settings: class lists here recognise entries, they do not make them. */
export interface LdapUdPullConfig {
  userObjectClass?: string;
  userObjectClassCustomFilter?: string;
  organizationUnitObjectClass?: string;
  groupObjectClass?: string;
  groupObjectClassCustomFilter?: string;
  groupMemberAttributeName?: string;
}

/** Deletion protection: the job stops when more would be deleted. */
export interface PullProtectedRule {
  userDeletedThreshold?: number;
  organizationalUnitDeletedThreshold?: number;
  groupDeletedThreshold?: number;
}

/** Answer of GetIdentityProviderUdPullConfiguration. */
export interface PullConfiguration {
  instanceId?: string;
  identityProviderId?: string;
  incrementalCallbackStatus?: string;
  groupSyncStatus?: string;
  udSyncScopeConfig?: SyncScope;
  ldapUdPullConfig?: LdapUdPullConfig;
  pullProtectedRule?: PullProtectedRule;
  periodicSyncConfig?: PeriodicSyncConfig;
  periodicSyncStatus?: string;
}
