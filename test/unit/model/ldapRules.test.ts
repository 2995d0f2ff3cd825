import assert from 'node:assert/strict';
import fc from 'fast-check';
import documented from '../../fixtures/eiam/GetIdentityProviderUdPushConfiguration.json' with { type: 'json' };
import { decodePushConfiguration } from '../../../src/api/decodeConfiguration';
import { Reader } from '../../../src/api/reader';
import { checkPull, checkPush } from '../../../src/model/ldap';
import type { CheckContext, Family } from '../../../src/model/ldap/finding';
import type {
  LdapUdPullConfig,
  LdapUdPushConfig,
  PullConfiguration,
} from '../../../src/model/syncConfiguration';

// prettier-ignore
const right: Record<Family, LdapUdPushConfig> = {
  ad: { userObjectClass: 'user', organizationUnitObjectClass: 'organizationalUnit', userRdn: 'cn', organizationalUnitRdn: 'ou', passwordSyncStatus: 'enabled' },
  openldap: { userObjectClass: 'inetOrgPerson,top', organizationUnitObjectClass: 'organizationalUnit,top', userRdn: 'uid', organizationalUnitRdn: 'ou', passwordSyncStatus: 'enabled' },
};
const transport = { protocol: 'ldaps', port: 636, startTls: 'disabled' };

/** What differs from settings that are right; `scope` is the target. */
interface Change extends LdapUdPushConfig, Partial<Omit<CheckContext, 'family'>> {
  scope?: string;
  sources?: string[];
}

function push(family: Family, { scope, sources, ...change }: Change = {}): string[] {
  const { mappedAttributes, transport: changed, ...ldap } = change;
  const config = {
    ldapUdPushConfig: { ...right[family], ...ldap },
    udSyncScopeConfigs: [
      { sourceScopes: sources ?? ['ou_1'], targetScope: scope ?? 'OU=Corp,DC=example,DC=com' },
    ],
  };
  const context = { family, transport: changed ?? transport, ...(mappedAttributes && { mappedAttributes }) }; // prettier-ignore
  return checkPush(config, context).map(({ rule, severity, suggestion }) =>
    [rule, severity, ...(suggestion === undefined ? [] : [suggestion])].join(' '),
  );
}

const classes = (userObjectClass: string, more: Change = {}): Change => ({ userObjectClass, ...more }); // prettier-ignore
const units = (organizationUnitObjectClass: string, more: Change = {}): Change => ({ organizationUnitObjectClass, ...more }); // prettier-ignore
const plain = { protocol: 'ldap', port: 389, startTls: 'disabled' };
const startTls = { protocol: 'ldap', port: 389, startTls: 'enabled' };

