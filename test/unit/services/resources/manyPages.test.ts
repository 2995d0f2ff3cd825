import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { start, type Emulator } from '../../../emulator/start';
import { jobRowsBelow, open, rowText, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Bytes in use after everything unused is gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a thousand pages of jobs', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'large', now: pinned });
    service = await serviceOn(emulator, { pageSize: 10, regions: ['cn-hangzhou'] });
  });
  after(async () => {
    service.dispose();
    await emulator.dispose();
  });

  it('are loaded one by one to the end, in little memory, the last as quickly as the first', async () => {
    const { explorer } = service;
    const provider = await open(explorer, 'Subsidiary 01', 'Directory 01');
    const [node] = rowsOfKind([provider], 'provider');
    await explorer.children(provider);
    const target = { type: 'identity_provider' as const, id: node!.provider.identityProviderId };
    const list = service.session.cache.jobs({ instance: node!.instance, target }, {});
    emulator.calls.length = 0;
    const before = heap();
    const times: number[] = [];
    while (list.hasMore) {
      const begin = performance.now();
      await explorer.loadMore({ parent: provider });
      times.push(performance.now() - begin);
    }
    const pages = emulator.calls.length;
    emulator.calls.length = 0;
    const grown = (heap() - before) / 2 ** 20;
    const ids = new Set(list.items.map(({ synchronizationJobId }) => synchronizationJobId));
    assert.ok(pages >= 1000, `${pages} pages`);
    assert.deepEqual(
      [list.items.length, ids.size, list.error],
      [list.total, list.total, undefined],
    );
    const jobs = await jobRowsBelow(explorer, provider);
    assert.equal(jobs.length, list.total);
    const moments = jobs.map(({ job }) => job.startTime ?? Infinity);
    assert.deepEqual(
      moments,
      [...moments].sort((a, b) => b - a),
      'newest first, over all pages',
    );
    assert.ok(grown < 25, `${jobs.length} jobs take ${grown.toFixed(1)} MB`);
    const [first, last] = [median(times.slice(0, 100)), median(times.slice(-100))];
    assert.ok(
      last < first * 4,
      `a page takes ${last.toFixed(2)} ms at the end, ${first.toFixed(2)} ms at first`,
    );
  });

  it('end with an error row when a cursor comes again, and go on when it does not any more', async () => {
    const { explorer } = service;
    const all = await open(explorer, 'Subsidiary 08', 'All jobs');
    await explorer.children(all);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'repeatToken' }]);
    await explorer.loadMore({ parent: all });
    await explorer.loadMore({ parent: all });
    const rows = await explorer.children(all);
    const [failure] = rowsOfKind(rows, 'failure');
    assert.equal(
      rowText(failure!),
      'The service handed out the same page twice. Refresh the list to start over. | Retry · rows from Nov 22, 2026, 04:05:00 UTC',
    );
    assert.equal(rows.at(-1), failure, 'it stands where the next rows would');
    emulator.faults.clear();
    explorer.refresh(all);
    const fresh = await explorer.children(all);
    assert.deepEqual(rowsOfKind(fresh, 'failure'), []);
    // The pages that were there are read again first.
    await explorer.loadMore({ parent: all });
    const count = rowsOfKind(await explorer.children(all), 'job').length;
    await explorer.loadMore({ parent: all });
    const more = await explorer.children(all);
    assert.deepEqual(
      [rowsOfKind(more, 'failure'), rowsOfKind(more, 'job').length],
      [[], count + 10],
    );
  });
});
