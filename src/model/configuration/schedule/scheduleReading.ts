import type { CronDialect } from './field';
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
  /** IANA zone the times are in; from a setting, because the service states none. */
  zone: string;
  /** Minutes after each instant within which the service may start; 0 for cron. */
  window: number;
  /** The next five, ascending. */
  next: number[];
  /** The last three, newest first. */
  previous: number[];
  problems: ScheduleProblem[];
  /** By the other engine's rules: where weekday numbers differ, and where only that engine accepts the expression. */
  other?: { dialect: CronDialect; words: string; next: number[] };
}
