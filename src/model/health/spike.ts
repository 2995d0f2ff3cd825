import * as l10n from '@vscode/l10n';
import { itemsSeen, type JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { count, percent, when, type Diagnosis, type Facts, type Rule } from './facts';
import type { HealthSettings } from './healthSettings';
import { median, medianDeviation } from './median';

const hour = 3_600_000;

/** Fewer runs say nothing about what is usual. */
const fewest = 3;

/** What runs before one usually change; `undefined` while there are too few. */
export function usualChanges(
  before: readonly JobSummary[],
  baselineRuns: number,
): { median: number; deviation: number } | undefined {
  const changes = before.slice(0, baselineRuns).flatMap(({ counts }) => counts?.changed ?? []);
  const middle = median(changes);
  const deviation = medianDeviation(changes);
  return changes.length >= fewest && middle !== undefined && deviation !== undefined
    ? { median: middle, deviation }
    : undefined;
}

/** Whether a run changed far more, or far less, than usual; a handful never is. */
export function isSpike(
  changes: number,
  usual: { median: number; deviation: number },
  { spikeFactor, spikeItems }: Pick<HealthSettings, 'spikeFactor' | 'spikeItems'>,
): boolean {
  return changes >= spikeItems && Math.abs(changes - usual.median) > spikeFactor * usual.deviation;
}

/**
 * Share of what runs saw that one run deleted, when it is too large: the run itself and those before it say how much
 * there is, so that an incremental run that deletes all it looks at is not taken for the end of the directory.
 */
export function deletedShare(
  run: JobSummary,
  before: readonly JobSummary[],
  { deletionShare, deletionItems, baselineRuns }: HealthSettings,
): { deleted: number; of: number; share: number } | undefined {
  const deleted = run.volume?.deleted ?? 0;
  if (deleted < deletionItems) {
    return undefined;
  }
  const seen = [run, ...before.slice(0, baselineRuns)].map((each) => itemsSeen(each) ?? 0);
  const of = Math.max(...seen);
  return deleted >= deletionShare * of ? { deleted, of, share: deleted / of } : undefined;
}

/**
 * A recent run changed far more, or far less, than usual, or deleted a large share of what there is. The alarm outlives
 * the ordinary runs after it until somebody could have seen it.
 */
export const spike: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings, now, opened } = facts;
  for (const [index, run] of finished.entries()) {
    const age = now - (jobMoment(run) ?? 0);
    const isFresh = index < settings.alarmRuns || age < settings.alarmHours * hour;
    if (!isFresh) {
      return undefined;
    }
    const wasSeen = index > 0 && opened.has(run.synchronizationJobId);
    const found = wasSeen ? undefined : unusual(run, finished.slice(index + 1), facts);
    if (found) {
      return found;
    }
  }
  return undefined;
};

function unusual(
  run: JobSummary,
  before: readonly JobSummary[],
  facts: Facts,
): Diagnosis | undefined {
  const { settings } = facts;
  const deletion = deletedShare(run, before, settings);
  if (deletion) {
    const { deleted, of, share } = deletion;
    return {
      state: 'spike',
      sentence: l10n.t(
        'Deleted {0} of the {1} items that runs saw ({2}, the line is {3}) in the run of {4}',
        count(deleted, facts),
        count(of, facts),
        percent(share, facts.dates),
        percent(settings.deletionShare, facts.dates),
        when(run, facts),
      ),
      runs: [run],
      values: { deleted, items: of, deletedShare: share },
      limits: { deletedShare: settings.deletionShare, deleted: settings.deletionItems },
    };
  }
  const changed = run.counts?.changed;
  if (changed === undefined || changed < settings.spikeItems) {
    return undefined;
  }
  const usual = usualChanges(before, settings.baselineRuns);
  if (!usual || !isSpike(changed, usual, settings)) {
    return undefined;
  }
  return {
    state: 'spike',
    sentence: l10n.t(
      'Changed {0} items in the run of {1}; runs before it changed {2} (median; the line is {3} times the usual deviation of {4})',
      count(changed, facts),
      when(run, facts),
      count(usual.median, facts),
      settings.spikeFactor,
      count(usual.deviation, facts),
    ),
    runs: [run],
    values: { changed, usualChanges: usual.median, usualDeviation: usual.deviation },
    limits: { factor: settings.spikeFactor, changed: settings.spikeItems },
  };
}
