import assert from 'node:assert/strict';
import { runCommand, type RunSubject } from '../../../../src/model/resources/runCommand';
import { start } from '../../../emulator/start';
import { inChinese } from '../../../support/failureTable';
import { idsIn } from '../../../support/lookups';
import { callOf, replay } from '../../../support/shellCalls';
import { pinned } from '../../../support/serviceOn';

const instance = { region: 'cn-hangzhou', instanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm' };
const id = 'idp_mwpcwnhrimlr2horx7xgg7pp7y';
const subject = (rest: Partial<RunSubject> = {}, name = 'HQ OpenLDAP'): RunSubject => ({
  instance,
  target: { type: 'identity_provider', id, name },
  directions: ['inbound'],
  ...rest,
});
const line = `aliyun eiam RunSynchronizationJob --region cn-hangzhou --InstanceId ${instance.instanceId} --TargetType identity_provider --TargetId ${id}`;

describe('the command that starts a run', () => {
  it('says of what, in which direction and what it does, and that each call is a run', () => {
    assert.equal(
      runCommand(subject(), 'posix'),
      [
        `# Starts a synchronization of HQ OpenLDAP, ${id}, Inbound`,
        '# It creates, changes and deletes accounts and organizations in IDaaS',
        '# A second call starts a second run',
        line,
      ].join('\n'),
    );
  });

  it('says how an outbound run is limited', () => {
    const lines = runCommand(subject({ directions: ['outbound'] }), 'powershell').split('\n');
    assert.deepEqual(lines.slice(1, 3), [
      '# It creates, changes and deletes accounts and organizations at the target',
      '# To limit it to one organization, add SynchronizationScopeConfig.OrganizationalUnitIds.1 and its id',
    ]);
  });

  it('has the profile of its connection, and the comments of the shell', () => {
    const lines = runCommand(subject(), 'cmd', 'prod').split('\n');
    assert.match(lines[0] ?? '', /^rem Starts /);
    assert.equal(lines.at(-1), line.replace('Job ', 'Job --profile prod '));
  });

  it('keeps a hostile name inside a comment that is harmless even where comments are none', () => {
    for (const name of [
      'x\n rm -rf ~',
      '$(touch /tmp/x) `id` ; id & id | id > y',
      'a\u2028b\u0085c\u001b[2J\'"\\\\',
      '%PATH% !x! <#  #> ~ * ? [a] {b}',
    ]) {
      for (const shell of ['posix', 'powershell', 'cmd'] as const) {
        const lines = runCommand(subject({}, name), shell).split(/\r?\n|\u2028|\u0085/);
        assert.equal(lines.length, 4);
        for (const comment of lines.slice(0, 3)) {
          assert.match(comment, /^(?:#|rem) [\p{L}\p{N} .:_,-]+$/u);
        }
      }
    }
  });

  it('tells target and direction behind a name of any length', () => {
    const [first = ''] = runCommand(subject({}, 'a'.repeat(10_000)), 'posix').split('\n');
    assert.match(first, new RegExp(`^# Starts a synchronization of a{90,100}, ${id}, Inbound$`));
  });

  it('has comments in Chinese, with its commas and no blanks before them', async () => {
    const both = subject({ directions: ['inbound', 'outbound'] }, '总部 AD (北京)');
    assert.deepEqual((await inChinese(() => runCommand(both, 'posix'))).split('\n').slice(0, -1), [
      `# 触发一次同步：总部 AD 北京，${id}，入方向，出方向`,
      '# 将在 IDaaS 中创建、修改和删除账户与组织',
      '# 将在对端创建、修改和删除账户与组织',
      '# 如只同步一个组织，请加上 SynchronizationScopeConfig.OrganizationalUnitIds.1 及其 ID',
      '# 再次调用会再触发一次同步',
    ]);
  });

  it('is read by bash, and starts one run of the target at the service', async () => {
    const emulator = await start({ scenario: 'company', now: pinned });
    const ids = await idsIn(emulator, ['cn-hangzhou'], 'Corporate directory');
    const script = runCommand(
      subject({
        instance: ids.instance,
        target: { type: 'identity_provider', id: ids.provider, name: "it's $(id)" },
      }),
      'posix',
      'my profile',
    );
    const { product, profile, region } = callOf(script);
    assert.deepEqual([product, profile, region], ['eiam', 'my profile', 'cn-hangzhou']);
    const { status, body } = await replay(emulator, script);
    assert.equal(status, 200);
    assert.match(String(body.SynchronizationJobId), /^sync_0000/);
    await emulator.dispose();
  });
});
