import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cronStatement,
  type DaySet,
  type Statement,
  type Values,
} from '../../../../../src/model/configuration/schedule/cronStatement';
import { readCron } from '../../../../../src/model/configuration/schedule/readCron';
import { readSchedule } from '../../../../../src/model/configuration/schedule/schedule';

const now = new Date('2026-06-01T00:00:00Z');
const scheduleOf = (expression: string) =>
  readSchedule({ periodicSyncType: 'cron', periodicSyncCron: expression }, { zone: 'UTC', now });

/** Expression, English, Chinese. */
const sentences: [expression: string, english: string, chinese: string][] = [
  ['0 45 1 * * ?', 'Every day at 01:45', '每天 01:45'],
  ['30 45 1 * * ?', 'Every day at 01:45:30', '每天 01:45:30'],
  ['0 0 1,13 * * ?', 'Every day at 01:00 and 13:00', '每天 01:00、13:00'],
  ['0 0 3 ? * MON-FRI', 'Monday to Friday at 03:00', '每周一至周五 03:00'],
  ['0 0 3 ? * 2-6', 'Monday to Friday at 03:00', '每周一至周五 03:00'],
  ['0 0 3 ? * SAT-SUN', 'Saturday and Sunday at 03:00', '每周六、周日 03:00'],
  ['0 0 3 ? * FRI-MON', 'Friday to Monday at 03:00', '每周五至周一 03:00'],
  ['0 0 3 ? * MON,WED,FRI', 'Monday, Wednesday and Friday at 03:00', '每周一、周三、周五 03:00'],
  ['0 0 3 ? * L', 'Saturday at 03:00', '每周六 03:00'],
  // Steps that fill their field, and steps that begin anew or stand with others.
  ['0 0/30 * * * ?', 'Every 30 minutes', '每 30 分钟'],
  ['*/10 * * * * ?', 'Every 10 seconds', '每 10 秒'],
  ['* * * * * ?', 'Every second', '每秒'],
  ['0 * * * * ?', 'Every minute', '每分钟'],
  ['0 0 * * * ?', 'Every hour', '每小时'],
  ['0 15 * * * ?', 'Every hour at minute 15', '每小时第 15 分'],
  ['0 0 */2 * * ?', 'Every 2 hours', '每 2 小时'],
  [
    '0 0 */6 * * ?',
    'Every day at 00:00, 06:00, 12:00 and 18:00',
    '每天 00:00、06:00、12:00、18:00',
  ],
  ['0 */50 * * * ?', 'At minutes 0 and 50 of every hour', '每小时第 0、50 分'],
  ['0 0/59 * * * ?', 'At minutes 0 and 59 of every hour', '每小时第 0、59 分'],
  ['0 */45 * * * ?', 'At minutes 0 and 45 of every hour', '每小时第 0、45 分'],
  [
    '0 */7 * * * ?',
    'Every 7 minutes from minute 0 to 56 of every hour',
    '每小时第 0 至 56 分每 7 分钟',
  ],
  ['0 5/15 * * * ?', 'Every 15 minutes from 00:05 to 23:50', '00:05 至 23:50 每 15 分钟'],
  ['0 20/15 * * * ?', 'At minutes 20, 35 and 50 of every hour', '每小时第 20、35、50 分'],
  ['0/50 * * * * ?', 'At seconds 0 and 50 of every minute', '每分钟第 0、50 秒'],
  [
    '30 0/59 * * * ?',
    'At second 30 of minutes 0 and 59 of every hour',
    '每小时第 0、59 分的第 30 秒',
  ],
  [
    '0 0 */5 * * ?',
    'Every day at 00:00, 05:00, 10:00, 15:00 and 20:00',
    '每天 00:00、05:00、10:00、15:00、20:00',
  ],
  ['0 0 7/12 * * ?', 'Every day at 07:00 and 19:00', '每天 07:00、19:00'],
  ['0 0/15 8-9 * * ?', 'Every 15 minutes from 08:00 to 09:45', '每天 08:00 至 09:45 每 15 分钟'],
  [
    '0 0/30 9-17 ? * MON-FRI',
    'Every 30 minutes from 09:00 to 17:30, Monday to Friday',
    '每周一至周五 09:00 至 17:30 每 30 分钟',
  ],
  ['0 0/10 * ? * MON', 'Every 10 minutes, Monday', '每周一，每 10 分钟'],
  [
    '0 0 22-2 * * ?',
    'Every day at 00:00, 01:00, 02:00, 22:00 and 23:00',
    '每天 00:00、01:00、02:00、22:00、23:00',
  ],
  [
    '0 0/7 3/5 * * ?',
    'Every 7 minutes from minute 0 to 56 of hours 3, 8, 13, 18 and 23',
    '3 点、8 点、13 点、18 点、23 点的第 0 至 56 分每 7 分钟',
  ],
  ['0 * 1,14 * * ?', 'Every minute of hours 1 and 14', '1 点、14 点的每分钟'],
  // Days of the month, months, years.
  ['0 0 23 L * ?', 'The last day of every month at 23:00', '每月最后一天 23:00'],
  ['0 0 23 L-3 * ?', '3 days before the last day of every month at 23:00', '每月倒数第 4 天 23:00'],
  [
    '0 0 23 LW * ?',
    'The last weekday (Monday to Friday) of every month at 23:00',
    '每月最后一个工作日（周一至周五）23:00',
  ],
  [
    '0 0 0 15W * ?',
    'The weekday (Monday to Friday) nearest to day 15 of every month at 00:00',
    '每月最接近 15 日的工作日（周一至周五）00:00',
  ],
  [
    '0 0 0 31W * ?',
    'The weekday (Monday to Friday) nearest to day 31 of every month (where there is one) at 00:00',
    '每月最接近 31 日的工作日（周一至周五）（当月有该日时）00:00',
  ],
  ['0 0 0 1,15 * ?', 'Days 1 and 15 of every month at 00:00', '每月 1 日、15 日 00:00'],
  [
    '0 0 0 1/10 * ?',
    'Days 1, 11, 21 and 31 of every month (where there is one) at 00:00',
    '每月 1 日、11 日、21 日、31 日（当月有该日时）00:00',
  ],
  [
    '0 0 0 1/2 1 ?',
    'Every 2 days from day 1 to 31 of January at 00:00',
    '每年 1 月的 1 日至 31 日每 2 天 00:00',
  ],
  [
    '0 0 0 31 * ?',
    'Day 31 of every month (where there is one) at 00:00',
    '每月 31 日（当月有该日时）00:00',
  ],
  ['0 0 12 ? * 6L', 'The last Friday of every month at 12:00', '每月最后一个周五 12:00'],
  ['0 0 12 ? * WED#3', 'The third Wednesday of every month at 12:00', '每月第三个周三 12:00'],
  [
    '0 0 12 ? * 4#5',
    'The fifth Wednesday of every month (where there is one) at 12:00',
    '每月第五个周三（当月有该日时）12:00',
  ],
  [
    '0 0 3 1 */3 ?',
    'Day 1 of January, April, July and October at 03:00',
    '每年 1 月、4 月、7 月、10 月的 1 日 03:00',
  ],
  [
    '0 0 3 1 */5 ?',
    'Day 1 of January, June and November at 03:00',
    '每年 1 月、6 月、11 月的 1 日 03:00',
  ],
  [
    '0 0 3 15 NOV-FEB ?',
    'Day 15 of November to February at 03:00',
    '每年 11 月至次年 2 月的 15 日 03:00',
  ],
  ['0 0 3 * JAN ?', 'Every day in January at 03:00', '每年 1 月每天 03:00'],
  ['0 0 3 ? JUN-AUG MON', 'Monday in June to August at 03:00', '每年 6 月至 8 月每周一 03:00'],
  ['0 0 3 * * ? 2027', 'Every day at 03:00 in 2027', '2027 年每天 03:00'],
  [
    '0 0 3 L * ? 2027-2029',
    'The last day of every month at 03:00 in 2027–2029',
    '2027 年至 2029 年每月最后一天 03:00',
  ],
  [
    '0 0 3 1 1 ? 2026/3',
    'Day 1 of January at 03:00 in every 3 years from 2026',
    '2026 年起每 3 年 1 月的 1 日 03:00',
  ],
  ['0 0 3 1,L * ?', 'Day 1 and the last day of every month at 03:00', '每月 1 日、最后一天 03:00'],
  ['0 0 12 ? * 2/2', 'Monday, Wednesday and Friday at 12:00', '每周一、周三、周五 12:00'],
];

