import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  readSchedule,
  type PeriodicSyncConfig,
} from '../../../../../src/model/configuration/schedule/schedule';
import { CronOracle } from '../../../../support/cronOracle';

const value = (min: number, max: number) => fc.integer({ min, max });
const field = (min: number, max: number) => {
  const one = value(min, max).map(String);
  const range = fc.tuple(value(min, max), value(min, max)).map(([from, to]) => `${from}-${to}`);
  const step = fc
    .tuple(fc.oneof(fc.constant('*'), one, range), value(1, max - min))
    .map(([span, by]) => `${span}/${by}`);
  const list = fc.uniqueArray(fc.oneof(one, range), { minLength: 2, maxLength: 4 });
  return fc.oneof(
    { weight: 3, arbitrary: one },
    ...[fc.constant('*'), range, step, list.map((items) => items.join(','))],
  );
};
const weekday = fc.constantFrom('SUN', 'MON', 'TUE', 'wed', 'THU', 'Fri', 'SAT');
const dayOfMonth = fc.oneof(
  field(1, 31),
  fc.constantFrom('L', 'LW', 'L-3', 'L-2W', 'L-30', '1W', '15W', '31W'),
);
const dayOfWeek = fc.oneof(
  fc.tuple(weekday, weekday).map(([from, to]) => `${from}-${to}`),
  fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }).map((names) => names.join(',')),
  weekday.map((name) => `${name}L`),
  fc.tuple(weekday, value(1, 5)).map(([name, nth]) => `${name}#${nth}`),
  value(1, 7).map(String),
);
const days = fc.oneof(
  dayOfMonth.map((day) => [day, '?'] as const),
  dayOfWeek.map((day) => ['?', day] as const),
);
/** Expressions that Quartz accepts. */
const expressions = fc
  .tuple(
    field(0, 59),
    field(0, 59),
    field(0, 23),
    days,
    field(1, 12),
    fc.constantFrom('', '*', '2024-2032', '2028'),
  )
  .map(([second, minute, hour, [day, ofWeek], month, year]) =>
    [second, minute, hour, day, month, ofWeek, year].join(' ').trim(),
  );
const zones = fc.constantFrom(
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Casablanca',
  'Antarctica/Troll',
);
const instants = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((ms) => new Date(ms));

const now = new Date('2026-06-01T00:00:00Z');
const scheduleOf = (expression: string, zone: string) =>
  readSchedule({ periodicSyncType: 'cron', periodicSyncCron: expression }, { zone, now });

