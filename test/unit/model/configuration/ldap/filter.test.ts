import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPull } from '../../../../../src/model/configuration/ldap';
import {
  formatFilter,
  isFilter,
  parseFilter,
  type Filter,
} from '../../../../../src/model/configuration/ldap/filter';
import { filterWords } from '../../../../../src/model/configuration/ldap/filterWords';
import type { Family } from '../../../../../src/model/configuration/ldap/finding';

/** What is found about a filter: rule, severity and correction of each. */
function found(
  family: Family,
  filter: string,
  member: 'user' | 'group' = 'group',
): (string | undefined)[][] {
  const field = `${member}ObjectClassCustomFilter`;
  return checkPull({ ldapUdPullConfig: { [field]: filter } }, { family })
    .filter((finding) => finding.field === `ldapUdPullConfig.${field}`)
    .map(({ rule, severity, suggestion }) => [rule, severity, suggestion]);
}

describe('a search filter', () => {
  const value = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.stringMatching(/^[()*\\ a&|!=]+$/),
  );
  const attribute = fc.constantFrom('cn', 'userCertificate;binary', '2.5.4.3');
  const tie = fc.letrec<{ filter: Filter }>((again) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      fc.record({ kind: fc.constant('present' as const), attribute }),
      fc.record({
        kind: fc.constantFrom(
          'equal' as const,
          'approximately' as const,
          'atLeast' as const,
          'atMost' as const,
        ),
        attribute,
        value,
      }),
      fc.record({
        kind: fc.constant('substrings' as const),
        attribute,
        initial: value,
        any: fc.array(value, { maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant('extensible' as const),
        attribute,
        dn: fc.boolean(),
        rule: fc.constantFrom('caseExactMatch', '1.2.3'),
        value,
      }),
      fc.record({ kind: fc.constant('not' as const), filter: again('filter') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        filters: fc.array(again('filter'), { maxLength: 3 }),
      }),
    ),
  }));

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(tie.filter, (filter) => {
        const text = formatFilter(filter);
        const read = parseFilter(text);
        assert.ok(isFilter(read), text);
        assert.equal(formatFilter(read), text);
        assert.equal(JSON.stringify(sorted(read)), JSON.stringify(sorted(filter)));
      }),
    );
  });

  it('is read or refused with a column, whatever the text, and its correction is sound', () => {
    const near = fc.stringMatching(/^[ab=()&|!*,\\<> ~:]*$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        const read = parseFilter(text);
        if (isFilter(read)) return;
        assert.ok(read.column >= 1 && read.column <= text.length + 1);
        for (const [, , suggestion] of found('ad', text)) {
          if (suggestion !== undefined) assert.ok(isFilter(parseFilter(suggestion)), suggestion);
        }
      }),
      { numRuns: 500 },
    );
  });

  const broken: [text: string, correction: string | undefined][] = [
    ['(cn=group1) , (cn=group2)', '(|(cn=group1)(cn=group2))'],
    ['cn=group1', '(cn=group1)'],
    ['&(objectClass=group)(cn=a)', '(&(objectClass=group)(cn=a))'],
    ['(&(objectClass=group)(cn=a)', '(&(objectClass=group)(cn=a))'],
    ['(&(cn=a)(mail=b)))', '(&(cn=a)(mail=b))'],
    ['(cn=a) or (cn=b)', '(|(cn=a)(cn=b))'],
    ['((cn=a)|(cn=b))', '(|(cn=a)(cn=b))'],
    ['(cn!=a)', '(!(cn=a))'],
    ['(!cn=a)', '(!(cn=a))'],
    ['(&amp;(cn=a)(mail=b))', '(&(cn=a)(mail=b))'],
    ['（cn=销售）', '(cn=销售)'],
    ['(cn=Sales (East))', '(cn=Sales \\28East\\29)'],
    ['(memberOf=CN=Smith\\, Ann,DC=a)', '(memberOf=CN=Smith\\5c, Ann,DC=a)'],
    ['all groups', undefined],
  ];
  for (const [text, correction] of broken) {
    it(`is FLT-01 for ${text}, corrected to ${correction ?? 'nothing'}`, () => {
      assert.deepEqual(found('ad', text), [['FLT-01', 'error', correction]]);
    });
  }

  it('is no distinguished name, and holds whole ones', () => {
    const dn = 'CN=Staff,OU=Groups,DC=example,DC=com';
    assert.deepEqual(found('ad', dn, 'user'), [['FLT-02', 'error', `(memberOf=${dn})`]]);
    assert.deepEqual(found('ad', dn), [['FLT-02', 'error', `(distinguishedName=${dn})`]]);
    assert.deepEqual(found('ad', '(memberOf=Staff)', 'user'), [['FLT-05', 'warning', undefined]]);
    assert.deepEqual(found('ad', '(memberOf=CN=Smith\\2c Ann,DC=a)', 'user'), [
      ['FLT-05', 'warning', '(memberOf=CN=Smith\\5c, Ann,DC=a)'],
    ]);
    assert.deepEqual(found('ad', '(memberOf=CN=Staff*,DC=a)', 'user'), [
      ['FLT-05', 'warning', '(memberOf=CN=Staff\\2a,DC=a)'],
    ]);
  });

  it('compares attributes that the directory has', () => {
    assert.deepEqual(found('openldap', '(sAMAccountName=a)'), [['FLT-03', 'warning', undefined]]);
    assert.deepEqual(found('ad', '(sAMAcountName=a)'), [
      ['FLT-03', 'warning', '(sAMAccountName=a)'],
    ]);
    assert.deepEqual(found('ad', '(|(cn=test)(group=test@test.com))'), [
      ['FLT-03', 'warning', undefined],
    ]);
  });

  const sound: [Family, string][] = [
    ['ad', '(userAccountControl:1.2.840.113556.1.4.803:=2)'],
    ['ad', '(memberOf:1.2.840.113556.1.4.1941:=CN=a,DC=b)'],
    [
      'ad',
      '(&(objectCategory=person)(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))',
    ],
    ['ad', '(&(|(mail=*@example.com)(proxyAddresses=smtp:*))(extensionAttribute1=x))'],
    ['openldap', '(& (objectClass=inetOrgPerson)\n  (!(uid=test*)) )'],
    ['openldap', '(memberOf=cn=staff,ou=groups,dc=example,dc=com)'],
    ['openldap', '(cn:caseExactMatch:=Anna)'],
    ['openldap', '(|(objectClass=sambaSamAccount)(sambaSID=*))'],
  ];
  for (const [family, text] of sound) {
    it(`is silent for ${text}`, () => {
      assert.deepEqual(found(family, text, 'user'), []);
    });
  }

  it('is told in words', () => {
    assert.equal(
      filterWords('(&(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))'),
      'Selects entries where the class is user and the account is not disabled.',
    );
    assert.equal(
      filterWords('(|(cn=a)(&(mail=*)(sn=b*)))'),
      'Selects entries where cn is a or (mail is set and sn begins with b).',
    );
    assert.equal(filterWords('(cn=a'), undefined);
  });
});

/** The members of a filter in one order. */
function sorted(filter: unknown): unknown {
  if (Array.isArray(filter)) return filter.map(sorted);
  if (typeof filter !== 'object' || filter === null) return filter;
  return Object.fromEntries(
    Object.entries(filter)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