describe('words of a schedule', () => {
  for (const [expression, english, chinese] of sentences) {
    it(`put "${expression}" into both languages`, () => {
      const schedule = scheduleOf(expression);
      const said = ['en', 'en-GB', 'zh-cn', 'zh-TW', 'fr'].map((locale) => schedule.words(locale));
      assert.deepEqual(said, [english, english, chinese, chinese, english]);
    });
  }

  it('say that a day has to be two things at once', () => {
    const config = { periodicSyncType: 'cron', periodicSyncCron: '0 30 2 13 * FRI' };
    const schedule = readSchedule(config, { zone: 'UTC', dialect: 'spring' });
    assert.equal(schedule.words('en'), 'Day 13 of every month, if that is Friday at 02:30');
    assert.equal(schedule.words('zh-cn'), '每月 13 日（且为周五）02:30');
  });
});

const day = 86_400_000;

const includes = (values: Values | undefined, value: number, size = Infinity): boolean => {
  switch (values?.kind) {
    case 'all':
      return true;
    case 'every':
      return (
        value >= values.from && value <= values.to && (value - values.from) % values.step === 0
      );
    case 'runs':
      return values.runs.some(({ from, to }) =>
        from <= to
          ? value >= from && value <= to
          : Number.isFinite(size) && (value >= from || value <= to),
      );
    default:
      return false;
  }
};

