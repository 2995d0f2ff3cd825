import assert from 'node:assert/strict';
import type { Family } from '../../../../src/model/configuration/ldap/finding';
import { checkFile, type FileSyntax } from '../../../../src/services/files/checkFile';
import { completionsAt, type FileCompletion } from '../../../../src/services/files/completionsAt';
import { checkOptions, configurationFiles } from '../../../support/configurationFiles';

interface Given {
  syntax?: FileSyntax;
  family?: Family;
  hasSchema?: boolean;
}

/** What is offered where "|" stands. */
function offered(marked: string, { syntax = 'yaml', family, hasSchema = false }: Given = {}) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const options = { ...checkOptions(family), hasSchema, locale: 'en' };
  return completionsAt(offset, text, syntax, options);
}

const labels = (found: readonly FileCompletion[]) =>
  [...found].sort((a, b) => a.rank - b.rank).map(({ label }) => label);

/** The text once a completion is taken, the cursor in it where it goes on. */
function taken(marked: string, label: string, given?: Given): string {
  const found = offered(marked, given).find((each) => each.label === label);
  assert.ok(found, `${label} is offered in ${marked}`);
  const text = marked.replace('|', '');
  const { start, end } = found.range;
  return text.slice(0, start) + found.text.replace('$0', '|') + text.slice(end);
}

const json: Given = { syntax: 'json' };

