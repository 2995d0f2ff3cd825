import assert from 'node:assert/strict';
import type { Job, JobSummary } from '../../../../src/model/jobs/job';
import type { JobReading } from '../../../../src/model/jobs/jobReading';
import { JobLoader } from '../../../../src/services/jobs/jobLoader';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { drawRead, open, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const minute = 60_000;

describe('the loader over a job', () => {
  let emulator: Emulator;
  let service: Service;
  let loader: JobLoader;
  let running: JobSummary;
  beforeEach(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    service = await serviceOn(emulator, { pageSize: 5, regions: ['cn-hangzhou'] });
    service.clock.skips = retryPauses;
    loader = await loaderOf('running');
    running = loader.current.summary!;
    emulator.calls.length = 0;
  });
  afterEach(async () => {
    loader.dispose();
    service.dispose();
    await emulator.dispose();
  });

  /** A loader over the newest job of that status, as a click on its row makes it. */
  async function loaderOf(status: string): Promise<JobLoader> {
    await service.filters.set({ status });
    const node = await open(service.explorer, 'Corporate directory', 'All jobs');
    const { instance, job } = rowsOfKind(await service.explorer.children(node), 'job')[0]!;
    await service.filters.set({});
    const { region, instanceId } = instance;
    const ref = { region, instanceId, kind: 'job' as const, id: job.synchronizationJobId };
    return new JobLoader(service.session, ref, service.clock, { summary: job, instance });
  }

  const reads = () =>
    emulator.calls.filter(({ action }) => action === 'GetSynchronizationJob').length;

  /** A loader over the newest failed job with such a code. */
  async function loaderOfError(errorCode: string): Promise<JobLoader> {
    const { region, instanceId } = loader.ref;
    const place = { region, instanceId };
    for (let next: string | undefined, page = 0; page < 10; page++) {
      const listed = await service.session.client.listJobs(
        place,
        { status: 'failed', pageSize: 100 },
        next,
      );
      const found = listed.items.find(({ result }) => result?.errorCode === errorCode);
      if (found) {
        const ref = { ...place, kind: 'job' as const, id: found.synchronizationJobId };
        emulator.calls.length = 0;
        return new JobLoader(service.session, ref, service.clock);
      }
      next = listed.next;
    }
    throw new Error(`No job failed with ${errorCode}.`);
  }
  const actions = () => emulator.calls.map(({ action }) => action);

  it('names the addresses to let in where a directory did not answer, for one call an instance', async () => {
    for (const calls of [1, 0]) {
      const unanswered = await loaderOfError('NetworkAccess.ConnectTimeout');
      await unanswered.load();
      assert.deepEqual(unanswered.current.egressAddresses, ['203.0.113.0/27', '198.51.100.32/27']);
      assert.equal(actions().filter((action) => action === 'GetInstance').length, calls);
      unanswered.dispose();
    }
  });

  it('asks for no addresses where the other side did answer, and does without where they cannot be had', async () => {
    const refused = await loaderOfError('LdapException.InvalidCredentials');
    await refused.load();
    assert.equal(actions().includes('GetInstance'), false);
    refused.dispose();
    const unanswered = await loaderOfError('NetworkAccess.ConnectTimeout');
    emulator.faults.set([{ action: 'GetInstance', kind: 'denied' }]);
    await unanswered.load();
    const { egressAddresses, failure, job } = unanswered.current;
    assert.deepEqual([egressAddresses, failure, job?.status], [undefined, undefined, 'failed']);
    unanswered.dispose();
  });

  /** Lets so much time pass here and there, and waits for the read that comes of it. */
  async function pass(ms: number, read = true): Promise<void> {
    const before = reads();
    emulator.clock.advance(ms);
    await service.clock.advance(ms);
    if (read) await until(() => reads() > before);
    await until(() => !loader.current.loading);
    await settle(3);
  }

  const brief = ({ job, loading, following, failure, targetName, readAt }: JobReading) =>
    JSON.parse(
      JSON.stringify({ status: job?.status, loading, following, failure, targetName, readAt }),
    ) as object;

  it('knows before its first read what the row knew', () => {
    const { summary, instanceName, targetName, job } = loader.current;
    assert.deepEqual(
      [summary, instanceName, targetName, job],
      [running, 'Corporate directory', '钉钉组织架构', undefined],
    );
    assert.equal(reads(), 0);
  });

  describe('of a job that was read when it was looked up', () => {
    async function lookedUp(status: string): Promise<void> {
      loader.dispose();
      const { ref, current } = await loaderOf(status);
      const answer = await service.session.client.getJob(ref, ref.id);
      const read = { job: answer.value, raw: answer.raw, readAt: service.clock.now() };
      const summary = current.summary!;
      loader = new JobLoader(service.session, ref, service.clock, { summary, read });
      emulator.calls.length = 0;
    }

    it('reads nothing when it has ended, however long ago that was', async () => {
      await lookedUp('success');
      await service.clock.advance(60 * minute);
      const told: object[] = [];
      loader.onDidChange(() => told.push(brief(loader.current)));
      await loader.load();
      assert.deepEqual([reads(), service.clock.waiting], [0, 0]);
      const { status, readAt } = brief(loader.current) as { status: string; readAt: number };
      assert.deepEqual([status, readAt, told.length], ['success', pinned, 1]);
      assert.ok(loader.raw);
    });

    it('follows one that is under way, and reads it at once when that was a while ago', async () => {
      await lookedUp('running');
      await loader.load();
      assert.deepEqual([reads(), loader.current.following], [0, true]);
      await pass(5000);
      assert.equal(reads(), 1);
      await lookedUp('running');
      await service.clock.advance(5000);
      await loader.load();
      assert.equal(reads(), 1);
    });
  });

  it('reads the job and tells so at each step', async () => {
    const told: object[] = [];
    loader.onDidChange(() => told.push(brief(loader.current)));
    await loader.refresh();
    const targetName = '钉钉组织架构';
    assert.deepEqual(told, [
      { loading: true, following: false, targetName },
      { status: 'running', loading: false, following: true, targetName, readAt: pinned },
    ]);
    const { requestId, job } = loader.current;
    const { raw } = loader;
    assert.equal(raw!['RequestId'], requestId);
    assert.equal(job!.synchronizationJobId, running.synchronizationJobId);
  });

  it('follows a running job to its end, and then asks no more', async () => {
    await loader.refresh();
    assert.deepEqual(service.clock.pending, [5000]);
    for (let n = 0; n < 30 && loader.current.following; n++) await pass(service.clock.pending[0]!);
    assert.deepEqual(brief(loader.current), {
      ...{ status: 'success', loading: false, following: false },
      ...{ targetName: '钉钉组织架构', readAt: service.clock.now() },
    });
    assert.ok(loader.current.job!.result, 'the result has come');
    assert.equal(service.clock.waiting, 0);
    const before = emulator.calls.length;
    await service.clock.advance(60 * minute);
    assert.equal(emulator.calls.length, before);
  });

  it('asks ever more slowly, up to once a minute, and quickly again once something moved', async () => {
    await loader.refresh();
    const pauses: number[] = [];
    for (let n = 0; n < 9; n++) {
      const [pause] = service.clock.pending;
      pauses.push(pause!);
      // Time passes in the window only, so that the job stays where it is.
      await service.clock.advance(pause!);
      await until(() => reads() === n + 2 && !loader.current.loading);
      await settle(3);
    }
    const slower = [5000, 7500, 11250, 16875, 25312.5, 37968.75, 56953.125, 60000, 60000];
    assert.deepEqual(pauses, slower);
  });

  it('joins a read under way', async () => {
    await Promise.all([loader.refresh(), loader.refresh(), loader.refresh()]);
    assert.equal(reads(), 1);
  });

  it('costs no calls while it is out of sight, and reads at once when it is seen again', async () => {
    await loader.refresh();
    loader.setVisible(false);
    await service.clock.advance(60 * minute);
    assert.deepEqual([reads(), service.clock.waiting], [1, 0]);
    loader.setVisible(true);
    await until(() => reads() === 2 && !loader.current.loading);
    await settle(3);
    assert.equal(service.clock.waiting, 1, 'it follows again');
  });

  it('stays quiet when it was hidden during a read', async () => {
    const read = loader.refresh();
    loader.setVisible(false);
    await read;
    await settle();
    assert.deepEqual([reads(), service.clock.waiting, loader.current.following], [1, 0, true]);
  });

  it('does not read a finished job again for being seen', async () => {
    const finished = await loaderOf('failed');
    await finished.refresh();
    const before = reads();
    finished.setVisible(false);
    finished.setVisible(true);
    await settle();
    assert.deepEqual([reads(), finished.current.following], [before, false]);
    finished.dispose();
  });

  it('takes each state over into the lists that show the job', async () => {
    const node = await open(service.explorer, 'Corporate directory', 'All jobs');
    for (const each of [undefined, node]) await drawRead(service.explorer, each);
    await service.clock.advance(1000);
    emulator.calls.length = 0;
    const told: string[] = [];
    service.explorer.onDidChange((rows) => told.push(...(rows ?? []).map(({ id }) => id)));
    emulator.clock.advance(5 * minute);
    await loader.refresh();
    await service.clock.advance(50);
    const [row] = rowsOfKind(await service.explorer.children(node), 'job');
    assert.deepEqual([row!.job.status, row!.job.counts !== undefined], ['success', true]);
    const { cache } = service.session;
    const { instance } = row!;
    const target = { type: 'identity_provider', id: running.targetId } as const;
    assert.equal(cache.lastRun(instance, target)!.status, 'success');
    assert.deepEqual(told, [row!.id]);
    const lists = emulator.calls.filter(({ action }) => action !== 'GetSynchronizationJob');
    assert.equal(lists.length, 0, 'nothing is listed again for it');
  });

  it('is not told of a job that no list shows', () => {
    let told = 0;
    service.session.cache.onDidChange(() => told++);
    const job = { ...running, synchronizationJobId: 'sync_elsewhere', unreadable: [] } as Job;
    service.session.cache.note(loader.ref, job);
    assert.equal(told, 0);
  });

  describe('whose row nobody saw', () => {
    const actions = () => emulator.calls.map(({ action }) => action);

    async function stranger(status: string) {
      const { ref } = await loaderOf(status);
      service.changeSettings(); // a new session, which has seen nothing
      emulator.calls.length = 0;
      loader.dispose();
      loader = new JobLoader(service.session, ref, service.clock);
      await loader.refresh();
    }

    it('finds the name of the target with one call more', async () => {
      await stranger('running');
      assert.deepEqual(actions(), ['GetSynchronizationJob', 'GetIdentityProvider']);
      assert.deepEqual(
        [loader.current.targetName, loader.current.instanceName],
        ['钉钉组织架构', loader.ref.instanceId],
      );
      await pass(5000);
      assert.deepEqual(actions().slice(2), ['GetSynchronizationJob']);
    });

    it('shows the job without the name when that may not be read, and asks for it once', async () => {
      emulator.faults.set([{ action: 'GetIdentityProvider', kind: 'denied' }]);
      await stranger('running');
      assert.deepEqual(
        [loader.current.targetName, loader.current.failure, loader.current.job?.status],
        [undefined, undefined, 'running'],
      );
      for (let n = 0; n < 3; n++) await pass(service.clock.pending[0]!);
      assert.deepEqual(actions().filter((action) => action === 'GetIdentityProvider').length, 1);
    });

    it('asks for the name again when the first time failed for a passing reason', async () => {
      emulator.faults.set([{ action: 'GetIdentityProvider', kind: 'unavailable', times: 4 }]);
      await stranger('running');
      assert.equal(loader.current.targetName, undefined);
      await pass(5000);
      await until(() => loader.current.targetName !== undefined);
      assert.equal(loader.current.targetName, '钉钉组织架构');
    });
  });

  it('ends its read and its timer when it is closed', async () => {
    await loader.refresh();
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const read = loader.refresh();
    await until(() => reads() === 2);
    let told = 0;
    loader.onDidChange(() => told++);
    loader.dispose();
    await read;
    await settle();
    assert.deepEqual([service.clock.waiting, told], [0, 0]);
  });

  it('ends its polling when the window leaves the connection', async () => {
    await loader.refresh();
    service.changeSettings();
    await service.clock.advance(5000);
    await settle();
    await service.clock.advance(60 * minute);
    assert.deepEqual([reads(), service.clock.waiting], [1, 0]);
  });
});
