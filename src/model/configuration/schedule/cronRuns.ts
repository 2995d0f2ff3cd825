import { Cron as Croner } from 'croner';
import type { Field } from './field';
import type { Cron } from './readCron';

/** When a cron expression is due. Reference instants are exclusive: a run at that very instant is not answered. */
export interface CronRuns {
  /** The next `count` runs after `from`, ascending; fewer when there are no more. */
  next(from: Date, count: number): Date[];
  /** The last `count` runs before `from`, newest first. */
  previous(from: Date, count: number): Date[];
}

/** Months by their number of days; February apart, because of leap years. */
const monthsOf31 = [1, 3, 5, 7, 8, 10, 12];
const monthsOf30 = [4, 6, 9, 11];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const allYears = Array.from({ length: 230 }, (_, index) => 1970 + index);

/** Month sets of one length, with the years they are that long in. */
const lengths: readonly { days: number; months: readonly number[]; years?: readonly number[] }[] = [
  { days: 31, months: monthsOf31 },
  { days: 30, months: monthsOf30 },
  { days: 29, months: [2], years: allYears.filter(isLeap) },
  { days: 28, months: [2], years: allYears.filter((year) => !isLeap(year)) },
];

function list(field: Field): string {
  return field.every || field.unset ? '*' : field.values.join(',');
}

/** Weekdays in croner's Quartz numbers, 1 for Sunday. */
function weekdays({ fields, dialect }: Cron): string {
  const shift = dialect === 'quartz' ? 0 : 1;
  const { dayOfWeek } = fields;
  switch (dayOfWeek.special?.kind) {
    case 'lastOfWeekday':
      return `${dayOfWeek.special.weekday + shift}L`;
    case 'nthWeekday':
      return `${dayOfWeek.special.weekday + shift}#${dayOfWeek.special.nth}`;
    default:
      return dayOfWeek.every || dayOfWeek.unset
        ? '*'
        : dayOfWeek.values.map((value) => value + shift).join(',');
  }
}

/** Values that a field and a given set have in common; `undefined` when there are none. */
function common(field: Field, allowed: readonly number[]): string | undefined {
  const both = field.every ? allowed : allowed.filter((value) => field.values.includes(value));
  return both.length > 0 ? both.join(',') : undefined;
}

/** How many listed hours are told to croner one by one; each costs another search. */
const mostApart = 8;

/**
 * Times of day in croner's words. Hours listed for every day, or for weekdays, become one pattern each: croner takes that
 * for a fixed time, which happens once also on days when clocks are changed, and several for times that follow the clock
 * on the wall. Rarer days are left whole: croner searches for them for long.
 */
function times({ second, minute, hour, dayOfMonth, month, dayOfWeek, year }: Cron['fields']) {
  const single = second.values.length === 1 && minute.values.length === 1 && !hour.every;
  const often =
    (dayOfMonth.every || dayOfMonth.unset) && !dayOfWeek.special && month.every && year.every;
  const hours = single && often && hour.values.length <= mostApart ? hour.values : [list(hour)];
  return hours.map((each) => `${list(second)} ${list(minute)} ${each}`);
}

/**
 * The expression in croner's words: lists instead of wrapping ranges, and "so many days before the last" as one pattern
 * per length of month, because croner knows neither. Together the patterns are due when the expression is.
 */
function patterns(cron: Cron): string[] {
  return times(cron.fields).flatMap((time) => patternsAt(time, cron));
}

function patternsAt(time: string, cron: Cron): string[] {
  const { dayOfMonth, month, year } = cron.fields;
  const pattern = (day: string, ofMonths = list(month), ofYears = list(year)) =>
    `${time} ${day} ${ofMonths} ${weekdays(cron)} ${ofYears}`;
  const { special } = dayOfMonth;
  if (special?.kind === 'nearestWeekday') {
    return [pattern(`${special.day}W`)];
  }
  if (special?.kind !== 'lastDay' && special?.kind !== 'lastWeekday') {
    return [pattern(list(dayOfMonth))];
  }
  const weekday = special.kind === 'lastWeekday' ? 'W' : '';
  if (special.before === 0) {
    return [pattern(`L${weekday}`)];
  }
  return lengths.flatMap(({ days, months, years }) => {
    const day = days - special.before;
    const ofMonths = common(month, months);
    const ofYears = years ? common(year, years) : list(year);
    return day >= 1 && ofMonths !== undefined && ofYears !== undefined
      ? [pattern(`${day}${weekday}`, ofMonths, ofYears)]
      : [];
  });
}

/** Whether some month of the expression has one of its days at all; croner would search for a long time. */
function isPossible({ fields }: Cron): boolean {
  const { dayOfMonth, month } = fields;
  const { special, values } = dayOfMonth;
  const firstDay = special?.kind === 'nearestWeekday' ? special.day : values[0];
  if (firstDay === undefined) {
    return true;
  }
  const months = month.every ? [1] : month.values;
  return months.some((each) => firstDay <= (each === 2 ? 29 : monthsOf30.includes(each) ? 30 : 31));
}

/**
 * Works out runs with `croner`. `zone` is an IANA name; throws a `RangeError` for one that does not exist. What is due once
 * at a time, or at a few hours listed for every day or for weekdays, happens on days when clocks are changed, too: when the
 * skipped hour is over, and once in the repeated one. Everything else goes by the clock on the wall.
 */
export function cronRuns(cron: Cron, zone: string): CronRuns {
  // Of such a zone croner complains with errors of other kinds, and later.
  new Intl.DateTimeFormat('en', { timeZone: zone });
  if (!isPossible(cron)) {
    return { next: () => [], previous: () => [] };
  }
  const jobs = patterns(cron).map(
    (pattern) =>
      new Croner(pattern, {
        timezone: zone,
        alternativeWeekdays: true,
        domAndDow: true,
        mode: '6-or-7-parts',
        paused: true,
      }),
  );
  const merged = (runs: Date[][], count: number, direction: 1 | -1) =>
    [...new Set(runs.flat().map((date) => date.getTime()))]
      .sort((a, b) => direction * (a - b))
      .slice(0, count)
      .map((ms) => new Date(ms));
  // Without a number of runs, or an instant to begin with, there is nothing to look for.
  const isAsked = (from: Date, count: number) =>
    Number.isFinite(count) && count >= 1 && !Number.isNaN(from.getTime());
  return {
    next: (from, count) =>
      isAsked(from, count)
        ? merged(
            jobs.map((job) => job.nextRuns(count, from)),
            count,
            1,
          )
        : [],
    previous: (from, count) =>
      isAsked(from, count)
        ? merged(
            jobs.map((job) => job.previousRuns(count, from)),
            count,
            -1,
          )
        : [],
  };
}
