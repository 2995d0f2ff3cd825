import { countedNothing } from '../health/facts';
import { readHealthSettings, type HealthSettings } from '../health/healthSettings';
import { median, medianDeviation } from '../health/median';
import { usualItems } from '../health/ruleOutcome';
import { isSpike, usualChanges } from '../health/ruleVolume';
import { readRuns, type HealthRun, type Run } from '../health/run';
import { operations, type Operation } from './statistics';

/**
 * What is remarkable about a run next to those before it: far more or fewer changes (`spike`), far longer (`slow`), or
 * nothing looked at where there used to be something (`zero`).
 */
export type RunMark = 'spike' | 'slow' | 'zero';

/** One run of a target. */
export interface HistoryRun {
  synchronizationJobId: string;
  /** Raw. */
  status: string;
  /** Unix time in milliseconds. */
  at?: number;
  /** Milliseconds; absent while it runs. */
  duration?: number;
  /** Items looked at; absent when the service sent no counters. */
  items?: number;
  failed: number;
  /** Items created, updated or deleted. */
  changes?: number;
  volume?: Partial<Record<Operation, number>>;
  errorCode?: string;
  marks: RunMark[];
}

/** Middle of what was seen, and how far runs usually are from it. */
export interface Usual {
  median: number;
  deviation: number;
}

/** When something last happened, and in which job. */
export interface RunMoment {
  synchronizationJobId: string;
  at: number;
}

/** The runs of a target over time. */
export interface History {
  /** Newest first. */
  runs: HistoryRun[];
  /** Of the runs that ended; absent without any. */
  duration?: Usual;
  changes?: Usual;
  volume: Partial<Record<Operation, Usual>>;
  /** Runs that ended, and how: a share needs both numbers. */
  finished: number;
  failed: number;
  partial: number;
  lastAttempt?: RunMoment;
  /** Success in full. */
  lastSuccess?: RunMoment;
  /** Success that changed something. */
  lastChange?: RunMoment;
}

/** Lays runs out over time. Takes whatever the service may have sent, in any order. */
export function readHistory(
  given: readonly HealthRun[],
  settings?: Partial<HealthSettings>,
): History {
  const lines = readHealthSettings(settings);
  const runs = readRuns(given);
  const finished = runs.filter(({ isFinished }) => isFinished);
  const places = new Map(finished.map((run, index) => [run, index]));
  const successes = finished.filter(({ status }) => status === 'success');
  const volume: History['volume'] = {};
  for (const operation of operations) {
    const seen = usual(finished.flatMap((run) => run.volume?.[operation] ?? []));
    if (seen) {
      volume[operation] = seen;
    }
  }
  const ends = {
    duration: usual(finished.flatMap(({ duration }) => duration ?? [])),
    changes: usual(finished.flatMap(({ changes }) => changes ?? [])),
    lastAttempt: momentOf(runs[0]),
    lastSuccess: momentOf(successes[0]),
    lastChange: momentOf(successes.find(({ changed }) => changed > 0)),
  };
  return {
    runs: runs.map((run) => historyRun(run, marksOf(finished, places.get(run), lines))),
    volume,
    finished: finished.length,
    failed: finished.filter(({ status }) => status === 'failed').length,
    partial: finished.filter(({ status }) => status === 'partial_success').length,
    ...Object.fromEntries(Object.entries(ends).filter(([, value]) => value !== undefined)),
  };
}

/** The last runs, oldest first, as a strip draws them from left to right. */
export function stripOf({ runs }: Pick<History, 'runs'>, length = 30): HistoryRun[] {
  return runs.slice(0, length).reverse();
}

function historyRun(run: Run, marks: RunMark[]): HistoryRun {
  return {
    synchronizationJobId: run.id,
    status: run.status,
    ...(run.moment !== undefined && { at: run.moment }),
    ...(run.duration !== undefined && { duration: run.duration }),
    ...(run.total !== undefined && { items: run.total }),
    failed: run.failed,
    ...(run.changes !== undefined && { changes: run.changes }),
    ...(run.volume && { volume: run.volume }),
    ...(run.errorCode !== undefined && { errorCode: run.errorCode }),
    marks,
  };
}

/** How many times the usual duration a run must take before anybody would call it slow. */
const slowFactor = 2;

function marksOf(
  finished: readonly Run[],
  index: number | undefined,
  settings: HealthSettings,
): RunMark[] {
  const run = index === undefined ? undefined : finished[index];
  if (!run || index === undefined) {
    return [];
  }
  const { baselineRuns, spikeFactor } = settings;
  const before = finished.slice(index + 1, index + 1 + baselineRuns);
  const marks: RunMark[] = [];
  const changes = usualChanges(before, baselineRuns);
  if (run.changes !== undefined && changes && isSpike(run.changes, changes, settings)) {
    marks.push('spike');
  }
  const durations = before.flatMap(({ duration }) => duration ?? []);
  const duration = usual(durations);
  if (
    run.duration !== undefined &&
    duration &&
    durations.length >= 3 &&
    run.duration - duration.median > spikeFactor * duration.deviation &&
    run.duration > slowFactor * duration.median
  ) {
    marks.push('slow');
  }
  if (countedNothing(run) && usualItems(finished, index, baselineRuns) > 0) {
    marks.push('zero');
  }
  return marks;
}

function usual(values: readonly number[]): Usual | undefined {
  const middle = median(values);
  const deviation = medianDeviation(values);
  return middle === undefined || deviation === undefined
    ? undefined
    : { median: middle, deviation };
}

function momentOf(run: Run | undefined): RunMoment | undefined {
  return run?.moment === undefined ? undefined : { synchronizationJobId: run.id, at: run.moment };
}
