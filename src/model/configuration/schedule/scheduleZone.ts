import type { CronDialect } from './field';

/** By which clock the schedules of an instance are worked out, and who says so: the service does not. */
export interface ScheduleZone {
  /** IANA name. */
  zone: string;
  /** Rules of weekday numbers; Quartz unless told. */
  dialect?: CronDialect;
  /** The user took it over from what the runs of the instance tell; else it is the setting. */
  isLearned: boolean;
}

/** Whether the runtime knows a zone by that name. */
export function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
