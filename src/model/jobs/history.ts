import { readHealthSettings, type HealthSettings } from '../health/healthSettings';
import { isHollow } from '../health/hollow';
import { median, medianDeviation } from '../health/median';
import { readRuns, type GivenRun } from '../health/runs';
import { deletedShare, isSpike, usualChanges } from '../health/spike';
import { isFinished, jobDuration, type JobSummary } from './job';
import { operations, type Operation } from './statistics';

/**
 * What is remarkable about a run next to those before it: far more or fewer changes (`spike`), far longer (`slow`), or
 * nothing looked at where there used to be something (`zero`).
 */
export type RunMark = 'spike' | 'slow' | 'zero';

/** A run of a target, with what is remarkable about it. */
export interface MarkedRun extends Pick<
  JobSummary,
  'synchronizationJobId' | 'status' | 'startTime' | 'endTime' | 'counts' | 'volume' | 'errorCode'
> {
  marks: RunMark[];
}

/** As much of a run as says which it is and when it was. */
export type RunStart = Pick<JobSummary, 'synchronizationJobId' | 'startTime' | 'endTime'>;

/** Middle of what was seen, and how far runs usually are from it. */
export interface Usual {
  median: number;
  deviation: number;
}

/** The runs of a target over time. */
export interface History {
  /** Newest first. */
  runs: MarkedRun[];
  /** Of the runs that ended; absent without any. */
  duration?: Usual;
  /** Entries changed, as `JobCounts` defines it. */
  changed?: Usual;
  volume: Partial<Record<Operation, Usual>>;
  /** Runs that ended, and how: a share needs both numbers. */
  finished: number;
  failed: number;
  partial: number;
  lastAttempt?: RunStart;
  /** Success in full. */
  lastSuccess?: RunStart;
  /** Success that changed something. */
  lastChange?: RunStart;
}

/** What tells a run that saw nothing from one that had nothing to look at. */
interface Switches {
  isIncremental?: boolean;
}

/** Lays runs out over time, in whatever order they come. */
export function readHistory(
  given: readonly GivenRun[],
  settings?: Partial<HealthSettings>,
  { isIncremental = false }: Switches = {},
): History {
  const lines = readHealthSettings(settings);
  const runs = readRuns(given);
  const finished = runs.filter(isFinished);
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
    duration: usual(finished.flatMap((run) => jobDuration(run) ?? [])),
    changed: usual(finished.flatMap(({ counts }) => counts?.changed ?? [])),
    lastAttempt: startOf(runs[0]),
    lastSuccess: startOf(successes[0]),
    lastChange: startOf(successes.find(({ counts }) => (counts?.changed ?? 0) > 0)),
  };
  return {
    runs: runs.map((run) => marked(run, marksOf(finished, places.get(run), lines, isIncremental))),
    volume,
    finished: finished.length,
    failed: finished.filter(({ status }) => status === 'failed').length,
    partial: finished.filter(({ status }) => status === 'partial_success').length,
    ...Object.fromEntries(Object.entries(ends).filter(([, value]) => value !== undefined)),
  };
}

/** The last runs, oldest first, as a strip draws them from left to right. */
export function stripOf({ runs }: Pick<History, 'runs'>, length = 30): MarkedRun[] {
  return runs.slice(0, length).reverse();
}

function marked(run: JobSummary, marks: RunMark[]): MarkedRun {
  const { status, counts, volume, errorCode } = run;
  return {
    ...startOf(run),
    status,
    ...(counts && { counts }),
    ...(volume && { volume }),
    ...(errorCode !== undefined && { errorCode }),
    marks,
  };
}

/** How many times the usual duration a run must take before anybody would call it slow. */
const slowFactor = 2;

function marksOf(
  finished: readonly JobSummary[],
  index: number | undefined,
  settings: HealthSettings,
  isIncremental: boolean,
): RunMark[] {
  const run = index === undefined ? undefined : finished[index];
  if (!run || index === undefined) {
    return [];
  }
  const { baselineRuns, spikeFactor } = settings;
  const before = finished.slice(index + 1, index + 1 + baselineRuns);
  const marks: RunMark[] = [];
  const changes = usualChanges(before, baselineRuns);
  const changed = run.counts?.changed;
  const isUnusual = changed !== undefined && changes && isSpike(changed, changes, settings);
  if (isUnusual || deletedShare(run, before, settings)) {
    marks.push('spike');
  }
  const durations = before.flatMap((each) => jobDuration(each) ?? []);
  const lasted = jobDuration(run);
  const duration = usual(durations);
  if (
    lasted !== undefined &&
    duration &&
    durations.length >= 3 &&
    lasted - duration.median > spikeFactor * duration.deviation &&
    lasted > slowFactor * duration.median
  ) {
    marks.push('slow');
  }
  if (isHollow(finished, index, { baselineRuns, isIncremental })) {
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

function startOf(run: JobSummary): RunStart;
function startOf(run: JobSummary | undefined): RunStart | undefined;
function startOf(run: JobSummary | undefined): RunStart | undefined {
  return (
    run && {
      synchronizationJobId: run.synchronizationJobId,
      ...(run.startTime !== undefined && { startTime: run.startTime }),
      ...(run.endTime !== undefined && { endTime: run.endTime }),
    }
  );
}
