import * as l10n from '@vscode/l10n';
import { itemsSeen, type JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { count, sawNothing, streak, when, type Diagnosis, type Facts, type Rule } from './facts';
import { median } from './median';

/**
 * Items that runs looked at before the hollow one at `index`, as a median. The runs before a whole row of hollow ones
 * are asked as well, so that a fault that lasts does not become the new normal.
 */
export function usualItems(
  finished: readonly JobSummary[],
  index: number,
  baselineRuns: number,
): number {
  const before = finished.slice(index + 1);
  const seen = before.findIndex((run) => itemsSeen(run) !== 0);
  const row = index + 1 + (seen < 0 ? before.length : seen);
  return Math.max(
    ...[index + 1, row].map((from) => {
      const runs = finished.slice(from, from + baselineRuns);
      return median(runs.flatMap((run) => itemsSeen(run) ?? [])) ?? 0;
    }),
  );
}

/** A run that looked at less than this share of the largest one looked at changes only. */
const smallShare = 0.1;
/** One that looked at more than this share of it looked at everything. */
const fullShare = 0.5;
/** So many runs show whether there are incremental ones among them. */
const enoughRuns = 5;
/** Full runs may be so many times further apart than they ever were before nothing seen is a fault again. */
const patience = 2;

/**
 * Whether the run at `index`, which looked at nothing, may be one that only looks at what changed: such runs are known
 * (by the setting, or because small ones stand among full ones), and the last full run that saw something is not
 * longer ago than they usually are apart.
 */
function mayBeIncremental(
  finished: readonly JobSummary[],
  index: number,
  isIncremental: boolean,
): boolean {
  const before = finished.slice(index + 1).filter((run) => itemsSeen(run) !== undefined);
  const largest = Math.max(0, ...before.map((run) => itemsSeen(run) ?? 0));
  const full = before.filter((run) => (itemsSeen(run) ?? 0) > fullShare * largest);
  const [last] = full;
  if (!last) {
    return false;
  }
  const beforeRow = before.slice(before.findIndex((run) => !sawNothing(run)));
  const hasSmall = beforeRow.some((run) => (itemsSeen(run) ?? 0) < smallShare * largest);
  // The setting alone says little: where every run that is known looked at everything, this one should have, too.
  if (!hasSmall && !(isIncremental && beforeRow.length < enoughRuns)) {
    return false;
  }
  const moments = full.flatMap((run) => jobMoment(run) ?? []);
  const pauses = moments.slice(1).map((moment, n) => (moments[n] ?? moment) - moment);
  const run = finished[index];
  const since = ((run && jobMoment(run)) ?? 0) - (jobMoment(last) ?? 0);
  return pauses.length === 0 || since <= patience * Math.max(...pauses);
}

/** Whether the run at `index` looked at nothing where there used to be something. */
export function isHollow(
  finished: readonly JobSummary[],
  index: number,
  { baselineRuns, isIncremental }: { baselineRuns: number; isIncremental: boolean },
): boolean {
  const run = finished[index];
  return (
    run !== undefined &&
    sawNothing(run) &&
    usualItems(finished, index, baselineRuns) > 0 &&
    !mayBeIncremental(finished, index, isIncremental)
  );
}

/** Success that saw nothing: a healthy full run counts at least what it left unchanged. */
export const hollow: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings, isIncremental } = facts;
  const { baselineRuns } = settings;
  const [last] = finished;
  if (!last || !sawNothing(last)) {
    return undefined;
  }
  if (finished.every((run) => (itemsSeen(run) ?? 0) === 0)) {
    return neverSaw(facts);
  }
  if (!isHollow(finished, 0, { baselineRuns, isIncremental })) {
    return undefined;
  }
  const inARow = streak(finished, sawNothing);
  const usual = usualItems(finished, 0, baselineRuns);
  return {
    state: 'hollow',
    sentence:
      inARow.length === 1
        ? l10n.t(
            '"Success" that looked at nothing, while earlier runs looked at {0} items (median): the run of {1}',
            count(Math.round(usual), facts),
            when(last, facts),
          )
        : l10n.t(
            '"Success" that looked at nothing, while earlier runs looked at {0} items (median): the run of {1}; such runs in a row: {2}',
            count(Math.round(usual), facts),
            when(last, facts),
            inARow.length,
          ),
    runs: inARow,
    values: { items: 0, usualItems: usual, hollowRuns: inARow.length },
    limits: { baselineRuns },
  };
};

/** No run ever saw anything: nothing to compare with is no excuse. */
function neverSaw({ finished, lookBack, isIncremental }: Facts): Diagnosis | undefined {
  if (isIncremental && lookBack !== undefined) {
    // A full run before those that are known may have seen everything.
    return undefined;
  }
  const runs = finished.filter(sawNothing);
  return {
    state: 'hollow',
    sentence:
      lookBack === undefined
        ? l10n.t(
            'No run ever saw anything: runs that say "success" with all counters at zero: {0}',
            runs.length,
          )
        : l10n.t(
            'No run that is known saw anything: runs that say "success" with all counters at zero: {0}',
            runs.length,
          ),
    runs,
    values: { items: 0, hollowRuns: runs.length },
  };
}
