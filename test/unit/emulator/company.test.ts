import assert from 'node:assert/strict';
import type { JobRow } from '../../emulator/data/job';
import type { ProviderRow } from '../../emulator/data/provider';
import { start, type Emulator } from '../../emulator/start';
import { call } from './client';

interface Resource {
  instances: { InstanceId: string; Description: string; url: string }[];
  providers: ProviderRow[];
  jobs: JobRow[];
  configurations: string;
}

/** Reads a scenario as a browser would, through every region's endpoint. */
async function read(emulator: Emulator): Promise<Resource> {
  const found: Resource = { instances: [], providers: [], jobs: [], configurations: '' };
  const ask = async (url: string, action: string, query: Record<string, string> = {}) =>
    (await call(emulator, action, query, { url })).body;
  const regions = (await ask(emulator.url, 'ListRegions')).Regions as { RegionEndpoint: string }[];
  for (const { RegionEndpoint } of regions) {
    const url = `http://${RegionEndpoint}`;
    const rows = (await ask(url, 'ListInstances')).Instances as Resource['instances'];
    for (const row of rows) {
      const { InstanceId } = row;
      found.instances.push({ ...row, url });
      const { IdentityProviders } = await ask(url, 'ListIdentityProviders', {
        InstanceId,
        PageSize: '100',
      });
      found.providers.push(...(IdentityProviders as ProviderRow[]));
      for (const { IdentityProviderId } of IdentityProviders as ProviderRow[]) {
        for (const action of [
          'GetIdentityProvider',
          'GetIdentityProviderUdPushConfiguration',
          'GetIdentityProviderUdPullConfiguration',
        ]) {
          found.configurations += JSON.stringify(
            await ask(url, action, { InstanceId, IdentityProviderId }),
          );
        }
        const page = await ask(url, 'ListSynchronizationJobs', {
          InstanceId,
          'TargetIds.1': IdentityProviderId,
          MaxResults: '100',
        });
        found.jobs.push(...(page.SynchronizationJobs as JobRow[]));
      }
      const exports = { InstanceId, TargetType: 'eiam_v2_user_import' };
      found.jobs.push(
        ...((await ask(url, 'ListSynchronizationJobs', exports)).SynchronizationJobs as JobRow[]),
      );
    }
  }
  return found;
}

