import assert from 'node:assert/strict';
import documented from '../../../../fixtures/eiam/GetIdentityProviderUdPushConfiguration.json' with { type: 'json' };
import { decodePushConfiguration } from '../../../../../src/api/configuration/decodeConfiguration';
import { Reader } from '../../../../../src/api/reader';
import { checkPush } from '../../../../../src/model/configuration/ldap';
import type { CheckContext, Family } from '../../../../../src/model/configuration/ldap/finding';
import {
  classes,
  foundIn,
  plain,
  right,
  safeTransport,
  startTls,
  units,
  type Change,
} from '../../../../support/ldapSettings';

/** Rule, kind of directory, what raises it, and what it says; then what must raise nothing at all. */
const rules: [rule: string, family: Family, raising: Change, found: string[], silent: Change][] = [
  [
    'OC-01',
    'ad',
    units('ou,top'),
    ['OC-01 error organizationalUnit,top'],
    units('organizationalUnit,top'),
  ],
  [
    'OC-01',
    'openldap',
    classes('uid,top'),
    ['OC-01 error inetOrgPerson,top'],
    classes('top,inetOrgPerson'),
  ],
  [
    'OC-02',
    'openldap',
    classes('inetOrgPersion'),
    ['OC-02 error inetOrgPerson'],
    classes('inetOrgPerson'),
  ],
  [
    'OC-02',
    'ad',
    units('organisationalUnit'),
    ['OC-02 error organizationalUnit'],
    units('OrganizationalUnit'),
  ],
  [
    'OC-03',
    'openldap',
    classes('top'),
    ['OC-03 error inetOrgPerson,top', 'RDN-03 error'],
    classes('top,inetOrgPerson'),
  ],
  [
    'OC-03',
    'ad',
    classes('posixAccount'),
    ['OC-03 error user,posixAccount'],
    classes('user,posixAccount'),
  ],
  [
    'OC-04',
    'openldap',
    classes('inetOrgPerson,account'),
    ['OC-04 error'],
    classes('inetOrgPerson,organizationalPerson,person,top'),
  ],
  [
    'OC-04',
    'ad',
    classes('user,group'),
    ['OC-04 error'],
    classes('top,person,organizationalPerson,user,inetOrgPerson'),
  ],
  // A name of one kind of directory is no slip of the pen in the other.
  [
    'OC-02',
    'openldap',
    units('organizationUnit'),
    ['OC-02 error organizationalUnit'],
    units('2.5.6.5'),
  ],
  [
    'OC-13',
    'openldap',
    units('user,organizationalUnit'),
    ['OC-13 warning'],
    units('top,organizationalUnit'),
  ],
  [
    'OC-13',
    'openldap',
    classes('acInetOrgPerson,inetOrgPerson'),
    ['OC-13 warning'],
    classes('pkiUser,inetOrgPerson'),
  ],
  ['OC-13', 'ad', classes('user,employeeOfAcme'), ['OC-13 warning'], classes('user,posixAccount')],
  [
    'OC-08',
    'ad',
    classes('user,uidObject', { mappedAttributes: ['uid'] }),
    ['OC-08 error user'],
    classes('user,posixAccount,shadowAccount,simpleSecurityObject', { mappedAttributes: ['sn'] }),
  ],
  [
    'OC-08',
    'ad',
    classes('groupOfNames', { mappedAttributes: ['cn'] }),
    ['OC-08 error'],
    classes('groupOfNames', { mappedAttributes: ['member'] }),
  ],
  [
    'OC-08',
    'openldap',
    classes('account', { mappedAttributes: ['description'], userRdn: 'ou' }),
    ['OC-08 error'],
    classes('account', { mappedAttributes: ['description'], userRdn: 'uid' }),
  ],
  [
    'OC-08',
    'openldap',
    classes('inetOrgPerson,simpleSecurityObject', {
      mappedAttributes: ['cn', 'sn'],
      passwordSyncStatus: 'disabled',
    }),
    ['OC-08 error'],
    classes('inetOrgPerson,simpleSecurityObject', { mappedAttributes: ['cn', 'sn'] }),
  ],
  [
    'OC-07',
    'openldap',
    classes('posixAccount,inetOrgPerson', {
      mappedAttributes: ['sn', 'uidNumber', 'gidNumber', 'homeDirectory'],
    }),
    ['OC-07 error'],
    classes('posixAccount,inetOrgPerson', {
      mappedAttributes: ['sn', 'uidNumber', 'gidNumber', 'homeDirectory', 'cn;lang-zh'],
    }),
  ],
  [
    'OC-05',
    'openldap',
    classes('user,top', { userRdn: 'cn' }),
    ['OC-05 error inetOrgPerson,top'],
    classes('inetOrgPerson,top', { userRdn: 'cn' }),
  ],
  ['OC-06', 'ad', classes('person'), ['OC-06 warning user,person'], classes('user,person')],
  [
    'OC-06',
    'ad',
    classes('organizationalPerson', { mappedAttributes: ['cn', 'sAMAccountName'] }),
    ['OC-06 error user,organizationalPerson', 'OC-15 error'],
    classes('user', { mappedAttributes: ['cn', 'sAMAccountName'] }),
  ],
  [
    'OC-07',
    'openldap',
    { mappedAttributes: ['cn', 'uid'] },
    ['OC-07 error'],
    { mappedAttributes: ['cn', 'surname', 'uid'] },
  ],
  [
    'OC-08',
    'openldap',
    classes('inetOrgPerson,posixAccount', { mappedAttributes: ['cn', 'sn'] }),
    ['OC-08 error'],
    classes('inetOrgPerson,posixAccount', {
      mappedAttributes: ['cn', 'sn', 'uidNumber', 'gidNumber', 'homeDirectory'],
    }),
  ],
  [
    'OC-09',
    'openldap',
    classes('inetOrgPerson，top'),
    ['OC-09 error inetOrgPerson,top'],
    classes('inetOrgPerson,top'),
  ],
  [
    'OC-09',
    'openldap',
    classes('inetOrgPerson, top'),
    ['OC-09 warning inetOrgPerson,top'],
    classes('inetOrgPerson'),
  ],
  [
    'OC-09',
    'openldap',
    classes('top,TOP,inetOrgPerson'),
    ['OC-09 error top,inetOrgPerson'],
    classes('top,inetOrgPerson'),
  ],
  [
    'OC-09',
    'openldap',
    classes('top,,inetOrgPerson'),
    ['OC-09 error top,inetOrgPerson'],
    classes('top,inetOrgPerson'),
  ],
  [
    'OC-13',
    'openldap',
    classes('inetOrgPerson,acmeEmployee'),
    ['OC-13 warning'],
    classes('inetOrgPerson,pkiUser'),
  ],
  [
    'OC-09',
    'openldap',
    classes('ｉｎｅｔＯｒｇＰｅｒｓｏｎ'),
    ['OC-09 error inetOrgPerson'],
    classes('inetOrgPerson'),
  ],
  ['OC-09', 'openldap', classes(','), ['OC-09 error'], classes('2.16.840.1.113730.3.2.2')],
  [
    'OC-14',
    'ad',
    units('organization', { organizationalUnitRdn: 'o' }),
    ['OC-14 error'],
    units('organizationalUnit', { scope: 'O=Corp,DC=example,DC=com', userObjectClass: undefined }),
  ],
  [
    'OC-14',
    'ad',
    units('container'),
    ['OC-14 error organizationalUnit'],
    units('container', { organizationalUnitRdn: 'cn' }),
  ],
  [
    'OC-15',
    'openldap',
    classes('person', { userRdn: 'cn', mappedAttributes: ['sn', 'mail'] }),
    ['OC-15 error'],
    { userRdn: 'cn', mappedAttributes: ['sn', 'mail'] },
  ],
  ['RDN-01', 'ad', { userRdn: 'sAMAccountName' }, ['RDN-01 error cn'], { userRdn: 'CN' }],
  [
    'OC-15',
    'openldap',
    { mappedAttributes: ['cn', 'sn', 'sAMAccountName'] },
    ['OC-15 error'],
    { mappedAttributes: ['cn', 'sn', 'userCertificate;binary'] },
  ],
  [
    'OC-15',
    'openldap',
    { mappedAttributes: ['cn', 'sn', 'uidNumber'] },
    ['OC-15 error'],
    classes('inetOrgPerson,extensibleObject', { mappedAttributes: ['cn', 'sn', 'uidNumber'] }),
  ],
  [
    'OC-15',
    'ad',
    classes('contact', { mappedAttributes: ['userPrincipalName'] }),
    ['OC-06 error user', 'OC-15 error'],
    { mappedAttributes: ['userPrincipalName', 'uidNumber', 'department', 'mail'] },
  ],
  [
    'OC-06',
    'ad',
    classes('organizationalPerson'),
    ['OC-06 warning user,organizationalPerson'],
    classes('organizationalPerson,user'),
  ],
  ['RDN-01', 'ad', { userRdn: 'commonName' }, ['RDN-01 error cn'], { userRdn: ' cn ' }],
  ['RDN-01', 'ad', { userRdn: 'uid' }, ['RDN-01 error cn'], { userRdn: 'CN' }],
  [
    'RDN-02',
    'ad',
    { organizationalUnitRdn: 'cn' },
    ['RDN-02 error ou'],
    { organizationalUnitRdn: 'OU' },
  ],
  [
    'RDN-02',
    'openldap',
    { organizationalUnitRdn: 'l' },
    ['RDN-02 warning ou'],
    { organizationalUnitRdn: 'organizationalUnitName' },
  ],
  [
    'RDN-02',
    'ad',
    { organizationalUnitRdn: 'organizationalUnitName' },
    ['RDN-02 error ou'],
    { organizationalUnitRdn: 'OU' },
  ],
  [
    'RDN-02',
    'openldap',
    { organizationalUnitRdn: 'street', mappedAttributes: ['cn', 'sn'] },
    ['RDN-02 error ou'],
    { organizationalUnitRdn: 'street', mappedAttributes: ['cn', 'sn', 'ou'] },
  ],
  [
    'RDN-02',
    'openldap',
    units('organizationalUnit,extensibleObject', {
      organizationalUnitRdn: 'cn',
      mappedAttributes: ['cn', 'sn'],
    }),
    ['RDN-02 error ou'],
    units('organizationalUnit,extensibleObject', {
      organizationalUnitRdn: 'cn',
      mappedAttributes: ['cn', 'sn', 'ou'],
    }),
  ],
  [
    'RDN-02',
    'openldap',
    { organizationalUnitRdn: 'cn', mappedAttributes: ['cn', 'sn', 'ou'] },
    ['RDN-02 error ou'],
    units('organizationalRole', { organizationalUnitRdn: 'cn' }),
  ],
  ['RDN-03', 'openldap', { userRdn: 'sAMAccountName' }, ['RDN-03 error'], { userRdn: 'givenName' }],
  [
    'RDN-03',
    'openldap',
    units('organization', { organizationalUnitRdn: 'cn' }),
    ['OC-08 hint', 'RDN-03 error'],
    units('organization', { organizationalUnitRdn: 'o' }),
  ],
  ['RDN-03', 'openldap', classes('person'), ['RDN-03 error'], classes('person,uidObject')],
  ['RDN-04', 'openldap', { userRdn: 'uid=anna' }, ['RDN-04 error uid'], { userRdn: 'uid' }],
  ['RDN-04', 'openldap', { userRdn: 'ｃｎ' }, ['RDN-04 error cn'], { userRdn: 'cn' }],
  ['RDN-04', 'ad', { userRdn: '姓名' }, ['RDN-04 error'], { userRdn: 'cn' }],
  [
    'RDN-04',
    'ad',
    { organizationalUnitRdn: 'ou＝人事，dc=a' },
    ['RDN-04 error ou'],
    { organizationalUnitRdn: 'Ou' },
  ],
  [
    'RDN-05',
    'ad',
    { mappedAttributes: { cn: 'displayName' } },
    ['RDN-05 warning', 'RDN-06 warning'],
    { mappedAttributes: { cn: 'username' } },
  ],
  [
    'RDN-05',
    'openldap',
    { userRdn: 'cn', mappedAttributes: { cn: 'displayName', sn: 'displayName' } },
    ['RDN-05 warning', 'RDN-06 warning'],
    { userRdn: 'cn', mappedAttributes: ['cn', 'sn', 'displayName'] },
  ],
  ['RDN-06', 'openldap', { userRdn: 'mail' }, ['RDN-06 warning'], { userRdn: 'uid' }],
  [
    'RDN-06',
    'openldap',
    { userRdn: 'displayName' },
    ['RDN-06 warning'],
    { userRdn: 'employeeNumber' },
  ],
  [
    'RDN-06',
    'openldap',
    { mappedAttributes: { uid: 'phoneNumber', cn: 'username', sn: 'displayName' } },
    ['RDN-06 warning'],
    { mappedAttributes: { uid: 'username', cn: 'displayName', sn: 'displayName' } },
  ],
  ['RDN-07', 'ad', { userRdn: 'objectGUID' }, ['RDN-07 error'], { userRdn: 'cn' }],
  ['RDN-07', 'ad', { userRdn: 'userPassword' }, ['RDN-07 error'], { userRdn: 'cn' }],
  [
    'RDN-07',
    'openldap',
    { userRdn: 'preferredDeliveryMethod' },
    ['RDN-07 error'],
    { userRdn: 'initials' },
  ],
  ['RDN-07', 'openldap', { userRdn: 'entryUUID' }, ['RDN-07 error'], { userRdn: 'employeeNumber' }],
  ['RDN-07', 'openldap', { userRdn: 'userPassword' }, ['RDN-07 warning'], { userRdn: 'userid' }],
  ['PWD-01', 'ad', { transport: plain }, ['PWD-01 error'], { transport: startTls }],
  [
    'PWD-02',
    'openldap',
    { transport: plain },
    ['PWD-02 warning'],
    { transport: plain, passwordSyncStatus: 'disabled' },
  ],
  [
    'PWD-03',
    'ad',
    { transport: { protocol: 'ldaps', port: 389 } },
    ['PWD-03 warning 636'],
    { transport: safeTransport },
  ],
  [
    'PWD-03',
    'openldap',
    { transport: { ...startTls, port: 636 } },
    ['PWD-03 warning 389'],
    { transport: startTls },
  ],
  [
    'PWD-03',
    'openldap',
    { transport: { protocol: 'LDAPS', port: 389, startTls: 'enabled' } },
    ['PWD-06 error disabled', 'PWD-03 warning 636'],
    { transport: { protocol: 'LDAPS', port: 636 } },
  ],
  [
    'PWD-03',
    'ad',
    {
      transport: { protocol: 'ldap', port: 636, startTls: 'disabled' },
      passwordSyncStatus: 'disabled',
    },
    ['PWD-03 warning ldaps'],
    { transport: safeTransport },
  ],
  [
    'PWD-06',
    'openldap',
    { transport: { protocol: 'ldaps', port: 636, startTls: 'enabled' } },
    ['PWD-06 error disabled'],
    { transport: { protocol: 'ldaps', port: 1636 } },
  ],
  [
    'PWD-07',
    'ad',
    { transport: { protocol: 'ldaps', port: 3269 } },
    ['PWD-07 error 636'],
    { transport: safeTransport },
  ],
  ['RDN-08', 'ad', { userRdn: ' ' }, ['RDN-08 error cn'], { userRdn: 'cn' }],
  [
    'RDN-08',
    'openldap',
    { organizationalUnitRdn: '' },
    ['RDN-08 error ou'],
    { organizationalUnitRdn: undefined },
  ],
  [
    'SCP-06',
    'ad',
    classes('person', { scope: 'DC=example,DC=com' }),
    ['OC-06 warning user,person', 'SCP-03 warning', 'SCP-06 error'],
    classes('user', { scope: 'OU=a,DC=example,DC=com' }),
  ],
  ['SCP-07', 'ad', { scope: 'OU=Corp' }, ['SCP-07 error'], { scope: 'OU=Corp,DC=example,DC=com' }],
  [
    'SCP-07',
    'ad',
    { scope: 'DC=com,DC=example,OU=Corp' },
    ['SCP-07 error OU=Corp,DC=example,DC=com'],
    { scope: 'OU=Corp,DC=example,DC=com' },
  ],
  [
    'SCP-01',
    'openldap',
    { scope: 'OU=Sales, East,DC=example,DC=com' },
    ['SCP-01 error OU=Sales\\, East,DC=example,DC=com'],
    { scope: 'OU=Sales\\, East,DC=example,DC=com' },
  ],
  [
    'OC-09',
    'openldap',
    classes('["top", "inetOrgPerson"]'),
    ['OC-09 error top,inetOrgPerson'],
    classes('top,inetOrgPerson'),
  ],
  [
    'OC-09',
    'ad',
    classes('objectClass: top\nobjectClass: user'),
    ['OC-09 error top,user'],
    classes('top,user'),
  ],
  [
    'OC-09',
    'openldap',
    classes('inetOrgPerson,2.16.840.1.113730.3.2.2'),
    ['OC-09 error inetOrgPerson'],
    classes('inetOrgPerson'),
  ],
  [
    'OC-13',
    'openldap',
    classes('inetOrgPerson,ipaHost'),
    ['OC-13 hint'],
    classes('inetOrgPerson,pkiUser'),
  ],
  [
    'OC-13',
    'openldap',
    classes('inetOrgPerson,nsPerson'),
    ['OC-13 hint'],
    classes('inetOrgPerson,pkiUser'),
  ],
  ['OC-17', 'openldap', classes(''), ['OC-17 hint inetOrgPerson'], classes('inetOrgPerson')],
  [
    'PWD-04',
    'openldap',
    { earlier: { passwordSyncStatus: 'disabled' } },
    ['PWD-04 hint'],
    { earlier: { passwordSyncStatus: 'enabled' } },
  ],
  [
    'PWD-04',
    'ad',
    { earlier: { passwordSyncStatus: 'disabled' } },
    ['PWD-04 hint'],
    { earlier: {} },
  ],
  [
    'OC-12',
    'openldap',
    { earlier: { userObjectClass: 'account' } },
    ['OC-12 warning'],
    { earlier: { userObjectClass: 'TOP, inetorgperson' } },
  ],
  [
    'OC-12',
    'ad',
    { earlier: { organizationUnitObjectClass: 'container' } },
    ['OC-12 warning'],
    { earlier: { organizationUnitObjectClass: '' } },
  ],
  [
    'PWD-05',
    'ad',
    {
      recentErrors: [
        {
          errorCode: 'LdapError',
          errorMessage:
            '[LDAP: error code 50 - 00000005: SecErr: DSID-03152E13, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0]',
        },
      ],
    },
    ['PWD-05 warning'],
    { recentErrors: [{ errorCode: 'LdapError', errorMessage: 'LDAP: error code 49' }] },
  ],
  [
    'PWD-05',
    'openldap',
    { recentErrors: [{ errorMessage: 'insufficientAccessRights: no write access to parent' }] },
    ['PWD-05 warning'],
    { recentErrors: [{ errorCode: 'Throttling', errorMessage: '50 requests were too many' }, {}] },
  ],
  [
    'SCP-01',
    'ad',
    { scope: 'OU=销售，DC=example，DC=com' },
    ['SCP-01 error OU=销售,DC=example,DC=com'],
    { scope: 'OU=销售，华东,DC=example,DC=com' },
  ],
  [
    'SCP-01',
    'openldap',
    { scope: 'ou＝people,dc=a' },
    ['SCP-01 error ou=people,dc=a'],
    { scope: 'ou=people,dc=a' },
  ],
  [
    'SCP-01',
    'ad',
    { scope: '604352338' },
    ['SCP-01 error'],
    { scope: 'OU=Staff\\, Berlin,DC=example,DC=com' },
  ],
  [
    'SCP-02',
    'ad',
    { scope: 'CN=Users,DC=example,DC=com' },
    ['SCP-02 error'],
    units('container', { scope: 'CN=Users,DC=example,DC=com', organizationalUnitRdn: 'cn' }),
  ],
  [
    'SCP-03',
    'openldap',
    { scope: 'dc=example,dc=com' },
    ['SCP-03 warning'],
    { scope: 'ou=a,dc=example,dc=com' },
  ],
  [
    'OC-13',
    'openldap',
    classes('users,inetOrgPerson'),
    ['OC-13 warning'],
    classes('inetOrgPerson'),
  ],
  ['SCP-05', 'openldap', { sources: [] }, ['SCP-05 warning'], { sources: ['ou_1'] }],
];

