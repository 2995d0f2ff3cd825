import assert from 'node:assert/strict';
import type { JobSummary } from '../../../../src/model/jobs/job';
import { runOfDue } from '../../../../src/model/jobs/runOfDue';

const minute = 60_000;
const due = Date.UTC(2026, 10, 22, 2);
const hour = 60 * minute;
const run = (id: string, after: number, more: Partial<JobSummary> = {}) =>
  ({
    synchronizationJobId: id,
    status: 'success',
    startTime: due + after,
    endTime: due + after + minute,
    ...more,
  }) as JobSummary;
const met = (runs: JobSummary[], following: number | undefined = due + 24 * hour) =>
  runOfDue(due, runs, { following, grace: 15 * minute })?.synchronizationJobId;

describe('the run that met a due time', () => {
  it('began after it and before the next, the oldest of several', () => {
    const runs = [run('next', 24 * hour), run('again', 2 * hour), run('it', 3 * minute)];
    assert.equal(met([...runs, run('before', -24 * hour)]), 'it');
    assert.equal(met([run('next', 24 * hour)]), undefined);
    assert.equal(met([run('late', 30 * hour)], Infinity), 'late');
  });

  it('may have begun a little early, by another clock', () => {
    assert.equal(met([run('early', -5 * minute)]), 'early');
    assert.equal(met([run('other', -hour)]), undefined);
  });

  it('may have been under way when the time came', () => {
    assert.equal(met([run('long', -2 * hour, { endTime: due + minute })]), 'long');
    assert.equal(met([run('open', -2 * hour, { status: 'running', endTime: undefined })]), 'open');
  });
});