/** Rule, kind of directory, what raises it, and what it says; then what must raise nothing at all. */
// prettier-ignore
const rules: [rule: string, family: Family, raising: Change, found: string[], silent: Change][] = [
  ['OC-01', 'ad', units('ou,top'), ['OC-01 error organizationalUnit,top'], units('organizationalUnit,top')],
  ['OC-01', 'openldap', classes('uid,top'), ['OC-01 error inetOrgPerson,top'], classes('top,inetOrgPerson')],
  ['OC-02', 'openldap', classes('inetOrgPersion'), ['OC-02 error inetOrgPerson'], classes('inetOrgPerson')],
  ['OC-02', 'ad', units('organisationalUnit'), ['OC-02 error organizationalUnit'], units('OrganizationalUnit')],
  ['OC-03', 'openldap', classes('top'), ['OC-03 error inetOrgPerson,top', 'RDN-03 error'], classes('top,inetOrgPerson')],
  ['OC-03', 'ad', classes('posixAccount'), ['OC-03 error user,posixAccount'], classes('user,posixAccount')],
  ['OC-04', 'openldap', classes('inetOrgPerson,account'), ['OC-04 error'], classes('inetOrgPerson,organizationalPerson,person,top')],
  ['OC-04', 'ad', classes('user,group'), ['OC-04 error'], classes('top,person,organizationalPerson,user,inetOrgPerson')],
  ['OC-05', 'openldap', classes('user,top', { userRdn: 'cn' }), ['OC-05 error inetOrgPerson,top'], classes('inetOrgPerson,top', { userRdn: 'cn' })],
  ['OC-06', 'ad', classes('person'), ['OC-06 warning user,person'], classes('user,person')],
  ['OC-06', 'ad', classes('organizationalPerson', { mappedAttributes: ['cn', 'sAMAccountName'] }), ['OC-06 error user,organizationalPerson', 'OC-15 error'], classes('user', { mappedAttributes: ['cn', 'sAMAccountName'] })],
  ['OC-07', 'openldap', { mappedAttributes: ['cn', 'uid'] }, ['OC-07 error'], { mappedAttributes: ['cn', 'surname', 'uid'] }],
  ['OC-08', 'openldap', classes('inetOrgPerson,posixAccount', { mappedAttributes: ['cn', 'sn'] }), ['OC-08 error'], classes('inetOrgPerson,posixAccount', { mappedAttributes: ['cn', 'sn', 'uidNumber', 'gidNumber', 'homeDirectory'] })],
  ['OC-09', 'openldap', classes('inetOrgPerson，top'), ['OC-09 error inetOrgPerson,top'], classes('inetOrgPerson,top')],
  ['OC-09', 'openldap', classes('inetOrgPerson, top'), ['OC-09 warning inetOrgPerson,top'], classes('inetOrgPerson')],
  ['OC-09', 'openldap', classes('top,TOP,inetOrgPerson'), ['OC-09 error top,inetOrgPerson'], classes('top,inetOrgPerson')],
  ['OC-09', 'openldap', classes('top,,inetOrgPerson'), ['OC-09 error top,inetOrgPerson'], classes('')],
  ['OC-13', 'openldap', classes('inetOrgPerson,acmeEmployee'), ['OC-13 warning'], classes('inetOrgPerson,ldapPublicKey')],
  ['OC-14', 'ad', units('container'), ['OC-14 error organizationalUnit'], units('container', { organizationalUnitRdn: 'cn' })],
  ['OC-15', 'openldap', classes('person', { userRdn: 'cn', mappedAttributes: ['sn', 'mail'] }), ['OC-15 error'], { userRdn: 'cn', mappedAttributes: ['sn', 'mail'] }],
  ['RDN-01', 'ad', { userRdn: 'sAMAccountName' }, ['RDN-01 error cn'], { userRdn: 'CN' }],
  ['RDN-01', 'ad', { userRdn: 'uid' }, ['RDN-01 error cn'], { userRdn: '2.5.4.3' }],
  ['RDN-02', 'ad', { organizationalUnitRdn: 'cn' }, ['RDN-02 error ou'], { organizationalUnitRdn: 'OU' }],
  ['RDN-02', 'openldap', { organizationalUnitRdn: 'l' }, ['RDN-02 error ou'], { organizationalUnitRdn: 'organizationalUnitName' }],
  ['RDN-03', 'openldap', classes('person'), ['RDN-03 error'], classes('person,uidObject')],
  ['RDN-04', 'openldap', { userRdn: 'uid=anna' }, ['RDN-04 error uid'], { userRdn: 'uid' }],
  ['RDN-07', 'openldap', { userRdn: 'entryUUID' }, ['RDN-07 error'], { userRdn: 'employeeNumber' }],
  ['RDN-07', 'openldap', { userRdn: 'userPassword' }, ['RDN-07 warning'], { userRdn: 'userid' }],
  ['PWD-01', 'ad', { transport: plain }, ['PWD-01 error'], { transport: startTls }],
  ['PWD-02', 'openldap', { transport: plain }, ['PWD-02 warning'], { transport: plain, passwordSyncStatus: 'disabled' }],
  ['PWD-03', 'ad', { transport: { protocol: 'ldaps', port: 389 } }, ['PWD-03 warning 636'], { transport }],
  ['PWD-03', 'openldap', { transport: { ...startTls, port: 636 } }, ['PWD-03 warning 389'], { transport: startTls }],
  ['SCP-01', 'ad', { scope: '604352338' }, ['SCP-01 error'], { scope: 'OU=Staff\\, Berlin,DC=example,DC=com' }],
  ['SCP-02', 'ad', { scope: 'CN=Users,DC=example,DC=com' }, ['SCP-02 error'], units('container', { scope: 'CN=Users,DC=example,DC=com', organizationalUnitRdn: 'cn' })],
  ['SCP-03', 'openldap', { scope: 'dc=example,dc=com' }, ['SCP-03 warning'], { scope: 'ou=a,dc=example,dc=com' }],
  ['OC-13', 'openldap', classes('users,inetOrgPerson'), ['OC-13 warning'], classes('inetOrgPerson')],
  ['SCP-05', 'openldap', { sources: [] }, ['SCP-05 warning'], { sources: ['ou_1'] }],
];

