import assert from 'node:assert/strict';
import type { JobSummary } from '../../../../src/model/jobs/job';
import { recentDeletions, recentErrors, usualRun } from '../../../../src/services/jobs/recentJobs';

const ref = {
  region: 'cn-hangzhou',
  instanceId: 'idaas_1',
  kind: 'identityProvider' as const,
  id: 'idp_1',
};

/** Jobs that began one after the other, the first given first; listed in another order. */
function cacheOf(...changes: Partial<JobSummary>[]) {
  const jobs = changes.map((change, index): JobSummary => ({
    synchronizationJobId: `sync_${index}`,
    status: 'success',
    direction: 'outbound',
    triggerType: 'auto',
    targetType: 'identity_provider',
    targetId: ref.id,
    startTime: index * 1000,
    ...change,
  }));
  return { knownJobs: () => jobs.reverse(), pageSize: 4 };
}

describe('what recent jobs of a provider tell', () => {
  const failed = (errorMessage: string, more: Partial<JobSummary> = {}) => ({
    ...{ status: 'failed', errorCode: 'LdapError', errorMessage },
    ...more,
  });
  const messages = (...changes: Partial<JobSummary>[]) =>
    recentErrors(cacheOf(...changes), ref).map(({ errorMessage }) => errorMessage);

  it('is the errors of outbound jobs since the last that succeeded, the newest first', () => {
    assert.deepEqual(messages(failed('one'), {}, failed('two'), failed('three')), ['three', 'two']);
    assert.deepEqual(messages(failed('one'), failed('two'), {}), []);
    assert.deepEqual(messages(failed('one'), { status: 'running' }), ['one']);
    assert.deepEqual(messages({}, failed('one', { status: 'partial_success' })), ['one']);
    assert.deepEqual(messages(failed('in', { direction: 'inbound' }), { status: 'failed' }), []);
    assert.deepEqual(messages(), []);
  });

  it('is what the first page tells, however many have been read', () => {
    const four = [failed('two'), failed('three'), failed('four'), failed('five')];
    assert.deepEqual(messages(failed('one'), ...four), ['five', 'four', 'three', 'two']);
    const jobs = [{ deleted: { users: 9, organizationalUnits: 0, groups: 0 } }, {}, {}, {}, {}];
    assert.equal(recentDeletions(cacheOf(...jobs), ref, 'outbound')?.users, 0);
  });

  it('is the highest deletion of the jobs of a direction', () => {
    const deleted = (users: number, groups: number, direction = 'inbound') => ({
      direction,
      deleted: { users, organizationalUnits: 1, groups },
    });
    const cache = cacheOf(deleted(3, 9), deleted(7, 2), deleted(50, 50, 'outbound'), {
      direction: 'inbound',
    });
    const highest = { jobs: 3, users: 7, organizationalUnits: 1, groups: 9 };
    assert.deepEqual(recentDeletions(cache, ref, 'inbound'), highest);
    assert.deepEqual(recentDeletions(cache, ref, 'outbound')?.users, 50);
    assert.equal(recentDeletions(cacheOf({}, {}), ref, 'inbound'), undefined);
  });

  it('is how long a run usually takes, when there are three to say so', () => {
    const lasting = (...seconds: number[]) =>
      seconds.map((each) => ({ startTime: 1000, endTime: 1000 + each * 1000 }));
    const usual = (...changes: Partial<JobSummary>[]) =>
      usualRun(cacheOf(...changes), ref, 'outbound');
    assert.equal(usual(...lasting(10, 500, 30)), 30_000);
    assert.equal(usual(...lasting(10, 500)), undefined);
    assert.equal(usual(...lasting(10, 500), { startTime: 5, status: 'running' }), undefined);
    assert.equal(usualRun(cacheOf(...lasting(1, 2, 3)), ref, 'inbound'), undefined);
  });
});
