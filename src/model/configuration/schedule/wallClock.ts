import { BoundedMap } from '../../../base/boundedMap';

const week = 7 * 86_400_000;
const second = 1000;

/**
 * The clock on the wall of a zone. Its readings are told as the instants at which a clock in UTC would show them, in
 * milliseconds, so that they can be reckoned with; in a skipped hour and in a repeated one the two are not the same.
 */
export class WallClock {
  /** The zones that schedules are in are few, and asked about with every verdict; to make a format takes 0.1 ms. */
  private static readonly kept = new BoundedMap<string, WallClock>(20);

  private readonly format: Intl.DateTimeFormat;
  /** Offsets at the bounds of weeks that were asked about; between two that agree, nothing is changed. */
  private readonly bounds = new Map<number, number>();

  /** `zone` is an IANA name; throws a `RangeError` for one that does not exist. */
  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The clock of a zone, made once. `zone` is an IANA name; throws a `RangeError` for one that does not exist. */
  static of(zone: string): WallClock {
    const clock = this.kept.get(zone) ?? new WallClock(zone);
    this.kept.set(zone, clock);
    return clock;
  }

  /** What the clock shows at an instant, to the second. */
  reading(instant: number): number {
    const whole = Math.floor(instant / second) * second;
    return whole + this.offset(whole);
  }

  /** The instant of a reading: the second of two, and for one that is skipped, as much later as was skipped. */
  instant(reading: number): number {
    const { before, after } = this.offsetsAround(reading);
    const late = reading - Math.min(before, after);
    const early = reading - Math.max(before, after);
    if (before === after || this.offset(late) === reading - late) {
      return late;
    }
    return this.offset(early) === reading - early ? early : reading - before;
  }

  /** As `instant`, but the first of two. */
  firstInstant(reading: number): number {
    const { before } = this.offsetsAround(reading);
    const early = reading - before;
    return this.offset(early) === before ? early : this.instant(reading);
  }

  /** The reading a clock comes to when it is set to one: itself, or as much later as was skipped. */
  settled(reading: number): number {
    const { before, after } = this.offsetsAround(reading);
    return before === after ? reading : this.reading(this.instant(reading));
  }

  /** Whether the clocks are changed within a day of a reading. */
  isNearChange(reading: number): boolean {
    const { before, after } = this.offsetsAround(reading);
    return before !== after;
  }

  /** Offsets a day before and a day after, or as near as no zone is from UTC. */
  private offsetsAround(reading: number): { before: number; after: number } {
    return {
      before: this.offset(reading - 1.5 * 86_400_000),
      after: this.offset(reading + 1.5 * 86_400_000),
    };
  }

  /** Milliseconds the clock is ahead of UTC at an instant. */
  private offset(instant: number): number {
    const index = Math.floor(instant / week);
    const first = this.bound(index);
    return first === this.bound(index + 1) ? first : this.ask(instant);
  }

  private bound(index: number): number {
    const known = this.bounds.get(index) ?? this.ask(index * week);
    this.bounds.set(index, known);
    return known;
  }

  private ask(instant: number): number {
    // Parts would take four times as long.
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, seconds = 0] = (
      this.format.format(instant).match(/\d+/g) ?? []
    ).map(Number);
    return (
      Date.UTC(year, month - 1, day, hour, minute, seconds) - Math.floor(instant / second) * second
    );
  }
}
