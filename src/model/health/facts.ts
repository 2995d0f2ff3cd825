import * as l10n from '@vscode/l10n';
import { BoundedMap } from '../../base/boundedMap';
import { itemsSeen, type JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { formatCount } from '../text/formatCount';
import { formatZonedMoment, type DateStyle } from '../text/formatTime';
import type { PullProtectedRule } from '../configuration/syncConfiguration';
import type { Due } from './dueTimes';
import type { HealthSettings } from './healthSettings';
import type { VerdictState } from './verdictState';

/** Everything that is known of a target, in a form the rules can rely on. */
export interface Facts {
  /** Newest first. */
  runs: readonly JobSummary[];
  /** Those that ended with a status we know, newest first. */
  finished: readonly JobSummary[];
  /** When it is judged, Unix time in milliseconds. */
  now: number;
  readAt: number;
  /** From when on the runs are complete; absent when they are all there are. */
  lookBack?: number;
  /** Present while the schedule is switched on. */
  due?: Due;
  /** Whether runs are started by a schedule, by changes at the source, or by nothing but people; absent if unknown. */
  isManualOnly?: boolean;
  /** Changes at the source start runs that look at these changes only. */
  isIncremental: boolean;
  /** Runs come when somebody wants them, so that a pause means nothing. */
  isOnDemand: boolean;
  existsSince?: number;
  thresholds: PullProtectedRule;
  /** Ids of runs whose pages the user has opened: what they alarm of was seen. */
  opened: ReadonlySet<string>;
  settings: HealthSettings;
  dates: DateStyle;
}

/** What a rule found. */
export interface Diagnosis {
  state: VerdictState;
  /** Without the full stop. */
  sentence: string;
  /** Runs it rests on, newest first. */
  runs: readonly JobSummary[];
  /** Numbers that were measured, and the lines they were held against. */
  values?: Readonly<Record<string, number>>;
  limits?: Readonly<Record<string, number>>;
}

export type Rule = (facts: Facts) => Diagnosis | undefined;

/** Moments as sentences had them before: the same runs are judged again and again, and a zone takes long to name. */
const written = new BoundedMap<string, string>(1000);

/** The moment of a run in a sentence, with its zone. */
export function when(run: JobSummary, { dates }: Pick<Facts, 'dates'>): string {
  const moment = jobMoment(run);
  if (moment === undefined) {
    return l10n.t('an unknown time');
  }
  const { locale, timeZone, thisYear } = dates;
  const key = [moment, locale, timeZone, thisYear].join();
  const text = written.get(key) ?? formatZonedMoment(moment, dates);
  written.set(key, text);
  return text;
}

/** A count in a sentence, grouped as the language does. */
export const count = (value: number, { dates }: Pick<Facts, 'dates'>): string =>
  formatCount(value, dates);

/** Making a format costs a hundred times its use: kept per language. */
const percents = new Map<string, Intl.NumberFormat>();

/** "5%", or "5 %" where the language writes it so; rounded, but never to all or nothing where it is neither. */
export function percent(share: number, { locale }: Pick<DateStyle, 'locale'>): string {
  const rounded = Math.round(share * 100) / 100;
  const shown = share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, rounded)) : rounded;
  const key = locale ?? '';
  const format = percents.get(key) ?? new Intl.NumberFormat(locale, { style: 'percent' });
  percents.set(key, format);
  return format.format(shown);
}

/** How many of the newest finished runs in a row are as told. */
export function streak(
  finished: readonly JobSummary[],
  like: (run: JobSummary) => boolean,
): JobSummary[] {
  const end = finished.findIndex((run) => !like(run));
  return finished.slice(0, end < 0 ? undefined : end);
}

/** Whether a run claims success although nothing was looked at; no counters at all is no such claim. */
export function sawNothing(run: JobSummary): boolean {
  return run.status === 'success' && itemsSeen(run) === 0;
}

/** The moment before which nothing can be said. Unix time in milliseconds; minus infinity when all is known. */
export function earliest({ lookBack, existsSince }: Facts): number {
  return Math.max(lookBack ?? -Infinity, existsSince ?? -Infinity);
}
