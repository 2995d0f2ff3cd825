import assert from 'node:assert/strict';
import type { JobFilter } from '../../../../src/model/jobs/jobFilter';
import { JobFilters } from '../../../../src/services/jobs/jobFilters';
import { start, type Emulator } from '../../../emulator/start';
import { open, rowText, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { FakeState } from '../../../support/stores';

const hour = 3_600_000;

/** What is asked of the service for each filter, below all jobs and below a provider. */
const filters: [
  JobFilter,
  below: Record<string, string>,
  belowProvider?: Record<string, string>,
][] = [
  [{}, {}],
  [{ status: 'failed' }, { Status: 'failed' }],
  [{ direction: 'outbound' }, { Direction: 'egress' }, {}],
  [{ targetType: 'application' }, { TargetType: 'application' }, {}],
  [{ period: '1h' }, { StartTime: String(pinned - hour) }],
  [{ period: '24h' }, { StartTime: String(pinned - 24 * hour) }],
  [{ period: '7d' }, { StartTime: String(pinned - 7 * 24 * hour) }],
  [{ period: '30d' }, { StartTime: String(pinned - 30 * 24 * hour) }],
  [
    { status: 'partial_success', direction: 'outbound', targetType: 'application', period: '30d' },
    {
      Status: 'partial_success',
      Direction: 'egress',
      TargetType: 'application',
      StartTime: String(pinned - 30 * 24 * hour),
    },
    { Status: 'partial_success', StartTime: String(pinned - 30 * 24 * hour) },
  ],
];

describe('a filter on the tree', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { pageSize: 20, regions: ['cn-hangzhou'] });
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  for (const [filter, below, belowProvider = below] of filters) {
    it(`asks the service for ${JSON.stringify(filter)}`, async () => {
      const { explorer } = service;
      await service.filters.set(filter);
      const all = await open(explorer, 'Corporate directory', 'All jobs');
      const provider = await open(explorer, 'Corporate directory', 'HQ OpenLDAP');
      const { instance } = rowsOfKind([all], 'allJobs')[0]!;
      const { identityProviderId } = rowsOfKind([provider], 'provider')[0]!.provider;
      emulator.calls.length = 0;
      const jobs = rowsOfKind(await explorer.children(all), 'job').map(({ job }) => job);
      await explorer.children(provider);
      const base = { InstanceId: instance.instanceId, MaxResults: '20' };
      assert.deepEqual(
        emulator.calls.map(({ parameters }) => parameters),
        [
          { ...base, ...below },
          {
            ...base,
            ...belowProvider,
            TargetType: 'identity_provider',
            'TargetIds.1': identityProviderId,
          },
        ],
      );
      assert.ok(jobs.length > 0);
      const { status, direction, targetType } = filter;
      assert.ok(jobs.every((job) => !status || job.status === status));
      assert.ok(jobs.every((job) => !direction || job.direction === direction));
      assert.ok(jobs.every((job) => !targetType || job.targetType === targetType));
    });
  }

  it('says that nothing matches', async () => {
    await service.filters.set({ status: 'suspending', direction: 'outbound' });
    const all = await open(service.explorer, 'Corporate directory', 'All jobs');
    assert.deepEqual((await service.explorer.children(all)).map(rowText), [
      'No jobs match the filter | Clear filter',
    ]);
  });

  it('asks the same of every page, and what has become the period of a refresh', async () => {
    const { explorer, clock } = service;
    await service.filters.set({ period: '7d' });
    const all = await open(explorer, 'Corporate directory', 'All jobs');
    emulator.calls.length = 0;
    const [more] = rowsOfKind(await explorer.children(all), 'loadMore');
    await clock.advance(3 * hour + 30_000);
    await explorer.loadMore(more!);
    explorer.refresh(all);
    await explorer.children(all);
    const starts = emulator.calls.map(({ parameters }) => Number(parameters['StartTime']));
    const week = pinned - 7 * 24 * hour;
    assert.deepEqual(starts, [week, week, week + 3 * hour]);
  });

  it('shows what was read before without asking when it is taken back', async () => {
    const { explorer } = service;
    const all = await open(explorer, 'Corporate directory', 'All jobs');
    const before = (await explorer.children(all)).map(({ id }) => id);
    await service.filters.set({ status: 'failed' });
    await explorer.children(all);
    await service.filters.set({});
    emulator.calls.length = 0;
    assert.deepEqual(
      (await explorer.children(all)).map(({ id }) => id),
      before,
    );
    assert.equal(emulator.calls.length, 0);
  });
});

describe('the filter of a workspace', () => {
  it('is kept, told and cleared', async () => {
    const state = new FakeState();
    const filters = new JobFilters(state);
    const told: JobFilter[] = [];
    filters.onDidChange((filter) => told.push(filter));
    assert.deepEqual(filters.current, {});
    await filters.set({ status: 'failed', period: '24h' });
    assert.deepEqual(new JobFilters(state).current, { status: 'failed', period: '24h' });
    await filters.set({});
    assert.deepEqual([filters.current, state.keys()], [{}, []]);
    assert.deepEqual(told, [{ status: 'failed', period: '24h' }, {}]);
    filters.dispose();
  });

  it('does not filter by what it does not understand', async () => {
    for (const value of ['failed', 5, null, [], { status: 5, period: 'ever', other: 'x' }]) {
      const state = new FakeState();
      await state.update('jobFilter', value);
      assert.deepEqual(new JobFilters(state).current, {});
    }
  });
});
