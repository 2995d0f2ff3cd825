import assert from 'node:assert/strict';
import { checkPull } from '../../../../../src/model/configuration/ldap';
import type { Family } from '../../../../../src/model/configuration/ldap/finding';

type Found = [rule: string, severity: string, field: string, suggestion?: string];

/** Class of groups and attribute of their members, and what is wrong with the two. */
const settings: [family: Family, groupClass: string, member: string, found: Found[]][] = [
  ['openldap', 'groupOfNames', 'member', []],
  [
    'openldap',
    'groupOfNames',
    'uniqueMember',
    [['GRP-02', 'error', 'groupMemberAttributeName', 'member']],
  ],
  ['openldap', 'groupOfUniqueNames', 'uniqueMember', []],
  [
    'openldap',
    'groupOfUniqueNames',
    'member',
    [['GRP-02', 'error', 'groupMemberAttributeName', 'uniqueMember']],
  ],
  ['openldap', 'posixGroup', 'memberUid', []],
  [
    'openldap',
    'posixGroup',
    'member',
    [['GRP-02', 'error', 'groupMemberAttributeName', 'memberUid']],
  ],
  [
    'openldap',
    'member',
    'groupOfNames',
    [['GRP-01', 'error', 'groupMemberAttributeName', 'member']],
  ],
  [
    'openldap',
    'groupOfNames',
    'groupOfNames',
    [['GRP-01', 'error', 'groupMemberAttributeName', 'member']],
  ],
  [
    'openldap',
    'groupOfNames',
    'member,uniqueMember',
    [['GRP-01', 'error', 'groupMemberAttributeName', 'member']],
  ],
  [
    'openldap',
    'groupOfNames',
    'memberOf',
    [['GRP-04', 'error', 'groupMemberAttributeName', 'member']],
  ],
  [
    'openldap',
    'groupOfNames',
    'membr',
    [['GRP-02', 'error', 'groupMemberAttributeName', 'member']],
  ],
  ['ad', 'group', 'member', []],
  [
    'ad',
    'groupOfUniqueNames',
    'uniqueMember',
    [
      ['GRP-03', 'warning', 'groupObjectClass', 'group'],
      ['GRP-02', 'error', 'groupMemberAttributeName', 'member'],
    ],
  ],
  ['ad', 'groupOfNames', 'member', [['GRP-03', 'warning', 'groupObjectClass', 'group']]],
  ['ad', 'group', 'uniqueMember', [['GRP-02', 'error', 'groupMemberAttributeName', 'member']]],
  ['ad', 'group', 'memberUid', []],
  ['ad', 'group', 'memberOf', [['GRP-04', 'error', 'groupMemberAttributeName', 'member']]],
  ['openldap', 'groupOfNames,posixGroup', 'memberUid', []],
  ['openldap', 'groupOfMembers', 'member', []],
  ['openldap', 'groupOfURLs', 'memberURL', []],
  ['openldap', 'groupOfNames', 'MEMBER', []],
  ['openldap', 'groupOfNames', '2.5.4.31', []],
  ['openldap', '', 'member', []],
  ['openldap', 'groupOfNames', '', []],
  [
    'openldap',
    'groupOfNames',
    'constructor',
    [['GRP-02', 'error', 'groupMemberAttributeName', 'member']],
  ],
  ['openldap', 'nsRoleDefinition', 'nsRole', []],
];

describe('group settings', () => {
  for (const [family, groupObjectClass, groupMemberAttributeName, found] of settings) {
    it(`of ${family}: ${groupObjectClass || 'no class'} with ${groupMemberAttributeName || 'no attribute'}`, () => {
      const ldapUdPullConfig = { groupObjectClass, groupMemberAttributeName };
      const findings = checkPull({ ldapUdPullConfig }, { family })
        .filter(({ rule }) => rule.startsWith('GRP'))
        .map(({ rule, severity, field, suggestion }) => [
          ...[rule, severity, field.replace('ldapUdPullConfig.', '')],
          ...(suggestion === undefined ? [] : [suggestion]),
        ]);
      assert.deepEqual(findings, found);
    });
  }
});