describe('findings about outbound LDAP settings', () => {
  for (const [rule, family, raising, found, silent] of rules) {
    it(`raise ${rule} on ${family} for ${JSON.stringify(raising)}, and nothing once it is right`, () => {
      assert.deepEqual(foundIn(family, raising), found);
      assert.deepEqual(foundIn(family, silent), []);
    });
  }

  it('conclude nothing from what is missing beside a class that is not known: it may build on "user"', () => {
    const rules = (...given: Parameters<typeof foundIn>) =>
      foundIn(...given).map((found) => found.split(' ', 1)[0]);
    for (const list of [
      'person,acmeEmployee',
      'organizationalPerson,acmeEmployee',
      'acmeEmployee,person',
    ])
      for (const mappedAttributes of [undefined, ['cn', 'sAMAccountName']])
        assert.deepEqual(rules('ad', classes(list, { mappedAttributes })), ['OC-13'], list);
  });

  it('are about sources alone without LDAP settings', () => {
    const config = (sourceScopes: string[]) => ({
      udSyncScopeConfigs: [{ sourceScopes, targetScope: '604352338' }],
    });
    assert.deepEqual(checkPush(config(['ou_1']), { family: 'ad' }), []);
    const found = checkPush(config([]), { family: 'ad' }).map(({ rule, field }) => [rule, field]);
    assert.deepEqual(found, [['SCP-05', 'udSyncScopeConfigs[0].sourceScopes']]);
  });

  it('take the connection in the names of the service, too', () => {
    const given = { ldapProtocol: 'ldap', ldapServerPort: 389, startTlsStatus: 'disabled' };
    const rules = (change: object) =>
      foundIn('ad', { transport: { ...given, ...change } as CheckContext['transport'] });
    assert.deepEqual(rules({}), ['PWD-01 error']);
    assert.deepEqual(rules({ startTlsStatus: 'enabled' }), []);
    assert.deepEqual(rules({ startTls: true, ldapServerPort: '636' }), ['PWD-03 warning 389']);
  });

  it('of required attributes name each once, whatever the order of classes', () => {
    const lists = [
      'inetOrgPerson,posixAccount,shadowAccount',
      'shadowAccount,posixAccount,top,inetOrgPerson',
    ];
    for (const text of lists) {
      const config = {
        ldapUdPushConfig: { ...right.openldap, userObjectClass: text, userRdn: 'cn' },
      };
      const context = { family: 'openldap' as const, mappedAttributes: ['description'] };
      assert.deepEqual(
        checkPush(config, context).map(({ rule, message }) => `${rule} ${message}`),
        [
          'OC-07 Required, but not mapped: sn (person). Where names have one field only, map sn to the display name.',
          'OC-08 Required, but not mapped: gidnumber (posixAccount), homedirectory (posixAccount), uid (posixAccount), uidnumber (posixAccount).',
        ],
      );
    }
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
        { family: 'openldap', transport: safeTransport },
      ).map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
    const second = ['SCP-04 warning udSyncScopeConfigs[1].targetScope'];
    assert.deepEqual(check('ou=a,dc=x,dc=y', 'OU = A, DC=X,DC=y'), second);
    assert.deepEqual(check('ou=a,dc=x,dc=y', 'ou=b,ou=a,dc=x,dc=y'), second);
    assert.deepEqual(check('ou=b,ou=a,dc=x,dc=y', 'ou=a,dc=x,dc=y'), second);
    assert.deepEqual(check('ou=a,dc=x,dc=y', 'ou=ba,dc=x,dc=y', 'ou=a,dc=y'), []);
  });

  it('raise SCP-04 for a target that an inbound synchronization reads from', () => {
    const check = (...pullSources: string[]) =>
      checkPush(
        {
          ldapUdPushConfig: right.ad,
          udSyncScopeConfigs: [{ sourceScopes: ['ou_1'], targetScope: 'OU=Corp,DC=x,DC=y' }],
        },
        { family: 'ad', transport: safeTransport, pullSources },
      ).map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);
    const found = ['SCP-04 warning udSyncScopeConfigs[0].targetScope'];
    assert.deepEqual(check('dc=X, dc=y'), found);
    assert.deepEqual(check('ou=Sales,ou=corp,dc=x,dc=y'), found);
    assert.deepEqual(check('OU=Other,DC=x,DC=y', '960', ''), []);
  });
});

describe('a correction, where the settings were seen before', () => {
  it('stays, although applying it is a change', () => {
    const config = {
      ldapUdPushConfig: { userObjectClass: 'user,top', organizationUnitObjectClass: 'ou,top' },
    };
    const corrected = (context: CheckContext) =>
      checkPush(config, context).find(({ rule }) => rule === 'OC-01')?.suggestion;
    assert.deepEqual(
      [corrected({ family: 'ad' }), corrected({ family: 'ad', earlier: config })],
      ['organizationalUnit,top', 'organizationalUnit,top'],
    );
  });
});