describe('findings about outbound LDAP settings', () => {
  for (const [rule, family, raising, found, silent] of rules) {
    it(`raise ${rule} on ${family} for ${JSON.stringify(raising)}, and nothing once it is right`, () => {
      assert.deepEqual(push(family, raising), found);
      assert.deepEqual(push(family, silent), []);
    });
  }

  it('are none without LDAP settings', () => {
    const config = { udSyncScopeConfigs: [{ sourceScopes: [], targetScope: '604352338' }] };
    assert.deepEqual(checkPush(config, { family: 'ad' }), []);
  });

  it('of the documented example are the attribute among the classes and the target that is no name', () => {
    const reader = Reader.of(documented)!.object('UdPushConfiguration')!;
    const config = decodePushConfiguration(reader)!;
    const found = (family: Family) =>
      checkPush(config, { family }).map(({ rule, severity, field, suggestion }) => [
        ...[rule, severity, field, suggestion],
      ]);
    const common = [
      ['OC-01', 'error', 'ldapUdPushConfig.organizationUnitObjectClass', 'organizationalUnit,top'],
      ['SCP-01', 'error', 'udSyncScopeConfigs[0].targetScope', undefined],
    ];
    assert.deepEqual(found('ad'), common);
    assert.deepEqual(found('openldap'), [
      ['OC-05', 'error', 'ldapUdPushConfig.userObjectClass', 'inetOrgPerson,top'],
      ...common,
    ]);
  });

  it('do not depend on case, order or blanks of a list that is right', () => {
    const lists = fc.constantFrom<[Family, string[]]>(
      ['ad', ['top', 'person', 'organizationalPerson', 'user']],
      ['openldap', ['top', 'inetOrgPerson', 'posixAccount']],
    );
    const upper = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    const blank = fc.constantFrom('', ' ', '\t', '  ');
    const any = lists.chain(([family, names]) =>
      fc.tuple(
        fc.constant(family),
        fc.shuffledSubarray(names, { minLength: names.length }),
        ...[upper, blank, blank],
      ),
    );
    fc.assert(
      fc.property(any, ([family, names, capitals, before, after]) => {
        const text = names
          .map(
            (name) =>
              before +
              Array.from(name, (c, n) => (capitals[n] ? c.toUpperCase() : c.toLowerCase())).join(
                '',
              ) +
              after,
          ) // prettier-ignore
          .join(',');
        const found = push(family, classes(text)).filter((each) => !each.startsWith('OC-09 warn'));
        assert.deepEqual(found, [], text);
      }),
    );
  });

  it('come of the same classes whatever separates them', () => {
    for (const separator of ['，', '；', '、', ';', '|', '｜', ' ']) {
      const text = ['inetOrgPerson', 'account'].join(separator);
      assert.deepEqual(push('openldap', classes(text)), ['OC-09 error inetOrgPerson,account', 'OC-04 error']); // prettier-ignore
    }
  });

  it('never throw, whatever stands in the settings', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, text, text, fc.constantFrom('ad', 'openldap'), (a, b, c, family) => {
        push(family, { ...classes(a, { userRdn: b, scope: c }), ...units(c) });
      }),
    );
  });
});

