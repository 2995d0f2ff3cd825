import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { isDeletionLimit } from '../configuration/deletionLimit';
import { formatMoment } from '../text/formatTime';
import { countedNothing, type Diagnosis, type Facts, type Rule } from './facts';
import { median } from './median';
import type { Run } from './run';

/** How many of the newest finished runs in a row are as told. */
function streak(finished: readonly Run[], like: (run: Run) => boolean): Run[] {
  const end = finished.findIndex((run) => !like(run));
  return finished.slice(0, end < 0 ? undefined : end);
}

export const when = ({ moment }: Run, { dates }: Facts): string =>
  moment === undefined ? l10n.t('at an unknown time') : formatMoment(moment, dates);

/** Percent without rounding up: what is below a line must not read as if it had reached it. */
export const percent = (share: number): number => Math.floor(share * 100 + 1e-9);

const errorOf = ({ errorCode, errorMessage }: Run): string | undefined =>
  oneLine(errorCode ?? errorMessage ?? '', 60) || undefined;

/** The newest run was stopped because it would have deleted more than allowed. */
export const guardTripped: Rule = (facts): Diagnosis | undefined => {
  const [last] = facts.finished;
  if (last?.status !== 'failed' || !isDeletionLimit(last.errorCode, last.errorMessage)) {
    return undefined;
  }
  return {
    state: 'guardTripped',
    sentence: l10n.t(
      'The deletion limit stopped the run of {0}: once the cause is mended, run a full synchronization, because an incremental one may skip what was lost',
      when(last, facts),
    ),
    runs: [last],
    values: { ...last.deleted },
  };
};

/** The newest run failed, or most of what it tried was refused. */
export const failing: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const [last] = finished;
  if (!last) {
    return undefined;
  }
  if (last.status === 'failed') {
    const inARow = streak(finished, ({ status }) => status === 'failed');
    const error = errorOf(last);
    return {
      state: 'failing',
      sentence:
        error === undefined
          ? l10n.t('The run of {0} failed; failed runs in a row: {1}', when(last, facts), inARow.length) // prettier-ignore
          : l10n.t('The run of {0} failed with {1}; failed runs in a row: {2}', when(last, facts), error, inARow.length), // prettier-ignore
      runs: inARow,
      values: { failedRuns: inARow.length, failedItems: last.failed },
    };
  }
  const { failed, attempted } = last;
  const share = attempted > 0 ? failed / attempted : 0;
  if (attempted < settings.failingItems || share < settings.failingShare) {
    return undefined;
  }
  return {
    state: 'failing',
    sentence: l10n.t(
      '{0} of {1} items were refused ({2} %, the line is {3} %) in the run of {4}',
      failed,
      attempted,
      percent(share),
      percent(settings.failingShare),
      when(last, facts),
    ),
    runs: [last],
    values: { failedItems: failed, attemptedItems: attempted, failedShare: share },
    limits: { failedShare: settings.failingShare, attemptedItems: settings.failingItems },
  };
};

/** The newest run came through with losses, or the same error comes again and again. */
export const degraded: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const [last] = finished;
  if (!last) {
    return undefined;
  }
  const { failed, attempted } = last;
  if (failed > 0) {
    return {
      state: 'degraded',
      sentence: l10n.t(
        '{0} of {1} items were refused ({2} %) in the run of {3}',
        failed,
        attempted,
        percent(failed / attempted),
        when(last, facts),
      ),
      runs: [last],
      values: { failedItems: failed, attemptedItems: attempted, failedShare: failed / attempted },
      limits: { failedShare: settings.failingShare },
    };
  }
  if (last.status === 'partial_success') {
    return {
      state: 'degraded',
      sentence: l10n.t('The run of {0} succeeded only in part', when(last, facts)),
      runs: [last],
      values: { failedItems: failed },
    };
  }
  const repeated = streak(
    finished,
    ({ errorCode }) => errorCode !== undefined && errorCode === last.errorCode,
  );
  if (repeated.length < settings.repeatedErrors) {
    return undefined;
  }
  return {
    state: 'degraded',
    sentence: l10n.t('Runs in a row that reported {0}: {1}', errorOf(last) ?? '', repeated.length),
    runs: repeated,
    values: { repeatedErrors: repeated.length },
    limits: { repeatedErrors: settings.repeatedErrors },
  };
};

/**
 * Items that runs looked at before the hollow one at `index`, as a median. The runs before a whole row of hollow ones
 * are asked as well, so that a fault that lasts does not become the new normal.
 */
export function usualItems(finished: readonly Run[], index: number, baselineRuns: number): number {
  let row = index + 1;
  while (row < finished.length && finished[row]?.total === 0) {
    row++;
  }
  return Math.max(
    ...[index + 1, row].map((from) => {
      const before = finished.slice(from, from + baselineRuns);
      return median(before.flatMap(({ total }) => total ?? [])) ?? 0;
    }),
  );
}

/** Success that saw nothing: a healthy full run counts at least what it left unchanged. */
export const hollow: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const [last] = finished;
  if (!last || !countedNothing(last)) {
    return undefined;
  }
  const inARow = streak(finished, countedNothing);
  const usual = usualItems(finished, 0, settings.baselineRuns);
  if (usual <= 0) {
    return undefined;
  }
  return {
    state: 'hollow',
    sentence: l10n.t(
      'The run of {0} says "success", but looked at nothing, while runs before it looked at {1} items (median); such runs in a row: {2}',
      when(last, facts),
      usual,
      inARow.length,
    ),
    runs: inARow,
    values: { items: 0, usualItems: usual, hollowRuns: inARow.length },
    limits: { baselineRuns: settings.baselineRuns },
  };
};

/** The status goes back and forth. */
export const flapping: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const looked = finished.slice(0, settings.flappingRuns);
  const changes = looked.filter((run, n) => n > 0 && run.status !== looked[n - 1]?.status).length;
  if (changes < settings.flappingChanges) {
    return undefined;
  }
  return {
    state: 'flapping',
    sentence: l10n.t(
      'The outcome changed {0} times within the last {1} runs',
      changes,
      looked.length,
    ),
    runs: looked,
    values: { statusChanges: changes, runs: looked.length },
    limits: { statusChanges: settings.flappingChanges, runs: settings.flappingRuns },
  };
};
