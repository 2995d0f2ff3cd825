import type { SpecialDay } from './field';
import { clockTime, pace, type Pace } from './clockTime';
import {
  isOpen,
  type DaySet,
  type Run,
  type Statement,
  type Times,
  type Values,
} from './cronStatement';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** A statement as an English sentence without a full stop. */
export function englishWords({ times, days, months: ofMonths, years }: Statement): string {
  const ofDays = daysText(days, ofMonths);
  const ofYears = years.kind === 'all' ? '' : ` in ${yearsText(years)}`;
  const text =
    times.kind === 'list'
      ? `${ofDays || 'every day'} at ${listed(times.at.map(clockTime))}`
      : [timesText(times), ...(ofDays ? [isPlain(days) ? ofDays : `on ${ofDays}`] : [])].join(', ');
  return capital(text + ofYears);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** Weekdays, or days of some months: said without "on". */
const isPlain = (days: readonly DaySet[]) =>
  days.every(({ dates, specials }) => !dates && specials.length === 0);

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Runs with a word for each end. */
function runsText(runs: readonly Run[], name: (value: number) => string, to: string): string {
  return listed(
    runs.map((run) =>
      run.from === run.to ? name(run.from) : `${name(run.from)}${to}${name(run.to)}`,
    ),
  );
}

function everyText({ count, unit }: { count: number; unit: string }): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}

function timesText(times: Exclude<Times, { kind: 'list' }>): string {
  if (times.kind === 'parts') {
    return partsText(times);
  }
  const { step, from, to, wholeDay } = times;
  const every = everyText(pace(step));
  if (wholeDay && from === 0) {
    return every;
  }
  return wholeDay && step === 3600 && from % 60 === 0
    ? `${every} at minute ${from / 60}`
    : `${every} from ${clockTime(from)} to ${clockTime(to)}`;
}

function partsText({ second, minute, hour }: Extract<Times, { kind: 'parts' }>): string {
  const seconds = isOnly(second, 0) ? [] : [fieldText(second, 'second')];
  const parts =
    minute.kind === 'all' && hour.kind === 'all'
      ? [...seconds, 'every minute']
      : [...seconds, fieldText(minute, 'minute'), fieldText(hour, 'hour')];
  const text = parts.join(' of ');
  return text.startsWith('every') ? text : `at ${text}`;
}

const isOnly = (values: Values, value: number) =>
  values.kind === 'runs' &&
  values.runs.length === 1 &&
  values.runs.every(({ from, to }) => from === value && to === value);

function fieldText(values: Values, unit: Pace['unit'] | 'day'): string {
  switch (values.kind) {
    case 'all':
      return `every ${unit}`;
    case 'every':
      return `${everyText({ count: values.step, unit })} from ${unit} ${values.from} to ${values.to}`;
    case 'runs': {
      const isOne = values.runs.length === 1 && values.runs.every(({ from, to }) => from === to);
      return `${unit}${isOne ? '' : 's'} ${runsText(values.runs, String, '–')}`;
    }
  }
}

function daysText(days: readonly DaySet[], ofMonths: Values): string {
  const [first, second] = days;
  const month = monthsText(ofMonths);
  if (!first) {
    return month === '' ? '' : `every day in ${month}`;
  }
  const base = daySetText(first, month);
  return second ? `${base}, if that is ${daySetText(second, '')}` : base;
}

/** `month` is empty for every month. */
function daySetText({ dates, weekdays: ofWeek, specials, rare }: DaySet, month: string): string {
  const named = ofWeek ? runsText(runsOf(ofWeek), (day) => weekdays[day] ?? '', ' to ') : '';
  const items = [...(dates ? [datesText(dates)] : []), ...specials.map(specialText)];
  if (items.length === 0) {
    return month === '' ? named : `${named} in ${month}`;
  }
  const ofMonth = `${listed(items)} of ${month === '' ? 'every month' : month}`;
  const all = named === '' ? ofMonth : `${named} and ${ofMonth}`;
  return rare ? `${all} (where there is one)` : all;
}

const runsOf = (values: Values): readonly Run[] => (values.kind === 'runs' ? values.runs : []);

function datesText(dates: Values): string {
  return dates.kind === 'every'
    ? `every ${dates.step} days from day ${dates.from} to ${dates.to}`
    : fieldText(dates, 'day');
}

function specialText(special: SpecialDay): string {
  const weekday = 'the weekday (Monday to Friday) nearest to';
  switch (special.kind) {
    case 'lastDay':
      return special.before === 0
        ? 'the last day'
        : `${special.before} day${special.before === 1 ? '' : 's'} before the last day`;
    case 'lastWeekday':
      return special.before === 0
        ? 'the last weekday (Monday to Friday)'
        : `${weekday} ${specialText({ ...special, kind: 'lastDay' })}`;
    case 'nearestWeekday':
      return `${weekday} day ${special.day}`;
    case 'lastOfWeekday':
      return `the last ${weekdays[special.weekday] ?? `weekday ${special.weekday}`}`;
    case 'nthWeekday':
      return `the ${ordinals[special.nth - 1]} ${weekdays[special.weekday] ?? `weekday ${special.weekday}`}`;
  }
}

function monthsText(values: Values): string {
  return values.kind === 'runs'
    ? runsText(values.runs, (month) => months[month - 1] ?? '', ' to ')
    : '';
}

function yearsText(years: Values): string {
  return years.kind === 'every'
    ? `every ${years.step} years from ${years.from}${isOpen(years) ? '' : ` to ${years.to}`}`
    : runsText(runsOf(years), String, '–');
}
