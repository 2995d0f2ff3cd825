import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';

/** The example of the documentation page, in model terms. */
export function documentedPush(): PushConfiguration {
  const file = path.join(__dirname, '../fixtures/getIdentityProviderUdPushConfiguration.json');
  const { udPushConfiguration } = camelCase(JSON.parse(readFileSync(file, 'utf8'))) as {
    udPushConfiguration: PushConfiguration;
  };
  return udPushConfiguration;
}

export const adPush: PushConfiguration = {
  incrementalCallbackStatus: 'enabled',
  udSyncScopeConfigs: [
    {
      sourceScopes: ['ou_wovwffm62xifdziem7an7q4rpm'],
      targetScope: 'OU=Staff,DC=example,DC=com',
    },
    {
      sourceScopes: ['ou_ct2jvisn35ea5lmthk267xyzab', 'ou_gone4ever00000000000000000'],
      targetScope: 'CN=Users,DC=example,DC=com',
    },
    { sourceScopes: [], targetScope: '604352338' },
  ],
  ldapUdPushConfig: {
    userObjectClass: 'user,top',
    organizationUnitObjectClass: 'ou,organizationalUnit',
    userRdn: 'uid',
    organizationalUnitRdn: 'ou',
    passwordSyncStatus: 'enabled',
  },
  periodicSyncConfig: { periodicSyncType: 'cron', periodicSyncCron: '0 45 1 ? * 2-6' },
  periodicSyncStatus: 'enabled',
};

export const openLdapPush: PushConfiguration = {
  incrementalCallbackStatus: 'disabled',
  udSyncScopeConfigs: [
    {
      sourceScopes: ['ou_wovwffm62xifdziem7an7q4rpm'],
      targetScope: 'ou=people,dc=example,dc=com',
    },
  ],
  ldapUdPushConfig: {
    userObjectClass: 'inetOrgPerson',
    organizationUnitObjectClass: 'organizationalUnit',
    userRdn: 'uid',
    organizationalUnitRdn: 'ou',
    passwordSyncStatus: 'enabled',
  },
  periodicSyncConfig: { periodicSyncType: 'cron', periodicSyncCron: '0 45 1 * * ?' },
  periodicSyncStatus: 'enabled',
};

export const pull: PullConfiguration = {
  instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  identityProviderId: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
  incrementalCallbackStatus: 'enabled',
  groupSyncStatus: 'disabled',
  udSyncScopeConfig: { sourceScopes: ['960'], targetScope: 'ou_asjdfhaskfhw213mnsj33sXXX' },
  ldapUdPullConfig: {
    userObjectClass: 'ou,top',
    userObjectClassCustomFilter: '(|(cn=test)(mail=test@test.com))',
    organizationUnitObjectClass: 'ou,top',
    groupObjectClass: 'member',
    groupObjectClassCustomFilter: '(|(cn=test)(group=test@test.com))',
    groupMemberAttributeName: 'group',
  },
  pullProtectedRule: {
    userDeletedThreshold: 30,
    organizationalUnitDeletedThreshold: 10,
    groupDeletedThreshold: 10,
  },
  periodicSyncConfig: {
    periodicSyncType: 'time',
    periodicSyncCron: '0 45 1 * * ?',
    periodicSyncTimes: [3, 5],
  },
  periodicSyncStatus: 'enabled',
};

export const many: PushConfiguration = {
  ...adPush,
  udSyncScopeConfigs: Array.from({ length: 500 }, (_, index) => ({
    sourceScopes: [`ou_many${String(index).padStart(20, '0')}`],
    targetScope: `OU=Department ${index},OU=Staff,DC=example,DC=com`,
  })),
  ldapUdPushConfig: {
    ...adPush.ldapUdPushConfig,
    userObjectClass: ['user', ...Array.from({ length: 199 }, (_, i) => `companyPerson${i}`)].join(),
  },
};

/** A text as hostile as the service could send it, told apart by a number. */
export const bad = (number: number) =>
  `<img src=x onerror="alert(${number})"> \u202egnp.exe\u202c ${'A'.repeat(3000)}`;
export const hostilePush: PushConfiguration = {
  instanceId: bad(1),
  identityProviderId: bad(2),
  incrementalCallbackStatus: bad(3),
  udSyncScopeConfigs: [
    { sourceScopes: [bad(4), '__proto__', 'ou_<b>bold</b>'], targetScope: `cn=${bad(5)}` },
    { sourceScopes: ['constructor'], targetScope: bad(6) },
  ],
  ldapUdPushConfig: {
    userObjectClass: bad(7),
    organizationUnitObjectClass: `${bad(8)},<script>alert(9)</script>`,
    userRdn: bad(10),
    organizationalUnitRdn: 'ou=<b>x</b>,',
    passwordSyncStatus: bad(11),
  },
  periodicSyncConfig: {
    periodicSyncType: bad(12),
    periodicSyncCron: `0 45 1 * * \u202e${bad(13)}`,
    periodicSyncTimes: [bad(14), { '<b>': 1 }],
  },
  periodicSyncStatus: bad(15),
};
function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(camelCase);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name.charAt(0).toLowerCase() + name.slice(1),
          camelCase(member),
        ]),
      )
    : value;
}