const limits = {
  userDeletedThreshold: 30,
  organizationalUnitDeletedThreshold: 10,
  groupDeletedThreshold: 10,
};

function pull(family: Family, ldap: LdapUdPullConfig, more: PullConfiguration = {}): string[] {
  const config = { ldapUdPullConfig: ldap, pullProtectedRule: limits, ...more };
  return checkPull(config, { family }).map(({ rule, severity, field }) => `${rule} ${severity} ${field}`); // prettier-ignore
}

describe('findings about inbound LDAP settings', () => {
  const filter = '(objectCategory=person)';
  const organizationUnitObjectClass = 'organizationalUnit';

  it('are none where everything is right', () => {
    const scope = { udSyncScopeConfig: { sourceScopes: ['DC=a'], targetScope: 'ou_1' } };
    const ad = { userObjectClass: 'user', userObjectClassCustomFilter: filter, groupObjectClass: 'group', organizationUnitObjectClass }; // prettier-ignore
    const openldap = { userObjectClass: 'inetOrgPerson', groupObjectClass: 'groupOfNames', organizationUnitObjectClass }; // prettier-ignore
    assert.deepEqual([pull('ad', ad, scope), pull('openldap', openldap, scope)], [[], []]);
  });

  it('raise OC-10 for top, which every entry has', () => {
    const found = pull('openldap', { userObjectClass: 'inetOrgPerson,TOP' });
    assert.deepEqual(found, ['OC-10 warning ldapUdPullConfig.userObjectClass']);
  });

  it('raise OC-11 for users of Active Directory without a filter, there only', () => {
    const found = ['OC-11 warning ldapUdPullConfig.userObjectClassCustomFilter'];
    assert.deepEqual(pull('ad', { userObjectClass: 'User' }), found);
    assert.deepEqual(pull('ad', { userObjectClass: 'User', userObjectClassCustomFilter: ' ' }), found); // prettier-ignore
    assert.deepEqual(pull('ad', { userObjectClass: 'inetOrgPerson' }), []);
  });

  it('raise GRD-01 for a deletion limit that is missing or zero', () => {
    const pullProtectedRule = { userDeletedThreshold: 0, groupDeletedThreshold: 5 };
    assert.deepEqual(pull('ad', {}, { pullProtectedRule }), [
      'GRD-01 warning pullProtectedRule.userDeletedThreshold',
      'GRD-01 warning pullProtectedRule.organizationalUnitDeletedThreshold',
    ]);
  });

  it('raise SCP-04 for targets that are the same or lie below one another, and for no others', () => {
    const check = (...targets: string[]) =>
      checkPush(
        {
          ldapUdPushConfig: right.openldap,
          udSyncScopeConfigs: targets.map((targetScope) => ({
            sourceScopes: ['ou_1'],
            targetScope,
          })),
        },
        { family: 'openldap', transport },
      ).map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
    const second = ['SCP-04 warning udSyncScopeConfigs[1].targetScope'];
    assert.deepEqual(check('ou=a,dc=x,dc=y', 'OU = A, DC=X,DC=y'), second);
    assert.deepEqual(check('ou=a,dc=x,dc=y', 'ou=b,ou=a,dc=x,dc=y'), second);
    assert.deepEqual(check('ou=b,ou=a,dc=x,dc=y', 'ou=a,dc=x,dc=y'), second);
    assert.deepEqual(check('ou=a,dc=x,dc=y', 'ou=ba,dc=x,dc=y', 'ou=a,dc=y'), []);
  });

  it('raise SCP-05 for a source that is empty or blank', () => {
    const found = ['SCP-05 warning udSyncScopeConfig.sourceScopes'];
    assert.deepEqual(pull('ad', {}, { udSyncScopeConfig: { sourceScopes: [' '] } }), found);
    assert.deepEqual(pull('ad', {}, { udSyncScopeConfig: {} }), found);
  });
});
