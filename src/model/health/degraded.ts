import * as l10n from '@vscode/l10n';
import { itemsAttempted } from '../jobs/job';
import { errorOf } from './failing';
import { count, percent, streak, when, type Diagnosis, type Rule } from './facts';

/** The newest run came through with losses, or the same error comes again and again. */
export const degraded: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const [last] = finished;
  if (!last) {
    return undefined;
  }
  const failed = last.counts?.failed ?? 0;
  if (failed > 0) {
    const attempted = itemsAttempted(last);
    return {
      state: 'degraded',
      sentence: l10n.t(
        '{0} of {1} items failed ({2}) in the run of {3}',
        count(failed, facts),
        count(attempted, facts),
        percent(failed / attempted, facts.dates),
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
      sentence: l10n.t('Only a part succeeded in the run of {0}', when(last, facts)),
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
    sentence: l10n.t('Error {0} in runs in a row: {1}', errorOf(last) ?? '', repeated.length),
    runs: repeated,
    values: { repeatedErrors: repeated.length },
    limits: { repeatedErrors: settings.repeatedErrors },
  };
};