describe('any schedule', () => {
  it('is due at strictly increasing instants that its fields allow', () => {
    fc.assert(
      fc.property(expressions, zones, instants, (expression, zone, from) => {
        const oracle = new CronOracle(expression, zone);
        const next = scheduleOf(expression, zone).next(from, 4);
        let last = from;
        for (const date of next) {
          assert.ok(date > last, `${expression}: ${date.toISOString()}`);
          assert.ok(oracle.satisfies(date), `${expression} in ${zone}: ${date.toISOString()}`);
          last = date;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('was due at strictly decreasing instants that its fields allow', () => {
    fc.assert(
      fc.property(expressions, zones, instants, (expression, zone, from) => {
        const oracle = new CronOracle(expression, zone);
        let last = from;
        for (const date of scheduleOf(expression, zone).previous(from, 3)) {
          assert.ok(date < last, `${expression}: ${date.toISOString()}`);
          assert.ok(oracle.satisfies(date), `${expression} in ${zone}: ${date.toISOString()}`);
          last = date;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('misses nothing that a search day by day finds', () => {
    fc.assert(
      fc.property(expressions, instants, (expression, from) => {
        const found = scheduleOf(expression, 'UTC').next(from, 2);
        assert.deepEqual(found, new CronOracle(expression).next(from, 2), expression);
      }),
      { numRuns: 60 },
    );
  });

  it('has next and previous for neighbours', () => {
    fc.assert(
      fc.property(expressions, zones, instants, (expression, zone, from) => {
        const schedule = scheduleOf(expression, zone);
        const [first, second] = schedule.next(from, 2);
        if (!first || !second) return;
        assert.deepEqual(schedule.previous(second, 1), [first], expression);
        assert.deepEqual(schedule.next(first, 1), [second], expression);
      }),
      { numRuns: 150 },
    );
  });
});

/** Characters of expressions, so that random text comes near to being one. */
const nearText = fc
  .array(fc.stringMatching(/^[0-9*?LW#/,\-A-Z]{1,6}$/), { minLength: 5, maxLength: 8 })
  .map((words) => words.join(' '));
const anyText = fc.oneof(nearText, expressions, fc.string({ unit: 'binary' }), fc.string());

/** Everything a page asks of a schedule. */
function readAll(text: string, dialect: 'quartz' | 'spring'): void {
  const from = new Date('2026-11-22T04:05:00Z');
  const schedule = readSchedule(
    { periodicSyncType: 'cron', periodicSyncCron: text },
    { zone: 'Asia/Shanghai', dialect },
  );
  schedule.next(from, 5);
  schedule.previous(from, 3);
  schedule.words('en');
  schedule.words('zh-cn');
  schedule.otherReading?.next(from, 5);
}

/** Processor time this process spent, in milliseconds: what other processes do meanwhile does not count. */
const timeOf = (work: () => void) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** The quickest of a few: what the work itself takes without a collection of garbage or a compilation in its way. */
const quickest = (work: () => void) => Math.min(...Array.from({ length: 5 }, () => timeOf(work)));

const format = new Intl.DateTimeFormat('en', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'full',
  timeStyle: 'full',
});

/** The yardstick, measured beside what it is held against: the editor's runtime tells 2,000 dates in a zone. */
const yardstick = () => {
  for (let n = 0; n < 2000; n++) format.formatToParts(n * 86_400_000);
};

/** Whether work costs no more than telling 12,000 dates. */
const isCheap = (work: () => void) => quickest(work) < 6 * quickest(yardstick);

describe('any settings of a schedule', () => {
  it('are read without throwing, whatever they hold and whatever is asked', () => {
    const from = new Date('2026-11-22T04:05:00Z');
    const member = fc.oneof(fc.anything({ withBigInt: true, withSparseArray: true }), anyText);
    const config = fc.oneof(
      fc.constantFrom(null, undefined),
      fc.record(
        {
          periodicSyncType: fc.oneof(fc.constantFrom('cron', 'time', ' TIME '), member),
          periodicSyncCron: member,
          periodicSyncTimes: fc.oneof(fc.array(fc.integer({ min: -1, max: 25 })), member),
        },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(config, fc.constantFrom('UTC', 'Australia/Sydney'), (given, zone) => {
        const schedule = readSchedule(given as PeriodicSyncConfig, { zone });
        assert.ok(schedule.next(from, 5).length <= 5 && schedule.previous(from, 3).length <= 3);
        assert.deepEqual(schedule.next(new Date(NaN), 5), []);
        for (const count of [0, -1, NaN, Infinity])
          assert.deepEqual(schedule.next(from, count), []);
        const texts = [schedule.raw, schedule.words('en'), schedule.words('zh-cn')];
        texts.push(...schedule.problems.map(({ message }) => message));
        assert.ok(texts.every((text) => typeof text === 'string'));
      }),
      { numRuns: 400 },
    );
  });
});

describe('any text for a schedule', () => {
  before(() => {
    for (let n = 0; n < 20; n++) readAll('0 0 12 LW * ?', 'quartz');
  });

  it('is read without throwing, at a cost that is in proportion', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('quartz', 'spring'), (text, dialect) => {
        const work = () => readAll(text, dialect);
        const took = timeOf(work);
        // Most take a millisecond: only what takes longer is worth the yardstick.
        assert.ok(took < 20 || isCheap(work), `${JSON.stringify(text)}: ${took} ms`);
      }),
      { numRuns: 400 },
    );
  });

  for (const text of [
    '* * * ? 2 2#5',
    '0 0 0-23 ? 2 2#5',
    '0 0 0-23 31W 4,6 ?',
    '0 0 0 29W 2 ? 2101-2103',
    '0 0 1-23 L-30W * ?',
    '0 0 0 1 1 ? 2199',
    '0 0 0 1 1 ? 1970',
    '0 0 0-23 ? * MON-FRI',
  ]) {
    it(`costs no more where it is hard to find a day: "${text}"`, () => {
      assert.ok(isCheap(() => readAll(text, 'quartz')));
    });
  }
});
