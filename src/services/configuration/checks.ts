import type { CheckContext, Finding } from '../../model/configuration/ldap/finding';
import { dueTimesLookedAt, type DueTimes } from '../../model/health/dueTimes';
import { checkPull, checkPush } from '../../model/configuration/ldap';
import type { LearnedSchedule } from '../../model/configuration/schedule/learnedSchedule';
import { learnSchedule, type LearnOptions } from '../../model/configuration/schedule/learnSchedule';
import { readSchedule, type PeriodicSyncConfig } from '../../model/configuration/schedule/schedule';
import type { ScheduleReading } from '../../model/configuration/schedule/scheduleReading';
import type { ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
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
    options: { by: ScheduleZone; now: number; locale: string; usualRun?: number },
  ): Omit<ScheduleReading, 'enabled'>;
  /** What a verdict needs of a schedule: due times around `now`, reaching back behind window and grace. */
  dueTimes(
    config: PeriodicSyncConfig | undefined,
    options: { by: ScheduleZone; now: number; graceMinutes: number },
  ): DueTimes;
  /** What the starts of automatic runs tell of a schedule's clock; costs some 100 ms. */
  learn(
    config: PeriodicSyncConfig | undefined,
    starts: readonly number[],
    options: LearnOptions,
  ): LearnedSchedule | undefined;
}

const times = (dates: Date[]) => dates.map((date) => date.getTime());

export const checks: Checks = {
  learn: learnSchedule,
  dueTimes(config, { by, now, graceMinutes }) {
    const { kind, window, zone, ...schedule } = readSchedule(config, by);
    const over = new Date(now - (window + graceMinutes) * 60_000);
    return {
      kind,
      window,
      zone,
      ...(by.isLearned && { isZoneLearned: true }),
      previous: times(schedule.previous(over, dueTimesLookedAt)),
      next: times(schedule.next(new Date(now), 1)),
    };
  },
  outbound: checkPush,
  inbound: checkPull,
  schedule(config, { by, now, locale, usualRun }) {
    const from = new Date(now);
    const schedule = readSchedule(config, {
      ...by,
      now: from,
      ...(usualRun !== undefined && { usualRun }),
    });
    const { kind, raw, zone, window, problems, otherReading, dialect } = schedule;
    return {
      kind,
      raw,
      zone,
      isZoneLearned: by.isLearned,
      ...(dialect && { dialect }),
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
