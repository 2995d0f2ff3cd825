import * as l10n from '@vscode/l10n';
import type { PullProtectedRule } from '../configuration/syncConfiguration';
import { entityKindWord } from '../text/words';
import type { Diagnosis, Facts, Rule } from './facts';
import { median, medianDeviation } from './median';
import { percent, when } from './ruleOutcome';
import type { Run } from './run';

const guards = [
  ['users', 'user', 'userDeletedThreshold'],
  ['organizationalUnits', 'organizationalUnit', 'organizationalUnitDeletedThreshold'],
  ['groups', 'group', 'groupDeletedThreshold'],
] as const satisfies readonly (readonly [keyof Run['deleted'], string, keyof PullProtectedRule])[];

/** A recent run deleted nearly as much as is allowed: the next one may be stopped. */
export const nearGuard: Rule = (facts): Diagnosis | undefined => {
  const { finished, thresholds, settings } = facts;
  const found = finished
    .slice(0, settings.guardRuns)
    .filter(({ isInbound }) => isInbound)
    .flatMap((run) =>
      guards.flatMap(([kind, entity, threshold]) => {
        const limit = thresholds[threshold];
        const deleted = run.deleted[kind];
        // No threshold, or zero, is no guard, and nothing can be near it.
        return typeof limit === 'number' && limit > 0 && deleted >= settings.guardShare * limit
          ? [{ run, kind, entity, deleted, limit, share: deleted / limit }]
          : [];
      }),
    )
    .sort((a, b) => b.share - a.share)[0];
  if (!found) {
    return undefined;
  }
  const { run, kind, entity, deleted, limit, share } = found;
  return {
    state: 'nearGuard',
    sentence: l10n.t(
      '{0}: the run of {1} deleted {2} of the {3} that are allowed ({4} %, the line is {5} %)',
      entityKindWord(entity),
      when(run, facts),
      deleted,
      limit,
      percent(share),
      percent(settings.guardShare),
    ),
    runs: [run],
    values: { [kind]: deleted, share },
    limits: { [kind]: limit, share: settings.guardShare },
  };
};

/** Fewer runs say nothing about what is usual. */
const fewest = 3;

/** What runs before one usually change; `undefined` while there are too few. */
export function usualChanges(
  before: readonly Run[],
  baselineRuns: number,
): { median: number; deviation: number } | undefined {
  const changes = before.slice(0, baselineRuns).flatMap((run) => run.changes ?? []);
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
  { spikeFactor, spikeItems }: Facts['settings'],
): boolean {
  return changes >= spikeItems && Math.abs(changes - usual.median) > spikeFactor * usual.deviation;
}

/** The newest run changed far more, or far less, than usual. */
export const spike: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const [last, ...before] = finished;
  const usual = usualChanges(before, settings.baselineRuns);
  if (last?.changes === undefined || !usual || !isSpike(last.changes, usual, settings)) {
    return undefined;
  }
  return {
    state: 'spike',
    sentence: l10n.t(
      'The run of {0} changed {1} items; runs before it changed {2} (median; the line is {3} times the usual deviation of {4})',
      when(last, facts),
      last.changes,
      usual.median,
      settings.spikeFactor,
      usual.deviation,
    ),
    runs: [last],
    values: { changes: last.changes, usualChanges: usual.median, usualDeviation: usual.deviation },
    limits: { factor: settings.spikeFactor, changes: settings.spikeItems },
  };
};
