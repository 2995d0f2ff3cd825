import * as assert from 'node:assert/strict';
import { summarizeJob } from '../../../../src/model/jobs/summarizeJob';
import { aJob, documentedJob, jobStart, stat } from '../../../support/jobs';

describe('summarizeJob', () => {
  it('keeps of the documentation example what a list shows', () => {
    assert.deepEqual(summarizeJob(documentedJob()), {
      synchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx',
      status: 'running',
      direction: 'inbound',
      triggerType: 'auto',
      targetType: 'identity_provider',
      targetId: 'idp_my664lwkhpicbyzirog3nxxxxx',
      startTime: 1649830226000,
      endTime: 1649830226000,
      errorCode: 'ErrorCodeNotFound',
      errorMessage: 'Internal error',
      counts: { compared: 500, changed: 160, delivered: 40, failed: 240, skipped: 240 },
      volume: { created: 100, updated: 100, binded: 100, deleted: 100, same: 100, pushed: 100 },
      deleted: { users: 10, organizationalUnits: 30, groups: 30 },
    });
  });

  it('leaves out what the job does not have', () => {
    assert.deepEqual(summarizeJob(aJob()), {
      synchronizationJobId: 'sync_000038g0tmep85q41li0fgsd98gn24q9nj9abcde',
      status: 'success',
      direction: 'inbound',
      triggerType: 'auto',
      targetType: 'identity_provider',
      targetId: 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
      startTime: jobStart,
      endTime: jobStart + 134_000,
    });
    const failed = summarizeJob(aJob({ result: { errorCode: 'InternalError' } }));
    assert.deepEqual(
      [failed.errorCode, 'counts' in failed, 'errorMessage' in failed, 'damaged' in failed],
      ['InternalError', false, false, false],
    );
  });

  it('counts zeros as counted', () => {
    const { counts } = summarizeJob(aJob({ result: { userStatistics: { same: stat(0) } } }));
    assert.deepEqual(counts, { compared: 0, changed: 0, delivered: 0, failed: 0, skipped: 0 });
  });

  it('marks a record that could be read only in part', () => {
    const { damaged } = summarizeJob(aJob({ unreadable: ['StartTime: "soon" is not a number'] }));
    assert.equal(damaged, true);
  });

  it('keeps no more than the start of a long error message', () => {
    const { errorMessage } = summarizeJob(aJob({ result: { errorMessage: 'x'.repeat(10_000) } }));
    assert.equal(errorMessage, 'x'.repeat(500));
  });

  it('keeps the description', () => {
    assert.equal(summarizeJob(aJob({ description: 'Nightly' })).description, 'Nightly');
  });
});
