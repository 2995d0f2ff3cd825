import assert from 'node:assert/strict';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import { ApiError } from '../../../../src/api/apiError';
import { isCancelled } from '../../../../src/base/errors';
import { InstanceSearch } from '../../../../src/services/ids/instanceSearch';
import { start, type Emulator } from '../../../emulator/start';
import { regions as allRegions } from '../../../emulator/gateway/regions';
import { answerText, callCounts, idsIn, listInstances } from '../../../support/lookups';
import { retryPauses } from '../../../support/fakeClock';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const regions = allRegions.map(({ id }) => id);
const noJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj90000a';

describe('a lookup over fifty instances', () => {
  let emulator: Emulator;
  let service: Service;
  let ids: Awaited<ReturnType<typeof idsIn>>;
  let last: string;
  /** Calls made, counted where they leave: the emulator hears of one a little later. */
  let sent = 0;
  /** Instances they went to, in the order of asking. */
  let asked: (string | undefined)[] = [];
  let inFlight = 0;
  let peak = 0;
  const transport: Transport = {
    send: async (request, signal) => {
      sent++;
      asked.push(request.parameters['InstanceId']);
      peak = Math.max(peak, ++inFlight);
      try {
        return await openApiTransport.send(request, signal);
      } finally {
        inFlight--;
      }
    },
  };
  before(async () => {
    emulator = await start({ scenario: 'large', now: pinned });
    const other = await serviceOn(emulator, { regions });
    const instances = await listInstances(other);
    last = instances.at(-1)!.description!;
    assert.equal(instances.length, 50);
    other.dispose();
    ids = await idsIn(emulator, regions, last);
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions, transport });
    await listInstances(service);
    emulator.calls.length = 0;
    sent = 0;
    asked = [];
    peak = 0;
  });
  afterEach(() => {
    emulator.faults.clear();
    service.dispose();
  });
  after(() => emulator.dispose());

  it('finds a job in the last of them with a call for each, a few at a time, and then with none', async () => {
    const { lookup } = service.session;
    const progress: string[] = [];
    const onProgress = (asked: number, total: number) => progress.push(`${asked}/${total}`);
    const answer = await lookup.find(ids.job, { onProgress });
    assert.equal(answerText(answer), `job in ${last}`);
    const { GetSynchronizationJob: calls, ...others } = callCounts(emulator);
    assert.ok(calls! <= 50 && calls! > 40, `${calls} calls`);
    assert.deepEqual(others, {});
    assert.equal(peak, 10);
    assert.equal(progress[0], '0/50');
    assert.match(progress.at(-1)!, /^4\d\/50$/);
    emulator.calls.length = 0;
    assert.deepEqual(await lookup.find(ids.job), answer);
    assert.deepEqual(callCounts(emulator), {});
  });

  it('asks each of them once for a job that nobody has', async () => {
    const { lookup } = service.session;
    assert.equal(answerText(await lookup.find(noJob)), 'missing in 50');
    assert.deepEqual(callCounts(emulator), { GetSynchronizationJob: 50 });
    const asked = new Set(emulator.calls.map(({ parameters }) => parameters['InstanceId']));
    assert.equal(asked.size, 50);
    assert.equal(answerText(await lookup.find(noJob)), 'missing in 50');
    assert.equal(emulator.calls.length, 50);
  });

  it('starts while instances are still being listed, region by region', async () => {
    // Of its own, because a call that hangs is under way for good.
    const other = await start({ scenario: 'large', now: pinned });
    const first = await idsIn(other, ['cn-hangzhou'], 'Subsidiary 01');
    const fresh = await serviceOn(other, { regions });
    other.faults.set([{ action: 'ListInstances', kind: 'hang', region: 'eu-central-1' }]);
    const answer = await fresh.session.lookup.find(first.job);
    assert.equal(answerText(answer), 'job in Subsidiary 01');
    fresh.dispose();
    await other.dispose();
  });

  it('asks no further instance of a region that cannot be reached, and those of others all the same', async () => {
    service.clock.skips = retryPauses;
    emulator.faults.set([{ action: '*', kind: 'reset', region: 'cn-hangzhou' }]);
    const answer = await service.session.lookup.find(noJob);
    assert.equal(answerText(answer), 'missing in 42, 8 unasked, ECONNRESET');
  });

  it('gives a region up once two of its instances were lost, with those that are under way', async () => {
    const lost: string[] = [];
    const search = new InstanceSearch({
      ask: ({ region, instanceId }) => {
        if (region === 'b') return Promise.resolve(undefined);
        lost.push(instanceId);
        return Promise.reject(new ApiError('network', { action: 'GetInstance' }));
      },
      ...{ rank: () => 0, missedIn: new Set<string>(), onProgress: () => {} },
      signal: new AbortController().signal,
    });
    const instances = (region: string) =>
      Array.from({ length: 30 }, (_, n) => ({ region, instanceId: `${region}${n}`, status: '' }));
    await search.ask([...instances('a'), ...instances('b')]);
    search.dispose();
    assert.deepEqual([lost.length, search.silent.size, search.missed.size], [10, 30, 30]);
  });

  it('begins where something was found lately, then where rows are loaded', async () => {
    const { lookup, cache } = service.session;
    const [loaded] = cache.instances('eu-central-1').items;
    await cache.providers(loaded!).load();
    await lookup.find(ids.job, { near: [ids.instance.instanceId] });
    asked = [];
    await lookup.find(noJob);
    assert.deepEqual(asked.slice(0, 2), [ids.instance.instanceId, loaded!.instanceId]);
  });

  it('begins where things were opened before this window', async () => {
    await service.recents.note('main', { kind: 'instance', instance: ids.instance });
    await service.session.lookup.find(ids.job);
    assert.equal(asked[0], ids.instance.instanceId);
  });

  it('makes no new call once it is cancelled', async () => {
    const { lookup } = service.session;
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'slow', delay: 50 }]);
    const leave = new AbortController();
    const found = lookup.find(noJob, { signal: leave.signal }).catch((error: unknown) => error);
    await until(() => sent >= 10);
    leave.abort();
    const made = sent;
    assert.ok(isCancelled(await found));
    // Longer than it takes the next calls to be made, if any were.
    await until(() => emulator.inFlight.current === 0);
    await settle(20);
    assert.equal(sent, made);
    assert.equal(lookup.known(noJob), undefined);
  });

  it('goes on for one asker when the other leaves, and ends with the last', async () => {
    const { lookup } = service.session;
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'slow', delay: 30 }]);
    const [one, other] = [new AbortController(), new AbortController()];
    const seen: number[] = [];
    const finds = [
      lookup.find(noJob, { signal: one.signal }),
      lookup.find(noJob, { signal: other.signal, onProgress: (asked) => seen.push(asked) }),
    ].map((find) => find.catch((error: unknown) => error));
    await until(() => sent >= 5);
    one.abort();
    assert.ok(isCancelled(await finds[0]));
    const before = sent;
    await until(() => sent > before + 5, 'the other goes on');
    other.abort();
    const made = sent;
    assert.ok(isCancelled(await finds[1]));
    await until(() => emulator.inFlight.current === 0);
    await settle(20);
    assert.equal(sent, made);
    assert.ok(seen.length > 0 && seen.every((asked, i) => i === 0 || asked >= seen[i - 1]!));
  });

  it('stops with the window leaving the connection', async () => {
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'slow', delay: 30 }]);
    const { lookup } = service.session;
    const found = lookup.find(noJob).catch((error: unknown) => error);
    await until(() => sent >= 5);
    await service.connections.remove('main');
    const made = sent;
    assert.ok(isCancelled(await found));
    await until(() => emulator.inFlight.current === 0);
    await settle(20);
    assert.equal(sent, made);
    assert.equal(lookup.known(noJob), undefined);
    await assert.rejects(lookup.find(ids.job), (error) => isCancelled(error));
  });
});
