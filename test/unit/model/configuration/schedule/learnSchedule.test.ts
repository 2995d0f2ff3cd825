import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CronDialect } from '../../../../../src/model/configuration/schedule/field';
import {
  leastConfidence,
  learnSchedule,
} from '../../../../../src/model/configuration/schedule/learnSchedule';
import {
  readSchedule,
  type PeriodicSyncConfig,
} from '../../../../../src/model/configuration/schedule/schedule';

const minute = 60_000;
const assumed = { zone: 'Asia/Shanghai' };
const cron = (text: string): PeriodicSyncConfig => ({
  periodicSyncType: 'cron',
  periodicSyncCron: text,
});
const hours = (...list: number[]): PeriodicSyncConfig => ({
  periodicSyncType: 'time',
  periodicSyncTimes: list,
});

/** Starts of the last runs before an instant, each so much after its due time. */
function startsOf(
  config: PeriodicSyncConfig,
  zone: string,
  delays: readonly number[],
  { until = '2026-11-22T00:00:00Z', dialect }: { until?: string; dialect?: CronDialect } = {},
): number[] {
  const schedule = readSchedule(config, {
    zone,
    now: new Date(until),
    ...(dialect && { dialect }),
  });
  return schedule
    .previous(new Date(until), delays.length)
    .map((due, index) => due.getTime() + (delays[index] ?? 0));
}

const five = [40, 75, 30, 90, 62].map((seconds) => seconds * 1000);

