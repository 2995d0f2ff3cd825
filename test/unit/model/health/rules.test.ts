import assert from 'node:assert/strict';
import { assess, type HealthInput } from '../../../../src/model/health/health';
import type { GivenRun } from '../../../../src/model/health/runs';
import type { VerdictState } from '../../../../src/model/health/verdictState';
import { aRun, counted, day, hour, hourly, judged, minute, ordinary } from '../../../support/runs';

type Case = [what: string, input: Partial<HealthInput>, expected: VerdictState];

const incremental = { periodicSyncStatus: 'enabled', incrementalCallbackStatus: 'enabled' };
const on = { periodicSyncStatus: 'enabled', incrementalCallbackStatus: 'disabled' };
const code = { errorCode: 'MissingParameter.Username' };
const guard = { errorCode: 'PullProtectedRule.UserDeletedThresholdExceeded' };
const limits = {
  userDeletedThreshold: 30,
  organizationalUnitDeletedThreshold: 10,
  groupDeletedThreshold: 10,
};
const pending = (ago: number): GivenRun => ({
  ...aRun(ago, { status: 'pending' }),
  endTime: undefined,
});
const running = (ago: number): GivenRun => ({ ...pending(ago), status: 'running' });
const lasting = (ago: number, ms: number) => aRun(ago, { endTime: judged - ago + ms });
const deleting = (users: number, ago = hour) =>
  aRun(ago, { deleted: { users, organizationalUnits: 0, groups: 0 } });
const zero = counted({ same: 0 });
const seen = (total: number) => counted({ same: total });
/** Ten runs whose changes have the median 100 and the deviation 4. */
const volumes = [100, 104, 96, 100, 104, 96, 104, 96, 92, 108].map((updated) =>
  counted({ updated, same: 900 }),
);
const spiky = (updated: number) => hourly(counted({ updated, same: 900 }), ...volumes);
const statuses = (text: string) =>
  hourly(
    ...Array.from(text).map((letter) => ({
      status: { s: 'success', f: 'failed', p: 'partial_success' }[letter],
    })),
  );
/** Due daily; the newest due time so long ago. */
const due = (ago: number, window = 0) => ({
  ...on,
  schedule: {
    kind: 'cron' as const,
    window,
    zone: 'Asia/Shanghai',
    previous: [0, 1, 2].map((days) => judged - ago - days * day),
    next: [judged - ago + day],
  },
});

/** Due every hour for 40 hours, the newest an hour ago; and runs that met those due times of which it is told. */
const slots = {
  ...on,
  schedule: {
    kind: 'cron' as const,
    window: 0,
    zone: 'UTC',
    previous: Array.from({ length: 40 }, (_, n) => judged - (n + 1) * hour),
    next: [judged],
  },
};
const met = (isMet: (n: number) => boolean) => ordinary(40).filter((_, n) => isMet(n));

