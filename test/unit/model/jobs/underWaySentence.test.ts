import * as assert from 'node:assert/strict';
import { createdAt } from '../../../../src/model/ids/createdAt';
import { underWaySentence } from '../../../../src/model/jobs/underWaySentence';
import { aJob, jobStart } from '../../../support/jobs';

describe('the sentence about a job under way', () => {
  const running = aJob({ status: 'running' });

  it('says for how long it runs, against the usual', () => {
    assert.equal(
      underWaySentence(running, jobStart + 200_000, 134_000),
      'Running for 3 min 20 s; runs of this target usually take 2 min 14 s.',
    );
  });

  it('says that the usual is not known', () => {
    assert.equal(
      underWaySentence(running, jobStart + 200_000, undefined),
      'Running for 3 min 20 s; how long runs of this target usually take is not known.',
    );
  });

  it('counts the waiting of a pending job from the making of its id', () => {
    const pending = aJob({ status: 'pending', startTime: undefined });
    const made = createdAt(pending.synchronizationJobId)!.getTime();
    assert.equal(
      underWaySentence(pending, made + 60_000, 60_000),
      'Waiting for 1 min to be started; runs of this target usually take 1 min.',
    );
  });

  it('says nothing of a job that has ended, nor of one that a wrong clock lets begin later', () => {
    assert.equal(underWaySentence(aJob(), jobStart + 1, 1), undefined);
    assert.equal(underWaySentence(running, jobStart - 1, 1), undefined);
  });
});
