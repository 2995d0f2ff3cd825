import { sundayIn, type CronDialect, type SpecialDay } from './field';
import type { Cron } from './cron';

/** Number of days of a month; months count from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Weekday of a day, 0 for Sunday. The day may lie outside the month. */
function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The weekday that is meant by a number of a dialect, 0 for Sunday; 0 of Quartz, which it lets pass, is Saturday. */
export function weekdayMeant(value: number, dialect: CronDialect): number {
  return (value - sundayIn(dialect) + 7) % 7;
}

/**
 * Days of a month that an expression is due on, ascending. A day is due if one of a field's values or special days says
 * so, and both day fields have to say so (in Quartz one of them is always without condition).
 */
export function daysDue({ fields, dialect }: Cron, year: number, month: number): number[] {
  const { dayOfMonth, dayOfWeek } = fields;
  const length = daysIn(year, month);
  const first = weekdayOf(year, month, 1);
  const special = (specials: readonly SpecialDay[]) =>
    specials.map((each) => specialDay(each, year, month, dialect));
  const ofMonth = special(dayOfMonth.specials);
  const ofWeek = special(dayOfWeek.specials);
  const weekdays = dayOfWeek.values.map((value) => weekdayMeant(value, dialect));
  const days: number[] = [];
  for (let day = 1; day <= length; day++) {
    const isOfMonth =
      dayOfMonth.every ||
      dayOfMonth.unset ||
      dayOfMonth.values.includes(day) ||
      ofMonth.includes(day);
    const isOfWeek =
      dayOfWeek.every ||
      dayOfWeek.unset ||
      weekdays.includes((first + day - 1) % 7) ||
      ofWeek.includes(day);
    if (isOfMonth && isOfWeek) {
      days.push(day);
    }
  }
  return days;
}

/** The day of a month that is special; outside of it, or `undefined`, where the month has none. */
function specialDay(
  special: SpecialDay,
  year: number,
  month: number,
  dialect: CronDialect,
): number | undefined {
  const length = daysIn(year, month);
  switch (special.kind) {
    case 'lastDay':
      return length - special.before;
    case 'lastWeekday':
      return nearestWeekday(year, month, length - special.before);
    case 'nearestWeekday':
      return nearestWeekday(year, month, special.day);
    case 'lastOfWeekday': {
      const back = weekdayOf(year, month, length) - weekdayMeant(special.weekday, dialect);
      return length - ((back + 7) % 7);
    }
    case 'nthWeekday': {
      // Quartz looks for weekdays above 7 without end.
      if (special.weekday > 7) {
        return undefined;
      }
      const ahead = weekdayMeant(special.weekday, dialect) - weekdayOf(year, month, 1);
      return 1 + ((ahead + 7) % 7) + 7 * (special.nth - 1);
    }
  }
}

/**
 * The day from Monday to Friday nearest to a day, not across the bounds of the month. As in Quartz, a day after the last is
 * taken for one of the next month, and so one that is a Saturday leads back into this: `31W` is Friday the 30th.
 */
function nearestWeekday(year: number, month: number, day: number): number {
  switch (weekdayOf(year, month, day)) {
    case 6:
      return day === 1 ? 3 : day - 1;
    case 0:
      return day === daysIn(year, month) ? day - 2 : day + 1;
    default:
      return day;
  }
}
