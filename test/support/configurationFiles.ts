import { stringify } from 'yaml';
import type { Family } from '../../src/model/configuration/ldap/finding';
import { checks } from '../../src/services/configuration/checks';
import type { FileCheckOptions, FileSyntax } from '../../src/services/files/checkFile';
import { right } from './ldapSettings';

/** A file with settings, as teams keep them. */
export interface ConfigurationFile {
  name: string;
  syntax: FileSyntax;
  family?: Family;
  text: string;
  /** Nothing is wrong with it. */
  isSound?: true;
}

export const checkOptions = (family?: Family): FileCheckOptions => ({
  checks,
  familyOf: () => undefined,
  family,
  by: { zone: 'Asia/Shanghai', isLearned: false },
  now: Date.UTC(2026, 0, 1),
});

const pascal = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(pascal)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, member]) => [
            name.charAt(0).toUpperCase() + name.slice(1),
            pascal(member),
          ]),
        )
      : value;

function flat(value: unknown, path = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) {
    return { [path]: String(value) };
  }
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, at) => [String(at + 1), item])
    : Object.entries(value);
  return Object.assign(
    {},
    ...entries.map(([name, member]) => flat(member, path ? `${path}.${name}` : name)),
  ) as Record<string, string>;
}

/** The ways one and the same settings are written. */
const forms: Readonly<Record<string, { syntax: FileSyntax; write: (value: object) => string }>> = {
  'as the setter takes it, JSON': {
    syntax: 'json',
    write: (value) => JSON.stringify(pascal(value), undefined, 2),
  },
  'as the service answers, on one line': {
    syntax: 'json',
    write: (value) => JSON.stringify({ RequestId: '0441', UdConfiguration: pascal(value) }),
  },
  'in camel case, JSONC with comments': {
    syntax: 'jsonc',
    write: (value) => `// settings\n${JSON.stringify(value, undefined, '\t')} /* end */\n`,
  },
  'in a template, YAML': {
    syntax: 'yaml',
    write: (value) =>
      stringify({
        ROSTemplateFormatVersion: '2015-09-01',
        Resources: { Sync: { Type: 'Custom::Sync', Properties: pascal(value) } },
      }),
  },
  'in camel case, YAML with CRLF': {
    syntax: 'yaml',
    write: (value) => `# settings\n${stringify(value)}`.replace(/\n/g, '\r\n'),
  },
  'in braces, YAML': {
    syntax: 'yaml',
    write: (value) => `idp: ${JSON.stringify(pascal(value))} # all of it\n`,
  },
  flattened: {
    syntax: 'json',
    write: (value) => JSON.stringify(flat(pascal(value)), undefined, 2),
  },
};

const push = (family: Family) => ({
  incrementalCallbackStatus: 'enabled',
  udSyncScopeConfigs: [
    {
      sourceScopes: ['ou_wovwffm62xifdziem7an7q4rpm'],
      targetScope: family === 'ad' ? 'OU=Staff,DC=example,DC=com' : 'ou=people,dc=example,dc=com',
    },
  ],
  ldapUdPushConfig: right[family],
  periodicSyncConfig: { periodicSyncType: 'cron', periodicSyncCron: '0 45 1 * * ?' },
  periodicSyncStatus: 'enabled',
});

const pull = {
  incrementalCallbackStatus: 'enabled',
  groupSyncStatus: 'enabled',
  udSyncScopeConfig: {
    sourceScopes: ['ou=people,dc=example,dc=com'],
    targetScope: 'ou_wovwffm62xifdziem7an7q4rpm',
  },
  ldapUdPullConfig: {
    userObjectClass: 'inetOrgPerson',
    userObjectClassCustomFilter: '(mail=*)',
    organizationUnitObjectClass: 'organizationalUnit',
    groupObjectClass: 'groupOfNames',
    groupMemberAttributeName: 'member',
  },
  pullProtectedRule: {
    userDeletedThreshold: 30,
    organizationalUnitDeletedThreshold: 10,
    groupDeletedThreshold: 10,
  },
  periodicSyncConfig: { periodicSyncType: 'time', periodicSyncTimes: [3, 15] },
  periodicSyncStatus: 'enabled',
};

