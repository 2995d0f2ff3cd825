import * as assert from 'node:assert/strict';
import { isFinal, jobDuration } from '../../../../src/model/jobs/job';

describe('isFinal', () => {
  it('waits only for jobs that are known to go on', () => {
    const statuses = ['pending', 'running', 'success', 'failed', 'partial_success', 'archived', ''];
    assert.deepEqual(
      statuses.filter((status) => !isFinal({ status })),
      ['pending', 'running'],
    );
  });
});

describe('jobDuration', () => {
  const duration = (status: string, startTime?: number, endTime?: number) =>
    jobDuration({ status, startTime, endTime });

  it('is the time from start to end of a job that has ended', () => {
    assert.equal(duration('success', 1000, 135_000), 134_000);
    assert.equal(duration('failed', 1000, 1000), 0);
    assert.equal(duration('archived_by_policy', 1000, 2000), 1000);
  });

  it('is unknown while the job runs, whatever stale end the service sends', () => {
    assert.equal(duration('running', 1000, 2000), undefined);
    assert.equal(duration('pending', 1000, 2000), undefined);
  });

  it('is unknown when an end is missing or impossible', () => {
    assert.equal(duration('success'), undefined);
    assert.equal(duration('success', 1000), undefined);
    assert.equal(duration('success', undefined, 1000), undefined);
    assert.equal(duration('success', 1000, 999), undefined);
  });
});
