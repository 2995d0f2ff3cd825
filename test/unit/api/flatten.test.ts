import assert from 'node:assert/strict';
import { flatten, type Parameter } from '../../../src/api/flatten';

/** As on the wire: encoded, joined, in the order of the parameters. */
const query = (parameters: Record<string, Parameter>) =>
  Object.entries(flatten(parameters))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

describe('the flattening of parameters', () => {
  it('writes lists of texts and of objects as ListSynchronizationJobs was captured', () => {
    assert.equal(
      query({
        TargetIds: ['idp_a', 'idp_b'],
        Filters: [{ Key: 'k 1', Values: ['x', '中'] }],
      }),
      'TargetIds.1=idp_a&TargetIds.2=idp_b&Filters.1.Key=k%201&Filters.1.Values.1=x&Filters.1.Values.2=%E4%B8%AD',
    );
  });

  it('writes members of objects as RunSynchronizationJob was captured', () => {
    assert.equal(
      query({
        PasswordInitialization: true,
        SynchronizationScopeConfig: {
          GroupIds: ['group_1'],
          OrganizationalUnitIds: ['ou_1', 'ou_2'],
        },
        UserIdentityTypes: ['ding_talk'],
      }),
      'PasswordInitialization=true&SynchronizationScopeConfig.GroupIds.1=group_1&SynchronizationScopeConfig.OrganizationalUnitIds.1=ou_1&SynchronizationScopeConfig.OrganizationalUnitIds.2=ou_2&UserIdentityTypes.1=ding_talk',
    );
  });

  it('writes nested lists and numbers as the push configuration was captured', () => {
    assert.equal(
      query({
        UdSyncScopeConfigs: [{ SourceScopes: ['ou_1'], TargetScope: '604352338' }],
        LdapUdPushConfig: { UserRdn: 'cn' },
        PeriodicSyncConfig: {
          PeriodicSyncType: 'cron',
          PeriodicSyncCron: '0 45 1 * * ?',
          PeriodicSyncTimes: [3, 5],
        },
      }),
      'UdSyncScopeConfigs.1.SourceScopes.1=ou_1&UdSyncScopeConfigs.1.TargetScope=604352338&LdapUdPushConfig.UserRdn=cn&PeriodicSyncConfig.PeriodicSyncType=cron&PeriodicSyncConfig.PeriodicSyncCron=0%2045%201%20*%20*%20%3F&PeriodicSyncConfig.PeriodicSyncTimes.1=3&PeriodicSyncConfig.PeriodicSyncTimes.2=5',
    );
  });

  it('writes zero, false and the empty text, which are values', () => {
    assert.deepEqual(flatten({ A: 0, B: false, C: '', D: [''] }), {
      A: '0',
      B: 'false',
      C: '',
      'D.1': '',
    });
  });

  it('writes nothing for what is absent, empty lists and empty objects', () => {
    assert.deepEqual(flatten({ A: undefined, B: [], C: {}, D: { E: undefined, F: [] } }), {});
  });

  it('skips absent elements and keeps the places of the others', () => {
    assert.deepEqual(flatten({ A: ['x', undefined, 'z'] }), { 'A.1': 'x', 'A.3': 'z' });
  });

  it('writes lists in lists with an index for each', () => {
    assert.deepEqual(flatten({ A: [['x'], [], ['y', 'z']] }), {
      'A.1.1': 'x',
      'A.3.1': 'y',
      'A.3.2': 'z',
    });
  });
});