const settings: readonly (Omit<ConfigurationFile, 'syntax' | 'text'> & { value: object })[] = [
  { name: 'sound push to Active Directory', family: 'ad', isSound: true, value: push('ad') },
  { name: 'sound push to OpenLDAP', family: 'openldap', isSound: true, value: push('openldap') },
  { name: 'sound pull', family: 'openldap', isSound: true, value: pull },
  {
    name: 'push of OpenLDAP to Active Directory',
    family: 'ad',
    value: { ...push('openldap'), periodicSyncStatus: 'Enabled' },
  },
  {
    name: 'misspelt push',
    family: 'openldap',
    value: {
      ...push('openldap'),
      ldapUdPushConfig: {
        ...{ userObjectClass: 'inetOrgPerson,peson', organizationalUnitObjectClass: 'ou,top' },
        ...{ userRDN: 'uid', organizationUnitRdn: 'ou', passwordSyncStatus: 'on' },
      },
      periodicSyncConfig: { periodicSyncType: 'cron', periodicSyncCron: '0 45 1 * *' },
    },
  },
  {
    name: 'pull without protection',
    family: 'ad',
    value: {
      ...pull,
      ldapUdPullConfig: {
        ...{ userObjectClass: 'user', groupObjectClass: 'member' },
        ...{ groupMemberAttributeName: 'group', groupObjectClassCustomFilter: '(&(cn=a)' },
      },
      pullProtectedRule: { userDeletedThreshold: 0 },
      periodicSyncConfig: { periodicSyncType: 'time', periodicSyncTimes: ['3', 24, 3] },
    },
  },
  {
    name: 'wrong kinds of values',
    value: {
      ldapUdPullConfig: 'user',
      udSyncScopeConfig: [{ sourceScopes: 'ou_1' }],
      pullProtectedRule: { userDeletedThreshold: 'thirty', groupDeletedThreshold: 1.5 },
      periodicSyncConfig: { periodicSyncType: 'daily', periodicSyncTimes: { a: 3 } },
    },
  },
];

