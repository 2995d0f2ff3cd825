import type { CronRuns } from './cronRuns';
import { WallClock } from './wallClock';

const day = 86_400_000;
const latest = 8e15;

/**
 * When listed hours of the day begin in a zone. They happen on days when clocks are changed, too: a skipped one when the skip
 * is over, a repeated one the first time. `zone` is an IANA name; throws a `RangeError` for one that does not exist.
 */
export function hourRuns(hours: readonly number[], zone: string): CronRuns {
  const clock = WallClock.of(zone);
  const onDay = (start: number) =>
    hours.map((hour) => clock.firstInstant(start + hour * 3_600_000));
  const search = (from: Date, count: number, direction: 1 | -1): Date[] => {
    const at = from.getTime();
    if (!(Math.abs(at) <= latest && count >= 1 && Number.isFinite(count)) || hours.length === 0) {
      return [];
    }
    const found = new Set<number>();
    // A zone is a day away from UTC at most.
    let start = Math.floor(at / day) * day - direction * day;
    for (; found.size < count; start += direction * day) {
      for (const instant of direction > 0 ? onDay(start) : onDay(start).reverse()) {
        if (direction * (instant - at) > 0 && found.size < count) {
          found.add(instant);
        }
      }
    }
    return [...found].map((instant) => new Date(instant));
  };
  return {
    next: (from, count) => search(from, count, 1),
    previous: (from, count) => search(from, count, -1),
  };
}
