import assert from 'node:assert/strict';
import type { DayNode, TreeNode } from '../../../../src/model/resources/treeNode';
import { summarizeJob } from '../../../../src/model/jobs/summarizeJob';
import { dayRows } from '../../../../src/services/resources/dayRows';
import { aSummary } from '../../../support/rows';
import { localDayOf, readLocalDay, writeLocalDay } from '../../../../src/model/text/localDay';
import { start, type Emulator } from '../../../emulator/start';
import { drawRead, jobRowsBelow, open, rowText, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

describe('days of a long list of jobs', () => {
  let emulator: Emulator;
  let service: Service;
  let provider: TreeNode;
  before(async () => {
    emulator = await start({ scenario: 'large', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { pageSize: 50, regions: ['cn-hangzhou'] });
    provider = await open(service.explorer, 'Subsidiary 01', 'Directory 01');
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const days = async () => rowsOfKind(await service.explorer.children(provider), 'day');
  const isOn = (day: DayNode['day'], moment = 0) => day.from <= moment && moment < day.to;

  it('are none while one page is read', async () => {
    const rows = await service.explorer.children(provider);
    assert.deepEqual([rowsOfKind(rows, 'job').length, await days()], [50, []]);
  });

  it('hold what is behind the first fifty jobs, each what began on it, newest first', async () => {
    const { explorer } = service;
    await explorer.children(provider);
    const first = rowsOfKind(await explorer.children(provider), 'job');
    for (let page = 0; page < 4; page++) await explorer.loadMore({ parent: provider });
    const rows = await explorer.children(provider);
    assert.deepEqual(rowsOfKind(rows, 'job'), first, 'rows that were there stay where they were');
    const all = await jobRowsBelow(explorer, provider);
    assert.equal(new Set(all.map(({ id }) => id)).size, 250);
    const found = await days();
    assert.ok(found.length > 1);
    for (const day of found) {
      const below = rowsOfKind(await explorer.children(day), 'job');
      assert.ok(below.length > 0 && below.every(({ job }) => isOn(day.day, job.startTime)));
      assert.deepEqual(
        below.map(({ job }) => job),
        day.jobs,
      );
    }
    const begins = found.map(({ day }) => day.from);
    assert.deepEqual(
      begins,
      [...begins].sort((a, b) => b - a),
    );
  });

  it('say how many jobs they hold, and how many of those failed', async () => {
    const { explorer } = service;
    await explorer.children(provider);
    for (let page = 0; page < 4; page++) await explorer.loadMore({ parent: provider });
    for (const day of await days()) {
      const failed = day.jobs!.filter(({ status }) => status === 'failed').length;
      const count = day.jobs!.length === 1 ? '1 job' : `${day.jobs!.length} jobs`;
      const [, said] = rowText(day).split(' | ');
      assert.equal(said, failed === 0 ? count : `${count}, ${failed} failed`);
    }
  });

  it('stay the same rows when more of them is loaded', async () => {
    const { explorer } = service;
    await drawRead(explorer, provider);
    await explorer.loadMore({ parent: provider });
    const before = await days();
    const jobsBefore = rowsOfKind(await drawRead(explorer, before[0]), 'job');
    await explorer.loadMore({ parent: provider });
    const after = await days();
    assert.deepEqual(after.slice(0, before.length), before);
    assert.equal(after[0], before[0]);
    const jobsAfter = rowsOfKind(await drawRead(explorer, after[0]), 'job');
    jobsBefore.forEach((row, index) => assert.equal(jobsAfter[index], row));
  });

  it('can be gone to by one call, however far back they are', async () => {
    const { explorer } = service;
    await explorer.children(provider);
    const day = localDayOf(pinned - 20 * 86_400_000);
    emulator.calls.length = 0;
    assert.ok(provider.kind === 'provider');
    const row = await explorer.goToDay(provider, day);
    assert.equal((await explorer.children(provider))[1], row, 'above the jobs');
    const below = rowsOfKind(await explorer.children(row), 'job');
    assert.deepEqual(
      emulator.calls.map(({ action, parameters }) => [
        action,
        parameters['StartTime'],
        parameters['EndTime'],
      ]),
      [['ListSynchronizationJobs', String(day.from), String(day.to - 1)]],
    );
    assert.ok(below.length > 0 && below.every(({ job }) => isOn(day, job.startTime)));
    assert.ok(rowText(row).endsWith(' | gone to'));
  });

  it('are left by going to another one', async () => {
    const { explorer } = service;
    assert.ok(provider.kind === 'provider');
    await explorer.goToDay(provider, localDayOf(pinned - 20 * 86_400_000));
    const other = await explorer.goToDay(provider, localDayOf(pinned - 30 * 86_400_000));
    assert.deepEqual(await days(), [other]);
  });

  it('hold the row of a job that is revealed', async () => {
    const { explorer } = service;
    await explorer.children(provider);
    for (let page = 0; page < 3; page++) await explorer.loadMore({ parent: provider });
    const [day] = await days();
    const job = day!.jobs![1]!;
    assert.ok(provider.kind === 'provider');
    const row = await explorer.pin(provider, job);
    assert.deepEqual([row.parent, row.kind === 'job' && row.job], [day, job]);
  });

  it('take the place of a job that was pinned, once they have come that far', async () => {
    const { explorer } = service;
    assert.ok(provider.kind === 'provider');
    await explorer.children(provider);
    const target = { type: 'identity_provider' as const, id: provider.provider.identityProviderId };
    const list = service.session.cache.jobs({ instance: provider.instance, target }, {});
    const asked = { targetIds: [target.id], pageSize: 100 };
    const { items } = await service.session.client.listJobs(provider.instance, asked);
    const job = summarizeJob(items[70]!);
    const pinnedRow = await explorer.pin(provider, job);
    assert.ok(pinnedRow.kind === 'job' && pinnedRow.hiddenBy === 'paging');
    await list.loadMore();
    const ids = (await jobRowsBelow(explorer, provider)).map((row) => row.job.synchronizationJobId);
    assert.deepEqual([ids.length, new Set(ids).size], [100, 100]);
  });

  it('leave jobs of no known time where they are', () => {
    const [known, unknown] = [aSummary(), aSummary({ startTime: undefined, endTime: undefined })];
    const nameless = { ...unknown, synchronizationJobId: 'x' };
    assert.ok(provider.kind === 'provider');
    const rows = dayRows(provider, [known, nameless]);
    assert.deepEqual(
      rows.map(({ jobs }) => jobs),
      [[known, nameless]],
    );
  });

  it('that have no job say so', async () => {
    const { explorer } = service;
    assert.ok(provider.kind === 'provider');
    const row = await explorer.goToDay(provider, localDayOf(pinned - 9_000 * 86_400_000));
    assert.deepEqual((await explorer.children(row)).map(rowText), ['No jobs on this day']);
  });
});

describe('a day of the calendar', () => {
  for (const text of ['2026-11-26', '2024-02-29', '2026-01-01', '2026-3-9']) {
    it(`is read: ${text}`, () => {
      const day = readLocalDay(` ${text} `)!;
      const [year, month, date] = text.split('-').map(Number);
      assert.deepEqual(day, localDayOf(new Date(year!, month! - 1, date, 13).getTime()));
      assert.deepEqual(readLocalDay(writeLocalDay(day)), day);
    });
  }
  for (const text of ['', '2026-02-29', '2026-13-01', '2026-00-10', '26-11-2026', 'yesterday']) {
    it(`is none: ${JSON.stringify(text)}`, () => assert.equal(readLocalDay(text), undefined));
  }
});
