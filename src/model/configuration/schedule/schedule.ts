import * as l10n from '@vscode/l10n';
import type { CronProblem } from './cronProblem';
import { cronRuns, type CronRuns } from './cronRuns';
import { cronWords } from './cronWords';
import { hourRuns } from './hourRuns';
import type { CronDialect } from './field';
import { readCron } from './readCron';
import { scheduleDoubts } from './scheduleDoubts';
import { scheduleWords } from './scheduleWords';
import { differingWeekdays } from './weekdayNumbers';

/** `PeriodicSyncConfig` of the service, members as they come: the hours are typed four ways in its documentation. */
export interface PeriodicSyncConfig {
  periodicSyncType?: string;
  periodicSyncCron?: string;
  periodicSyncTimes?: unknown;
}

export interface ScheduleOptions {
  /** IANA zone the times are in; the service states none. */
  zone: string;
  /** Rules by which weekday numbers are read; Quartz unless told. */
  dialect?: CronDialect;
  /** The moment from which "within five years" and the hundred years of Quartz count; now unless told. */
  now?: Date;
  /** How long a run usually takes, in milliseconds, where that is known. */
  usualRun?: number;
}

export type ScheduleProblem = CronProblem;

/** When a periodic synchronization is due. */
export interface Schedule extends CronRuns {
  kind: 'cron' | 'time' | 'none';
  /** What the service sent, for showing it as it is. */
  raw: string;
  zone: string;
  /** Minutes from a due time within which the service may start: an hour for hour lists, none for cron. */
  window: number;
  problems: ScheduleProblem[];
  /** One sentence; the raw text when it cannot be put into words. */
  words(locale: string): string;
  /** Whose rules the dates go by, where the engines' rules may differ: for expressions that were read. */
  dialect?: CronDialect;
  /** By the rules of the other engine: where they take numeric weekdays for others, and where only they accept the text. */
  otherReading?: Schedule;
}

const never: CronRuns = { next: () => [], previous: () => [] };

/** Reads a schedule. Never throws for what the service may send; throws a `RangeError` for a zone that does not exist. */
export function readSchedule(
  config: PeriodicSyncConfig | null | undefined,
  options: ScheduleOptions,
): Schedule {
  const type = textOf(config?.periodicSyncType);
  const kind = type?.toLowerCase();
  const { periodicSyncCron, periodicSyncTimes } = config ?? {};
  const expression = textOf(periodicSyncCron);
  if (
    kind === 'time' ||
    (kind === undefined && expression === undefined && periodicSyncTimes !== undefined)
  ) {
    return readHours(periodicSyncTimes, options);
  }
  if (expression !== undefined) {
    return readCronSchedule(periodicSyncCron ?? '', options);
  }
  const problem = (severity: ScheduleProblem['severity'], message: string): ScheduleProblem[] => [
    { rule: 'SCH-07', severity, message },
  ];
  return {
    ...never,
    kind: 'none',
    raw: '',
    zone: options.zone,
    window: 0,
    problems:
      kind === 'cron'
        ? problem('error', l10n.t('The type is "cron", but there is no expression.'))
        : type !== undefined
          ? problem('warning', l10n.t('The type "{0}" is not known.', type.slice(0, 40)))
          : [],
    words: (locale) => scheduleWords(locale).none,
  };
}

/** A member as text without blanks around it; `undefined` for an empty one and for what is no text. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function readCronSchedule(
  text: string,
  { zone, dialect = 'quartz', now = new Date(), usualRun }: ScheduleOptions,
): Schedule {
  const reading = readCron(text, dialect);
  const common = { kind: 'cron' as const, raw: text, zone, window: 0 };
  if (!('cron' in reading)) {
    const other = dialect === 'quartz' ? otherReading(text, 'spring', zone, now) : undefined;
    return {
      ...{ ...common, ...never, problems: reading.problems },
      words: () => text.trim(),
      ...(other && { otherReading: other }),
    };
  }
  const { cron } = reading;
  const runs = cronRuns(cron, zone, now);
  const other = differingWeekdays(cron)
    ? otherReading(text, dialect === 'quartz' ? 'spring' : 'quartz', zone, now)
    : undefined;
  return {
    ...common,
    ...runs,
    dialect,
    problems: [...reading.problems, ...scheduleDoubts(cron, runs, now, usualRun)],
    words: (locale) => cronWords(cron, locale),
    ...(other && { otherReading: other }),
  };
}

/** The same text by the rules of another engine; `undefined` when that engine would refuse it. */
function otherReading(
  text: string,
  dialect: CronDialect,
  zone: string,
  now: Date,
): Schedule | undefined {
  const reading = readCron(text, dialect);
  if (!('cron' in reading)) {
    return undefined;
  }
  const { cron } = reading;
  return {
    ...{ kind: 'cron', raw: text, zone, window: 0, dialect, problems: [] },
    ...cronRuns(cron, zone, now),
    words: (locale) => cronWords(cron, locale),
  };
}

/** Hours as the service sends them: a list of numbers or of strings, or one of either. */
function readHours(
  times: unknown,
  { zone, now = new Date(), usualRun }: ScheduleOptions,
): Schedule {
  const raw = times === undefined ? '' : written(times);
  const given: unknown[] = Array.isArray(times)
    ? times
    : times === undefined || times === null
      ? []
      : [times];
  const problems: ScheduleProblem[] = [];
  const wrong = (message: string, entry?: number) =>
    problems.push({
      ...{ rule: 'SCH-07', severity: 'error', message },
      ...(entry !== undefined && Array.isArray(times) && { entry }),
    });
  const hours = new Set<number>();
  for (const [index, entry] of given.entries()) {
    const text = typeof entry === 'number' || typeof entry === 'string' ? String(entry).trim() : '';
    const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1;
    if (hour < 0 || hour > 23) {
      wrong(l10n.t('{0} is no hour of the day: 0 to 23.', written(entry).slice(0, 40)), index);
    } else if (hours.has(hour)) {
      wrong(l10n.t('The hour {0} is listed twice.', hour), index);
    } else {
      hours.add(hour);
    }
  }
  if (given.length === 0) {
    wrong(l10n.t('The type is "time", but no hour is listed.'));
  }
  const sorted = [...hours].sort((a, b) => a - b);
  const reading = readCron(`0 0 ${sorted.join(',') || '0'} * * ?`);
  const runs = hourRuns(sorted, zone);
  const slots = sorted.map((hour) => `${pad(hour)}:00–${pad((hour + 1) % 24)}:00`);
  if ('cron' in reading && sorted.length > 0) {
    problems.push(...scheduleDoubts(reading.cron, runs, now, usualRun));
  }
  return {
    ...runs,
    kind: 'time',
    raw,
    zone,
    window: 60,
    problems,
    words: (locale) => (slots.length > 0 ? scheduleWords(locale).hours(slots) : raw),
  };
}

/** A value of the service as JSON; as text where it has no JSON. */
function written(value: unknown): string {
  try {
    const json: unknown = JSON.stringify(value);
    return typeof json === 'string' ? json : String(value);
  } catch {
    // A circle, or a number without end: nothing JSON could have brought here.
    return Object.prototype.toString.call(value);
  }
}

const pad = (hour: number) => String(hour).padStart(2, '0');
