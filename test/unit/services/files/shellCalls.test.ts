import assert from 'node:assert/strict';
import { checkFile } from '../../../../src/services/files/checkFile';
import { correctionsAt } from '../../../../src/services/files/correctionsAt';
import { edited, holds } from '../../../../src/services/files/holdingFix';
import { shellCalls } from '../../../../src/services/files/shellCalls';
import { checkOptions } from '../../../support/configurationFiles';

const options = checkOptions('openldap');
const check = (text: string) => checkFile(text, 'shell', options);
const jsonOf = (text: string) => shellCalls(text).map(({ json }) => JSON.parse(json) as unknown);
const setter = 'aliyun eiam SetIdentityProviderUdPushConfiguration';

/** What is found with the text it stands at, and the text after its first correction that holds. */
function mended(text: string) {
  const before = check(text);
  return before.findings.map((finding) => {
    const fix = finding.fixes.find(({ edit }) =>
      holds(edit, finding, { text, syntax: 'shell', before }, options),
    );
    return [finding.rule, text.slice(finding.start, finding.end), fix && edited(text, fix.edit)];
  });
}

describe('settings in a shell script', () => {
  it('are read from quotes of each kind, with variables as what nobody knows', () => {
    const read = [{ LdapUdPushConfig: { UserRdn: 'uid', UserObjectClass: "it's ${CLASS}" } }];
    for (const argument of [
      `'{"UserRdn": "uid", "UserObjectClass": "it'\\''s '"$CLASS"'"}'`,
      `"{\\"UserRdn\\": \\"uid\\", \\"UserObjectClass\\": \\"it's \${CLASS}\\"}"`,
      `{\\"UserRdn\\":\\"uid\\",\\"UserObjectClass\\":\\"it\\'s\\ $CLASS\\"}`,
      `"$(cat <<EOF\n{"UserRdn": "uid",\n"UserObjectClass": "it's \${CLASS}"}\nEOF\n)"`,
      `$(cat <<'JSON'\n{"UserRdn": "uid", "UserObjectClass": "it's \${CLASS}"}\nJSON\n)`,
    ])
      assert.deepEqual(
        jsonOf(`set -e\n${setter} \\\n  --LdapUdPushConfig ${argument} --region cn-hangzhou\n`),
        read,
        argument,
      );
  });

  it('are put together of all options of a call, and end where it ends', () => {
    assert.deepEqual(
      jsonOf(
        `if ${setter} --profile ops --InstanceId "$ID" --PeriodicSyncStatus=enabled --PeriodicSyncConfig='{"PeriodicSyncType": "cron"}'; then
          echo --GroupSyncStatus enabled; fi
        ${setter} --LdapUdPushConfig '{"UserRdn": "uid"}' | jq . > '{"PullProtectedRule": {}}'`,
      ),
      [
        {
          ...{ InstanceId: '${ID}', PeriodicSyncStatus: 'enabled' },
          PeriodicSyncConfig: { PeriodicSyncType: 'cron' },
        },
        { LdapUdPushConfig: { UserRdn: 'uid' } },
      ],
    );
  });

  it('are nothing in comments, in calls of something else, in broken JSON and without any', () => {
    for (const text of [
      `# ${setter} --LdapUdPushConfig '{"UserRdn": "uid"}'`,
      `aliyun ecs RunCommand --LdapUdPushConfig '{"UserRdn": "uid"}'`,
      `curl -d '{"LdapUdPushConfig": {"UserRdn": "uid"}}' https://example.com`,
      `${setter} --LdapUdPushConfig '{"UserRdn": "uid'`,
      `${setter} --LdapUdPushConfig '{"UserRdn": "uid"'`,
      `${setter} --LdapUdPushConfig "{\\"UserRdn\\": $(rdn)}"`,
      `${setter} --LdapUdPushConfig.UserRdn uid`,
      `${setter} --LdapUdPushConfig "$(cat <<EOF\n{}\n`,
    ])
      assert.deepEqual(check(text).configurations, [], text);
  });

  it('are found faulty where it stands, and corrected in the quotes that are there', () => {
    const call = (argument: string) => `${setter} --LdapUdPushConfig ${argument}`;
    for (const [write, quote] of [
      [(json: string) => `'${json}'`, '"'],
      [(json: string) => `"${json.replace(/"/g, '\\"')}"`, '\\"'],
      [(json: string) => `"$(cat <<EOF\n${json}\nEOF\n)"`, '"'],
      [(json: string) => `$(cat <<'EOF'\n${json}\nEOF\n)`, '"'],
    ] as const) {
      const json = (rdn: string, status = 'disabled', name = 'OrganizationalUnitRdn') =>
        `{"UserObjectClass": "inetOrgPerson", "UserRdn": "${rdn}", "${name}": "ou", "PasswordSyncStatus": "${status}"}`;
      assert.deepEqual(mended(call(write(json('uid', 'off')))), [
        ['MEM-03', `${quote}off${quote}`, call(write(json('uid')))],
      ]);
    }
  });

  it('keep a quote that is closed for a variable', () => {
    const text = `${setter} --PeriodicSyncStatus Enabled --PeriodicSyncConfig '{"PeriodicSyncType": "Cron", "PeriodicSyncCron": "'"$CRON"'"}'`;
    assert.deepEqual(mended(text), [
      ['MEM-03', 'Enabled', text.replace('Enabled', 'enabled')],
      ['MEM-03', '"Cron"', text.replace('"Cron"', '"cron"')],
    ]);
  });

  it('are silenced and told what they are for by comments above the call', () => {
    const text = `set -e\n  ${setter} \\\n    --LdapUdPushConfig '{\n"UserRdn": "uid", "PasswordSyncStatus": "off"}'\n`;
    const before = checkFile(text, 'shell', checkOptions());
    const at = text.indexOf('"off"');
    const corrections = correctionsAt(
      { start: at, end: at },
      { text, syntax: 'shell', before },
      checkOptions(),
    );
    const texts = corrections.flatMap((each) =>
      'edit' in each ? [[each.title, edited(text, each.edit)]] : [],
    );
    const above = (comment: string) => text.replace('  aliyun', `  # ${comment}\n  aliyun`);
    assert.deepEqual(texts, [
      ['Change to disabled', text.replace('"off"', '"disabled"')],
      ['Check as Active Directory', above('idaas-sync-family: ad')],
      ['Check as OpenLDAP or another LDAP directory', above('idaas-sync-family: openldap')],
      ['Ignore MEM-03 here', above('idaas-sync-ignore MEM-03')],
    ]);
  });

  it('cost little in a text of quotes and dollars without end', () => {
    const begin = performance.now();
    for (const part of ['"', "'", '$(cat <<E\n', '\\', 'aliyun eiam ', 'aliyun eiam "'])
      check(`PeriodicSyncConfig ${setter} --a ${part.repeat(200_000)}`.slice(0, 1_000_000));
    assert.ok(performance.now() - begin < 3000);
  });
});
