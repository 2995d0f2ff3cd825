import * as l10n from '@vscode/l10n';
import { isFinal, type JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { formatDuration, formatZonedMoment } from '../text/formatTime';
import type { Due } from './dueTimes';
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
  const met = slots.map((slot, index) => isMet(slot, slots[index - 1], automatic, due, facts));
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

/**
 * Whether a run belongs to a due time: it began after it and before the next one (clocks differ, so a little before is
 * as good as after), or was still under way when the time came.
 */
function isMet(
  slot: number,
  following: number | undefined,
  automatic: readonly JobSummary[],
  { interval }: Due,
  { settings }: Facts,
): boolean {
  const grace = Math.min(settings.graceMinutes * minute, (interval ?? Infinity) / 2);
  return automatic.some((run) => {
    const moment = jobMoment(run);
    if (moment === undefined) {
      return false;
    }
    const isNext = following !== undefined && moment >= following - grace;
    const end = isFinal(run) ? (run.endTime ?? moment) : Infinity;
    return (moment >= slot - grace && !isNext) || (moment < slot && end > slot);
  });
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
          'Due at {0}, {1} ago, but the last automatic run is of {2}; due times missed in a row: {3}',
          at,
          late,
          when(last, facts),
          missed,
        )
      : l10n.t(
          'Due at {0}, {1} ago, but there is no automatic run; due times missed in a row: {2}',
          at,
          late,
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
  { runs }: Facts,
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
      '{0} of the last {1} due times had no automatic run ({2} %, the line is {3} %)',
      missed,
      slots.length,
      percent(share),
      percent(missedShare),
    ),
    runs: runs.slice(0, 1),
    values: { missed, dueTimes: slots.length, missedShare: share },
    limits: { missedShare },
  };
}
