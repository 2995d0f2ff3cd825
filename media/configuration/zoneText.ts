import * as l10n from '@vscode/l10n';
import { formatClock } from '../../src/model/text/formatTime';
import type { CronDialect } from '../../src/model/configuration/schedule/field';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';

/**
 * The zone that the words of a schedule are in, with the same time of day in the reader's zone where the next due times
 * all have one: "Asia/Shanghai, 18:00 UTC".
 */
export function zoneOfWords(
  { zone, kind, next }: Pick<ScheduleReading, 'zone' | 'kind' | 'next'>,
  dates: { timeZone: string },
): string {
  const clocks = new Set(next.map((ms) => formatClock(ms, dates)));
  const [clock] = clocks;
  return dates.timeZone === zone || kind !== 'cron' || clock === undefined || clocks.size > 1
    ? zone
    : l10n.t('{0}, {1} {2}', zone, clock, dates.timeZone);
}

type Calibrated = Pick<ScheduleReading, 'zone' | 'dialect' | 'learned' | 'other'>;

/** How a dialect counts the days of the week. */
function countingWord(dialect: CronDialect): string {
  return dialect === 'spring' ? l10n.t('1 = Monday') : l10n.t('1 = Sunday');
}

const isOtherZone = ({ zone, learned }: Calibrated) =>
  learned !== undefined && !learned.alike.includes(zone);

/** Weekday numbers that runs tell to be others; only an expression with such numbers can tell. */
const isOtherDialect = ({ dialect, learned, other }: Calibrated) =>
  learned !== undefined && other !== undefined && learned.dialect !== (dialect ?? 'quartz');

/** What the starts of runs tell about the zone that is assumed; empty while they tell nothing. */
export function zoneSentence(schedule: Calibrated, number: (value: number) => string): string {
  const { zone, learned } = schedule;
  if (!learned) {
    return '';
  }
  const [fitting, runs] = [number(learned.fitting), number(learned.runs)];
  const days = isOtherDialect(schedule);
  if (isOtherZone(schedule)) {
    const told = days
      ? l10n.t('{0} ({1})', learned.zone, countingWord(learned.dialect))
      : learned.zone;
    return learned.fitting === learned.runs
      ? l10n.t('The last {0} automatic runs fit {1}, not {2}.', runs, told, zone)
      : l10n.t('{0} of the last {1} automatic runs fit {2}, not {3}.', fitting, runs, told, zone);
  }
  if (days) {
    const [told, assumed] = [learned.dialect, schedule.dialect ?? 'quartz'].map(countingWord);
    return l10n.t(
      '{0} of the last {1} automatic runs fit weekday numbers with {2}, not {3}.',
      fitting,
      runs,
      told ?? '',
      assumed ?? '',
    );
  }
  return l10n.t('{0} of the last {1} automatic runs fit this zone.', fitting, runs);
}

/** Words of the button that takes over what runs tell; `undefined` where that is what is assumed anyway. */
export function zoneOffer(schedule: Calibrated): string | undefined {
  const { learned } = schedule;
  return learned && isOtherZone(schedule)
    ? l10n.t('Use {0} for this instance', learned.zone)
    : learned && isOtherDialect(schedule)
      ? l10n.t('Count weekdays with {0} for this instance', countingWord(learned.dialect))
      : undefined;
}
