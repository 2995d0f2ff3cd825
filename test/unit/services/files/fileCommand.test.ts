import assert from 'node:assert/strict';
import { checkFile } from '../../../../src/services/files/checkFile';
import { fileCommand } from '../../../../src/services/files/fileCommand';
import { settingsToCompare } from '../../../../src/services/files/settingsToCompare';
import { checkOptions } from '../../../support/configurationFiles';

const sound = `InstanceId: idaas_ue2jvisn35ea5lmthk267xxxxx
IdentityProviderId: idp_na2rzpyc67zr7ixdfy35zgrxxx
IncrementalCallbackStatus: enabled
ldapUdPushConfig:
  userObjectClass: inetOrgPerson
  userRdn: uid
  organizationUnitObjectClass: organizationalUnit
  organizationalUnitRdn: ou
periodicSyncConfig: {periodicSyncType: time, periodicSyncTimes: 3}
UdSyncScopeConfigs:
  - sourceScopes: [ou_1, "o'u"]
    targetScope: dc=example,dc=com
`;

function command(text: string, region?: string): string {
  const { configurations, findings } = checkFile(text, 'yaml', checkOptions('openldap'));
  const found = settingsToCompare(configurations, 0);
  assert.ok(found);
  return fileCommand(found, {
    errors: findings.filter(({ severity }) => severity === 'error'),
    fileName: 'portal; rm -rf.yaml',
    shell: 'posix',
    region,
  });
}

describe('the command that writes what a file holds', () => {
  it('has every member of it by the names of the gateway, below comments', () => {
    assert.deepEqual(command(sound, 'cn-hangzhou').split('\n'), [
      '# Writes the push settings of idp_na2rzpyc67zr7ixdfy35zgrxxx from portal rm -rf.yaml',
      '# What the service has now is overwritten',
      [
        'aliyun eiam SetIdentityProviderUdPushConfiguration --region cn-hangzhou',
        '--InstanceId idaas_ue2jvisn35ea5lmthk267xxxxx',
        '--IdentityProviderId idp_na2rzpyc67zr7ixdfy35zgrxxx',
        '--IncrementalCallbackStatus enabled',
        '--LdapUdPushConfig.UserObjectClass inetOrgPerson --LdapUdPushConfig.UserRdn uid',
        '--LdapUdPushConfig.OrganizationUnitObjectClass organizationalUnit',
        '--LdapUdPushConfig.OrganizationalUnitRdn ou',
        '--PeriodicSyncConfig.PeriodicSyncType time --PeriodicSyncConfig.PeriodicSyncTimes.1 3',
        "--UdSyncScopeConfigs.1.SourceScopes.1 ou_1 --UdSyncScopeConfigs.1.SourceScopes.2 'o'\\''u'",
        "--UdSyncScopeConfigs.1.TargetScope 'dc=example,dc=com'",
      ].join(' '),
    ]);
    assert.doesNotMatch(command(sound), /--region/);
  });

  it('is refused with the reason where the file is not whole and right', () => {
    const refused: [from: string, to: string, why: RegExp][] = [
      ['IncrementalCallbackStatus: enabled\n', '', /no IncrementalCallbackStatus/],
      ['userRdn: uid', 'userRdn: "${rdn}"', /Another tool fills in LdapUdPushConfig\.UserRdn/],
      ['userRdn: uid', 'usrRdn: uid', /Correct it first: .*usrRdn/],
      ['inetOrgPerson', 'inetOrgPersn', /Correct it first: /],
      ['enabled', 'Enabled', /Correct it first: IncrementalCallbackStatus must be one of/],
      ['[ou_1, "o\'u"]', '[]', /is empty|Correct it first/],
      ['userRdn: uid', 'userRdn: "u\\nid"', /./],
    ];
    for (const [from, to, why] of refused) {
      assert.throws(() => command(sound.replace(from, to)), why, to);
    }
  });
});