/** Whether an instant in UTC is one that the statement speaks of: nothing but what a reader of the words could work out. */
function speaksOf({ times, days, months, years }: Statement, instant: number): boolean {
  const date = new Date(instant);
  const seconds = (instant % day) / 1000;
  const isTime =
    times.kind === 'list'
      ? times.at.includes(seconds)
      : times.kind === 'every'
        ? seconds >= times.from && seconds <= times.to && (seconds - times.from) % times.step === 0
        : includes(times.second, seconds % 60) &&
          includes(times.minute, Math.floor(seconds / 60) % 60) &&
          includes(times.hour, Math.floor(seconds / 3600));
  return (
    isTime &&
    includes(months, date.getUTCMonth() + 1, 12) &&
    includes(years, date.getUTCFullYear()) &&
    days.every((set) => isDay(set, date))
  );
}

function isDay({ dates, weekdays, specials }: DaySet, date: Date): boolean {
  const at = date.getUTCDate();
  const isOf = (n: number) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), n));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const isWorkday = (n: number) => n >= 1 && n <= last && ![0, 6].includes(isOf(n).getUTCDay());
  /** Of the days from Monday to Friday of the month the nearest; none is as near as it has to be for a day it has not. */
  const isNearest = (n: number) =>
    n > last
      ? n === last + 1 && isOf(n).getUTCDay() === 6 && at === last
      : at === [n, n - 1, n + 1, n - 2, n + 2].find(isWorkday);
  return (
    includes(dates, at) ||
    includes(weekdays, date.getUTCDay(), 7) ||
    specials.some((special) => {
      switch (special.kind) {
        case 'lastDay':
          return at === last - special.before;
        case 'lastWeekday':
          return last - special.before >= 1 && isNearest(last - special.before);
        case 'nearestWeekday':
          return isNearest(special.day);
        case 'lastOfWeekday':
          return date.getUTCDay() === special.weekday && at > last - 7;
        case 'nthWeekday':
          return date.getUTCDay() === special.weekday && Math.ceil(at / 7) === special.nth;
      }
    })
  );
}