describe('what the starts of runs tell about a schedule', () => {
  const zones: [what: string, config: PeriodicSyncConfig, zone: string][] = [
    ['a daily run', cron('0 45 1 * * ?'), 'Asia/Tokyo'],
    ['a daily run, half an hour off', cron('0 45 1 * * ?'), 'Asia/Kathmandu'],
    ['two runs a day', cron('0 0 1,9 * * ?'), 'America/New_York'],
    ['working days', cron('0 30 6 ? * MON-FRI'), 'Europe/Berlin'],
    ['the first of the month', cron('0 0 2 1 * ?'), 'UTC'],
    ['the assumed zone', cron('0 45 1 * * ?'), 'Asia/Shanghai'],
    ['a list of hours', hours(3), 'Asia/Tokyo'],
  ];
  for (const [what, config, zone] of zones) {
    it(`is the zone, from five starts: ${what}`, () => {
      const learned = learnSchedule(config, startsOf(config, zone, five), assumed);
      assert.equal(learned?.zone, zone);
      assert.ok(learned.alike.includes(zone));
      assert.ok(learned.confidence >= leastConfidence && learned.confidence <= 0.99);
      assert.deepEqual([learned.runs, learned.fitting], [5, 5]);
      assert.deepEqual([learned.delay, learned.longestDelay], [62_000, 90_000]);
    });
  }

  it('is nothing from four starts', () => {
    const config = cron('0 45 1 * * ?');
    assert.equal(
      learnSchedule(config, startsOf(config, 'Asia/Tokyo', five.slice(1)), assumed),
      undefined,
    );
    const twice = startsOf(config, 'Asia/Tokyo', five.slice(1)).flatMap((at) => [at, at]);
    assert.equal(learnSchedule(config, twice, assumed), undefined, 'the same start twice');
  });

  const silent: [what: string, config: PeriodicSyncConfig | undefined][] = [
    ['a run every hour, which fits all zones of whole hours', cron('0 0 * * * ?')],
    [
      'a run at one o’clock and thirteen, which fits zones twelve hours apart',
      cron('0 0 1,13 * * ?'),
    ],
    ['a run every ten minutes', cron('0 0/10 * * * ?')],
    ['no schedule', undefined],
    ['an expression that nobody reads', cron('0 0 25 * * ?')],
    ['a schedule that is never due', cron('0 0 0 30 2 ?')],
  ];
  for (const [what, config] of silent) {
    it(`is nothing for ${what}`, () => {
      const source = config && what.startsWith('a run') ? config : cron('0 45 1 * * ?');
      const starts = startsOf(source, 'Asia/Tokyo', [...five, ...five]);
      assert.equal(learnSchedule(config, starts, assumed), undefined);
    });
  }

  it('is nothing without a pattern, whatever the starts', () => {
    const end = Date.UTC(2026, 10, 22);
    const random = fc.array(fc.integer({ min: end - 20 * 1440, max: end }), {
      minLength: 12,
      maxLength: 25,
    });
    fc.assert(
      fc.property(random, (offsets) => {
        // Anywhere in twenty days.
        const starts = offsets.map((at) => end - (end - at) * minute);
        assert.equal(learnSchedule(cron('0 45 1 * * ?'), starts, assumed), undefined);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('is the weekday dialect, from the days that have runs', () => {
    const config = cron('0 0 3 ? * 2-6');
    for (const dialect of ['quartz', 'spring'] as const) {
      const starts = startsOf(config, 'Asia/Tokyo', [...five, ...five], { dialect });
      const learned = learnSchedule(config, starts, assumed);
      assert.deepEqual([learned?.zone, learned?.dialect], ['Asia/Tokyo', dialect]);
    }
  });

  it('is the dialect of an expression that only Spring accepts', () => {
    const config = cron('0 0 4 * * 7');
    const starts = startsOf(config, 'Europe/Berlin', [...five, ...five], { dialect: 'spring' });
    const learned = learnSchedule(config, starts, assumed);
    assert.deepEqual([learned?.zone, learned?.dialect], ['Europe/Berlin', 'spring']);
  });

  it('is the window of minutes in which a list of hours begins', () => {
    const config = hours(3, 11);
    const delays = [21, 35, 24, 30, 33, 22, 28, 34].map((minutes) => minutes * minute);
    const learned = learnSchedule(config, startsOf(config, 'Asia/Tokyo', delays), assumed);
    assert.deepEqual([learned?.zone, learned?.window], ['Asia/Tokyo', { from: 21, to: 35 }]);
  });

  it('prefers the assumed zone, and then that of the instance, among zones that fit alike', () => {
    const config = cron('0 45 1 * * ?');
    const starts = startsOf(config, 'Asia/Tokyo', five);
    const zoneWith = (options: { zone: string; instanceZone?: string }) =>
      learnSchedule(config, starts, options)?.zone;
    assert.equal(zoneWith({ zone: 'Asia/Seoul' }), 'Asia/Seoul');
    assert.equal(zoneWith({ zone: 'UTC', instanceZone: 'Asia/Seoul' }), 'Asia/Seoul');
    assert.equal(zoneWith({ zone: 'UTC', instanceZone: 'Mars/Olympus' }), 'Asia/Tokyo');
  });

  it('holds where a run is missing and one was late', () => {
    const config = cron('0 45 1 * * ?');
    const delays = [...five, ...five];
    delays[3] = 90 * minute;
    const starts = startsOf(config, 'Asia/Tokyo', delays).filter((_, index) => index !== 6);
    const learned = learnSchedule(config, starts, assumed);
    assert.deepEqual([learned?.zone, learned?.runs, learned?.fitting], ['Asia/Tokyo', 9, 8]);
  });

  it('is never a zone that the runs contradict, over changes of clocks', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Santiago',
      'UTC',
      'Asia/Kolkata',
      'Pacific/Auckland',
    );
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const days = fc.constantFrom('* * ?', '? * MON-FRI', '? * SUN', '1,15 * ?');
    // Around the changes of March and of October and November.
    const until = fc.constantFrom(
      '2026-04-12T00:00:00Z',
      '2026-11-08T00:00:00Z',
      '2026-07-01T00:00:00Z',
    );
    const delays = fc.array(fc.integer({ min: 0, max: 8 * 60 }), { minLength: 5, maxLength: 20 });
    let found = 0;
    fc.assert(
      fc.property(zone, times, days, until, delays, (truth, [hour, at], day, end, seconds) => {
        const config = cron(`0 ${at} ${hour} ${day}`);
        const starts = startsOf(
          config,
          truth,
          seconds.map((each) => each * 1000),
          { until: end },
        );
        const learned = learnSchedule(config, starts, assumed);
        if (!learned) return;
        found += 1;
        assert.ok(learned.alike.includes(truth), `${learned.zone} instead of ${truth}`);
      }),
      { numRuns: 40, seed: 11 },
    );
    assert.ok(found >= 36, `${found} of 40`);
  });
});
