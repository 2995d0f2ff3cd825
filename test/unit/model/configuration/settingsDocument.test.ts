import assert from 'node:assert/strict';
import { settingsDocument } from '../../../../src/model/configuration/settingsDocument';
import { configurationsOf } from '../../../../src/services/files/checkFile';
import {
  comparableAnswer,
  comparableFile,
} from '../../../../src/services/files/comparableSettings';

const owner = { instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx', identityProviderId: 'idp_a1' };

const answer = {
  RequestId: '0441',
  UdPushConfiguration: {
    IdentityProviderId: 'idp_other',
    PeriodicSyncStatus: 'disabled',
    LdapUdPushConfig: { UserRdn: 'uid', UserObjectClass: 'inetOrgPerson', BindPassword: 's3cret' },
    UdSyncScopeConfigs: [{ TargetScope: 'dc=example', SourceScopes: ['ou_1'] }],
    PeriodicSyncConfig: {
      PeriodicSyncTimes: ['3'],
      PeriodicSyncType: 'time',
      PeriodicSyncCron: '',
    },
    IncrementalCallbackStatus: 'enabled',
    ClientSecret: 's3cret',
  },
};

describe('a file with the settings of a provider', () => {
  it('holds what the setter takes in the order of the table, whose it is, and no secret', () => {
    const text = settingsDocument(answer, 'outbound', owner) ?? '';
    assert.deepEqual(Object.entries(JSON.parse(text) as object), [
      ['InstanceId', owner.instanceId],
      ['IdentityProviderId', owner.identityProviderId],
      ['IncrementalCallbackStatus', 'enabled'],
      ['PeriodicSyncConfig', { PeriodicSyncType: 'time', PeriodicSyncTimes: ['3'] }],
      ['PeriodicSyncStatus', 'disabled'],
      ['UdSyncScopeConfigs', [{ SourceScopes: ['ou_1'], TargetScope: 'dc=example' }]],
      ['LdapUdPushConfig', { UserObjectClass: 'inetOrgPerson', UserRdn: 'uid' }],
    ]);
    assert.doesNotMatch(text, /s3cret|RequestId/);
  });

  it('is read as it was written', () => {
    const text = settingsDocument(answer, 'outbound', owner) ?? '';
    const [file] = configurationsOf(text, 'json').flat();
    assert.ok(file);
    const { ClientSecret: _secret, ...settings } = answer.UdPushConfiguration;
    const { BindPassword: _password, ...ldap } = settings.LdapUdPushConfig;
    const { PeriodicSyncCron: _cron, ...schedule } = settings.PeriodicSyncConfig;
    const UdPushConfiguration = {
      ...{ ...settings, LdapUdPushConfig: ldap, PeriodicSyncConfig: schedule },
    };
    assert.equal(comparableFile(file), comparableAnswer({ UdPushConfiguration }, file));
  });

  it('is none where the service has no settings of that direction, or something else', () => {
    assert.equal(settingsDocument(answer, 'inbound', owner), undefined);
    for (const UdPullConfiguration of [
      undefined,
      null,
      'text',
      [],
      { InstanceId: 'idaas_1', IdentityProviderId: 'idp_1' },
      { LdapUdPullConfig: {}, UdSyncScopeConfig: null, GroupSyncStatus: '' },
    ]) {
      assert.equal(settingsDocument({ UdPullConfiguration }, 'inbound', owner), undefined);
    }
  });
});
