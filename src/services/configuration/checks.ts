import type { CheckContext, Finding } from '../../model/configuration/ldap/finding';
import { dueTimesLookedAt, type DueTimes } from '../../model/health/dueTimes';
import { checkPull, checkPush } from '../../model/configuration/ldap';
import { readSchedule, type PeriodicSyncConfig } from '../../model/configuration/schedule/schedule';
import type { ScheduleReading } from '../../model/configuration/schedule/scheduleReading';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';

/**
 * What judges configurations, loaded with the first of them: with the schemas it is larger than shell and composition.
 */
export interface Checks {
  outbound(config: PushConfiguration, context: CheckContext): Finding[];
  inbound(config: PullConfiguration, context: CheckContext): Finding[];
  schedule(
    config: PeriodicSyncConfig | undefined,
    options: { zone: string; now: number; locale: string; usualRun?: number },
  ): Omit<ScheduleReading, 'enabled'>;
  /** What a verdict needs of a schedule: due times around `now`, reaching back behind window and grace. */
  dueTimes(
    config: PeriodicSyncConfig | undefined,
    options: { zone: string; now: number; graceMinutes: number },
  ): DueTimes;
}

const times = (dates: Date[]) => dates.map((date) => date.getTime());

export const checks: Checks = {
  dueTimes(config, { zone, now, graceMinutes }) {
    const schedule = readSchedule(config, { zone });
    const { kind, window } = schedule;
    const over = new Date(now - (window + graceMinutes) * 60_000);
    return {
      kind,
      window,
      zone,
      previous: times(schedule.previous(over, dueTimesLookedAt)),
      next: times(schedule.next(new Date(now), 1)),
    };
  },
  outbound: checkPush,
  inbound: checkPull,
  schedule(config, { zone, now, locale, usualRun }) {
    const from = new Date(now);
    const schedule = readSchedule(config, {
      zone,
      now: from,
      ...(usualRun !== undefined && { usualRun }),
    });
    const { kind, raw, window, problems, otherReading } = schedule;
    return {
      kind,
      raw,
      zone,
      window,
      problems,
      words: schedule.words(locale),
      next: times(schedule.next(from, 5)),
      previous: times(schedule.previous(from, 3)),
      ...(otherReading && {
        other: {
          dialect: otherReading.dialect ?? 'spring',
          words: otherReading.words(locale),
          next: times(otherReading.next(from, 5)),
        },
      }),
    };
  },
};
