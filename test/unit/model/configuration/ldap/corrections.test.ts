import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPull, checkPush } from '../../../../../src/model/configuration/ldap';
import type { Finding } from '../../../../../src/model/configuration/ldap/finding';
import { withValue } from '../../../../../src/model/configuration/ldap/harmless';

const keyOf = ({ rule, field, message }: Finding) => `${rule} ${field} ${message}`;

/** Applies each correction alone: its finding is gone, and no other came. */
function hold<Config>(config: Config, find: (config: Config) => Finding[]): void {
  const before = find(config);
  for (const finding of before) {
    if (finding.suggestion === undefined) continue;
    const corrected = withValue(config, finding.field, finding.suggestion);
    if (corrected === undefined) continue;
    const after = find(corrected).map(keyOf);
    assert.ok(!after.includes(keyOf(finding)), keyOf(finding));
    const known = new Set(before.map(keyOf));
    assert.deepEqual(
      after.filter((key) => !known.has(key)),
      [],
      keyOf(finding),
    );
  }
}

describe('the correction of a finding', () => {
  const family = fc.constantFrom('ad' as const, 'openldap' as const);
  const name = fc.constantFrom(
    'top',
    'TOP',
    'user',
    'inetOrgPerson',
    'inetOrgPersn',
    'ou',
    'account',
    'posixAccount',
    'uidObject',
    '2.5.6.6',
    'person',
    'group',
    'member',
    'groupOfUniqueNames',
    'nsPerson',
    'organizationUnit',
  );
  const list = fc
    .tuple(fc.array(name, { maxLength: 4 }), fc.constantFrom(',', '，', ' ', ';', ', ', '\n'))
    .map(([names, separator]) => names.join(separator));
  const rdn = fc.constantFrom('cn', 'uid', 'ou', '', 'ou=a', 'commonName', '2.5.4.3', 'entryUUID');
  const node = fc.constantFrom(
    'OU=a,DC=b',
    'OU=a, c,DC=b',
    'DC=b,OU=a',
    'CN=Users,DC=b',
    '12',
    'b.example.com',
    'OU=a',
  );

  it('removes it and adds none, outbound', () => {
    fc.assert(
      fc.property(
        family,
        list,
        list,
        rdn,
        rdn,
        node,
        (kind, users, units, userRdn, unitRdn, targetScope) => {
          const config = {
            udSyncScopeConfigs: [{ sourceScopes: ['ou_1'], targetScope }],
            ldapUdPushConfig: {
              userObjectClass: users,
              organizationUnitObjectClass: units,
              userRdn,
              organizationalUnitRdn: unitRdn,
            },
          };
          hold(config, (given) =>
            checkPush(given, { family: kind, mappedAttributes: ['cn', 'sn'] }),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('removes it and adds none, inbound', () => {
    const filter = fc.constantFrom(
      '',
      '(cn=a)',
      '(cn=a) , (cn=b)',
      'CN=a,DC=b',
      '(sAMAcountName="x")',
      '(objectClass=inetOrgPersn)',
    );
    const member = fc.constantFrom(
      'member',
      'uniqueMember',
      'memberUid',
      'group',
      'memberOf',
      'membr',
    );
    fc.assert(
      fc.property(
        family,
        list,
        list,
        filter,
        member,
        node,
        (kind, users, groups, text, attribute, source) => {
          const config = {
            udSyncScopeConfig: { sourceScopes: [source], targetScope: 'ou_1' },
            ldapUdPullConfig: {
              userObjectClass: users,
              groupObjectClass: groups,
              userObjectClassCustomFilter: text,
              groupMemberAttributeName: attribute,
            },
          };
          hold(config, (given) => checkPull(given, { family: kind }));
        },
      ),
      { numRuns: 200 },
    );
  });
});
