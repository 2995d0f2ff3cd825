import * as l10n from '@vscode/l10n';
import type { PullProtectedRule } from '../configuration/syncConfiguration';
import type { JobSummary } from '../jobs/job';
import { entityKindWord } from '../text/words';
import { count, percent, when, type Rule } from './facts';

type Deleted = NonNullable<JobSummary['deleted']>;

const guards = [
  ['users', 'user', 'userDeletedThreshold'],
  ['organizationalUnits', 'organizationalUnit', 'organizationalUnitDeletedThreshold'],
  ['groups', 'group', 'groupDeletedThreshold'],
] as const satisfies readonly (readonly [keyof Deleted, string, keyof PullProtectedRule])[];

/** A recent run deleted nearly as much as is allowed: the next one may be stopped. */
export const nearGuard: Rule = (facts) => {
  const { finished, thresholds, settings } = facts;
  const found = finished
    .slice(0, settings.guardRuns)
    // Only deletions in IDaaS have a limit.
    .filter(({ direction }) => direction !== 'outbound')
    .flatMap((run) =>
      guards.flatMap(([kind, entity, threshold]) => {
        const limit = thresholds[threshold];
        const deleted = run.deleted?.[kind] ?? 0;
        // No threshold, or zero, is no guard, and nothing can be near it.
        return limit !== undefined && limit > 0 && deleted >= settings.guardShare * limit
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
      '{0}: {1} of the {2} allowed deletions ({3}, the line is {4}) in the run of {5}',
      entityKindWord(entity),
      count(deleted, facts),
      count(limit, facts),
      percent(share, facts.dates),
      percent(settings.guardShare, facts.dates),
      when(run, facts),
    ),
    runs: [run],
    values: { [kind]: deleted, share },
    limits: { [kind]: limit, share: settings.guardShare },
  };
};
