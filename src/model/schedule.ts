import * as l10n from '@vscode/l10n';
import type { CronProblem } from './cron/cronProblem';
import { cronRuns, type CronRuns } from './cron/cronRuns';
import { cronWords } from './cron/cronWords';
import type { CronDialect } from './cron/field';
import { readCron, type Cron } from './cron/readCron';

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
  /** The other reading of numeric weekdays, where the engines disagree. */
  otherReading?: Schedule;
}

const never: CronRuns = { next: () => [], previous: () => [] };

/** Reads a schedule. Never throws for what the service may send; throws a `RangeError` for a zone that does not exist. */
export function readSchedule(
  config: PeriodicSyncConfig | undefined,
  { zone, dialect = 'quartz' }: ScheduleOptions,
): Schedule {
  const type = config?.periodicSyncType?.trim().toLowerCase();
  if (
    type === 'time' ||
    (type === undefined &&
      config?.periodicSyncCron === undefined &&
      config?.periodicSyncTimes !== undefined)
  ) {
    return readHours(config?.periodicSyncTimes, zone);
  }
  const text = config?.periodicSyncCron;
  if (typeof text === 'string' && text.trim() !== '') {
    return readCronSchedule(text, zone, dialect);
  }
  const problems: ScheduleProblem[] =
    type === 'cron'
      ? [
          {
            rule: 'SCH-07',
            severity: 'error',
            message: l10n.t('The type is "cron", but there is no expression.'),
          },
        ]
      : type !== undefined && type !== ''
        ? [
            {
              rule: 'SCH-07',
              severity: 'warning',
              message: l10n.t('The type "{0}" is not known.', type.slice(0, 40)),
            },
          ]
        : [];
  return {
    ...never,
    kind: 'none',
    raw: '',
    zone,
    window: 0,
    problems,
    words: () => l10n.t('No schedule'),
  };
}

function readCronSchedule(text: string, zone: string, dialect: CronDialect): Schedule {
  const reading = readCron(text, dialect);
  const common = { kind: 'cron' as const, raw: text, zone, window: 0 };
  if (!('cron' in reading)) {
    return { ...common, ...never, problems: reading.problems, words: () => text.trim() };
  }
  const { cron } = reading;
  const runs = cronRuns(cron, zone);
  const problems = [...reading.problems, ...doubts(cron, runs)];
  const schedule: Schedule = {
    ...common,
    ...runs,
    problems,
    words: (locale) => cronWords(cron, locale) ?? text.trim(),
  };
  if (cron.fields.dayOfWeek.numericWeekday) {
    schedule.otherReading = otherReading(cron, zone);
  }
  return schedule;
}

/** The same text by the other engine's weekday numbers; `undefined` when that engine would refuse it. */
function otherReading({ text, dialect }: Cron, zone: string): Schedule | undefined {
  const other = dialect === 'quartz' ? 'spring' : 'quartz';
  const reading = readCron(text, other);
  if (!('cron' in reading)) {
    return undefined;
  }
  const { cron } = reading;
  return {
    kind: 'cron',
    raw: text,
    zone,
    window: 0,
    ...cronRuns(cron, zone),
    problems: [],
    words: (locale) => cronWords(cron, locale) ?? text.trim(),
  };
}

const fiveYears = 5 * 366 * 86_400_000;

/** What is legal and still deserves a look. */
function doubts(cron: Cron, runs: CronRuns): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  const { second, minute, hour, dayOfWeek } = cron.fields;
  if (dayOfWeek.numericWeekday) {
    problems.push({
      rule: 'SCH-03',
      severity: 'warning',
      message: l10n.t(
        'Engines count weekdays differently: 1 is Sunday in Quartz and Monday in Spring. Write names, for instance MON-FRI.',
      ),
      column: dayOfWeek.column,
    });
  }
  const now = new Date();
  const [first] = runs.next(now, 1);
  if (!first || first.getTime() - now.getTime() > fiveYears) {
    problems.push({
      rule: 'SCH-05',
      severity: 'warning',
      message: l10n.t('The expression is not due within the next five years.'),
    });
  }
  const perDay = [second, minute, hour].reduce(
    (product, { every, values, name }) =>
      product * (every ? (name === 'hour' ? 24 : 60) : values.length),
    1,
  );
  if (perDay > 24) {
    problems.push({
      rule: 'SCH-06',
      severity: 'warning',
      message: l10n.t(
        'The expression is due {0} times a day. A run that takes longer than the pause delays the next.',
        perDay,
      ),
    });
  }
  return problems;
}

/** Hours as the service sends them: a list of numbers or of strings, or one of either. */
function readHours(times: unknown, zone: string): Schedule {
  const raw = times === undefined ? '' : JSON.stringify(times);
  const given: unknown[] = Array.isArray(times)
    ? times
    : times === undefined || times === null
      ? []
      : [times];
  const problems: ScheduleProblem[] = [];
  const wrong = (message: string) => problems.push({ rule: 'SCH-07', severity: 'error', message });
  const hours = new Set<number>();
  for (const entry of given) {
    const text = typeof entry === 'number' || typeof entry === 'string' ? String(entry).trim() : '';
    const hour = /^\d{1,2}$/.test(text) ? Number(text) : -1;
    if (hour < 0 || hour > 23) {
      wrong(l10n.t('{0} is no hour of the day: 0 to 23.', JSON.stringify(entry).slice(0, 40)));
    } else if (hours.has(hour)) {
      wrong(l10n.t('The hour {0} is listed twice.', hour));
    } else {
      hours.add(hour);
    }
  }
  if (given.length === 0) {
    wrong(l10n.t('The type is "time", but no hour is listed.'));
  }
  const sorted = [...hours].sort((a, b) => a - b);
  const reading = readCron(`0 0 ${sorted.join(',') || '0'} * * ?`);
  const runs = sorted.length > 0 && 'cron' in reading ? cronRuns(reading.cron, zone) : never;
  const slots = sorted.map((hour) => `${pad(hour)}:00–${pad((hour + 1) % 24)}:00`);
  return {
    ...runs,
    kind: 'time',
    raw,
    zone,
    window: 60,
    problems,
    words: () => (slots.length > 0 ? l10n.t('Every day once within {0}', slots.join(', ')) : raw),
  };
}

const pad = (hour: number) => String(hour).padStart(2, '0');