describe('completion in files with settings', () => {
  it('offers the members that are not there yet', () => {
    const expected = ['OrganizationUnitObjectClass', 'OrganizationalUnitRdn', 'PasswordSyncStatus'];
    for (const text of [
      'LdapUdPushConfig:\n  UserObjectClass: top\n  |\n  UserRdn: cn\n',
      'LdapUdPushConfig:\n  UserObjectClass: top\n  UserRdn: cn\n  Or|\nPeriodicSyncStatus: enabled\n',
      'a: 1\n---\nx:\n  - LdapUdPushConfig: {UserObjectClass: top, UserRdn: cn, O|}\n',
    ]) {
      assert.deepEqual(labels(offered(text)), expected, text);
    }
    for (const text of [
      '{"LdapUdPushConfig": {"UserObjectClass": "top", "UserRdn": "cn", "|"}}',
      '{"LdapUdPushConfig": {"UserObjectClass": "top", "UserRdn": "cn", |}}',
      '{"LdapUdPushConfig": {"Or|", "UserObjectClass": "top", "UserRdn": "cn"',
      '// {\n[{"LdapUdPushConfig": {"UserObjectClass": "top", /* , */ "PasswordSyncStatus|": "x", "UserRdn": "cn"}}]',
    ]) {
      assert.deepEqual(labels(offered(text, { syntax: 'jsonc' })), expected, text);
    }
  });

  it('offers what belongs to the direction, and both where only a schedule is there', () => {
    assert.deepEqual(labels(offered('PullProtectedRule: {}\n|')), [
      ...['InstanceId', 'IdentityProviderId', 'IncrementalCallbackStatus', 'PeriodicSyncConfig'],
      ...['PeriodicSyncStatus', 'GroupSyncStatus', 'UdSyncScopeConfig', 'LdapUdPullConfig'],
    ]);
    const both = labels(offered('PeriodicSyncConfig:\n  PeriodicSyncType: time\n|'));
    assert.ok(both.includes('LdapUdPushConfig') && both.includes('LdapUdPullConfig'));
    assert.deepEqual(labels(offered('UdSyncScopeConfigs:\n  - SourceScopes: [ou_1]\n    |')), [
      'TargetScope',
    ]);
    assert.deepEqual(labels(offered('PullProtectedRule:\n  |\n')), [
      ...['UserDeletedThreshold', 'OrganizationalUnitDeletedThreshold', 'GroupDeletedThreshold'],
    ]);
  });

  it('writes them as those around are written', () => {
    assert.equal(
      taken('ldapUdPushConfig:\n  user|\n', 'userRdn'),
      'ldapUdPushConfig:\n  userRdn: |\n',
    );
    assert.equal(
      taken('PullProtectedRule: {}\nLda|', 'LdapUdPullConfig'),
      'PullProtectedRule: {}\nLdapUdPullConfig:\n  |',
    );
    assert.equal(
      taken('LdapUdPushConfig:\n  "User|": cn\n', 'UserRdn'),
      'LdapUdPushConfig:\n  "UserRdn": cn\n',
    );
    assert.equal(
      taken('{"LdapUdPushConfig": {"User|"}}', 'UserRdn', json),
      '{"LdapUdPushConfig": {"UserRdn": "|"}}',
    );
    assert.equal(
      taken('{"LdapUdPushConfig": {|}}', 'UserRdn', json),
      '{"LdapUdPushConfig": {"UserRdn": "|"}}',
    );
    assert.equal(
      taken('{"LdapUdPullConfig": {}, "Pull|"\n "a": 1}', 'PullProtectedRule', json),
      '{"LdapUdPullConfig": {}, "PullProtectedRule": {|},\n "a": 1}',
    );
    assert.equal(
      taken('{"LdapUdPullConfig": {}, "Ud|": {}}', 'UdSyncScopeConfig', json),
      '{"LdapUdPullConfig": {}, "UdSyncScopeConfig": {}}',
    );
  });

  it('offers values of which there are few', () => {
    const status = ['enabled', 'disabled'];
    assert.deepEqual(labels(offered('LdapUdPushConfig: {PasswordSyncStatus: |}')), status);
    assert.deepEqual(labels(offered('LdapUdPushConfig: {}\nPeriodicSyncStatus: en|')), status);
    assert.deepEqual(labels(offered('{"PeriodicSyncConfig": {"PeriodicSyncType": |}}', json)), [
      'cron',
      'time',
    ]);
    assert.equal(
      taken('{"PeriodicSyncConfig": {"PeriodicSyncType": |}}', 'cron', json),
      '{"PeriodicSyncConfig": {"PeriodicSyncType": "cron"}}',
    );
    assert.deepEqual(
      offered('PeriodicSyncConfig: {PeriodicSyncCron: "|"}').map(({ label, detail }) => [
        label,
        detail,
      ]),
      [
        ['0 0 2 * * ?', 'Every day at 02:00'],
        ['0 0 */6 * * ?', 'Every day at 00:00, 06:00, 12:00 and 18:00'],
        ['0 0 2 ? * MON-FRI', 'Monday to Friday at 02:00'],
      ],
    );
  });

  it('offers object classes of the kind of directory, one of a list at a time', () => {
    const text = (list: string) => `LdapUdPushConfig:\n  UserObjectClass: ${list}\n`;
    const found = labels(offered(text('top, |, person'), { family: 'openldap' }));
    assert.deepEqual(found.slice(0, 3), ['inetOrgPerson', 'organizationalPerson', 'posixAccount']);
    assert.ok(!found.includes('user') && !found.includes('top'));
    assert.equal(
      taken(text('top, ine|tOrg, person'), 'inetOrgPerson', { family: 'openldap' }),
      text('top, inetOrgPerson, person'),
    );
    assert.equal(
      taken('{"LdapUdPushConfig": {"UserObjectClass": "top,|"}}', 'user', {
        ...json,
        family: 'ad',
      }),
      '{"LdapUdPushConfig": {"UserObjectClass": "top,user"}}',
    );
    // Neither is said: those of both, with the kind that has them.
    const both = offered(text('|'));
    const detailOf = (name: string) => both.find(({ label }) => label === name)?.detail;
    assert.deepEqual(
      ['inetOrgPerson', 'user', 'posixAccount', 'groupOfURLs'].map(detailOf).slice(0, 2),
      [undefined, 'Active Directory'],
    );
    assert.equal(
      labels(offered(`# idaas-sync-family: openldap\n${text('us|')}`)).includes('user'),
      false,
    );
  });

  it('offers attributes that the classes have', () => {
    const group = labels(
      offered(
        'LdapUdPullConfig:\n  GroupObjectClass: groupOfUniqueNames\n  GroupMemberAttributeName: |\n',
        { family: 'openldap' },
      ),
    );
    assert.equal(group[0], 'uniqueMember');
    assert.ok(!group.includes('memberUid'));
    const user = labels(
      offered('{"ldapUdPushConfig": {"userObjectClass": "inetOrgPerson", "userRdn": "|"}}', {
        ...json,
        family: 'openldap',
      }),
    );
    assert.deepEqual(user.slice(0, 2), ['cn', 'uid']);
    assert.ok(user.includes('mail') && !user.includes('uidNumber'));
    const flat = labels(
      offered('LdapUdPushConfig.UserObjectClass: account\nLdapUdPushConfig.UserRdn: |\n', {
        family: 'openldap',
      }),
    );
    assert.ok(flat.includes('uid') && !flat.includes('mail'));
  });

  it('offers attributes and classes within a filter', () => {
    const filter = (text: string) =>
      `LdapUdPullConfig:\n  UserObjectClassCustomFilter: '${text}'\n`;
    const given: Given = { family: 'ad' };
    assert.ok(labels(offered(filter('(&(user|)'), given)).includes('userAccountControl'));
    assert.equal(labels(offered(filter('(objectClass=|)'), given))[0], 'user');
    assert.deepEqual(offered(filter('(mail=|)'), given), []);
    assert.equal(
      taken(filter('(!(sAM|=x))'), 'sAMAccountName', given),
      filter('(!(sAMAccountName=x))'),
    );
  });

  it('offers nothing elsewhere', () => {
    for (const text of [
      'other: |\nLdapUdPushConfig: {}\n',
      'LdapUdPushConfig: {}\n---\nUser|\n',
      'LdapUdPushConfig:\n  UserRdn: cn # en|\n',
      'outer:\n  LdapUdPushConfig: {}\nPeri|\n',
      'LdapUdPushConfig:\n  Extra:\n    |\n',
      'LdapUdPushConfig:\n  UserRdn: |-\n    a\n',
      'LdapUdPushConfig: {}\ntext: >\n  Us|\n',
      'unrelated:\n  |\n',
    ]) {
      assert.deepEqual(labels(offered(text)), [], text);
    }
    for (const text of [
      '{"LdapUdPushConfig": {"UserRdn": "cn"|}}',
      '{"LdapUdPushConfig": {"UserRdn"|: "cn"}}',
      '{"LdapUdPushConfig": {} /* "|" */}',
      '{"LdapUdPushConfig": {}, "a": {"|"}}',
      '{"LdapUdPushConfig": {"UserRdn": "cn" // |\n}}',
      '{"a": "|", "LdapUdPushConfig": {}}',
      '{"LdapUdPushConfig": {"UserRdn": "cn" |}}',
    ]) {
      assert.deepEqual(labels(offered(text, json)), [], text);
    }
  });

  it('leaves to a schema what it says of the document itself', () => {
    const described: Given = { ...json, hasSchema: true, family: 'openldap' };
    assert.deepEqual(offered('{"LdapUdPushConfig": {"|"}}', described), []);
    assert.deepEqual(offered('{"LdapUdPushConfig": {}, "PeriodicSyncStatus": "|"}', described), []);
    assert.notDeepEqual(offered('{"LdapUdPushConfig": {"UserObjectClass": "|"}}', described), []);
    assert.notDeepEqual(offered('{"a": {"LdapUdPushConfig": {"|"}}}', described), []);
    assert.notDeepEqual(offered('{"ldapUdPushConfig": {"|"}}', described), []);
  });

  it('stays in the line of the cursor, whatever the text, and what it writes is known', () => {
    for (const { name, syntax, family, text } of configurationFiles) {
      const options = { ...checkOptions(family), hasSchema: false, locale: 'en' };
      for (let offset = 0; offset <= text.length; offset += 53) {
        for (const each of completionsAt(offset, text, syntax, options)) {
          const { start, end } = each.range;
          assert.ok(start <= offset && offset <= end, `${name} ${offset} ${each.label}`);
          assert.ok(!text.slice(start, end).includes('\n'), `${name} ${offset} ${each.label}`);
        }
      }
    }
    const text = 'LdapUdPushConfig:\n  UserObjectClass: |\n';
    for (const { label } of offered(text, { family: 'openldap' })) {
      const whole = text.replace('|', label);
      const { findings } = checkFile(whole, 'yaml', checkOptions('openldap'));
      assert.ok(!findings.some(({ rule }) => rule === 'OC-01' || rule === 'OC-05'), label);
    }
  });

  it('takes no time for hostile texts', () => {
    const begin = performance.now();
    for (const syntax of ['json', 'yaml'] as const) {
      for (const text of [
        `LdapUdPushConfig: ${'['.repeat(1_000_000)}|`,
        `{"LdapUdPushConfig": ${'{"a":'.repeat(100_000)}|`,
        `LdapUdPushConfig: {}\n# ${'x'.repeat(1024 * 1024)}|`,
      ]) {
        assert.deepEqual(offered(text, { syntax }), []);
      }
    }
    assert.ok(performance.now() - begin < 1000);
  });
});
