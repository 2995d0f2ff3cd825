import assert from 'node:assert/strict';
import { JobLoader } from '../../../../src/services/jobs/jobLoader';
import { start, type Emulator, type FaultKind } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { open, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

/** Whether the loader asks on by itself after each fault. */
const faults: [FaultKind, asksOn: boolean, code?: string][] = [
  ['throttle', true, 'Throttling.User'],
  ['throttleRetryAfter', true, 'Throttling.User'],
  ['internalError', true, 'InternalError'],
  ['unavailable', true, 'ServiceUnavailable'],
  ['htmlBadGateway', true],
  ['reset', true, 'ECONNRESET'],
  ['hang', true],
  ['truncatedJson', true],
  ['emptyBody', true],
  ['notJson', true],
  ['expiredToken', false, 'InvalidSecurityToken.Expired'],
  ['denied', false, 'NoPermission'],
  ['invalidKey', false, 'InvalidAccessKeyId.NotFound'],
  ['clockSkew', false, 'InvalidTimeStamp.Expired'],
  ['notFound', false, 'ResourceNotFound.SynchronizationJob'],
];

describe('the loader over a job, when its read fails', () => {
  let emulator: Emulator;
  let service: Service;
  let loader: JobLoader;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    service = await serviceOn(emulator, { pageSize: 5, regions: ['cn-hangzhou'] });
    service.clock.skips = retryPauses;
    const node = await open(service.explorer, 'Corporate directory', 'All jobs');
    const { instance, job } = rowsOfKind(await service.explorer.children(node), 'job')[0]!;
    const { region, instanceId } = instance;
    const ref = { region, instanceId, kind: 'job' as const, id: job.synchronizationJobId };
    loader = new JobLoader(service.session, ref, service.clock, { summary: job, instance });
    emulator.calls.length = 0;
  });
  afterEach(() => {
    loader.dispose();
    service.dispose();
  });
  after(() => emulator.dispose());

  const action = 'GetSynchronizationJob';

  async function fail(kind: FaultKind): Promise<void> {
    emulator.faults.set([{ action, kind }]);
    const calls = emulator.calls.length;
    const read = loader.refresh();
    if (kind === 'hang') {
      await until(() => emulator.calls.length > calls);
      await service.clock.advance(10_000);
    }
    await read;
    await settle();
  }

  for (const [kind, asksOn, code] of faults) {
    it(`keeps what it has, says once what failed by ${kind}, and ${asksOn ? 'asks on' : 'asks no more'}`, async () => {
      await loader.refresh();
      const { raw } = loader;
      const { job, readAt } = loader.current;
      assert.equal(job?.status, 'running');
      await fail(kind);
      const failed = loader.current;
      assert.deepEqual(
        [failed.job, loader.raw, failed.readAt, failed.loading],
        [job, raw, readAt, false],
      );
      assert.deepEqual([failed.failure?.code, failed.following], [code, asksOn]);
      const { error } = service.traces.findLast((trace) => trace.action === action)!;
      assert.equal(failed.failure?.requestId, error?.requestId);
      assert.match(failed.failure!.sentence, /\. [A-Z].+\.$/);
      assert.deepEqual(service.clock.pending, asksOn ? [10_000] : [], 'twice the pause, or none');

      emulator.faults.clear();
      await loader.refresh();
      await settle();
      assert.deepEqual([loader.current.failure, loader.current.following], [undefined, true]);
      assert.equal(service.clock.waiting, 1);
    });
  }

  for (const [kind] of faults) {
    it(`shows the job without the name of its target when that fails by ${kind}`, async () => {
      // A session that has listed no names.
      const fresh = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
      fresh.clock.skips = retryPauses;
      const own = new JobLoader(fresh.session, loader.ref, fresh.clock);
      emulator.faults.set([{ action: 'GetIdentityProvider', kind }]);
      const read = own.refresh();
      if (kind === 'hang') {
        await until(() => emulator.calls.some((call) => call.action === 'GetIdentityProvider'));
        await fresh.clock.advance(10_000);
      }
      await read;
      const { job, targetName, failure, loading, following } = own.current;
      assert.equal(job?.status, 'running');
      assert.deepEqual(
        [targetName, failure, loading, following],
        [undefined, undefined, false, true],
      );
      own.dispose();
      fresh.dispose();
    });
  }

  it('does not ask on for a job that it never saw', async () => {
    await fail('unavailable');
    const { job, following, loading, failure } = loader.current;
    assert.deepEqual(
      [job, following, loading, failure?.code],
      [undefined, false, false, 'ServiceUnavailable'],
    );
    assert.equal(service.clock.waiting, 0);
  });

  it('recovers by itself where the fault passes', async () => {
    await loader.refresh();
    await fail('unavailable');
    emulator.faults.clear();
    await service.clock.advance(10_000);
    await until(() => loader.current.failure === undefined && !loader.current.loading);
    assert.equal(loader.current.job?.status, 'running');
  });

  it('shows of an odd answer what can be read', async () => {
    emulator.faults.set([{ action, kind: 'oddShapes' }]);
    await loader.refresh();
    const { job, failure } = loader.current;
    assert.deepEqual(
      [job?.status, job?.description, failure],
      ['running', 'unexpected here', undefined],
    );
  });
});
