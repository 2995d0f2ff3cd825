import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assess, type HealthInput } from '../../../../src/model/health/health';
import type { GivenRun } from '../../../../src/model/health/runs';
import { compareStates } from '../../../../src/model/health/verdictState';
import { aRun, counted, day, hour, judged, minute } from '../../../support/runs';

const known = fc.constantFrom('failed', 'partial_success', 'success', 'running', 'pending');
const item = fc.nat({ max: 60 });

const someRun: fc.Arbitrary<GivenRun> = fc
  .record({
    ago: fc.integer({ min: 20, max: 6000 }),
    status: fc.oneof({ weight: 8, arbitrary: known }, fc.string({ maxLength: 12 })),
    triggerType: fc.constantFrom('auto', 'manual'),
    direction: fc.constantFrom('inbound', 'outbound'),
    created: item,
    failed: item,
    same: fc.constantFrom(0, 0, 500),
    deleted: item,
    errorCode: fc.constantFrom(undefined, 'A', 'PullProtectedRule.Users'),
    lasts: fc.integer({ min: 0, max: 90 }),
    hasCounts: fc.boolean(),
  })
  .map(({ ago, created, failed, same, deleted, lasts, hasCounts, ...rest }) => {
    const start = judged - ago * minute;
    const counts = counted({ created: created + failed, deleted, same }, failed);
    return aRun(ago * minute, {
      ...rest,
      endTime: start + lasts * minute,
      deleted: { users: deleted, organizationalUnits: 0, groups: 0 },
      ...(hasCounts ? counts : { counts: undefined, volume: undefined }),
    });
  });

const someInput: fc.Arbitrary<HealthInput> = fc.record(
  {
    runs: fc.array(someRun, { maxLength: 14 }),
    now: fc.constant(judged),
    lookBack: fc.integer({ min: 10, max: 8000 }).map((ago) => judged - ago * minute),
    periodicSyncStatus: fc.constantFrom('enabled', 'disabled'),
    incrementalCallbackStatus: fc.constantFrom('enabled', 'disabled'),
    thresholds: fc.constant({ userDeletedThreshold: 30 }),
    schedule: fc.integer({ min: 0, max: 1440 }).map((ago) => ({
      kind: 'cron' as const,
      window: 0,
      zone: 'UTC',
      previous: [0, 1, 2].map((days) => judged - ago * minute - days * day),
      next: [judged - ago * minute + day],
    })),
  },
  { requiredKeys: ['runs', 'now'] },
);

/** Ordinary and newer than every other: it began after whatever was due. */
const healthyRun = aRun(2 * minute, {
  endTime: judged - minute,
  ...counted({ updated: 1, same: 500 }),
  deleted: undefined,
});

describe('assess, for any runs', () => {
  it('is never made worse by a newer healthy run', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const before = assess(input).state;
        const after = assess({ ...input, runs: [...input.runs, healthyRun] }).state;
        assert.ok(compareStates(before, after) <= 0, `${before} became ${after}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not mind the order', () => {
    const shuffled = someInput.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.runs], { minLength: input.runs.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, runs]) => {
        assert.deepEqual(assess({ ...input, runs }), assess(input));
      }),
    );
  });

  it('never takes a status that is not known for health', () => {
    const strange = fc
      .string({ minLength: 1, maxLength: 20 })
      .filter(
        (status) =>
          !['failed', 'partial_success', 'success', 'running', 'pending'].includes(status),
      );
    fc.assert(
      fc.property(someInput, strange, (input, status) => {
        const newest = { ...healthyRun, status };
        const { state } = assess({ ...input, runs: [...input.runs, newest] });
        assert.ok(!['healthy', 'manualOnly'].includes(state), state);
        const alone = assess({
          runs: [newest, { ...newest, startTime: judged - hour }],
          now: judged,
        });
        assert.equal(alone.state, 'unknown');
      }),
    );
  });

  it('always says why, in finite numbers', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { reason, evidence } = assess(input);
        assert.match(reason, /\.$/);
        const numbers = [...Object.values(evidence.values), ...Object.values(evidence.limits)];
        assert.ok(numbers.every(Number.isFinite), JSON.stringify(evidence));
      }),
    );
  });

  it('never calls a target overdue whose schedule is switched off', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { state, evidence } = assess({ ...input, periodicSyncStatus: 'disabled' });
        assert.ok(![state, ...evidence.also].includes('overdue'));
        assert.equal(evidence.nextDue, undefined);
      }),
    );
  });
});
