import assert from 'node:assert/strict';
import { earlierJobs } from '../../../../src/model/jobs/earlierJobs';
import type { JobSummary } from '../../../../src/model/jobs/job';
import { aRun, counted, hour } from '../../../support/runs';

const run = (ago: number, overrides: Partial<JobSummary> = {}) =>
  aRun(ago * hour, { ...overrides }) as JobSummary;
const all = (each: JobSummary): JobSummary => ({ ...{ targetId: 'idp_a' }, ...each });

describe('earlierJobs', () => {
  const job = all(run(1, { status: 'failed' }));
  const known = [
    job,
    run(0),
    run(4),
    run(2, { status: 'failed' }),
    run(3, counted({})),
    { ...run(1.5), targetId: 'idp_b' },
    run(1.2, { direction: 'outbound' }),
  ].map(all);

  it('finds the run before, and the last that was good', () => {
    const { previous, lastGood } = earlierJobs(job, known);
    assert.deepEqual(
      [previous?.synchronizationJobId, lastGood?.synchronizationJobId],
      [known[3]!.synchronizationJobId, known[2]!.synchronizationJobId],
    );
  });

  it('finds nothing before the first run, nor for one without a time', () => {
    assert.deepEqual(earlierJobs(known[2]!, known), {});
    assert.deepEqual(earlierJobs({ ...job, startTime: undefined, endTime: undefined }, known), {});
  });
});
