import assert from 'node:assert/strict';
import type { JobSummary } from '../../../../src/model/jobs/job';
import type { InstanceRef } from '../../../../src/model/resources/instance';
import type { Health } from '../../../../src/services/health/health';
import { WatchStore, type Watch } from '../../../../src/services/watches/watchStore';
import { Watches, type WatchEvent } from '../../../../src/services/watches/watches';
import { toDisposable, type Disposable } from '../../../../src/base/disposable';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import type { ReadingPlans } from '../../../../src/services/health/readingPlans';
import { healthOn, plansOn } from '../../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const minute = 60_000;

describe('watches', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let plans: ReadingPlans;
  let list: WatchStore;
  let watches: Watches;
  let told: WatchEvent[];
  let running: JobSummary;
  let place: InstanceRef;
  /** Looks to come; every other timer is the limit of a call that is under way. */
  const looks = new Set<Disposable>();
  /** Verdicts that are being read, which takes as long as the files of it that are loaded then. */
  let judging = 0;

  beforeEach(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
    service.clock.skips = retryPauses;
    health = healthOn(service);
    plans = plansOn(service, health);
    const { cache } = service.session;
    const instances = cache.instances('cn-hangzhou');
    await instances.load();
    const { region, instanceId } = instances.items[0]!;
    place = { region, instanceId };
    await cache.providers(place).load();
    const open = cache.jobs({ instance: place }, { status: 'running' });
    await open.load();
    running = open.items[0]!;
    begin();
    emulator.calls.length = 0;
  });
  afterEach(async () => {
    end();
    assert.equal(service.clock.waiting, 0, 'no timer is left');
    plans.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  });

  /** What a window does when it opens. */
  function begin(): void {
    list = new WatchStore(service.workspace, service.connections);
    looks.clear();
    const judge = Object.create(plans) as ReadingPlans;
    judge.read = async (...asked) => {
      judging++;
      await plans.read(...asked).finally(() => judging--);
    };
    watches = new Watches(service.sessions, list, health, judge, {
      clock: {
        now: () => service.clock.now(),
        after: (ms, run) => {
          const look = service.clock.after(ms, () => {
            looks.delete(look);
            run();
          });
          looks.add(look);
          return toDisposable(() => {
            looks.delete(look);
            look.dispose();
          });
        },
      },
      random: () => 0.5,
    });
    told = [];
    watches.onDidEnd((event) => told.push(event));
    watches.start();
  }

  function end(): void {
    watches.dispose();
    list.dispose();
  }

  const aWatch = (rest: Partial<Watch>): Watch => ({
    target: targetOf(running.targetId),
    name: '钉钉组织架构',
    ...rest,
  });
  const targetOf = (id: string) => ({
    connectionId: 'main',
    ...place,
    kind: 'identityProvider' as const,
    id,
  });
  const jobWatch = () => aWatch({ jobId: running.synchronizationJobId });
  const providerWatch = (name: string) => {
    const found = service.session.cache
      .providers(place)
      .items.find((each) => each.identityProviderName === name)!;
    return aWatch({ target: targetOf(found.identityProviderId), name });
  };

  /** Lets time pass here and there, and waits until the look that came due is over. */
  async function pass(ms: number): Promise<void> {
    emulator.clock.advance(ms);
    await service.clock.advance(ms);
    await rest();
  }

  /** Until no call is under way, and none follows. */
  async function rest(): Promise<void> {
    const isQuiet = () => judging === 0 && service.clock.waiting === looks.size;
    for (let quiet = 0; quiet < 10; quiet++) {
      if (!isQuiet()) quiet = 0;
      await until(isQuiet);
      await settle(1);
    }
  }

  /** Lets as many looks pass as it takes. */
  async function passUntil(done: () => boolean): Promise<void> {
    for (let look = 0; look < 40 && !done(); look++) await pass(service.clock.pending[0] ?? minute);
    assert.ok(done(), 'it never came');
  }

  it('ask nothing while nothing is watched', async () => {
    await pass(60 * minute);
    assert.deepEqual([emulator.calls.length, service.clock.waiting], [0, 0]);
  });

  it('tell once that a job ended, with its verdict, and are over', async () => {
    await watches.add(jobWatch());
    assert.deepEqual(watches.current(), [jobWatch()]);
    await passUntil(() => told.length > 0);
    const [{ job, verdict, watch, connectionId }] = told as [WatchEvent];
    assert.deepEqual(
      [job.synchronizationJobId, job.status, verdict.state, watch, connectionId],
      [running.synchronizationJobId, 'success', 'healthy', jobWatch(), 'main'],
    );
    assert.deepEqual(watches.current(), []);
    const calls = emulator.calls.length;
    await pass(60 * minute);
    assert.deepEqual([told.length, emulator.calls.length], [1, calls]);
  });

  it('tell of a new run that ended badly, and not of one before the watch', async () => {
    await watches.add(providerWatch('Branch AD'));
    await pass(0);
    assert.equal(told.length, 0, 'the runs before were known to fail');
    await passUntil(() => told.length > 0);
    const [{ job, verdict }] = told as [WatchEvent];
    assert.equal(verdict.state, 'failing');
    assert.ok(job.startTime! > pinned, 'the run is new');
    assert.match(verdict.reason, /Error LdapException\.InvalidCredentials/);
    const id = job.synchronizationJobId;
    await pass(service.clock.pending[0]!);
    assert.ok(told.every((event, n) => n === 0 || event.job.synchronizationJobId !== id));
    assert.equal(watches.current().length, 1, 'it watches on');
  });

  it('are over, or know the run, by the time they tell of it', async () => {
    const held: unknown[] = [];
    watches.onDidEnd(({ watch, job }) => {
      const seen = watches.current().find(({ target }) => target.id === watch.target.id)?.seen;
      held.push(watch.jobId === undefined ? seen === job.endTime : seen);
    });
    await watches.add(jobWatch());
    await passUntil(() => told.length > 0);
    assert.deepEqual(held, [undefined], 'the watch of the job was removed first');
    await watches.add(providerWatch('Branch AD'));
    await passUntil(() => told.length > 1);
    assert.deepEqual(held, [undefined, true], 'the end of the run was kept first');
  });

  it('tell nothing that they could not write down first', async () => {
    await watches.add(jobWatch());
    service.workspace.update = () => Promise.reject(new Error('The disk is full.'));
    await pass(0);
    for (let look = 0; look < 12; look++) await pass(service.clock.pending[0]!);
    assert.deepEqual([told, watches.current()], [[], [jobWatch()]]);
  });

  it('take no older run for news when the newest one is gone', async () => {
    await watches.add(providerWatch('Branch AD'));
    await pass(0);
    const [before] = watches.current();
    end();
    const later = { ...before!, seen: before!.seen! + 5 * minute };
    await service.workspace.update('watches/main', [later]);
    begin();
    await pass(0);
    assert.deepEqual([told, watches.current()], [[], [later]]);
  });

  it('say nothing of a new run that ended well', async () => {
    await watches.add(providerWatch('钉钉组织架构'));
    await pass(0);
    const before = watches.current()[0]?.seen;
    await passUntil(() => watches.current()[0]?.seen !== before);
    assert.deepEqual(told, []);
  });

  it('survive a reload, and know what was seen', async () => {
    await watches.add(providerWatch('Branch AD'));
    await pass(0);
    const [before] = watches.current();
    end();
    assert.equal(service.clock.waiting, 0);
    begin();
    assert.deepEqual(watches.current(), [before]);
    await pass(0);
    assert.deepEqual(told, [], 'nothing ended since');
    await passUntil(() => told.length > 0);
  });

  it('can be listed and removed', async () => {
    await watches.add(providerWatch('Branch AD'));
    await watches.add(jobWatch());
    await watches.add(jobWatch());
    assert.deepEqual(
      watches.current().map(({ name }) => name),
      ['Branch AD', '钉钉组织架构'],
    );
    for (const watch of watches.current()) await watches.remove(watch);
    await settle(10);
    assert.deepEqual(
      [watches.current(), service.workspace.keys().filter((key) => key.startsWith('watches/'))],
      [[], []],
    );
    const calls = emulator.calls.length;
    await pass(60 * minute);
    assert.equal(emulator.calls.length, calls);
  });

  it('go when their connection goes', async () => {
    await watches.add(providerWatch('Branch AD'));
    await pass(0);
    await service.connections.remove('main');
    await settle(10);
    assert.deepEqual(
      service.workspace.keys().filter((key) => key.startsWith('watches/')),
      [],
    );
    const calls = emulator.calls.length;
    await pass(60 * minute);
    assert.deepEqual([watches.current(), emulator.calls.length], [[], calls]);
  });

  it('look ever more seldom, and in time while the service fails', async () => {
    await watches.add(providerWatch('Branch AD'));
    await pass(0);
    const pauses: number[] = [];
    for (let look = 0; look < 6; look++) {
      pauses.push(service.clock.pending[0]!);
      await pass(service.clock.pending[0]!);
    }
    assert.deepEqual(pauses, [60_000, 90_000, 135_000, 202_500, 300_000, 300_000]);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'denied' }]);
    await pass(300_000);
    assert.deepEqual(service.clock.pending, [300_000]);
  });

  it('take nothing on trust that was stored', async () => {
    await service.workspace.update('watches/main', [
      { region: 1 },
      'x',
      null,
      { ...jobWatch(), target: null },
      { ...jobWatch(), jobId: 1 },
      { ...jobWatch(), name: 1 },
      { ...jobWatch(), target: { ...jobWatch().target, kind: 'job' } },
      { ...jobWatch(), seen: 'soon' },
      jobWatch(),
    ]);
    assert.deepEqual(watches.current(), [jobWatch()]);
    await service.workspace.update('watches/main', 'nonsense');
    assert.deepEqual(watches.current(), []);
  });
});
