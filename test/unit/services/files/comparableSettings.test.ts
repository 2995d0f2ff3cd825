import assert from 'node:assert/strict';
import { configurationsOf } from '../../../../src/services/files/checkFile';
import {
  comparableAnswer,
  comparableFile,
} from '../../../../src/services/files/comparableSettings';
import { settingsToCompare } from '../../../../src/services/files/settingsToCompare';

const yaml = `instanceId: idaas_ue2jvisn35ea5lmthk267xxxxx
identityProviderId: idp_na2rzpyc67zr7ixdfy35zgrxxx
ldapUdPushConfig: {userRdn: uid}
periodicSyncConfig: {periodicSyncType: time, periodicSyncTimes: [3, 5]}
---
LdapUdPullConfig: {UserObjectClass: user}
---
InstanceId: idaas_ue2jvisn35ea5lmthk267xxxxx
IdentityProviderId: idp_second
PullProtectedRule: {UserDeletedThreshold: 3}
`;

describe('settings to compare with the service', () => {
  const all = configurationsOf(yaml, 'yaml').flat();
  const [file] = all;
  assert.ok(file);

  it('are the same where they mean the same', () => {
    const answer = {
      RequestId: '0441',
      UdPushConfiguration: {
        IdentityProviderId: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
        PeriodicSyncConfig: { PeriodicSyncTimes: ['3', '5'], PeriodicSyncType: 'time' },
        LdapUdPushConfig: { UserRdn: 'uid' },
        PeriodicSyncStatus: 'disabled',
      },
    };
    assert.equal(comparableFile(file), comparableAnswer(answer, file));
    answer.UdPushConfiguration.LdapUdPushConfig.UserRdn = 'cn';
    assert.match(comparableAnswer(answer, file), /"UserRdn": "cn"/);
  });

  it('are those at the cursor, else the first that name their provider', () => {
    const at = (text: string) => settingsToCompare(all, yaml.indexOf(text))?.identityProviderId;
    assert.deepEqual(
      [at('userRdn'), at('PullProtectedRule'), at('UserDeletedThreshold'), at('LdapUdPullConfig')],
      [
        'idp_na2rzpyc67zr7ixdfy35zgrxxx',
        'idp_second',
        'idp_second',
        'idp_na2rzpyc67zr7ixdfy35zgrxxx',
      ],
    );
    assert.equal(
      settingsToCompare(configurationsOf('LdapUdPullConfig: {}', 'yaml').flat(), 0),
      undefined,
    );
  });
});
