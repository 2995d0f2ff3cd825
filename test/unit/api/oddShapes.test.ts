import assert from 'node:assert/strict';
import { EiamClient } from '../../../src/api/eiamClient';
import { checkEndpoint } from '../../../src/api/endpoint';
import type { Job } from '../../../src/model/jobs/job';
import { start, type Emulator } from '../../emulator/start';
import { keyOf, pinned, regionsOf } from '../../support/serviceOn';
import { callsWith } from '../../support/wire';

const without = <T extends object>(record: T, ...names: (keyof T)[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name as keyof T)));

type Change = (job: Job) => object | undefined;

const result = (job: Job, change: (result: NonNullable<Job['result']>) => object): object =>
  job.result ? { ...job, result: change(job.result) } : job;

const same = (job: Job, change: (same: object) => object): object =>
  result(job, (all) =>
    all.userStatistics?.same
      ? { ...all, userStatistics: { ...all.userStatistics, same: change(all.userStatistics.same) } }
      : all,
  );

/** What each oddity of the emulator leaves of a job, by the place in the list. */
const remains: Change[] = [
  (job) => job, // ids with a newline
  (job) => without(job, 'result'),
  (job) => ({ ...job, status: 'archived_by_policy' }),
  (job) => result(job, (all) => without(all, 'userStatistics')),
  (job) => result(job, (all) => ({ ...all, groupStatistics: {} })),
  (job) => same(job, (stat) => ({ ...stat, total: 99 })),
  (job) => same(job, (stat) => without(stat as { skipped: 0; failed: 0 }, 'skipped', 'failed')),
  (job) => job, // numbers as text
  (job) => without(job, 'endTime', 'result', 'description'),
  () => undefined, // a text in the place of a record
  (job) => ({ ...job, targetType: 'eiam_v2_user_import' }),
  (job) => ({ ...job, description: 'unexpected here' }),
  () => undefined, // null in the place of a record
  (job) => ({
    ...job,
    synchronizationJobId: '',
    unreadable: ['SynchronizationJobId: missing'],
  }),
];

describe('the client, given odd shapes', () => {
  let emulator: Emulator;
  let client: EiamClient;
  let instanceId: string;
  const region = 'cn-hangzhou';
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    const addresses = {
      home: checkEndpoint(emulator.url),
      regions: await regionsOf(emulator, [region]),
    };
    client = new EiamClient(callsWith(keyOf(emulator)).calls, () => Promise.resolve(addresses));
    instanceId = (await client.listInstances(region)).items[0]!.instanceId;
  });
  after(() => emulator.dispose());

  /** An answer as it should be, and with odd shapes. */
  async function both<T>(ask: () => Promise<T>): Promise<[sound: T, odd: T]> {
    emulator.faults.clear();
    const sound = await ask();
    emulator.faults.set([{ action: '*', kind: 'oddShapes' }]);
    const odd = await ask();
    emulator.faults.clear();
    return [sound, odd];
  }

  it('keeps of every listed job what is known, and loses no sound one', async () => {
    const [sound, odd] = await both(() =>
      client.listJobs({ region, instanceId }, { pageSize: 100 }),
    );
    const expected = sound.items.map((job, n) => remains[n % remains.length]!(job));
    assert.equal(sound.items.length, 100);
    assert.deepEqual(
      odd.items,
      expected.filter((job) => job !== undefined),
    );
    assert.deepEqual([odd.next, odd.total], [sound.next, sound.total! + 7]);
  });

  it('keeps of every listed provider what is known', async () => {
    const [sound, odd] = await both(() => client.listIdentityProviders({ region, instanceId }));
    const expected = sound.items.map((provider, n) => {
      if (n === 2) return { ...provider, authnStatus: 'unknown_state' };
      if (n === 8) return without(provider, 'description');
      if (n === 9) return undefined;
      return n === 10 ? { ...provider, identityProviderType: 'urn:new:kind' } : provider;
    });
    assert.equal(sound.items.length, 11);
    assert.deepEqual(
      odd.items,
      expected.filter((provider) => provider !== undefined),
    );
    assert.equal(odd.total, 18);
  });

  it('keeps of every listed instance and application what is known', async () => {
    const [instances, oddInstances] = await both(() => client.listInstances(region));
    assert.deepEqual(oddInstances.items, instances.items);
    const [apps, oddApps] = await both(() => client.listApplications({ region, instanceId }));
    const expected = apps.items.map((app, n) =>
      n === 2 ? { ...app, status: 'archived_by_policy' } : app,
    );
    assert.deepEqual(oddApps.items, expected);
  });

  it('keeps the regions and the caller', async () => {
    const [regions, oddRegions] = await both(() => client.listRegions());
    assert.deepEqual(oddRegions, regions);
    const [account, oddAccount] = await both(() => client.callerIdentity());
    assert.deepEqual(oddAccount, account);
  });

  it('keeps of one job what is known, Exported with it', async () => {
    const query = { pageSize: 1, status: 'partial_success' };
    const [listed] = (await client.listJobs({ region, instanceId }, query)).items;
    const [sound, odd] = await both(() =>
      client.getJob({ region, instanceId }, listed!.synchronizationJobId),
    );
    const { userStatistics, groupStatistics, ...rest } = sound.value.result!;
    const { updated, ...users } = userStatistics!;
    assert.ok(updated && groupStatistics, 'the sound job has what the odd one lacks');
    assert.deepEqual(odd.value, {
      ...sound.value,
      description: 'unexpected here',
      result: {
        ...without(rest, 'groupMemberStatistics'),
        userStatistics: {
          ...users,
          created: { total: 5, success: 2 },
          same: { total: 4, success: 4, failed: 4, skipped: 4 },
          exported: { total: 5, success: 2, failed: 2, skipped: 1 },
        },
      },
      unreadable: ['SynchronizationJob.Result.GroupMemberStatistics: "none" is not an object'],
    });
  });

  it('keeps one provider, one application and both configurations', async () => {
    const providers = (await client.listIdentityProviders({ region, instanceId })).items;
    const idOf = (name: string) =>
      providers.find((row) => row.identityProviderName === name)!.identityProviderId;
    const ask = { region, instanceId };
    const [provider, odd] = await both(() => client.getIdentityProvider(ask, idOf('HQ OpenLDAP')));
    assert.deepEqual(odd.value, { ...provider.value, description: 'unexpected here' });
    const [app] = (await client.listApplications(ask)).items;
    const [application, oddApp] = await both(() => client.getApplication(ask, app!.applicationId));
    assert.deepEqual(oddApp.value, { ...application.value, description: 'unexpected here' });
    for (const [name, direction] of [
      ['HQ OpenLDAP', 'inbound'],
      ['Corp AD (outbound)', 'outbound'],
    ] as const) {
      const [plain, shaped] = await both(() => client.getConfiguration(ask, idOf(name), direction));
      assert.deepEqual(Object.keys(shaped.raw), Object.keys(plain.raw));
    }
  });
});
