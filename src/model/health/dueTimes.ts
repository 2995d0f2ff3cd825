import type { Schedule } from '../configuration/schedule/schedule';

/** A schedule with its dates worked out elsewhere, because the library behind them is large. Unix milliseconds. */
export interface DueTimes {
  kind: Schedule['kind'];
  /** Minutes after a due time within which the service may start. */
  window: number;
  /** IANA zone the schedule is in. */
  zone: string;
  /** The zone is what earlier runs tell. */
  isZoneLearned?: boolean;
  /** Newest first; reaching back behind the window and the grace is what makes a missed run visible. */
  previous: readonly number[];
  /** Ascending. */
  next: readonly number[];
}

/** What the rules need of a schedule. */
export interface Due {
  zone: string;
  isZoneLearned: boolean;
  window: number;
  /** Newest due time whose window and grace are over. */
  expected?: number;
  /** Next due time after now. */
  next?: number;
  /** Due times whose window and grace are over, newest first. */
  past: readonly number[];
  /** Longest pause between two due times next to each other, in milliseconds. */
  interval?: number;
}

/** How many past due times are looked at: enough to tell a schedule that is met by halves from one missed run. */
export const dueTimesLookedAt = 40;

/** How many of them the longest pause is taken from: a week of a daily schedule shows its weekend. */
const ofInterval = 7;

/**
 * Reads a schedule, or dates worked out of one, at a moment. `undefined` for none and for what is never due. Garbage
 * does no harm.
 */
export function readDue(given: unknown, now: number, graceMinutes: number): Due | undefined {
  if (typeof given !== 'object' || given === null || !Number.isFinite(now)) {
    return undefined;
  }
  const schedule = given as Partial<Schedule | DueTimes>;
  if (schedule.kind !== undefined && schedule.kind !== 'cron' && schedule.kind !== 'time') {
    return undefined;
  }
  const window = typeof schedule.window === 'number' && schedule.window > 0 ? schedule.window : 0;
  const over = now - (window + graceMinutes) * 60_000;
  const previous = instants(schedule.previous, over, dueTimesLookedAt).sort((a, b) => b - a);
  const next = instants(schedule.next, now, 1).sort((a, b) => a - b);
  const past = previous.filter((due) => due < over);
  const [expected] = past;
  const following = next.find((due) => due > now);
  if (expected === undefined && following === undefined) {
    return undefined;
  }
  const all = following === undefined ? previous : [following, ...previous];
  const pauses = all.slice(1, ofInterval + 1).map((due, index) => (all[index] ?? due) - due);
  return {
    zone: typeof schedule.zone === 'string' ? schedule.zone : '',
    isZoneLearned: 'isZoneLearned' in schedule && schedule.isZoneLearned === true,
    window,
    expected,
    past,
    next: following,
    interval: pauses.length > 0 ? Math.max(...pauses) : undefined,
  };
}

function instants(given: unknown, from: number, count: number): number[] {
  try {
    const list: unknown =
      typeof given === 'function'
        ? (given as (from: Date, count: number) => unknown)(new Date(from), count)
        : given;
    return Array.isArray(list)
      ? list.map(Number).filter((instant) => Number.isFinite(instant))
      : [];
  } catch {
    // A schedule that cannot be worked out is a schedule without dates.
    return [];
  }
}
