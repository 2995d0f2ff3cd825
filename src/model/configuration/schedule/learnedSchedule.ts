import type { CronDialect } from './field';

/** What the starts of automatic runs tell about a schedule whose zone the service does not state. */
export interface LearnedSchedule {
  /** IANA zone that the starts fit; the one that was assumed, if it is among those that fit alike. */
  zone: string;
  /** All zones that could not be told apart by these runs, `zone` among them. */
  alike: readonly string[];
  /** Rules the weekday numbers of the expression go by. */
  dialect: CronDialect;
  /** Usual time from a due time to the start, in milliseconds: half of the runs began sooner. */
  delay: number;
  /** The longest of those that fit, in milliseconds. */
  longestDelay: number;
  /** Earliest and latest minute of the hour window in which runs began, for a list of hours. */
  window?: { from: number; to: number };
  /** How many starts were looked at, and how many fit. */
  runs: number;
  fitting: number;
  /** Probability, 0 to 1, that these rules are the right ones of all that were tried, chance among them. */
  confidence: number;
}
