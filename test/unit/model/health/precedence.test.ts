import assert from 'node:assert/strict';
import { assess, type HealthInput } from '../../../../src/model/health/health';
import {
  compareStates,
  needsAttention,
  verdictStates,
  worstState,
  type VerdictState,
} from '../../../../src/model/health/verdictState';
import { aRun, counted, day, hour, hourly, judged, minute, ordinary } from '../../../support/runs';

const schedule = {
  kind: 'cron' as const,
  window: 0,
  zone: 'UTC',
  previous: [judged - hour, judged - hour - day],
  next: [judged - hour + day],
};
const byHand = { triggerType: 'manual' };
const manual = { periodicSyncStatus: 'disabled', incrementalCallbackStatus: 'disabled' };
const near = { deleted: { users: 25, organizationalUnits: 0, groups: 0 } };
const thresholds = { userDeletedThreshold: 30 };
const tripped = { status: 'failed', errorCode: 'PullProtectedRule.UserDeletedThresholdExceeded' };

/** Two rules that apply at once: the first is the worse. */
const pairs: [worse: VerdictState, better: VerdictState, input: Partial<HealthInput>][] = [
  ['guardTripped', 'failing', { runs: hourly(tripped) }],
  [
    'failing',
    'stuck',
    { runs: [aRun(10 * minute, { status: 'pending' }), aRun(hour, { status: 'failed' })] },
  ],
  [
    'stuck',
    'hollow',
    { runs: [aRun(10 * minute, { status: 'pending' }), ...hourly(counted({}), {})] },
  ],
  ['hollow', 'overdue', { runs: hourly({ ...counted({}), ...byHand }, byHand), schedule }],
  ['overdue', 'stale', { runs: [aRun(3 * day)], schedule }],
  ['stale', 'degraded', { runs: [aRun(3 * day, { status: 'partial_success' })] }],
  [
    'degraded',
    'flapping',
    { runs: hourly({ status: 'partial_success' }, {}, { status: 'partial_success' }, {}) },
  ],
  [
    'flapping',
    'nearGuard',
    {
      runs: hourly({}, { status: 'partial_success', ...near }, {}, { status: 'partial_success' }),
      thresholds,
    },
  ],
  [
    'nearGuard',
    'spike',
    { runs: hourly({ ...counted({ deleted: 25, same: 100 }), ...near }, {}, {}, {}), thresholds },
  ],
  [
    'spike',
    'unknown',
    {
      runs: [aRun(minute, { status: 'archived' }), ...hourly(counted({ updated: 90 }), {}, {}, {})],
    },
  ],
  [
    'unknown',
    'manualOnly',
    { runs: [aRun(minute, { status: 'archived' }), ...ordinary(2)], ...manual },
  ],
];

describe('precedence of verdicts', () => {
  for (const [worse, better, input] of pairs) {
    it(`puts ${worse} before ${better}`, () => {
      const { state, evidence } = assess({ runs: [], now: judged, ...input });
      assert.equal(state, worse);
      assert.ok(evidence.also.includes(better), evidence.also.join(' '));
      assert.ok(compareStates(worse, better) < 0);
    });
  }

  it('is the documented order, every step of which has a case but the one that no rule finds', () => {
    const found = verdictStates.filter((state) => state !== 'unjudged');
    assert.deepEqual(
      pairs.map(([worse, better]) => [worse, better]),
      found.slice(0, -2).map((state, n) => [state, found[n + 1]]),
    );
  });

  it('makes an instance as well as the worst of its targets', () => {
    assert.equal(worstState(['healthy', 'spike', 'stale', 'unknown']), 'stale');
    assert.equal(worstState(['healthy', 'unknown']), 'unknown');
    assert.equal(worstState(['healthy', 'unjudged', 'unknown']), 'unjudged');
    assert.equal(worstState([]), 'unknown');
  });

  it('counts what somebody should look at', () => {
    const quiet = verdictStates.filter((state) => !needsAttention(state));
    assert.deepEqual(quiet, ['unjudged', 'unknown', 'manualOnly', 'healthy']);
  });
});
