import assert from 'node:assert/strict';
import { isFinal } from '../../../../src/model/jobs/job';
import type { InstanceRef } from '../../../../src/model/resources/instance';
import type { OpenJob } from '../../../../src/services/jobs/instancePoller';
import { JobPoller, type PollerState, type OnShow } from '../../../../src/services/jobs/jobPoller';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const second = 1000;
const minute = 60 * second;

describe('following open jobs that are in sight', () => {
  let emulator: Emulator;
  let service: Service;
  let poller: JobPoller;
  let instance: InstanceRef;
  /** Of 钉钉组织架构: ends 76 seconds after start. */
  let running: OpenJob;
  /** Never begins. */
  let pending: OpenJob;
  let states: PollerState[];

  beforeEach(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou', 'ap-southeast-1'] });
    service.clock.skips = retryPauses;
    instance = await instanceOf('cn-hangzhou', 'Corporate directory');
    running = await openJob(instance, 'running');
    pending = await openJob(
      await instanceOf('ap-southeast-1', 'Example Manufacturing APAC'),
      'pending',
    );
    // The middle of the jitter: pauses are as long as their names say.
    poller = new JobPoller(service.sessions, service.clock, () => 0.5);
    states = [];
    poller.onDidChange(() => states.push(poller.current));
    emulator.calls.length = 0;
  });
  afterEach(async () => {
    poller.dispose();
    assert.equal(service.clock.waiting, 0, 'no timer is left');
    service.dispose();
    await emulator.dispose();
  });

  async function instanceOf(region: string, name: string): Promise<InstanceRef> {
    const list = service.session.cache.instances(region);
    await list.load();
    const { instanceId } = list.items.find(({ description }) => description === name)!;
    return { region, instanceId };
  }

  async function openJob(where: InstanceRef, status: string): Promise<OpenJob> {
    await service.session.cache.newestJobs(where).load();
    const list = service.session.cache.jobs({ instance: where }, { status });
    await list.load();
    return list.items[0]!;
  }

  const calls = () => emulator.calls.length;

  /** Lets time pass here and there; answers how many calls that made. */
  async function pass(ms: number): Promise<number> {
    const before = calls();
    const answered = service.traces.length;
    const isDue = service.clock.pending.some((pause) => pause <= ms);
    emulator.clock.advance(ms);
    await service.clock.advance(ms);
    if (isDue) await until(() => service.traces.length > answered);
    await settle(10);
    return calls() - before;
  }

  /** Lets the next read fail; answers how often the client tried. */
  async function failedRead(): Promise<number> {
    const before = service.traces.length;
    void service.clock.advance(service.clock.pending[0]!);
    await until(() => service.traces.length > before);
    await settle(5);
    return service.traces.at(-1)!.attempts;
  }

  it('asks with one request every five seconds, then more and more seldom, up to once a minute', async () => {
    const apac = {
      region: 'ap-southeast-1',
      instanceId: (await instanceOf('ap-southeast-1', 'Example Manufacturing APAC')).instanceId,
    };
    poller.show(apac, [pending]);
    const pauses: number[] = [];
    for (let read = 0; read < 9; read++) {
      pauses.push(service.clock.pending[0]!);
      assert.equal(await pass(service.clock.pending[0]!), 1);
    }
    assert.deepEqual(pauses, [5000, 7500, 11_250, 16_875, 25_313, 37_969, 56_953, 60_000, 60_000]);
    assert.ok(emulator.calls.every(({ action }) => action === 'ListSynchronizationJobs'));
  });

  it('asks once for all open jobs of an instance, and tells nobody of what is as it was', async () => {
    const other = { ...pending, synchronizationJobId: 'sync_other', targetId: running.targetId };
    poller.show(instance, [running]);
    poller.show(instance, [running, other]);
    assert.deepEqual(poller.current, { jobs: 2 });
    const told: InstanceRef[] = [];
    service.session.cache.onDidChange((each) => told.push(each));
    await pass(5 * second);
    // The second is in none of the pages, so it is asked for by itself; it does not exist.
    await until(() => calls() === 2);
    await until(() => poller.current.jobs === 1);
    assert.deepEqual(
      emulator.calls.map(({ action }) => action),
      ['ListSynchronizationJobs', 'GetSynchronizationJob'],
    );
    assert.deepEqual(told, []);
  });

  it('stops when the job has ended, and says so', async () => {
    poller.show(instance, [running]);
    const told: InstanceRef[] = [];
    service.session.cache.onDidChange((each) => told.push(each));
    let made = 0;
    while (service.clock.waiting > 0 && made < 20) made += await pass(service.clock.pending[0]!);
    assert.ok(made > 3 && made < 10, String(made));
    assert.equal(await pass(10 * minute), 0);
    assert.deepEqual(states.at(-1), { jobs: 0 });
    const listed = service.session.cache.newestJobs(instance).items;
    assert.ok(
      isFinal(listed.find((job) => job.synchronizationJobId === running.synchronizationJobId)!),
    );
    assert.deepEqual(told, [instance], 'once, when it is another one');
  });

  it('does not follow what a view still shows as open after it has ended', async () => {
    const shown = poller.show(instance, [running]);
    while (service.clock.waiting > 0) await pass(service.clock.pending[0]!);
    shown.update([running]);
    assert.equal(await pass(minute), 0);
  });

  it('asks nothing while the view is hidden, and reads soon when it is back', async () => {
    const shown = poller.show(instance, [running]);
    assert.equal(await pass(5 * second), 1);
    shown.update([]);
    assert.equal(await pass(10 * minute), 0);
    shown.update([running]);
    assert.deepEqual(service.clock.pending, [5000]);
    assert.equal(await pass(5 * second), 1);
  });

  it('asks nothing once the view is closed', async () => {
    const shown = poller.show(instance, [running]);
    shown.dispose();
    shown.dispose();
    assert.equal(await pass(10 * minute), 0);
    assert.deepEqual(poller.current, { jobs: 0 });
  });

  it('asks nothing while the window has no focus, and what is due at once when it has', async () => {
    poller.show(instance, [running]);
    poller.setFocused(false);
    assert.equal(await pass(10 * minute), 0);
    poller.setFocused(true);
    assert.deepEqual(service.clock.pending, [0]);
    assert.equal(await pass(0), 1);
  });

  it('goes on when the clock is set back', async () => {
    poller.show(instance, [running]);
    service.clock.setBack(60 * minute);
    poller.setFocused(false);
    poller.setFocused(true);
    assert.deepEqual(service.clock.pending, [10 * second]);
    assert.equal(await pass(10 * second), 1);
  });

  it('asks on while offline, ever more slowly', async () => {
    poller.show(instance, [running]);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'reset' }]);
    const pauses: number[] = [];
    for (let read = 0; read < 5; read++) {
      pauses.push(service.clock.pending[0]!);
      assert.equal(await failedRead(), 4, 'attempts of the client');
    }
    assert.deepEqual(pauses, [5000, 10_000, 20_000, 40_000, 60_000]);
    assert.equal(poller.current.slowedUntil, undefined);
    emulator.faults.clear();
    assert.equal(await pass(service.clock.pending[0]!), 1);
  });

  it('slows down when throttled, and says until when', async () => {
    poller.show(instance, [running]);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'throttle' }]);
    await failedRead();
    assert.deepEqual(poller.current, { jobs: 1, slowedUntil: service.clock.now() + 10_000 });
    assert.deepEqual(states.at(-1), poller.current);
    // Something new in sight is no reason to ask sooner.
    poller.show(instance, [{ ...running, synchronizationJobId: 'sync_new' }]).dispose();
    assert.deepEqual(service.clock.pending, [10_000]);
    emulator.faults.clear();
    // The pace holds the next read back a little longer than the poll does.
    await service.clock.advance(10 * second);
    await service.clock.advance(30 * second);
    await until(() => poller.current.slowedUntil === undefined);
  });

  it('gives up where asking again cannot help', async () => {
    poller.show(instance, [running]);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'denied' }]);
    assert.equal(await pass(5 * second), 1);
    assert.equal(await pass(10 * minute), 0);
    assert.deepEqual(poller.current, { jobs: 0 });
  });

  for (const what of ['signed out', 'switched'] as const) {
    it(`asks nothing of a connection that was ${what}`, async () => {
      const shown: OnShow = poller.show(instance, [running]);
      if (what === 'signed out') {
        await service.connections.remove('main');
      } else {
        const other = await connectionTo(emulator, 'second-account');
        await service.connections.add(other, keyOf(emulator, 'second-account'));
      }
      await settle();
      emulator.calls.length = 0;
      // The view of before may still speak up.
      shown.update([running]);
      assert.equal(await pass(10 * minute), 0);
      assert.deepEqual(states.at(-1), { jobs: 0 });
    });
  }

  it('asks nothing once it is disposed, not even when an answer comes late', async () => {
    poller.show(instance, [running]);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'hang' }]);
    void service.clock.advance(5 * second);
    await until(() => calls() === 1);
    poller.dispose();
    emulator.faults.clear();
    await settle(10);
    poller.show(instance, [running]);
    assert.equal(calls(), 1);
    service.dispose();
    await settle(10);
  });

  it('spreads its calls, so that windows do not ask at the same moment', () => {
    const pauseAt = (random: number) => {
      const other = new JobPoller(service.sessions, service.clock, () => random);
      other.show(instance, [running]);
      const [pause] = service.clock.pending;
      other.dispose();
      return pause;
    };
    assert.deepEqual([0, 0.5, 1].map(pauseAt), [4500, 5000, 5500]);
  });
});
