import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { start, type Emulator } from '../../emulator/start';
import { call } from './client';

const documented = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/eiam/${name}.json`, import.meta.url), 'utf8'),
  ) as unknown;

describe('emulator: scenario docs', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
  });
  after(() => emulator.dispose());

  const job = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx';
  const InstanceId = 'idaas_ue2jvisn35ea5lmthk267xxxxx';

  it('answers the documented job word for word, asked with its newline or without', async () => {
    for (const SynchronizationJobId of [job, `${job}\n`]) {
      const answer = await call(emulator, 'GetSynchronizationJob', {
        InstanceId,
        SynchronizationJobId,
      });
      assert.deepEqual(answer.body, documented('GetSynchronizationJob'));
    }
  });

  it('answers the documented push configuration, asked with either pair of ids', async () => {
    const pairs = [
      ['eiam-111ccc1111', 'idp_11111'],
      ['idaas_7vdv3olzk36gymwtlaq6fixxxx', 'idp_na2rzpyc67zr7ixdfy35zgrxxx'],
    ];
    for (const [instance, IdentityProviderId] of pairs) {
      const answer = await call(emulator, 'GetIdentityProviderUdPushConfiguration', {
        InstanceId: instance!,
        IdentityProviderId: IdentityProviderId!,
      });
      assert.deepEqual(answer.body, documented('GetIdentityProviderUdPushConfiguration'));
    }
  });

  it('answers the pull sample with an array of hours', async () => {
    const answer = await call(emulator, 'GetIdentityProviderUdPullConfiguration', {
      InstanceId,
      IdentityProviderId: 'idp_my664lwkhpicbyzirog3xxxxx',
    });
    const pull = answer.body.UdPullConfiguration as Record<string, Record<string, unknown>>;
    assert.deepEqual(pull.PeriodicSyncConfig!.PeriodicSyncTimes, [3, 5]);
    assert.equal(pull.LdapUdPullConfig!.GroupObjectClass, 'member');
  });

  it('leads from the instances to the documented job', async () => {
    const instances = (await call(emulator, 'ListInstances')).body.Instances as {
      InstanceId: string;
    }[];
    assert.equal(instances[0]!.InstanceId, InstanceId);
    const providers = (await call(emulator, 'ListIdentityProviders', { InstanceId })).body
      .IdentityProviders as { IdentityProviderId: string }[];
    const found = providers.find((each) => each.IdentityProviderId.endsWith('3nxxxxx'));
    const answer = await call(emulator, 'ListSynchronizationJobs', {
      InstanceId,
      'TargetIds.1': found!.IdentityProviderId,
    });
    const jobs = answer.body.SynchronizationJobs as {
      SynchronizationJobId: string;
      Status: string;
    }[];
    assert.deepEqual(
      jobs.map((each) => [each.SynchronizationJobId, each.Status]),
      [[`${job}\n`, 'running']],
    );
    assert.equal(answer.body.TotalCount, 1);
  });

  it('walks up the documented organizational units', async () => {
    const answer = await call(emulator, 'ListOrganizationalUnitParents', {
      InstanceId,
      OrganizationalUnitId: 'ou_wovwffm62xifdziem7an7xxxxx',
    });
    assert.deepEqual(answer.body.Parents, [
      { OrganizationalUnitId: 'ou_x3beoyepv2ls5iwuge3xhjkwbm' },
      {
        OrganizationalUnitId: 'ou_4lag76zc2km5ssg5vsmm2lznvu',
        ParentId: 'ou_x3beoyepv2ls5iwuge3xhjkwbm',
      },
    ]);
  });
});