describe('emulator: scenario company', () => {
  let emulator: Emulator;
  let found: Resource;
  const time = Date.parse('2026-05-04T10:05:30Z');

  before(async () => {
    emulator = await start({ scenario: 'company', clock: { now: () => time } });
    found = await read(emulator);
  });
  after(() => emulator.dispose());

  it('is counted from the instant that it is told, however long the start takes', async () => {
    let now = time;
    const slow = await start({ scenario: 'company', now: time, clock: { now: () => now++ } });
    try {
      const { jobs } = await read(slow);
      const ids = (rows: JobRow[]) => rows.map(({ SynchronizationJobId }) => SynchronizationJobId);
      assert.deepEqual(ids(jobs), ids(found.jobs));
    } finally {
      await slow.dispose();
    }
  });

  it('has three instances in two regions', () => {
    assert.deepEqual(
      found.instances.map((each) => each.Description),
      ['Corporate directory', 'Corporate directory (staging)', 'Example Manufacturing APAC'],
    );
    assert.equal(new Set(found.instances.map((each) => each.url)).size, 2);
  });

  it('mints ids of the real form', () => {
    const resource = /^(idaas|idp|ou)_[a-z2-7]{25}[aeimquy4]$/;
    for (const { InstanceId } of found.instances) assert.match(InstanceId, resource);
    for (const { IdentityProviderId } of found.providers)
      assert.match(IdentityProviderId, resource);
    for (const { SynchronizationJobId } of found.jobs)
      assert.match(SynchronizationJobId, /^sync_0000[0-9a-v]{35}$/);
  });

  it('has a provider of every type', () => {
    const types = new Set(
      found.providers.map((each) =>
        each.IdentityProviderType.replace('urn:alibaba:idaas:idp:', ''),
      ),
    );
    assert.deepEqual([...types].sort(), [
      'alibaba:dingtalk:pull',
      'alibaba:dingtalk:push',
      'alibaba:sase',
      'bytedance:lark:pull',
      'example:hrportal:pull',
      'microsoft:ad:pull',
      'microsoft:ad:push',
      'standard:oidc',
      'standard:saml2',
      'tencent:wecom:pull',
      'unknown:ldap:pull',
      'unknown:ldap:push',
    ]);
    assert.ok(found.providers.some((each) => each.LockReason === 'financial'));
    assert.ok(found.providers.some((each) => each.LastStatusCheckJobResult === 'failed'));
    assert.ok(
      found.providers.some(
        (each) => each.UdPullStatus === 'disabled' && each.UdPushStatus === 'disabled',
      ),
    );
  });

  it('has jobs of every status and the remarkable ones', () => {
    const statuses = new Set(found.jobs.map((each) => each.Status));
    assert.deepEqual([...statuses].sort(), [
      'failed',
      'partial_success',
      'pending',
      'running',
      'success',
      'suspending',
    ]);
    const has = (matches: (job: JobRow) => unknown) =>
      assert.ok(found.jobs.some(matches), String(matches));
    has((job) => job.Status === 'pending' && !job.StartTime);
    has((job) => job.Status === 'success' && !job.Result);
    has((job) => job.Status === 'success' && job.Result?.UserStatistics?.Same?.Total === 0);
    has((job) => job.Result?.UserStatistics?.Deleted?.Total === 26);
    has((job) => (job.Result?.UserStatistics?.Updated?.Total ?? 0) > 900);
    has((job) => job.Result?.UserStatistics?.Exported);
    has((job) => job.Result?.UserStatistics && !job.Result.GroupStatistics);
    const codes = new Set(found.jobs.map((each) => each.Result?.ErrorCode));
    for (const code of [
      'LdapException.InvalidCredentials',
      'LdapException.UnwillingToPerform',
      'LdapException.EntryAlreadyExists',
      'LdapException.NoSuchObject',
      'MissingParameter.Username',
      'PullProtectedRule.UserDeletedThresholdExceeded',
    ]) {
      assert.ok(codes.has(code), code);
    }
  });

  it('keeps the ids of what it holds from start to start', async () => {
    const later = await start({
      scenario: 'company',
      clock: { now: () => time + 100 * 86_400_000 },
    });
    const again = await read(later);
    await later.dispose();
    const ids = ({ providers }: Resource) => providers.map((each) => each.IdentityProviderId);
    assert.deepEqual(ids(again), ids(found));
  });

  it('has a scheduled provider whose runs stopped days ago', () => {
    const wecom = found.providers.find(
      (each) => each.IdentityProviderName === '企业微信（经销商）',
    );
    const [newest] = found.jobs.filter((each) => each.TargetId === wecom!.IdentityProviderId);
    assert.equal(wecom!.PeriodicSyncStatus, 'enabled');
    assert.ok(newest!.StartTime! < time - 2 * 86_400_000);
  });

  it('has counters that add up', () => {
    for (const { Result = {}, SynchronizationJobId } of found.jobs) {
      for (const statistics of Object.values(Result)) {
        if (typeof statistics !== 'object') continue;
        for (const { Total, Success, Failed, Skipped } of Object.values(statistics)) {
          assert.equal(Total, Success + Failed + Skipped, SynchronizationJobId);
          assert.ok(Math.min(Total, Success, Failed, Skipped) >= 0, SynchronizationJobId);
        }
      }
    }
  });

  it('has the mistakes that people make', () => {
    for (const text of [
      '"ou,top"',
      '"0 30 2 ? * 1-5"',
      '"PeriodicSyncTimes":["3","5"]',
      '"PeriodicSyncTimes":[3,5]',
      '"PeriodicSyncTimes":4',
      '"PasswordSyncStatus":"enabled"',
      'S3CR3T',
    ]) {
      assert.ok(found.configurations.includes(text), text);
    }
  });

  it('has hostile text where people can type, and a name in Chinese', () => {
    const text = JSON.stringify([found.providers, found.jobs]);
    for (const each of [
      '<img src=x onerror=alert(1)>',
      '[click](command:workbench.action.quit)',
      '\u202e',
      '\u200b',
      '<script>alert(1)</script>\\n',
      '钉钉组织架构',
    ]) {
      assert.ok(text.includes(each), each);
    }
    assert.ok(found.providers.some((each) => each.Description === 'command:workbench.action.quit'));
    assert.ok(found.providers.some((each) => each.Description?.length === 10_000));
  });

  it('answers the same again under the same seed, and otherwise under another', async () => {
    const clock = { now: () => time };
    const again = await start({ scenario: 'company', clock });
    const other = await start({ scenario: 'company', clock, seed: 2 });
    const plain = ({ instances, ...rest }: Resource) => ({
      ...rest,
      ids: instances.map((each) => each.InstanceId),
    });
    const withoutRequests = (value: Resource) =>
      JSON.stringify(plain(value)).replace(/\\"RequestId\\":\\"[^"]*"/g, '');
    assert.equal(withoutRequests(await read(again)), withoutRequests(found));
    assert.notEqual(withoutRequests(await read(other)), withoutRequests(found));
    await Promise.all([again.dispose(), other.dispose()]);
  });

  it('shows an instance only at its own region, and only to its own account', async () => {
    const [corporate] = found.instances;
    const abroad = found.instances[2]!;
    const { InstanceId } = abroad;
    const wrongRegion = await call(emulator, 'GetInstance', { InstanceId });
    assert.deepEqual(
      [wrongRegion.status, wrongRegion.body.Code],
      [404, 'ResourceNotFound.Instance'],
    );
    const identity = emulator.identities.find((each) => each.note === 'second-account');
    const others = await call(emulator, 'ListInstances', {}, { identity });
    const [other] = others.body.Instances as { Description: string }[];
    assert.equal(other!.Description, 'Contoso Logistics');
    const denied = await call(
      emulator,
      'GetInstance',
      { InstanceId: corporate!.InstanceId },
      { identity },
    );
    assert.equal(denied.status, 404);
  });

  it('hides applications unless asked for all', async () => {
    const { InstanceId } = found.instances[0]!;
    const names = async (query: Record<string, string>) => {
      const { body } = await call(emulator, 'ListApplications', { InstanceId, ...query });
      return (body.Applications as { ApplicationName: string }[]).map(
        (each) => each.ApplicationName,
      );
    };
    assert.deepEqual(await names({}), ['GitLab (SCIM)', '人事系统', 'ERP']);
    const all = { ApplicationCreationType: 'all', ApplicationIdentityType: 'all' };
    assert.equal((await names(all)).length, 5);
    assert.deepEqual(await names({ ...all, ApplicationName: 'Git' }), ['GitLab (SCIM)']);
    assert.deepEqual(await names({ Status: 'disabled' }), ['ERP']);
  });

  it('has a tree of organizational units with a path for each', async () => {
    const { InstanceId } = found.instances[0]!;
    const scope = /"TargetScope":"(ou_\w+)"/.exec(found.configurations)![1]!;
    const parents = await call(emulator, 'ListOrganizationalUnitParents', {
      InstanceId,
      OrganizationalUnitId: scope,
    });
    const root = await call(emulator, 'GetRootOrganizationalUnit', { InstanceId });
    const { OrganizationalUnitId } = root.body.OrganizationalUnit as {
      OrganizationalUnitId: string;
    };
    assert.deepEqual(parents.body.Parents, [{ OrganizationalUnitId }]);
  });
});
