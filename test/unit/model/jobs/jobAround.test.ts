import * as assert from 'node:assert/strict';
import {
  fareOf,
  neighboursOf,
  standingSentence,
  type JobAround,
} from '../../../../src/model/jobs/jobAround';
import type { JobSummary } from '../../../../src/model/jobs/job';
import { jobStart } from '../../../support/jobs';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const hour = 3_600_000;

/** Runs an hour apart, newest first, each of a minute. */
function runs(...statuses: string[]): JobSummary[] {
  return statuses.map((status, before) => ({
    synchronizationJobId: `run${before}`,
    status,
    direction: 'inbound',
    triggerType: 'auto',
    targetType: 'identity_provider',
    targetId: 'idp_a',
    startTime: jobStart - before * hour,
    endTime: jobStart - before * hour + 60_000,
  }));
}
const link = (before: number, status: string) => ({
  id: `run${before}`,
  status,
  at: jobStart - before * hour,
});

describe('the neighbours of a run', () => {
  const held = { runs: runs('failed', 'failed', 'success', 'failed'), isWhole: true };

  it('are the runs before and after it, and the last good one', () => {
    assert.deepEqual(neighboursOf('run1', held), {
      next: link(0, 'failed'),
      previous: link(2, 'success'),
      lastGood: link(2, 'success'),
    });
  });

  it('end at the newest run, and at the oldest only when there are no older ones', () => {
    assert.equal(neighboursOf('run0', held).next, 'none');
    assert.equal(neighboursOf('run3', held).previous, 'none');
    assert.deepEqual(neighboursOf('run3', { ...held, isWhole: false }), {
      next: link(2, 'success'),
    });
  });

  it('are not known of a run that is not held', () => {
    assert.deepEqual(neighboursOf('other', held), {});
  });
});

describe('how a target fares', () => {
  it('is the streak of its newest runs that ended, its last success and the usual length', () => {
    const held = { runs: runs('running', 'failed', 'failed', 'success'), isWhole: false };
    assert.deepEqual(fareOf(held), {
      streak: { status: 'failed', runs: 2, isOpen: false },
      lastSuccess: link(3, 'success'),
      usual: 60_000,
    });
  });

  it('leaves open what older runs would tell', () => {
    assert.deepEqual(fareOf({ runs: runs('failed', 'failed'), isWhole: false }), {
      streak: { status: 'failed', runs: 2, isOpen: true },
    });
    assert.deepEqual(fareOf({ runs: runs('failed', 'failed'), isWhole: true }), {
      streak: { status: 'failed', runs: 2, isOpen: false },
      lastSuccess: 'none',
    });
    assert.deepEqual(fareOf({ runs: [], isWhole: true }), { lastSuccess: 'none' });
  });
});

describe('the line about a target', () => {
  const failing: JobAround = {
    verdict: { state: 'failing', unread: [] },
    streak: { status: 'failed', runs: 4, isOpen: false },
    lastSuccess: link(2, 'success'),
    isReading: false,
  };
  const lines: readonly [JobAround, string][] = [
    [failing, 'Failing: 4th failure in a row, last success 22 Nov, 07:45'],
    [
      { ...failing, streak: { status: 'failed', runs: 1, isOpen: false }, lastSuccess: 'none' },
      'Failing: the newest run failed, no success so far',
    ],
    [
      {
        verdict: { state: 'unjudged', unread: ['runs'] },
        streak: { status: 'failed', runs: 2, isOpen: true },
        isReading: false,
      },
      'Not judged yet: at least 2 failures in a row, last success not read yet, older runs not read yet',
    ],
    [
      {
        ...failing,
        verdict: { state: 'healthy', unread: [] },
        streak: { status: 'success', runs: 12, isOpen: false },
      },
      'Healthy: 12th success in a row',
    ],
    [
      {
        ...failing,
        verdict: { state: 'degraded', unread: [] },
        streak: { status: 'partial_success', runs: 23, isOpen: false },
      },
      'Degraded: 23rd partial success in a row, last success 22 Nov, 07:45',
    ],
    [
      {
        ...failing,
        verdict: { state: 'stuck', unread: [] },
        streak: { status: 'success', runs: 7, isOpen: false },
      },
      'Stuck: last success 22 Nov, 07:45',
    ],
    [{ isReading: false }, 'Not judged yet: runs not read yet'],
  ];
  for (const [around, line] of lines) {
    it(`reads "${line}"`, () => assert.equal(standingSentence(around, dates), line));
  }
});
