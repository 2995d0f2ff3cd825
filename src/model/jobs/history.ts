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
  switches?: Switches,
): History {
  const { runs, finished, ...outcomes } = readOutcomes(given, settings, switches);
  const volume: History['volume'] = {};
  for (const operation of operations) {
    const seen = usual(finished.flatMap((run) => run.volume?.[operation] ?? []));
    if (seen) {
      volume[operation] = seen;
    }
  }
  const duration = usual(finished.flatMap((run) => jobDuration(run) ?? []));
  const changed = usual(finished.flatMap(({ counts }) => counts?.changed ?? []));
  return {
    runs,
    volume,
    finished: finished.length,
    ...outcomes,
    ...(duration && { duration }),
    ...(changed && { changed }),
  };
}

/** How runs came out, as far as a row of many targets shows it. */
export interface Outcomes extends Pick<
  History,
  'runs' | 'failed' | 'partial' | 'lastAttempt' | 'lastSuccess' | 'lastChange'
> {
  /** Those that ended, newest first. */
  finished: JobSummary[];
}

/** Runs with what is remarkable about each, in whatever order they come. */
export function readOutcomes(
  given: readonly GivenRun[],
  settings?: Partial<HealthSettings>,
  { isIncremental = false }: Switches = {},
): Outcomes {
  const lines = readHealthSettings(settings);
  const runs = readRuns(given);
  const finished = runs.filter(isFinished);
  const durations = finished.map(jobDuration);
  let place = 0;
  const successes = finished.filter(({ status }) => status === 'success');
  const lastAttempt = startOf(runs[0]);
  const lastSuccess = startOf(successes[0]);
  const lastChange = startOf(successes.find(({ counts }) => (counts?.changed ?? 0) > 0));
  return {
    runs: runs.map((run) =>
      marked(
        run,
        run === finished[place]
          ? marksOf({ finished, durations, index: place++, isIncremental }, lines)
          : [],
      ),
    ),
    finished,
    failed: finished.filter(({ status }) => status === 'failed').length,
    partial: finished.filter(({ status }) => status === 'partial_success').length,
    ...(lastAttempt && { lastAttempt }),
    ...(lastSuccess && { lastSuccess }),
    ...(lastChange && { lastChange }),
  };
}

/** The last runs, oldest first, as a strip draws them from left to right. */
export function stripOf({ runs }: Pick<History, 'runs'>, length = 30): MarkedRun[] {
  return runs.slice(0, length).reverse();
}

/** Runs without marks as they were made before: most have none, and stand in many histories. */
const unmarked = new WeakMap<JobSummary, MarkedRun>();

function marked(run: JobSummary, marks: RunMark[]): MarkedRun {
  const before = marks.length === 0 ? unmarked.get(run) : undefined;
  if (before) {
    return before;
  }
  const { synchronizationJobId, status, startTime, endTime, counts, volume, errorCode } = run;
  // Member by member: there are thirty of a target, and to spread objects costs several times as much.
  const made: Partial<MarkedRun> = { synchronizationJobId };
  if (startTime !== undefined) made.startTime = startTime;
  if (endTime !== undefined) made.endTime = endTime;
  made.status = status;
  if (counts) made.counts = counts;
  if (volume) made.volume = volume;
  if (errorCode !== undefined) made.errorCode = errorCode;
  made.marks = marks;
  const whole = made as MarkedRun;
  if (marks.length === 0) {
    unmarked.set(run, whole);
  }
  return whole;
}

/** How many times the usual duration a run must take before anybody would call it slow. */
const slowFactor = 2;

/** A finished run among those it is held against. */
interface Placed {
  /** Newest first. */
  finished: readonly JobSummary[];
  /** Of each of them, in milliseconds. */
  durations: readonly (number | undefined)[];
  index: number;
  isIncremental: boolean;
}

function marksOf(placed: Placed, settings: HealthSettings): RunMark[] {
  const { finished, index, isIncremental } = placed;
  const run = finished[index];
  if (!run) {
    return [];
  }
  const { baselineRuns } = settings;
  const marks: RunMark[] = [];
  if (isUnusual(run, finished, index, settings)) {
    marks.push('spike');
  }
  if (isSlow(placed, settings)) {
    marks.push('slow');
  }
  if (isHollow(finished, index, { baselineRuns, isIncremental })) {
    marks.push('zero');
  }
  return marks;
}

function isUnusual(
  run: JobSummary,
  finished: readonly JobSummary[],
  index: number,
  settings: HealthSettings,
): boolean {
  const { baselineRuns, spikeItems, deletionItems } = settings;
  const changed = run.counts?.changed ?? 0;
  // Of most runs a glance tells that they are ordinary, and what is usual is dear to find out.
  if (changed < spikeItems && (run.volume?.deleted ?? 0) < deletionItems) {
    return false;
  }
  const before = finished.slice(index + 1, index + 1 + baselineRuns);
  const changes = changed < spikeItems ? undefined : usualChanges(before, baselineRuns);
  return (
    (changes !== undefined && isSpike(changed, changes, settings)) ||
    deletedShare(run, before, settings) !== undefined
  );
}

function isSlow(
  { durations, index }: Placed,
  { spikeFactor, baselineRuns }: HealthSettings,
): boolean {
  const lasted = durations[index];
  if (lasted === undefined) {
    return false;
  }
  const others: number[] = [];
  for (let at = index + 1; at <= index + baselineRuns && at < durations.length; at++) {
    const other = durations[at];
    if (other !== undefined) {
      // Of most runs the one before tells that they are ordinary: the median is no smaller than the shortest.
      if (lasted <= slowFactor * other) return false;
      others.push(other);
    }
  }
  const duration = others.length < 3 ? undefined : usual(others);
  return (
    duration !== undefined &&
    lasted - duration.median > spikeFactor * duration.deviation &&
    lasted > slowFactor * duration.median
  );
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
