import type { CronDialect } from './field';
import type { LearnedSchedule } from './learnedSchedule';
import type { ScheduleProblem } from './schedule';

/** When a synchronization is due, its dates worked out; instants in Unix milliseconds. */
export interface ScheduleReading {
  kind: 'cron' | 'time' | 'none';
  /** Whether the service runs it at all. */
  enabled: boolean;
  /** As the service sent it. */
  raw: string;
  /** One sentence in the editor's language. */
  words: string;
  /** IANA zone the times are in; the service states none. */
  zone: string;
  /** The user took the zone over from what runs tell; else it is from a setting. */
  isZoneLearned: boolean;
  /** Whose rules the dates go by; absent where nothing was read. */
  dialect?: CronDialect;
  /** What the starts of automatic runs tell; absent while that was not asked, and where they tell nothing. */
  learned?: LearnedSchedule;
  /** Minutes after each instant within which the service may start; 0 for cron. */
  window: number;
  /** The next five, ascending. */
  next: number[];
  /** The last three, newest first. */
  previous: number[];
  /** Ids of the automatic runs that met them, as far as runs are known; `undefined` where none did or none is known. */
  previousRuns?: (string | undefined)[];
  problems: ScheduleProblem[];
  /** By the other engine's rules: where weekday numbers differ, and where only that engine accepts the expression. */
  other?: { dialect: CronDialect; words: string; next: number[] };
}