/** What is written one way only. */
const special: readonly ConfigurationFile[] = [
  {
    name: 'several documents, of which one is broken and one is nothing of ours',
    syntax: 'yaml',
    family: 'openldap',
    text: 'PeriodicSyncConfig:\n  PeriodicSyncType: crom\n---\nLdapUdPushConfig: [\n---\nname: else\n---\nLdapUdPushConfig:\n  UserRdn: uidd\n  UserObjectClass: inetOrgPerson\n',
  },
  {
    name: 'an anchor that two settings use',
    syntax: 'yaml',
    family: 'openldap',
    text: 'ldap: &ldap\n  UserObjectClass: inetOrgPerson,peson\n  UserRdn: uid\na:\n  LdapUdPushConfig: *ldap\nb:\n  LdapUdPushConfig: *ldap\n',
  },
  {
    name: 'merge keys, of which the nearer counts',
    syntax: 'yaml',
    family: 'openldap',
    text: 'x: &x {UserRdn: cn, UserObjectClass: "inetOrgPerson"}\ny: &y\n  <<: *x\n  UserRdn: uid\nLdapUdPushConfig:\n  <<: [*y, *x]\n  PasswordSyncStatus: enable\n',
  },
  {
    name: 'an anchor that holds itself',
    syntax: 'yaml',
    family: 'openldap',
    text: 'LdapUdPushConfig: &a\n  <<: *a\n  UserObjectClass: *a\n  UserRdn: uid\n',
  },
  {
    name: 'values that other tools fill in',
    syntax: 'yaml',
    family: 'ad',
    isSound: true,
    text: 'IncrementalCallbackStatus: enabled\nUdSyncScopeConfigs:\n  - SourceScopes: ["${source}"]\n    TargetScope: !Ref Target\nLdapUdPushConfig:\n  UserObjectClass: "{{ classes }}"\n  OrganizationUnitObjectClass: {Ref: Unit}\n  UserRdn: <rdn>\n  PasswordSyncStatus: $PASSWORDS\n',
  },
  {
    name: 'limits in another part',
    syntax: 'yaml',
    family: 'openldap',
    isSound: true,
    text: 'LdapUdPullConfig:\n  UserObjectClass: inetOrgPerson\n',
  },
  {
    name: 'rules that comments silence',
    syntax: 'yaml',
    family: 'openldap',
    isSound: true,
    text: 'LdapUdPushConfig:\n  # idaas-sync-ignore OC-13, OC-02\n  # because of our schema\n  UserObjectClass: inetOrgPerson,peson\n  UserRdn: uid\nPeriodicSyncConfig: # none\n  PeriodicSyncType: Cron # idaas-sync-ignore\n  PeriodicSyncCron: 0 45 1 * * ?\n',
  },
  {
    name: 'a comment that silences another rule',
    syntax: 'jsonc',
    text: '{\n  // idaas-sync-ignore OC-01\n  "PeriodicSyncConfig": {"PeriodicSyncType": "Cron"},\n}\n',
  },
  {
    name: 'a kind of directory in a comment',
    syntax: 'yaml',
    text: '# idaas-sync-family: ad\nLdapUdPushConfig:\n  UserObjectClass: inetOrgPerson\n  UserRdn: cn\n---\n# idaas-sync-family: openldap\nLdapUdPushConfig:\n  UserObjectClass: user\n  UserRdn: cn\n',
  },
  {
    name: 'no kind of directory',
    syntax: 'yaml',
    text: 'LdapUdPushConfig:\n  UserObjectClass: user,ou\n  UserRdn: cn\n',
  },
  {
    name: 'texts in all styles',
    syntax: 'yaml',
    family: 'openldap',
    text: "LdapUdPushConfig:\n  UserObjectClass: >-\n    inetOrgPerson,\n    peson\n  UserRdn: 'uidd'\n  OrganizationUnitObjectClass:\n    ou,top\n  OrganizationalUnitRdn: |\n    ou\n  PasswordSyncStatus: 'Enabled'\n",
  },
  {
    name: 'nothing behind the names',
    syntax: 'yaml',
    family: 'openldap',
    isSound: true,
    text: 'LdapUdPushConfig:\nPeriodicSyncConfig: {}\nUdSyncScopeConfigs: ~\n',
  },
  {
    name: 'both directions in one map',
    syntax: 'json',
    family: 'openldap',
    text: JSON.stringify(pascal({ ...push('openldap'), ...pull, periodicSyncStatus: 'On' })),
  },
  {
    name: 'an export, in which pushed entries come back',
    syntax: 'json',
    family: 'openldap',
    text: JSON.stringify({
      UdPullConfiguration: pascal(pull),
      UdPushConfiguration: pascal(push('openldap')),
    }),
  },
  {
    name: 'broken JSON',
    syntax: 'json',
    isSound: true,
    text: '{"LdapUdPushConfig": {"UserRdn": "uid",',
  },
  {
    name: 'a name in a text that is not a member',
    syntax: 'json',
    isSound: true,
    text: '{"note": "LdapUdPushConfig is in another file"}',
  },
  {
    name: 'numbers where texts belong',
    syntax: 'yaml',
    text: 'UdSyncScopeConfigs:\n- TargetScope: 604352338\n  SourceScopes:\n  - ou_1\n  - 12345678901234567890\n',
  },
];

/** Files of all kinds, each form of each settings and what is written one way only. */
export const configurationFiles: readonly ConfigurationFile[] = [
  ...settings.flatMap(({ value, ...rest }) =>
    Object.entries(forms).map(([form, { syntax, write }]) => ({
      ...rest,
      syntax,
      name: `${rest.name}, ${form}`,
      text: write(value),
    })),
  ),
  ...special,
];
