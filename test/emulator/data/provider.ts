import type { JsonObject } from './json';

type Switch = 'enabled' | 'disabled';

/** One row of ListIdentityProviders. */
export type ProviderRow = {
  InstanceId: string;
  IdentityProviderId: string;
  IdentityProviderExternalId?: string;
  IdentityProviderName: string;
  IdentityProviderType: string;
  AuthnSourceSupplier?: string;
  AuthnSourceType?: string;
  AuthnStatus?: Switch;
  UdPullStatus?: Switch;
  UdPullTargetScope?: string;
  UdPushStatus?: Switch;
  IncrementalCallbackStatus?: Switch;
  PeriodicSyncStatus?: Switch;
  AdvancedStatus?: Switch;
  LastStatusCheckJobResult?: string;
  LockReason?: string;
  LogoUrl?: string;
  Description?: string;
  CreateTime: number;
  UpdateTime: number;
};

/** The types differ by action in the documentation: string[] for push, integer for pull. */
export type PeriodicSync = {
  PeriodicSyncType?: string;
  PeriodicSyncCron?: string;
  PeriodicSyncTimes?: string[] | number[] | number;
};

/** GetIdentityProviderUdPushConfiguration without the two ids. */
export type PushConfiguration = {
  IncrementalCallbackStatus?: Switch;
  UdSyncScopeConfigs?: { SourceScopes?: string[]; TargetScope?: string }[];
  LdapUdPushConfig?: {
    UserObjectClass?: string;
    OrganizationUnitObjectClass?: string;
    UserRdn?: string;
    OrganizationalUnitRdn?: string;
    PasswordSyncStatus?: Switch;
  };
  PeriodicSyncConfig?: PeriodicSync;
  PeriodicSyncStatus?: Switch;
};

/** GetIdentityProviderUdPullConfiguration without the two ids. */
export type PullConfiguration = {
  GroupSyncStatus?: Switch;
  IncrementalCallbackStatus?: Switch;
  UdSyncScopeConfig?: { SourceScopes?: string[]; TargetScope?: string };
  LdapUdPullConfig?: {
    UserObjectClass?: string;
    UserObjectClassCustomFilter?: string;
    OrganizationUnitObjectClass?: string;
    GroupObjectClass?: string;
    GroupObjectClassCustomFilter?: string;
    GroupMemberAttributeName?: string;
  };
  PullProtectedRule?: {
    UserDeletedThreshold?: number;
    OrganizationalUnitDeletedThreshold?: number;
    GroupDeletedThreshold?: number;
  };
  PeriodicSyncConfig?: PeriodicSync;
  PeriodicSyncStatus?: Switch;
};

/** An identity provider: its row, and what the three getters say beyond it. */
export interface Provider {
  row: ProviderRow;
  /** Other ids the getters answer to; only the documentation's placeholders need it. */
  aliases?: string[];
  /** Vendor block of GetIdentityProvider, secrets included. */
  connection: JsonObject;
  push?: PushConfiguration;
  pull?: PullConfiguration;
}
