import type { JsonObject } from '../../data/json';
import type { Provider, ProviderRow } from '../../data/provider';

/** The example row of ListIdentityProviders. */
const row: ProviderRow = {
  InstanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  IdentityProviderId: 'idp_m5b5wd5s2hpq4t6iaehhXXX',
  IdentityProviderExternalId: 'test_123',
  IdentityProviderName: 'xxxx',
  IdentityProviderType: 'urn:alibaba:idaas:idp:bytedance:lark:pull',
  AuthnSourceSupplier: 'urn:alibaba:idaas:idp:bytedance:lark',
  AuthnSourceType: 'urn:alibaba:idaas:authntype:oidc',
  AuthnStatus: 'disabled',
  UdPullStatus: 'disabled',
  UdPullTargetScope: 'ou_2buqmxsa3ltyqkjgpwfijurXXX',
  UdPushStatus: 'disabled',
  IncrementalCallbackStatus: 'enabled',
  PeriodicSyncStatus: 'disabled',
  AdvancedStatus: 'disabled',
  LastStatusCheckJobResult: 'success',
  LockReason: 'financial',
  LogoUrl: 'https://cdn-cn-hangzhou.aliyunidaas.com/xx/logos/xx',
  Description: 'None',
  CreateTime: 1712561597000,
  UpdateTime: 1712561597000,
};

const lark: JsonObject = {
  LarkConfig: {
    AppId: 'cli_a7a99f53a317100c',
    AppSecret: '***',
    EncryptKey: 'S3CR3T-VkdWw91mdkrjVFr3ObNwefap21dfbZbK',
    EnterpriseNumber: 'FX1231xxxx',
    VerificationToken: 'S3CR3T-VkdWw91mdkrjVFr3ObNwefap21dfbZbK',
  },
};

const ldap: JsonObject = {
  LdapConfig: {
    AdministratorPassword: 'S3CR3T-XXXX',
    AdministratorUsername: 'example.com',
    CertificateFingerprintStatus: 'disabled',
    LdapProtocol: 'ldap',
    LdapServerHost: '127.xx.xx.100',
    LdapServerPort: 389,
    StartTlsStatus: 'disabled',
  },
  NetworkAccessEndpointId: 'nae_mx4vsadfe6govkqkwckxxxx',
};

const unlocked = {
  LockReason: undefined,
  UdPullStatus: 'enabled',
  PeriodicSyncStatus: 'enabled',
} as const;

/** Of the pages GetIdentityProviderUdPullConfiguration and GetSynchronizationJob. */
export const pullProviders: Provider[] = [
  { row, connection: lark, pull: {} },
  {
    row: {
      ...row,
      ...unlocked,
      IdentityProviderId: 'idp_my664lwkhpicbyzirog3xxxxx',
      IdentityProviderName: 'test',
      IdentityProviderType: 'urn:alibaba:idaas:idp:unknown:ldap:pull',
      AuthnSourceSupplier: 'urn:alibaba:idaas:idp:unknown:ldap',
      UdPullTargetScope: 'ou_asjdfhaskfhw213mnsj33sXXX',
    },
    connection: ldap,
    pull: {
      GroupSyncStatus: 'enabled',
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfig: { SourceScopes: ['960'], TargetScope: 'ou_asjdfhaskfhw213mnsj33sXXX' },
      LdapUdPullConfig: {
        UserObjectClass: 'ou,top',
        UserObjectClassCustomFilter: '(|(cn=test)(mail=test@test.com))',
        OrganizationUnitObjectClass: 'ou,top',
        GroupObjectClass: 'member',
        GroupObjectClassCustomFilter: '(|(cn=test)(group=test@test.com))',
        GroupMemberAttributeName: 'group',
      },
      PullProtectedRule: {
        UserDeletedThreshold: 30,
        OrganizationalUnitDeletedThreshold: 10,
        GroupDeletedThreshold: 10,
      },
      PeriodicSyncConfig: {
        PeriodicSyncType: 'cron',
        PeriodicSyncCron: '0 45 1 * * ?',
        PeriodicSyncTimes: [3, 5],
      },
      PeriodicSyncStatus: 'enabled',
    },
  },
  {
    row: {
      ...row,
      ...unlocked,
      IdentityProviderId: 'idp_my664lwkhpicbyzirog3nxxxxx',
      IdentityProviderName: 'for poc test',
      IdentityProviderType: 'urn:alibaba:idaas:idp:alibaba:dingtalk:pull',
      AuthnSourceSupplier: 'urn:alibaba:idaas:idp:alibaba:dingtalk',
    },
    connection: {},
    pull: { UdSyncScopeConfig: { TargetScope: 'ou_2buqmxsa3ltyqkjgpwfijurXXX' } },
  },
];

/** Of the page GetIdentityProviderUdPushConfiguration, which asks with ids it does not answer. */
export const pushProvider: Provider = {
  row: {
    ...row,
    LockReason: undefined,
    InstanceId: 'idaas_7vdv3olzk36gymwtlaq6fixxxx',
    IdentityProviderId: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
    IdentityProviderName: 'test',
    IdentityProviderType: 'urn:alibaba:idaas:idp:microsoft:ad:push',
    AuthnSourceSupplier: 'urn:alibaba:idaas:idp:microsoft:ad',
    UdPullTargetScope: undefined,
    UdPushStatus: 'enabled',
  },
  aliases: ['idp_11111'],
  connection: ldap,
  push: {
    IncrementalCallbackStatus: 'enabled',
    UdSyncScopeConfigs: [{ SourceScopes: ['ou_12121xxxx'], TargetScope: '604352338' }],
    LdapUdPushConfig: {
      UserObjectClass: 'user,top',
      OrganizationUnitObjectClass: 'ou,top',
      UserRdn: 'cn',
      OrganizationalUnitRdn: 'ou',
      PasswordSyncStatus: 'enabled',
    },
    PeriodicSyncConfig: {
      PeriodicSyncType: 'cron',
      PeriodicSyncCron: '0 45 1 * * ?',
      PeriodicSyncTimes: ['3'],
    },
    PeriodicSyncStatus: 'disabled',
  },
};
