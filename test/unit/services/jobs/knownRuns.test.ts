import assert from 'node:assert/strict';
import type { EiamClient } from '../../../../src/api/eiamClient';
import type { JobQuery } from '../../../../src/api/jobs/jobQuery';
import type { Page } from '../../../../src/api/page';
import type { Job } from '../../../../src/model/jobs/job';
import { ResourceCache } from '../../../../src/services/resources/resourceCache';
import { knownRuns } from '../../../../src/services/jobs/knownRuns';
import { FakeClock } from '../../../support/fakeClock';
import { aJob } from '../../../support/jobs';
import { hour, judged } from '../../../support/runs';

const instance = { region: 'cn-hangzhou', instanceId: 'idaas_test' };
const target = { type: 'identity_provider' as const, id: 'idp_a' };
const at = (hours: number, targetId = 'idp_a') =>
  aJob({
    synchronizationJobId: `${targetId} ${hours}`,
    targetId,
    startTime: judged - hours * hour,
  });

/** An cache whose service answers these pages: the instance's newest jobs, and those of the target. */
function cacheOf(newest: Page<Job>, own: Page<Job>) {
  const clock = new FakeClock(judged);
  const listJobs = (_: unknown, query: JobQuery) => Promise.resolve(query.targetIds ? own : newest);
  const client = { listJobs } as unknown as EiamClient;
  const cache = new ResourceCache(client, clock, 50, new AbortController().signal);
  return { clock, cache, known: () => knownRuns(cache, instance, target) };
}

describe('the runs that are known of a target', () => {
  it('are not known while no list was read', () => {
    const { known } = cacheOf({ items: [] }, { items: [] });
    assert.equal(known(), undefined);
  });

  it('reach as far back as the newest jobs of the instance', async () => {
    const { cache, known } = cacheOf(
      { items: [at(1), at(5, 'idp_b')], next: 'more' },
      { items: [] },
    );
    await cache.newestJobs(instance).load();
    const { runs, ...rest } = known()!;
    assert.deepEqual(rest, { lookBack: judged - 5 * hour, readAt: judged, isHeld: false });
    assert.deepEqual(
      runs.map((run) => run.synchronizationJobId),
      ['idp_a 1'],
    );
  });

  it('are all there are when the instance has no more', async () => {
    const { cache, known } = cacheOf({ items: [at(1)] }, { items: [] });
    await cache.newestJobs(instance).load();
    const { lookBack, isHeld } = known()!;
    assert.deepEqual([lookBack, isHeld], [undefined, true]);
  });

  it('are those of both lists once the jobs of the target were read', async () => {
    const { cache, known, clock } = cacheOf(
      { items: [at(1), at(2), at(3, 'idp_b')], next: 'more' },
      { items: [at(2), at(30), at(60)], next: 'more' },
    );
    await cache.jobs({ instance, target }, {}).load();
    await clock.advance(hour);
    await cache.newestJobs(instance).load();
    const { runs, ...rest } = known()!;
    assert.deepEqual(rest, {
      lookBack: judged - 60 * hour,
      readAt: judged + hour,
      isHeld: false,
    });
    assert.deepEqual(
      runs.map((run) => run.synchronizationJobId),
      ['idp_a 1', 'idp_a 2', 'idp_a 30', 'idp_a 60'],
    );
  });

  it('leave a list aside that ends before the newer one begins', async () => {
    const { cache, known, clock } = cacheOf(
      { items: [at(-9), at(-8, 'idp_b')], next: 'more' },
      { items: [at(2)], next: 'more' },
    );
    await cache.jobs({ instance, target }, {}).load();
    await clock.advance(10 * hour);
    await cache.newestJobs(instance).load();
    const { runs, lookBack } = known()!;
    assert.deepEqual(
      [runs.map((run) => run.synchronizationJobId), lookBack],
      [['idp_a -9'], judged + 8 * hour],
    );
  });

  it('are the 30 newest, however many a list has, and then they are held', async () => {
    const many = Array.from({ length: 40 }, (_, n) => at(n + 1));
    const { cache, known } = cacheOf({ items: many.slice(0, 5), next: 'more' }, { items: many });
    await cache.newestJobs(instance).load();
    assert.equal(known()!.isHeld, false);
    await cache.jobs({ instance, target }, {}).load();
    const { runs, ...rest } = known()!;
    assert.deepEqual(rest, { lookBack: judged - 30 * hour, readAt: judged, isHeld: true });
    assert.deepEqual(
      runs.map((run) => run.synchronizationJobId),
      many.slice(0, 30).map((run) => run.synchronizationJobId),
    );
  });

  it('say the same of exactly 30 runs, whether or not the list knows that there are no more', async () => {
    const thirty = Array.from({ length: 30 }, (_, n) => at(n + 1));
    const whole = cacheOf({ items: thirty }, { items: [] });
    const part = cacheOf({ items: [...thirty, at(31, 'idp_b')], next: 'more' }, { items: [] });
    await whole.cache.newestJobs(instance).load();
    await part.cache.newestJobs(instance).load();
    assert.deepEqual(whole.known(), part.known());
  });

  it('are not held while one of them was under way in an earlier reading only', async () => {
    const older = Array.from({ length: 30 }, (_, n) => at(n + 3));
    const open = { ...older[20]!, status: 'running' };
    const { cache, known, clock } = cacheOf(
      { items: [at(1), at(2), ...older.slice(0, 4)], next: 'more' },
      { items: [...older.slice(0, 20), open, ...older.slice(21)] },
    );
    await cache.jobs({ instance, target }, {}).load();
    assert.equal(known()!.isHeld, true);
    await clock.advance(hour);
    await cache.newestJobs(instance).load();
    assert.equal(known()!.isHeld, false);
  });

  it('do not show what the later reading would have to have and has not', async () => {
    const { cache, known, clock } = cacheOf(
      { items: [at(1), at(4, 'idp_b')], next: 'more' },
      { items: [at(1), at(2), at(5)] },
    );
    await cache.jobs({ instance, target }, {}).load();
    await clock.advance(hour);
    await cache.newestJobs(instance).load();
    assert.deepEqual(
      known()!.runs.map((run) => run.synchronizationJobId),
      ['idp_a 1', 'idp_a 5'],
    );
  });

  it('hold nothing of a list with a filter', async () => {
    const { cache, known } = cacheOf({ items: [] }, { items: [at(1)] });
    await cache.jobs({ instance, target }, { status: 'failed' }).load();
    assert.equal(known(), undefined);
  });
});
