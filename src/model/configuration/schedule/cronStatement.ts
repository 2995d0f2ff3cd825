import type { Field, SpecialDay } from './field';
import { daysIn, weekdayMeant } from './cronDays';
import type { Cron } from './cron';

/** Values of a field, as they are said: all of them, every so many from one to another, or runs of neighbours. */
export type Values =
  | { kind: 'all' }
  | { kind: 'every'; step: number; from: number; to: number }
  | { kind: 'runs'; runs: readonly Run[] };

/** Neighbours from one to another, both included; one alone has equal ends. Months and weekdays may go around the end. */
export interface Run {
  from: number;
  to: number;
}

/** When on a day; seconds after midnight. */
export type Times =
  /** A few times. */
  | { kind: 'list'; at: readonly number[] }
  /** Every so many seconds from one time to another, both included; `wholeDay` goes on over midnight in the same pace. */
  | { kind: 'every'; step: number; from: number; to: number; wholeDay: boolean }
  /** Anything else, by its parts. */
  | { kind: 'parts'; second: Values; minute: Values; hour: Values };

/** Days, any of these; at least one member is there. */
export interface DaySet {
  /** Of the month. */
  dates?: Values;
  /** 0 for Sunday. */
  weekdays?: Values;
  /** Weekdays in these count from 0 for Sunday, too; 8 and more, which Quartz lets pass, never come. */
  specials: readonly SpecialDay[];
  /** Not every month that is meant has all of them. */
  rare: boolean;
}

/** What an expression says, ready to be put into words: nothing that its dates do not show, and all that they do. */
export interface Statement {
  times: Times;
  /** A day has to be in all of these; none for every day, two only with Spring. */
  days: readonly DaySet[];
  months: Values;
  years: Values;
}

/** Whether steps of years go on beyond all that is looked at. */
export function isOpen({ to, step }: { to: number; step: number }): boolean {
  return to + step > 2199;
}

/** Most times of day, or values of a field, that are listed one by one where they follow no pattern. */
const mostListed = 6;
const secondsOfDay = 86_400;

/** Says an expression by its fields. */
export function cronStatement({ fields, dialect }: Cron): Statement {
  const { second, minute, hour, month, year } = fields;
  return {
    times: timesOf(valuesOf(second, 0, 59), valuesOf(minute, 0, 59), valuesOf(hour, 0, 23)),
    days: daysOf(fields, dialect),
    months: said(valuesOf(month, 1, 12), 1, 12, true),
    years: year.every
      ? { kind: 'all' }
      : said(year.values, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, false),
  };
}

function valuesOf({ every, values }: Field, min: number, max: number): readonly number[] {
  return every ? Array.from({ length: max - min + 1 }, (_, index) => min + index) : values;
}

function timesOf(
  seconds: readonly number[],
  minutes: readonly number[],
  hours: readonly number[],
): Times {
  const count = seconds.length * minutes.length * hours.length;
  const all = hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => (hour * 60 + minute) * 60 + second)),
  );
  const [from = 0] = all;
  const to = all[count - 1] ?? from;
  const step = (all[1] ?? to) - from;
  const isEven = all.every((at, index) => at === from + index * step);
  const isWhole = isEven && count > 1 && to + step - secondsOfDay === from;
  if (isEven && (count > mostListed || (isWhole && count > 4))) {
    return { kind: 'every', step, from, to, wholeDay: isWhole };
  }
  return count <= mostListed
    ? { kind: 'list', at: all }
    : {
        kind: 'parts',
        second: said(seconds, 0, 59, false),
        minute: said(minutes, 0, 59, false),
        hour: said(hours, 0, 23, false),
      };
}

/** Values as all, steps or runs. Where a field goes around, so may a run. */
function said(values: readonly number[], min: number, max: number, isRound: boolean): Values {
  if (values.length === max - min + 1) {
    return { kind: 'all' };
  }
  const [from = 0, second = from] = values;
  const to = values.at(-1) ?? from;
  const step = second - from;
  const isEven = values.every((value, index) => value === from + index * step);
  return step > 1 && isEven && values.length > mostListed
    ? { kind: 'every', step, from, to }
    : { kind: 'runs', runs: runsOf(values, min, max, isRound) };
}

function runsOf(values: readonly number[], min: number, max: number, isRound: boolean): Run[] {
  const runs: Run[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last && last.to === value - 1) {
      last.to = value;
    } else {
      runs.push({ from: value, to: value });
    }
  }
  const [first, last] = [runs[0], runs.at(-1)];
  const isAround =
    isRound && first && last && runs.length > 1 && first.from === min && last.to === max;
  const all = isAround ? [...runs.slice(1, -1), { from: last.from, to: first.to }] : runs;
  // Two neighbours are said one by one.
  return all.flatMap((run) =>
    run.to === run.from + 1 || (run.from === max && run.to === min)
      ? [
          { from: run.from, to: run.from },
          { from: run.to, to: run.to },
        ]
      : [run],
  );
}

function daysOf(
  { dayOfMonth, dayOfWeek, month }: Cron['fields'],
  dialect: Cron['dialect'],
): DaySet[] {
  const months = valuesOf(month, 1, 12);
  const isLonger = (day: number) => months.some((each) => day > daysIn(2027, each));
  const isRare = (special: SpecialDay) =>
    (special.kind === 'nthWeekday' && special.nth === 5) ||
    (special.kind === 'nearestWeekday' && isLonger(special.day)) ||
    ('before' in special && isLonger(special.before + 1));
  const specials = ({ specials: found }: Field): Pick<DaySet, 'specials' | 'rare'> => ({
    specials: found.map((special) =>
      'weekday' in special && special.weekday <= 7
        ? { ...special, weekday: weekdayMeant(special.weekday, dialect) }
        : special,
    ),
    rare: found.some(isRare),
  });
  const sets: DaySet[] = [];
  const dates = dayOfMonth.values;
  if (!dayOfMonth.every && !dayOfMonth.unset && dates.length < 31) {
    const { specials: special, rare } = specials(dayOfMonth);
    sets.push({
      ...(dates.length > 0 && { dates: said(dates, 1, 31, false) }),
      specials: special,
      rare: rare || dates.some(isLonger),
    });
  }
  // From Monday, so that a weekend stands together; Sunday is 7 for that long.
  const weekdays = [
    ...new Set(dayOfWeek.values.map((value) => weekdayMeant(value, dialect) || 7)),
  ].sort((a, b) => a - b);
  if (!dayOfWeek.every && !dayOfWeek.unset && weekdays.length < 7) {
    sets.push({
      ...(weekdays.length > 0 && { weekdays: weekdaysSaid(weekdays) }),
      ...specials(dayOfWeek),
    });
  }
  return sets;
}

/** Weekdays as runs, back to 0 for Sunday. */
function weekdaysSaid(ordered: readonly number[]): Values {
  return {
    kind: 'runs',
    runs: runsOf(ordered, 1, 7, true).map(({ from, to }) => ({ from: from % 7, to: to % 7 })),
  };
}