const cases: Record<string, Case[]> = {
  failing: [
    ['a newest run that failed', { runs: hourly({ status: 'failed' }, {}, {}) }, 'failing'],
    [
      'a run before the newest that failed',
      { runs: hourly({}, { status: 'failed' }, {}) },
      'healthy',
    ],
    [
      '40 % refused',
      { runs: hourly({ status: 'partial_success', ...counted({ created: 10 }, 4) }) },
      'failing',
    ],
    ['40 % refused and yet "success"', { runs: hourly(counted({ created: 10 }, 4)) }, 'failing'],
    [
      'just below 40 % refused',
      { runs: hourly({ status: 'partial_success', ...counted({ created: 1000 }, 399) }) },
      'degraded',
    ],
    [
      '2 of 5 refused',
      { runs: hourly({ status: 'partial_success', ...counted({ created: 5 }, 2) }) },
      'failing',
    ],
    [
      '2 of 4 refused: too few to mean anything',
      { runs: hourly({ status: 'partial_success', ...counted({ created: 4 }, 2) }) },
      'degraded',
    ],
    [
      'every change refused among thousands left unchanged',
      { runs: hourly({ status: 'partial_success', ...counted({ created: 12, same: 3000 }, 12) }) },
      'failing',
    ],
    [
      'a line drawn elsewhere',
      { runs: hourly(counted({ created: 10 }, 4)), settings: { failingShare: 0.5 } },
      'degraded',
    ],
  ],
  degraded: [
    ['partial success', { runs: hourly({ status: 'partial_success' }) }, 'degraded'],
    ['one item refused', { runs: hourly(counted({ created: 100 }, 1)) }, 'degraded'],
    ['nothing refused', { runs: hourly(counted({ created: 100 }, 0, 3)) }, 'healthy'],
    ['the same error code in three runs', { runs: hourly(code, code, code, {}) }, 'degraded'],
    ['the same error code in two', { runs: hourly(code, code, {}, code) }, 'healthy'],
    ['three error codes', { runs: hourly(code, { errorCode: 'A' }, code) }, 'healthy'],
  ],
  hollow: [
    ['success that looked at nothing', { runs: hourly(zero, {}, {}) }, 'hollow'],
    ['success that left one unchanged', { runs: hourly(seen(1), {}, {}) }, 'healthy'],
    [
      'a target that never saw anything',
      { runs: hourly(...Array<object>(8).fill(zero)) },
      'hollow',
    ],
    ['a first run that saw nothing', { runs: hourly(zero) }, 'hollow'],
    [
      'nothing seen besides a run that failed',
      { runs: hourly(zero, { status: 'failed', counts: undefined, volume: undefined }, zero) },
      'hollow',
    ],
    [
      'nothing delivered, ever',
      { runs: hourly(counted({ pushed: 0 }), counted({ pushed: 0 })) },
      'hollow',
    ],
    [
      'deliveries only',
      { runs: hourly(counted({ pushed: 3 }), counted({ pushed: 1 })) },
      'healthy',
    ],
    [
      'incremental runs without changes, and a full run further back than we look',
      { runs: hourly(zero, zero, zero), ...incremental, lookBack: judged - day },
      'healthy',
    ],
    [
      'incremental runs without changes since a full run',
      { runs: [...hourly(zero, zero, zero), aRun(5 * hour)], ...incremental },
      'healthy',
    ],
    [
      'small runs among full ones, and one without changes',
      { runs: hourly(zero, seen(2), zero, {}, zero, seen(1), {}) },
      'healthy',
    ],
    [
      'incremental runs without changes, long after the next full run was to be expected',
      { runs: [...hourly(zero, zero), aRun(4 * day), aRun(5 * day)], ...incremental },
      'hollow',
    ],
    [
      'full runs only, then nothing',
      { runs: hourly(zero, zero, {}, {}, {}), lookBack: judged - day },
      'hollow',
    ],
    [
      'a median just above zero',
      { runs: hourly(zero, ...Array<object>(5).fill(seen(0)), ...Array<object>(5).fill(seen(2))) },
      'hollow',
    ],
    [
      'a median of zero',
      {
        runs: hourly(
          zero,
          seen(2),
          ...Array<object>(6).fill(seen(0)),
          ...Array<object>(3).fill(seen(2)),
        ),
      },
      'healthy',
    ],
    [
      'a fault that has lasted for 15 runs',
      { runs: hourly(...Array<object>(15).fill(zero), ...Array<object>(10).fill({})) },
      'hollow',
    ],
    [
      'a run without any counters, which claims nothing',
      { runs: hourly({ counts: undefined, volume: undefined }, {}, {}) },
      'healthy',
    ],
    ['zeros of a failed run', { runs: hourly({ status: 'failed', ...zero }, {}, {}) }, 'failing'],
  ],
  stuck: [
    ['pending for five minutes', { runs: [pending(5 * minute), ...ordinary(3)] }, 'healthy'],
    ['pending for longer', { runs: [pending(5 * minute + 1), ...ordinary(3)] }, 'stuck'],
    ['pending and nothing else', { runs: [pending(hour)] }, 'stuck'],
    ['running for long, the first time', { runs: [running(90 * minute)] }, 'unknown'],
    [
      'running for twice the longest',
      { runs: [running(4 * hour), ...ordinary(8, 5), lasting(20 * hour, 2 * hour)] },
      'healthy',
    ],
    [
      'running for more than twice the longest',
      { runs: [running(4 * hour + 1), ...ordinary(8, 5), lasting(20 * hour, 2 * hour)] },
      'stuck',
    ],
    ['running for 15 minutes', { runs: [running(15 * minute), ...ordinary(3)] }, 'healthy'],
    ['running for longer', { runs: [running(15 * minute + 1), ...ordinary(3)] }, 'stuck'],
    [
      'running for five times the usual',
      { runs: [running(50 * minute), lasting(2 * hour, 10 * minute)] },
      'healthy',
    ],
    [
      'running for more than five times the usual',
      { runs: [running(50 * minute + 1), lasting(2 * hour, 10 * minute)] },
      'stuck',
    ],
    [
      'a pending run that another has overtaken',
      { runs: [aRun(hour), pending(2 * hour)] },
      'healthy',
    ],
    [
      'a pending run whose id alone tells its age',
      {
        runs: [
          {
            status: 'pending',
            synchronizationJobId: 'sync_000038g0tmep85q41li0fgsd98gn24q9nj9abcde',
          },
        ],
      },
      'stuck',
    ],
  ],
  overdue: [
    ['due 15 minutes ago', { runs: [aRun(day)], ...due(15 * minute) }, 'healthy'],
    ['due longer ago', { runs: [aRun(day)], ...due(15 * minute + 1) }, 'overdue'],
    ['a run that began when it was due', { runs: [aRun(hour)], ...due(hour) }, 'healthy'],
    ['a run that began just before', { runs: [aRun(hour + 1)], ...due(hour) }, 'healthy'],
    [
      'a run that began 15 minutes before',
      { runs: [aRun(hour + 15 * minute)], ...due(hour) },
      'healthy',
    ],
    ['a run that began earlier', { runs: [aRun(hour + 15 * minute + 1)], ...due(hour) }, 'overdue'],
    [
      'a run that was still under way when it was due',
      { runs: [lasting(3 * hour, 150 * minute)], ...due(hour) },
      'healthy',
    ],
    ['half of the due times met', { runs: met((n) => n % 2 === 0), ...slots }, 'overdue'],
    ['every fifth due time missed', { runs: met((n) => n % 5 !== 4), ...slots }, 'healthy'],
    [
      'due times missed in a fault that is over',
      { runs: met((n) => n < 20 || n > 34), ...slots },
      'healthy',
    ],
    [
      'a run by hand since',
      { runs: [aRun(minute, { triggerType: 'manual' }), aRun(day)], ...due(hour) },
      'overdue',
    ],
    [
      'an hour window that ended 15 minutes ago',
      { runs: [aRun(day)], ...due(75 * minute, 60) },
      'healthy',
    ],
    [
      'an hour window that ended longer ago',
      { runs: [aRun(day)], ...due(75 * minute + 1, 60) },
      'overdue',
    ],
    [
      'a schedule that is switched off',
      {
        runs: [aRun(day)],
        ...due(hour),
        periodicSyncStatus: 'disabled',
        incrementalCallbackStatus: 'enabled',
      },
      'healthy',
    ],
    [
      'due before we look back',
      {
        runs: [aRun(10 * minute, { triggerType: 'manual' })],
        ...due(2 * hour),
        lookBack: judged - hour,
      },
      'healthy',
    ],
    [
      'due since we look back',
      { runs: [], ...due(2 * hour), lookBack: judged - 3 * hour },
      'overdue',
    ],
    [
      'due before the target was made',
      {
        runs: [aRun(10 * minute, { triggerType: 'manual' })],
        ...due(2 * hour),
        existsSince: judged - hour,
      },
      'healthy',
    ],
  ],
  stale: [
    ['a last success 48 hours ago', { runs: [aRun(48 * hour)] }, 'healthy'],
    ['a last success longer ago', { runs: [aRun(48 * hour + 1)] }, 'stale'],
    [
      'a last partial success 47 hours ago',
      { runs: [aRun(47 * hour, { status: 'partial_success' })] },
      'degraded',
    ],
    [
      'a weekly schedule, nearly two weeks later',
      {
        runs: [aRun(14 * day)],
        ...due(6 * day),
        schedule: {
          kind: 'cron',
          window: 0,
          zone: 'UTC',
          previous: [judged - 14 * day, judged - 21 * day],
          next: [judged + hour],
        },
      },
      'healthy',
    ],
    [
      'a weekly schedule, more than two weeks later',
      {
        runs: [aRun(14 * day + 1)],
        ...on,
        schedule: {
          kind: 'cron',
          window: 0,
          zone: 'UTC',
          previous: [],
          next: [judged + day, judged + 8 * day],
        },
      },
      'stale',
    ],
    [
      'runs by hand only',
      {
        runs: [aRun(100 * day)],
        periodicSyncStatus: 'disabled',
        incrementalCallbackStatus: 'disabled',
      },
      'manualOnly',
    ],
    ['runs on demand', { runs: [aRun(100 * day)], isOnDemand: true }, 'healthy'],
  ],
  nearGuard: [
    ['21 of 30 deletions', { runs: [deleting(21)], thresholds: limits }, 'nearGuard'],
    ['20 of 30 deletions', { runs: [deleting(20)], thresholds: limits }, 'healthy'],
    [
      '7 of 10 groups',
      {
        runs: hourly({ deleted: { users: 0, organizationalUnits: 0, groups: 7 } }),
        thresholds: limits,
      },
      'nearGuard',
    ],
    [
      '7 of 10 organizations',
      {
        runs: hourly({ deleted: { users: 0, organizationalUnits: 7, groups: 0 } }),
        thresholds: limits,
      },
      'nearGuard',
    ],
    [
      'the tenth run',
      { runs: [...ordinary(9), deleting(30, 10 * hour)], thresholds: limits },
      'nearGuard',
    ],
    [
      'the eleventh run',
      { runs: [...ordinary(10), deleting(30, 11 * hour)], thresholds: limits },
      'healthy',
    ],
    [
      'no threshold',
      { runs: [deleting(1000)], thresholds: { userDeletedThreshold: 0 } },
      'healthy',
    ],
    [
      'an outbound run, which no threshold guards',
      {
        runs: hourly({
          direction: 'outbound',
          deleted: { users: 29, organizationalUnits: 0, groups: 0 },
        }),
        thresholds: limits,
      },
      'healthy',
    ],
  ],
  guardTripped: [
    [
      'a run that the limit stopped',
      { runs: hourly({ status: 'failed', ...guard }, {}) },
      'guardTripped',
    ],
    ['a run that said so and yet succeeded', { runs: hourly(guard, {}) }, 'healthy'],
    [
      'another error',
      { runs: hourly({ status: 'failed', errorCode: 'InternalError' }, {}) },
      'failing',
    ],
  ],
  spike: [
    ['five deviations above the median', { runs: spiky(120) }, 'healthy'],
    ['more than five', { runs: spiky(121) }, 'spike'],
    ['five below', { runs: spiky(80) }, 'healthy'],
    ['more than five below', { runs: spiky(79) }, 'spike'],
    [
      '19 changes where there are none',
      { runs: hourly(...[19, 0, 0, 0].map((updated) => counted({ updated, same: 100 }))) },
      'healthy',
    ],
    [
      '20 changes where there are none',
      { runs: hourly(...[20, 0, 0, 0].map((updated) => counted({ updated, same: 100 }))) },
      'spike',
    ],
    [
      'all entries deleted, without a run to compare with',
      { runs: hourly(counted({ deleted: 43 })) },
      'spike',
    ],
    [
      'all entries of a small directory deleted',
      { runs: hourly(counted({ deleted: 15 }), counted({ same: 15 })) },
      'spike',
    ],
    ['a fifth deleted', { runs: hourly(counted({ deleted: 20, same: 80 }), seen(100)) }, 'spike'],
    [
      'less than a fifth deleted',
      { runs: hourly(counted({ deleted: 19, same: 81 }), seen(100)) },
      'healthy',
    ],
    ['four deletions', { runs: hourly(counted({ deleted: 4 })) }, 'healthy'],
    [
      'an incremental run that looked at its deletions only',
      { runs: hourly(counted({ deleted: 43 }), seen(5000)) },
      'healthy',
    ],
    [
      'ordinary runs after the alarm',
      { runs: hourly({}, {}, counted({ deleted: 100, same: 20 }), {}) },
      'spike',
    ],
    [
      'many ordinary runs within a day',
      {
        runs: [
          ...ordinary(20),
          aRun(21 * hour, counted({ deleted: 100, same: 20 })),
          aRun(22 * hour),
        ],
      },
      'spike',
    ],
    [
      'two days and more than two runs later',
      { runs: [...ordinary(3), aRun(2 * day, counted({ deleted: 100, same: 20 })), aRun(3 * day)] },
      'healthy',
    ],
    [
      'an alarm that somebody has opened',
      {
        runs: hourly(
          {},
          {},
          { ...counted({ deleted: 100, same: 20 }), synchronizationJobId: 'sync_seen' },
          {},
        ),
        opened: new Set(['sync_seen']),
      },
      'healthy',
    ],
    [
      'an alarm of the newest run, opened',
      {
        runs: hourly(
          { ...counted({ deleted: 100, same: 20 }), synchronizationJobId: 'sync_seen' },
          {},
        ),
        opened: new Set(['sync_seen']),
      },
      'spike',
    ],
    [
      'too few runs to know what is usual',
      { runs: hourly(...[500, 0, 0].map((updated) => counted({ updated, same: 100 }))) },
      'healthy',
    ],
  ],
  manualOnly: [
    [
      'both switched off',
      { runs: ordinary(2), periodicSyncStatus: 'disabled', incrementalCallbackStatus: 'disabled' },
      'manualOnly',
    ],
    ['a schedule', { runs: ordinary(2), ...on }, 'healthy'],
    [
      'changes at the source',
      { runs: ordinary(2), periodicSyncStatus: 'disabled', incrementalCallbackStatus: 'enabled' },
      'healthy',
    ],
    ['one of them unknown', { runs: ordinary(2), periodicSyncStatus: 'disabled' }, 'healthy'],
  ],
  flapping: [
    ['three changes in six runs', { runs: statuses('sfsfff') }, 'flapping'],
    ['two changes in six runs', { runs: statuses('sffsss') }, 'healthy'],
    ['a third change in the seventh run', { runs: statuses('sffsssf') }, 'healthy'],
    ['partial successes', { runs: statuses('spspp') }, 'flapping'],
  ],
  unknown: [
    ['no runs', { runs: [] }, 'unknown'],
    ['no runs since a while', { runs: [], lookBack: judged - 100 * day }, 'unknown'],
    ['a run that has just begun', { runs: [running(minute)] }, 'unknown'],
    ['a status of another year', { runs: hourly({ status: 'suspending' }, {}, {}) }, 'unknown'],
    [
      'a status of another year before the newest',
      { runs: hourly({}, { status: 'suspending' }) },
      'healthy',
    ],
    [
      'a status of another year above a failure',
      { runs: hourly({ status: 'archived' }, { status: 'failed' }) },
      'failing',
    ],
  ],
};

describe('assess', () => {
  for (const [rule, rows] of Object.entries(cases)) {
    describe(rule, () => {
      for (const [what, input, expected] of rows) {
        it(`calls ${what} ${expected}`, () => {
          const verdict = assess({ runs: [], now: judged, dates: { timeZone: 'UTC' }, ...input });
          assert.equal(verdict.state, expected, verdict.reason);
        });
      }
    });
  }

  it('has a case for every verdict', () => {
    const reached = new Set(
      Object.values(cases).flatMap((rows) => rows.map(([, , state]) => state)),
    );
    assert.equal(reached.size, 13, [...reached].join(' '));
  });
});
