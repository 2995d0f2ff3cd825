import * as assert from 'node:assert/strict';
import type { EiamClient } from '../../../../src/api/eiamClient';
import { summarizeJob } from '../../../../src/model/jobs/summarizeJob';
import { aroundJob, type AroundSources } from '../../../../src/services/jobs/aroundJob';
import { ResourceCache } from '../../../../src/services/resources/resourceCache';
import { aJob, jobStart } from '../../../support/jobs';
import { FakeClock } from '../../../support/fakeClock';

const instance = { region: 'cn-hangzhou', instanceId: 'idaas_a' };
const runs = ['failed', 'failed', 'success'].map((status, before) =>
  summarizeJob(
    aJob({
      synchronizationJobId: `run${before}`,
      status,
      startTime: jobStart - before * 3_600_000,
      endTime: jobStart - before * 3_600_000 + 60_000,
    }),
  ),
);
const job = {
  synchronizationJobId: 'run0',
  targetType: 'identity_provider',
  targetId: runs[0]!.targetId,
};
const target = {
  region: 'cn-hangzhou',
  instanceId: 'idaas_a',
  kind: 'identityProvider',
  id: job.targetId,
};

/** A cache whose service answers nothing, and notes what it is asked. */
function cacheOn(asked: string[]): ResourceCache {
  const client = new Proxy(
    {},
    {
      get: (_, name) => () => {
        asked.push(String(name));
        return Promise.reject(new Error('no call was to be made'));
      },
    },
  ) as unknown as EiamClient;
  return new ResourceCache(client, new FakeClock(), 50, new AbortController().signal);
}

const sources = (watched: { jobId?: string }[] = []): AroundSources => ({
  health: { verdict: () => undefined, targets: () => [] },
  plans: { isReadingFor: () => false },
  watches: {
    current: () =>
      watched.map((each) => ({
        ...each,
        target: { ...target, connectionId: 'c', kind: 'identityProvider' as const },
        name: 'A',
      })),
  },
});

describe('what is around a job', () => {
  it('is told from what is held, without a call', () => {
    const asked: string[] = [];
    const cache = cacheOn(asked);
    assert.deepEqual(aroundJob(cache, sources(), instance, job), { isReading: false });
    const window = { runs, from: -Infinity, readAt: jobStart + 60_000 };
    cache.keepRuns(instance, new Map([[job.targetId, [{ window, isStale: false }]]]));
    const link = (before: number, status: string) => ({
      id: `run${before}`,
      status,
      at: jobStart - before * 3_600_000,
    });
    assert.deepEqual(aroundJob(cache, sources(), instance, job), {
      streak: { status: 'failed', runs: 2, isOpen: false },
      lastSuccess: link(2, 'success'),
      usual: 60_000,
      next: 'none',
      previous: link(1, 'failed'),
      lastGood: link(2, 'success'),
      isReading: false,
    });
    assert.deepEqual(asked, []);
  });

  it('says whether the job or its target is watched', () => {
    const around = (...watched: { jobId?: string }[]) =>
      aroundJob(cacheOn([]), sources(watched), instance, job)?.watched;
    assert.equal(around({ jobId: 'run0' }), 'job');
    assert.equal(around({}), 'target');
    assert.equal(around({ jobId: 'run1' }), undefined);
  });

  it('is nothing for a job without a target that has runs', () => {
    const upload = { ...job, targetType: 'user' };
    assert.equal(aroundJob(cacheOn([]), sources(), instance, upload), undefined);
  });
});
