import type { DateStyle } from '../text/formatTime';
import type { PullProtectedRule } from '../configuration/syncConfiguration';
import type { Due } from './dueTimes';
import type { HealthSettings } from './healthSettings';
import { median } from './median';
import type { Run } from './run';
import type { VerdictState } from './verdictState';

/** Everything that is known of a target, in a form the rules can rely on. */
export interface Facts {
  /** Newest first. */
  runs: readonly Run[];
  /** Those that ended with a status we know, newest first. */
  finished: readonly Run[];
  /** When it is judged, Unix time in milliseconds. */
  now: number;
  readAt: number;
  /** From when on the runs are complete; absent when they are all there are. */
  lookBack?: number;
  /** Present while the schedule is switched on. */
  due?: Due;
  /** Whether runs are started by a schedule, by changes at the source, or by nothing but people; absent if unknown. */
  isManualOnly?: boolean;
  /** Runs come when somebody wants them, so that a pause means nothing. */
  isOnDemand: boolean;
  existsSince?: number;
  thresholds: PullProtectedRule;
  settings: HealthSettings;
  dates: DateStyle;
}

/** What a rule found. */
export interface Diagnosis {
  state: VerdictState;
  /** Without the full stop. */
  sentence: string;
  /** Runs it rests on, newest first. */
  runs: readonly Run[];
  /** Numbers that were measured, and the lines they were held against. */
  values?: Readonly<Record<string, number>>;
  limits?: Readonly<Record<string, number>>;
}

export type Rule = (facts: Facts) => Diagnosis | undefined;

/** Median duration of the runs that ended, in milliseconds. */
export function usualDuration({ finished }: Pick<Facts, 'finished'>): number | undefined {
  return median(finished.flatMap(({ duration }) => duration ?? []));
}

/** Whether a run claims success although nothing was looked at; no counters at all is no such claim. */
export function countedNothing(run: Run): boolean {
  return run.status === 'success' && run.total === 0;
}