const value = (min: number, max: number) => fc.integer({ min, max });
const field = (min: number, max: number, names?: readonly string[]) => {
  const one = names
    ? fc.oneof(value(min, max).map(String), fc.constantFrom(...names))
    : value(min, max).map(String);
  const range = fc.tuple(value(min, max), value(min, max)).map(([from, to]) => `${from}-${to}`);
  const step = fc
    .tuple(fc.oneof(fc.constant('*'), value(min, max).map(String), range), value(1, max - min))
    .map(([span, by]) => `${span}/${by}`);
  const list = fc.array(fc.oneof(one, range, step), { minLength: 2, maxLength: 4 });
  return fc.oneof(
    one,
    fc.constant('*'),
    range,
    step,
    list.map((items) => items.join(',')),
  );
};
const dayOfMonth = fc.oneof(
  field(1, 31),
  fc.constantFrom('L', 'LW', 'L-3', 'L-27', 'L-2W', '1W', '15W', '30W', '31W', '1,L', 'LW,15'),
);
const dayOfWeek = fc.oneof(
  field(1, 7, ['MON', 'sun']),
  fc.constantFrom('L', '6L', 'SUNL', '1#1', 'WED#3', '7#5', 'FRI-MON'),
);
const days = fc.oneof(
  dayOfMonth.map((text) => [text, '?'] as const),
  dayOfWeek.map((text) => ['?', text] as const),
);
const expressions = fc
  .tuple(
    fc.oneof(fc.constantFrom('0', '30'), field(0, 59)),
    field(0, 59),
    field(0, 23),
    days,
    field(1, 12, ['FEB']),
    fc.constantFrom('', '*', '2027', '2026-2029', '2026/3', '2025/2,2030'),
  )
  .map(([second, minute, hour, [ofMonth, ofWeek], month, year]) =>
    [second, minute, hour, ofMonth, month, ofWeek, year].join(' ').trim(),
  );

describe('the statement behind the words', () => {
  const statementOf = (expression: string) => {
    const reading = readCron(expression);
    assert.ok('cron' in reading, expression);
    return cronStatement(reading.cron);
  };

  it('gives all dates of an expression back, and no others', () => {
    const from = fc
      .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) })
      .map((ms) => Math.floor(ms / 1000) * 1000);
    fc.assert(
      fc.property(expressions, from, (expression, start) => {
        const statement = statementOf(expression);
        const found = scheduleOf(expression)
          .next(new Date(start), 4)
          .map((date) => date.getTime());
        for (const instant of found) {
          assert.ok(
            speaksOf(statement, instant),
            `${expression}: ${new Date(instant).toISOString()} is left out`,
          );
        }
        // Every second of some minutes, and every day at the first time: what is spoken of between the dates would be wrong.
        const due = new Set(found);
        const last = found.at(-1) ?? start + 400 * day;
        const probe = (instant: number) => {
          if (instant > start && instant < last && speaksOf(statement, instant)) {
            assert.ok(
              due.has(instant),
              `${expression}: ${new Date(instant).toISOString()} is too much`,
            );
          }
        };
        const time = (found[0] ?? start) % day;
        for (let n = 1; n <= 600; n++) {
          probe(start + n * 1000);
          probe(start + n * 60_000 - (start % 60_000) + (time % 60_000));
          probe(start - (start % day) + n * day + time);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is said in both languages without holes, and in Chinese without signs of English', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const schedule = scheduleOf(expression);
        const [english, chinese] = [schedule.words('en'), schedule.words('zh-cn')];
        assert.doesNotMatch(english, /undefined|NaN| {2}|Infinity|,,|[\u3000-\u9fff]/);
        assert.doesNotMatch(chinese, /undefined|NaN| {2}|Infinity|[,()A-Za-z]|每隔|[:：]$/);
        // What the sentences name are the times of the statement, each once.
        const { times } = statementOf(expression);
        if (times.kind === 'list') {
          for (const text of [english, chinese]) {
            assert.equal(text.match(/\d\d:\d\d/g)?.length, times.at.length, text);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
