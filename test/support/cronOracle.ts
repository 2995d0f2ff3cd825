/**
 * When a cron expression is due, worked out the slow way: day by day, asking of each whether the calendar rules let it
 * through. Knows Quartz's rules from their description and shares nothing with the code it is held against. Takes
 * expressions that are legal; anything may come of others.
 */
export class CronOracle {
  private readonly seconds: Set<number>;
  private readonly minutes: Set<number>;
  private readonly hours: Set<number>;
  private readonly months: Set<number>;
  private readonly years: Set<number>;
  private readonly dayOfMonth: string;
  private readonly dayOfWeek: string;
  private readonly wall: Wall;

  constructor(
    expression: string,
    zone = 'UTC',
    private readonly dialect: 'quartz' | 'spring' = 'quartz',
  ) {
    const [second = '', minute = '', hour = '', day = '', month = '', weekday = '', year = '*'] =
      expression.trim().toUpperCase().split(/\s+/);
    this.seconds = numbers(second, 0, 59);
    this.minutes = numbers(minute, 0, 59);
    this.hours = numbers(hour, 0, 23);
    this.months = numbers(named(month, monthNames, 1), 1, 12);
    this.years = numbers(year, 1970, lastYear);
    this.dayOfMonth = day;
    this.dayOfWeek = weekday;
    this.wall = new Wall(zone);
  }

  next(from: Date, count: number): Date[] {
    return this.search(from, count, 1);
  }

  previous(from: Date, count: number): Date[] {
    return this.search(from, count, -1);
  }

  /** Whether the instant is one of the expression's, judged by the clock on the wall. */
  satisfies(date: Date): boolean {
    const local = new Date(date.getTime() + this.wall.offset(date.getTime()));
    if (date.getTime() % 1000 !== 0) return false;
    if (
      this.isDay(local) &&
      this.hours.has(local.getUTCHours()) &&
      this.minutes.has(local.getUTCMinutes()) &&
      this.seconds.has(local.getUTCSeconds())
    ) {
      return true;
    }
    const day = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
    return this.isDay(local) && this.instantsOf(day).includes(date.getTime());
  }

  private search(from: Date, count: number, direction: 1 | -1): Date[] {
    const start = from.getTime();
    const found: number[] = [];
    let day = Math.floor(start / dayLength) * dayLength - direction * dayLength;
    // Up to the last year there may be.
    for (
      let left = 70_000;
      left > 0 && found.length < count;
      left--, day += direction * dayLength
    ) {
      if (this.isDay(new Date(day))) {
        const instants = this.instantsOf(day).filter((at) => direction * (at - start) > 0);
        found.push(...(direction > 0 ? instants : instants.reverse()).slice(0, count));
      }
    }
    return found.slice(0, count).map((ms) => new Date(ms));
  }

  /** The instants of a day that is given by the midnight it would begin with in UTC, ascending. */
  private instantsOf(day: number): number[] {
    const instants = new Set<number>();
    for (const hour of ascending(this.hours)) {
      for (const minute of ascending(this.minutes)) {
        for (const second of ascending(this.seconds)) {
          const local = day + ((hour * 60 + minute) * 60 + second) * 1000;
          for (const at of this.wall.instants(local, day)) instants.add(at);
        }
      }
    }
    return ascending(instants);
  }

  private isDay(local: Date): boolean {
    const year = local.getUTCFullYear();
    const month = local.getUTCMonth() + 1;
    const day = local.getUTCDate();
    return (
      this.years.has(year) &&
      this.months.has(month) &&
      this.isDayOfMonth(year, month, day) &&
      this.isDayOfWeek(day, local.getUTCDay(), lengthOf(year, month))
    );
  }

  private isDayOfMonth(year: number, month: number, day: number): boolean {
    if (this.dayOfMonth === '?') return true;
    const last = /^L(?:-(\d+))?(W?)$/.exec(this.dayOfMonth);
    const length = lengthOf(year, month);
    if (last) {
      const target = length - Number(last[1] ?? 0);
      return day === (last[2] ? nearestWeekday(year, month, target) : target);
    }
    const nearest = /^(\d+)W$/.exec(this.dayOfMonth);
    if (nearest) return day === nearestWeekday(year, month, Number(nearest[1]));
    return numbers(this.dayOfMonth, 1, 31).has(day);
  }

  /** `weekday` counts from 0 for Sunday. */
  private isDayOfWeek(day: number, weekday: number, length: number): boolean {
    if (this.dayOfWeek === '?' || this.dayOfWeek === '*') return true;
    const first = this.dialect === 'quartz' ? 1 : 0;
    const text = named(this.dayOfWeek, weekdayNames, first);
    if (text === 'L') return weekday === 6;
    const last = /^(\d)L$/.exec(text);
    if (last) return (Number(last[1]) - first) % 7 === weekday && day > length - 7;
    const nth = /^(\d)#(\d)$/.exec(text);
    if (nth) {
      return (Number(nth[1]) - first) % 7 === weekday && Math.ceil(day / 7) === Number(nth[2]);
    }
    return numbers(text, first, first + 6).has(weekday + first);
  }
}

/** Quartz looks a hundred years ahead; the tests are of 2026. */
const lastYear = 2126;
const dayLength = 86_400_000;
const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const weekdayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ');

const ascending = (values: Iterable<number>) => [...values].sort((a, b) => a - b);
const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Names replaced by the numbers they stand for. */
function named(text: string, names: readonly string[], first: number): string {
  return names.reduce((so, name, index) => so.replaceAll(name, String(index + first)), text);
}

/** Lists, ranges that may wrap, and steps. */
function numbers(text: string, min: number, max: number): Set<number> {
  const found = new Set<number>();
  const size = max - min + 1;
  for (const item of text.split(',')) {
    const [span = '', step] = item.split('/');
    const [from = min, to = step ? max : from] =
      span === '*' || span === '' ? [min, max] : span.split('-').map(Number);
    for (let at = from; at <= (to < from ? to + size : to); at += Number(step ?? 1)) {
      found.add(min + ((at - min) % size));
    }
  }
  return found;
}

/**
 * The nearest day from Monday to Friday that the month has. For a day that the month does not have there is one only where
 * the calendar goes on to a Saturday, whose Friday is the month's last.
 */
function nearestWeekday(year: number, month: number, day: number): number | undefined {
  const length = lengthOf(year, month);
  const isFriday = new Date(Date.UTC(year, month, 0)).getUTCDay() === 5;
  if (day < 1 || day > length) return day === length + 1 && isFriday ? length : undefined;
  return [0, -1, 1, -2, 2]
    .map((distance) => day + distance)
    .filter((each) => each >= 1 && each <= length)
    .find((each) => ![0, 6].includes(new Date(Date.UTC(year, month - 1, each)).getUTCDay()));
}

/** The clock on the wall of a zone. Local times are given as the instants they would be in UTC. */
class Wall {
  private readonly format: Intl.DateTimeFormat;
  private readonly known = new Map<number, [before: number, after: number]>();

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
      ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
    });
  }

  offset(at: number): number {
    const parts = Object.fromEntries(
      this.format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
    const { year, month, day, hour, minute, second } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  }

  /** The instant at which the wall shows that time: the second of two in a repeated hour, none in a skipped one. */
  instants(local: number, day: number): number[] {
    let offsets = this.known.get(day);
    if (!offsets) {
      offsets = [this.offset(day - dayLength), this.offset(day + 2 * dayLength)];
      this.known.set(day, offsets);
    }
    return ascending(new Set(offsets.map((offset) => local - offset)))
      .filter((at) => this.offset(at) === local - at)
      .slice(-1);
  }
}
