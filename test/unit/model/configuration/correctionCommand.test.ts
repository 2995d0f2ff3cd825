import assert from 'node:assert/strict';
import {
  correctionCommand,
  type Correction,
} from '../../../../src/model/configuration/correctionCommand';
import { setterName, setterParameters } from '../../../../src/model/configuration/setterParameters';
import { start } from '../../../emulator/start';
import { inChinese } from '../../../support/failureTable';
import { idsIn } from '../../../support/lookups';
import { pinned } from '../../../support/serviceOn';
import { callOf, replay } from '../../../support/shellCalls';
import { call } from '../../emulator/client';

const instance = { region: 'cn-hangzhou', instanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm' };
const id = 'idp_mwpcwnhrimlr2horx7xgg7pp7y';

const push = {
  InstanceId: instance.instanceId,
  IdentityProviderId: id,
  IncrementalCallbackStatus: 'disabled',
  LdapUdPushConfig: { UserObjectClass: 'user,top', UserRdn: "c'n" },
  PeriodicSyncConfig: { PeriodicSyncType: 'time', PeriodicSyncTimes: [3, '5'] },
  UdSyncScopeConfigs: [{ SourceScopes: ['ou_1', 'ou_2'], TargetScope: 'dc=example,dc=com' }],
};

const correction = (rest: Partial<Correction> = {}): Correction => ({
  instance,
  provider: { id, name: 'HQ $(id)\n`x`' },
  direction: 'outbound',
  answer: { RequestId: 'x', UdPushConfiguration: push },
  readAt: Date.UTC(2026, 10, 22, 4, 5, 6, 789),
  field: 'ldapUdPushConfig.userRdn',
  value: 'cn',
  ...rest,
});

describe('the command that writes a corrected configuration', () => {
  it('holds the whole configuration as it was read, with the correction, and says when that was', () => {
    const command = correctionCommand(correction(), 'posix', 'prod') ?? '';
    assert.deepEqual(command.split('\n').slice(0, -1), [
      `# Changes the settings of HQ id x, ${id}, Outbound: ldapUdPushConfig.userRdn`,
      '# All other settings are as they were read at 2026-11-22 04:05:06 UTC',
      '# What was changed since then is overwritten',
    ]);
    assert.deepEqual(callOf(command), {
      product: 'eiam',
      action: 'SetIdentityProviderUdPushConfiguration',
      profile: 'prod',
      region: 'cn-hangzhou',
      parameters: {
        InstanceId: instance.instanceId,
        IdentityProviderId: id,
        IncrementalCallbackStatus: 'disabled',
        'LdapUdPushConfig.UserObjectClass': 'user,top',
        'LdapUdPushConfig.UserRdn': 'cn',
        'PeriodicSyncConfig.PeriodicSyncType': 'time',
        'PeriodicSyncConfig.PeriodicSyncTimes.1': '3',
        'PeriodicSyncConfig.PeriodicSyncTimes.2': '5',
        'UdSyncScopeConfigs.1.SourceScopes.1': 'ou_1',
        'UdSyncScopeConfigs.1.SourceScopes.2': 'ou_2',
        'UdSyncScopeConfigs.1.TargetScope': 'dc=example,dc=com',
      },
    });
  });

  it('says in Chinese what it changes, and from when the rest is', async () => {
    const provider = { id, name: '总部 AD' };
    const command = await inChinese(() => correctionCommand(correction({ provider }), 'posix'));
    assert.deepEqual(command?.split('\n').slice(0, -1), [
      `# 修改设置：总部 AD，${id}，出方向，ldapUdPushConfig.userRdn`,
      '# 其余设置均为 2026-11-22 04:05:06 UTC 读取到的值',
      '# 此后的更改将被覆盖',
    ]);
  });

  it('corrects a value in a list, and adds one that was absent', () => {
    const parametersOf = (field: string, value: string) =>
      callOf(correctionCommand(correction({ field, value }), 'posix') ?? '').parameters;
    assert.equal(
      parametersOf('udSyncScopeConfigs[0].sourceScopes[1]', 'ou_3')[
        'UdSyncScopeConfigs.1.SourceScopes.2'
      ],
      'ou_3',
    );
    assert.equal(
      parametersOf('ldapUdPushConfig.organizationalUnitRdn', 'ou')[
        'LdapUdPushConfig.OrganizationalUnitRdn'
      ],
      'ou',
    );
  });

  it('quotes names of parameters for PowerShell, which cuts them at a dot', () => {
    const line = correctionCommand(correction(), 'powershell')?.split('\n').at(-1) ?? '';
    assert.match(line, / '--LdapUdPushConfig\.UserRdn' cn /);
  });

  it('is none where something is missing, empty or not understood', () => {
    const answers: unknown[] = [
      undefined,
      {},
      { ...push, IncrementalCallbackStatus: undefined },
      { ...push, IncrementalCallbackStatus: 'perhaps' },
      { ...push, PeriodicSyncStatus: null },
      { ...push, NewMember: 'x' },
      { ...push, LdapUdPushConfig: {} },
      { ...push, LdapUdPushConfig: { UserRdn: '' } },
      { ...push, LdapUdPushConfig: { UserRdn: 5 } },
      { ...push, LdapUdPushConfig: { OrganizationalUnitObjectClass: 'ou' } },
      { ...push, PeriodicSyncConfig: { PeriodicSyncTimes: 3 } },
      { ...push, PeriodicSyncConfig: { PeriodicSyncTimes: [24] } },
      { ...push, UdSyncScopeConfigs: [] },
      { ...push, UdSyncScopeConfigs: [{ SourceScopes: [null] }] },
      { ...push, toString: 'x' },
    ];
    for (const UdPushConfiguration of answers) {
      const answer = { UdPushConfiguration };
      assert.equal(setterParameters(answer, 'outbound'), undefined, JSON.stringify(answer));
      assert.equal(correctionCommand(correction({ answer }), 'posix'), undefined);
    }
    assert.equal(setterParameters({ UdPushConfiguration: push }, 'inbound'), undefined);
  });

  it('is none for what is no single value of a configuration', () => {
    for (const [field, value] of [
      ['ldapConfig.startTls', 'enabled'],
      ['instanceId', 'x'],
      ['ldapUdPushConfig', 'x'],
      ['ldapUdPushConfig.userRdn', ''],
      ['ldapUdPushConfig.passwordSyncStatus', 'perhaps'],
      ['periodicSyncConfig.periodicSyncTimes', '3'],
      ['udSyncScopeConfigs.targetScope', 'x'],
      ['udSyncScopeConfigs[0].sourceScopes', 'x'],
      ['constructor', 'x'],
      ['', 'x'],
    ] as const) {
      assert.equal(setterName('outbound', field, value), undefined, field);
    }
    const beyond = correction({ field: 'udSyncScopeConfigs[1].targetScope', value: 'x' });
    assert.equal(correctionCommand(beyond, 'posix'), undefined);
  });

  it('is taken by the service for every configuration that it offers a command for', async () => {
    const emulator = await start({ scenario: 'company', now: pinned });
    try {
      const ids = await idsIn(emulator, ['cn-hangzhou'], 'Corporate directory');
      const { body } = await call(emulator, 'ListIdentityProviders', {
        InstanceId: ids.instance.instanceId,
        PageSize: '100',
      });
      const providers = body.IdentityProviders as { IdentityProviderId: string }[];
      let commands = 0;
      for (const { IdentityProviderId } of providers) {
        for (const direction of ['inbound', 'outbound'] as const) {
          const half = direction === 'inbound' ? 'Pull' : 'Push';
          const { body: answer } = await call(
            emulator,
            `GetIdentityProviderUd${half}Configuration`,
            { InstanceId: ids.instance.instanceId, IdentityProviderId },
          );
          const command = correctionCommand(
            correction({
              ...{ instance: ids.instance, direction, answer },
              provider: { id: IdentityProviderId, name: "it's" },
              ...{ field: `ldapUd${half}Config.userObjectClass`, value: "in'et; rm -rf ~" },
            }),
            'posix',
          );
          if (command === undefined) continue;
          commands++;
          const written = await replay(emulator, command);
          assert.deepEqual([written.status, Object.keys(written.body)], [200, ['RequestId']]);
        }
      }
      assert.ok(commands >= 4, `only ${commands} of the sample company's`);
    } finally {
      await emulator.dispose();
    }
  });
});
