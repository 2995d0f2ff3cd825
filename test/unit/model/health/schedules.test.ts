import assert from 'node:assert/strict';
import { assess } from '../../../../src/model/health/health';
import {
  readSchedule,
  type PeriodicSyncConfig,
} from '../../../../src/model/configuration/schedule/schedule';
import { checks } from '../../../../src/services/configuration/checks';
import { aRun, day } from '../../../support/runs';

const minute = 60_000;
const cron = (text: string): PeriodicSyncConfig => ({
  periodicSyncType: 'cron',
  periodicSyncCron: text,
});
const hours = (...list: number[]): PeriodicSyncConfig => ({
  periodicSyncType: 'time',
  periodicSyncTimes: list,
});

const cases: [what: string, config: PeriodicSyncConfig, zone: string, due: string][] = [
  ['a daily cron', cron('0 45 1 * * ?'), 'Asia/Shanghai', '2026-11-21T17:45:00Z'],
  ['hours of the day', hours(3, 5), 'Asia/Shanghai', '2026-11-21T21:00:00Z'],
  [
    'the Monday after a weekend',
    cron('0 15 1 ? * MON-FRI'),
    'Asia/Singapore',
    '2026-11-22T17:15:00Z',
  ],
  [
    'the night the clocks go forward in Berlin',
    cron('0 30 3 * * ?'),
    'Europe/Berlin',
    '2026-03-29T01:30:00Z',
  ],
  [
    'the night the clocks go back in Berlin',
    cron('0 30 3 * * ?'),
    'Europe/Berlin',
    '2026-10-25T02:30:00Z',
  ],
  [
    'an hour window on the night the clocks go back in New York',
    hours(4),
    'America/New_York',
    '2026-11-01T09:00:00Z',
  ],
  [
    'an hour window on the night the clocks go forward in New York',
    hours(4),
    'America/New_York',
    '2026-03-08T08:00:00Z',
  ],
];

describe('overdue and next due', () => {
  for (const [what, config, zone, due] of cases) {
    it(`agree with the schedule for ${what}`, () => {
      const schedule = readSchedule(config, { zone });
      const dueAt = Date.parse(due);
      const line = dueAt + (schedule.window + 15) * minute;
      const at = (now: number) => {
        // A run the day before, some minutes into its window.
        const before = aRun(0, { startTime: dueAt - 60 * minute, endTime: dueAt - 50 * minute });
        const input = { runs: [before], now, periodicSyncStatus: 'enabled', schedule };
        const { state, evidence } = assess(input);
        const dates = checks.dueTimes(config, {
          by: { zone, isLearned: false },
          now,
          graceMinutes: 15,
        });
        const other = assess({ ...input, schedule: dates });
        assert.deepEqual(
          [other.state, other.evidence],
          [state, evidence],
          'dates instead of the schedule',
        );
        const [next] = schedule.next(new Date(now), 1);
        assert.equal(evidence.nextDue, next?.getTime());
        return { state, due: evidence.values['due'] };
      };
      assert.deepEqual(at(line), { state: 'healthy', due: undefined });
      assert.deepEqual(at(line + 1), { state: 'overdue', due: dueAt });
    });
  }

  it('name all times in one zone, and say which', () => {
    const schedule = readSchedule(cron('0 45 1 * * ?'), { zone: 'Asia/Shanghai' });
    const now = Date.parse('2026-11-22T04:05:00Z');
    const runs = [aRun(0, { startTime: now - day, endTime: now - day + minute })];
    const { reason } = assess({ runs, now, schedule, dates: { locale: 'en', timeZone: 'UTC' } });
    assert.equal(
      reason,
      'Due 10 h 20 min ago, at Nov 21, 2026, 17:45 UTC, but the last automatic run is of Nov 21, 2026, 04:05 UTC; due times missed in a row: 1.',
    );
  });

  it('are silent about a schedule that is never due, and about none', () => {
    for (const config of [cron('0 0 3 31 2 ?'), cron('nonsense'), hours(), undefined]) {
      const schedule = readSchedule(config, { zone: 'Asia/Shanghai' });
      const { state, evidence } = assess({
        runs: [aRun(60 * minute)],
        now: Date.UTC(2026, 10, 22, 4, 5),
        schedule,
        periodicSyncStatus: 'enabled',
      });
      assert.deepEqual([state, evidence.nextDue], ['healthy', undefined]);
    }
  });
});
