import * as l10n from '@vscode/l10n';
import type { JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { runOfDue } from '../jobs/runOfDue';
import { formatDuration, formatZonedMoment } from '../text/formatTime';
import { earliest, percent, when, type Diagnosis, type Facts, type Rule } from './facts';

const minute = 60_000;

/** Fewer due times say nothing about how a schedule is met. */
const fewestSlots = 8;
/** Share of due times without a run from which on the schedule is not met. */
const missedShare = 0.25;

/** The schedule was due, and no automatic run began; or it is met by halves only. */
export const overdue: Rule = (facts): Diagnosis | undefined => {
  const { due, runs } = facts;
  if (!due || (runs.length === 0 && facts.lookBack === undefined)) {
    return undefined;
  }
  // What was due before we look back, or before there was anything to run, cannot be missed.
  const from = Math.max(earliest(facts), facts.lookBack === undefined ? firstRun(runs) : -Infinity);
  const slots = due.past.filter((slot) => slot >= from);
  const automatic = runs.filter(({ triggerType }) => triggerType === 'auto');
  const grace = Math.min(facts.settings.graceMinutes * minute, (due.interval ?? Infinity) / 2);
  const met = slots.map(
    (slot, index) =>
      runOfDue(slot, automatic, { following: slots[index - 1], grace }) !== undefined,
  );
  const found =
    met[0] === false ? lateNow(slots, met, automatic, facts) : missedOften(slots, met, facts);
  return found && due.isZoneLearned
    ? { ...found, sentence: l10n.t('{0}; zone learned from runs', found.sentence) }
    : found;
};

/** When the oldest run began: where all runs are known, the target may not have been there before. */
function firstRun(runs: readonly JobSummary[]): number {
  const oldest = runs.at(-1);
  return (oldest && jobMoment(oldest)) ?? -Infinity;
}

function lateNow(
  slots: readonly number[],
  met: readonly boolean[],
  automatic: readonly JobSummary[],
  facts: Facts,
): Diagnosis | undefined {
  const { due, settings, now, dates } = facts;
  const [slot] = slots;
  if (!due || slot === undefined) {
    return undefined;
  }
  const [last] = automatic;
  const firstMet = met.indexOf(true);
  const missed = firstMet < 0 ? slots.length : firstMet;
  const [at, late] = [formatZonedMoment(slot, dates), formatDuration(now - slot)];
  return {
    state: 'overdue',
    sentence: last
      ? l10n.t(
          'Due {0} ago, at {1}, but the last automatic run is of {2}; due times missed in a row: {3}',
          late,
          at,
          when(last, facts),
          missed,
        )
      : l10n.t(
          'Due {0} ago, at {1}, but there is no automatic run; due times missed in a row: {2}',
          late,
          at,
          missed,
        ),
    runs: last ? [last] : [],
    values: { due: slot, late: now - slot, missed },
    limits: { window: due.window * minute, grace: settings.graceMinutes * minute },
  };
}

/** Misses that go on: a fault that is over does not count, however long it lasted. */
function missedOften(
  slots: readonly number[],
  met: readonly boolean[],
  { runs, dates }: Facts,
): Diagnosis | undefined {
  const missedOf = (some: readonly boolean[]) => some.filter((each) => !each).length;
  const missed = missedOf(met);
  const share = missed / met.length;
  const recent = met.slice(0, Math.ceil(met.length / 4));
  if (
    met.length < fewestSlots ||
    share < missedShare ||
    missedOf(recent) / recent.length < missedShare
  ) {
    return undefined;
  }
  return {
    state: 'overdue',
    sentence: l10n.t(
      '{0} of the last {1} due times had no automatic run ({2}, the line is {3})',
      missed,
      slots.length,
      percent(share, dates),
      percent(missedShare, dates),
    ),
    runs: runs.slice(0, 1),
    values: { missed, dueTimes: slots.length, missedShare: share },
    limits: { missedShare },
  };
}
