import { daysDue } from './cronDays';
import type { Field } from './field';
import type { Cron } from './cron';
import { WallClock } from './wallClock';

/** When a cron expression is due. Reference instants are exclusive: a run at that very instant is not answered. */
export interface CronRuns {
  /** The next `count` runs after `from`, ascending; fewer when there are no more. */
  next(from: Date, count: number): Date[];
  /** The last `count` runs before `from`, newest first. */
  previous(from: Date, count: number): Date[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Quartz looks a hundred years ahead, and its calendar of years begins with 1970. */
const yearsAhead = 100;
const firstYear = 1970;

/** Instants farther away are nobody's question; a day beyond the last that `Date` knows could not be reckoned with. */
const latest = 8e15;

/**
 * When Quartz 2.3.2 would start the expression, by the clock of a zone on the wall; `test/oracles` holds it against the
 * engine. Where clocks are changed: what is due in a skipped hour is left out, what is due in a repeated one happens in the
 * second, and what is due all the time waits for the second, too. Quartz only looks ahead, so what *was* due is worked out
 * from that. Spring's expressions go by the same clock, which no engine confirms. `zone` is an IANA name; throws a
 * `RangeError` for one that does not exist. `now` is the moment from which the hundred years count.
 */
export function cronRuns(cron: Cron, zone: string, now: Date): CronRuns {
  const search = new Search(cron, WallClock.of(zone), now.getUTCFullYear() + yearsAhead);
  // Without a number of runs, or an instant to begin with, there is nothing to look for.
  const isAsked = (from: Date, count: number) =>
    Number.isFinite(count) && count >= 1 && Math.abs(from.getTime()) <= latest && search.isPossible;
  return {
    next(from, count) {
      const found: Date[] = [];
      let at = isAsked(from, count) ? search.after(from.getTime()) : undefined;
      while (at !== undefined && found.length < count) {
        found.push(new Date(at));
        at = found.length < count ? search.after(at) : undefined;
      }
      return found;
    },
    previous: (from, count) =>
      isAsked(from, count)
        ? search.before(from.getTime(), count).map((instant) => new Date(instant))
        : [],
  };
}

/** Values of a field, ascending. */
function valuesOf({ every, values }: Field, min: number, max: number): readonly number[] {
  return every ? Array.from({ length: max - min + 1 }, (_, index) => min + index) : values;
}

class Search {
  private readonly seconds: readonly number[];
  private readonly minutes: readonly number[];
  private readonly hours: readonly number[];
  private readonly months: readonly number[];
  private readonly years: Field;
  private readonly days = new Map<number, number[]>();

  constructor(
    private readonly cron: Cron,
    private readonly clock: WallClock,
    private readonly lastYear: number,
  ) {
    const { fields } = cron;
    this.seconds = valuesOf(fields.second, 0, 59);
    this.minutes = valuesOf(fields.minute, 0, 59);
    this.hours = valuesOf(fields.hour, 0, 23);
    this.months = valuesOf(fields.month, 1, 12);
    this.years = fields.year;
  }

  /** Whether there is a run at all, as far as the day and the month tell. */
  get isPossible(): boolean {
    // After 28 years the calendar repeats.
    return this.months.some((month) => {
      for (let year = 2000; year < 2028; year++) {
        if (this.daysOf(year, month).length > 0) {
          return true;
        }
      }
      return false;
    });
  }

  /** The first run after an instant, in milliseconds. */
  after(instant: number): number | undefined {
    const { clock } = this;
    let at = clock.settled(clock.reading(instant + 1000));
    for (;;) {
      const moved = this.moved(at);
      if (moved === at) {
        return clock.instant(at);
      }
      // A clock that is set never goes back; what does is no clock, and would be looked at without end.
      if (moved === undefined || moved < at) {
        return undefined;
      }
      at = moved;
    }
  }

  /**
   * Moves a clock ahead by the smallest of its fields that does not fit, the way Quartz does: what is smaller begins anew,
   * and a clock that is set to a time which is skipped shows a later one. Answers the same reading when all fields fit.
   */
  private moved(at: number): number | undefined {
    const { clock } = this;
    const date = new Date(at);
    const [year, month, dayOfMonth] = [
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
    ];
    if (year > this.lastYear) {
      return undefined;
    }
    const seconds = date.getUTCSeconds();
    const second = following(this.seconds, seconds);
    if (second !== seconds) {
      const inMinute = at - seconds * 1000;
      return second === undefined
        ? clock.settled(inMinute + minute + (this.seconds[0] ?? 0) * 1000)
        : clock.settled(inMinute + second * 1000);
    }
    const startOfDay = Date.UTC(year, month - 1, dayOfMonth);
    const [hours, minutes] = [date.getUTCHours(), date.getUTCMinutes()];
    const nextMinute = following(this.minutes, minutes);
    if (nextMinute !== minutes) {
      return nextMinute === undefined
        ? this.withHour(startOfDay, hours + 1, this.minutes[0] ?? 0)
        : this.withHour(startOfDay, hours, nextMinute);
    }
    const nextHour = following(this.hours, hours);
    if (nextHour !== hours) {
      return nextHour === undefined
        ? this.withHour(startOfDay + day, this.hours[0] ?? 0, 0)
        : this.withHour(startOfDay, nextHour, 0);
    }
    if (!this.months.includes(month)) {
      const nextMonth = following(this.months, month);
      return clock.settled(
        nextMonth === undefined
          ? Date.UTC(year + 1, (this.months[0] ?? 1) - 1, 1)
          : Date.UTC(year, nextMonth - 1, 1),
      );
    }
    if (!this.isYear(year)) {
      const nextYear = this.years.every ? firstYear : following(this.years.values, year);
      return nextYear === undefined ? undefined : clock.settled(Date.UTC(nextYear, 0, 1));
    }
    const nextDay = following(this.daysOf(year, month), dayOfMonth);
    if (nextDay !== dayOfMonth) {
      return clock.settled(
        nextDay === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, nextDay),
      );
    }
    return at;
  }

  /** A day's clock set to an hour. Where that is skipped, Quartz sets it once more, to the hour after it. */
  private withHour(startOfDay: number, hours: number, minutes: number): number {
    const { clock } = this;
    const set = clock.settled(startOfDay + hours * hour + minutes * minute);
    const shown = new Date(set);
    return hours === 24 || shown.getUTCHours() === hours
      ? set
      : clock.settled(set + (hours + 1 - shown.getUTCHours()) * hour);
  }

  private isYear(year: number): boolean {
    return this.years.every
      ? year >= firstYear && year <= this.lastYear
      : this.years.values.includes(year);
  }

  private daysOf(year: number, month: number): number[] {
    const key = year * 12 + month;
    const known = this.days.get(key) ?? daysDue(this.cron, year, month);
    this.days.set(key, known);
    return known;
  }

  /** The last runs before an instant, newest first, in milliseconds. */
  before(instant: number, count: number): number[] {
    const { clock } = this;
    const found: number[] = [];
    const readings = this.readingsBefore(clock.reading(instant) + day);
    let reading = readings.next();
    while (!reading.done && found.length < count) {
      const candidate = reading.value;
      const at = clock.instant(candidate);
      reading = readings.next();
      if (at >= instant || clock.settled(candidate) !== candidate) {
        continue;
      }
      // Near a change of clocks a run is what Quartz comes to from the one before it.
      const isRun =
        !clock.isNearChange(candidate) ||
        this.after(reading.done ? at - 1000 : clock.instant(reading.value)) === at;
      if (isRun) {
        found.push(at);
      }
    }
    return found;
  }

  /** Readings that fit all fields, descending. */
  private *readingsBefore(reading: number): Generator<number, void> {
    const start = new Date(reading);
    const last = start.getUTCFullYear() * 12 + start.getUTCMonth();
    const newest = Math.min(last, this.lastYear * 12 + 11);
    for (let index = newest; index >= firstYear * 12; index--) {
      const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
      if (!this.months.includes(month) || !this.isYear(year)) {
        continue;
      }
      for (const dayOfMonth of descending(this.daysOf(year, month))) {
        const startOfDay = Date.UTC(year, month - 1, dayOfMonth);
        for (const hours of descending(this.hours)) {
          for (const minutes of descending(this.minutes)) {
            const inMinute = startOfDay + hours * hour + minutes * minute;
            if (inMinute > reading) {
              continue;
            }
            for (const seconds of descending(this.seconds)) {
              yield inMinute + seconds * 1000;
            }
          }
        }
      }
    }
  }
}

/** The first value that is not below another. */
function following(values: readonly number[], from: number): number | undefined {
  return values.find((value) => value >= from);
}

const descending = (values: readonly number[]): number[] => [...values].reverse();
