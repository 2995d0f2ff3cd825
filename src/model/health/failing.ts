import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { itemsAttempted, type JobSummary } from '../jobs/job';
import { count, percent, streak, when, type Diagnosis, type Rule } from './facts';

/** What a run reported, in a few words. */
export const errorOf = ({
  errorCode,
  errorMessage,
}: Pick<JobSummary, 'errorCode' | 'errorMessage'>): string | undefined =>
  oneLine(errorCode ?? errorMessage ?? '', 60) || undefined;

/** The newest run failed, or most of what it tried was refused. */
export const failing: Rule = (facts): Diagnosis | undefined => {
  const { finished, settings } = facts;
  const [last] = finished;
  if (!last) {
    return undefined;
  }
  const failed = last.counts?.failed ?? 0;
  if (last.status === 'failed') {
    const inARow = streak(finished, ({ status }) => status === 'failed');
    const error = errorOf(last);
    const at = when(last, facts);
    return {
      state: 'failing',
      sentence:
        error === undefined
          ? l10n.t('Failed runs in a row: {0}, the last of {1}', inARow.length, at)
          : l10n.t(
              'Error {0} in the run of {1}; failed runs in a row: {2}',
              error,
              at,
              inARow.length,
            ),
      runs: inARow,
      values: { failedRuns: inARow.length, failedItems: failed },
    };
  }
  const attempted = itemsAttempted(last);
  const share = attempted > 0 ? failed / attempted : 0;
  if (attempted < settings.failingItems || share < settings.failingShare) {
    return undefined;
  }
  return {
    state: 'failing',
    sentence: l10n.t(
      '{0} of {1} items failed ({2}, the line is {3}) in the run of {4}',
      count(failed, facts),
      count(attempted, facts),
      percent(share, facts.dates),
      percent(settings.failingShare, facts.dates),
      when(last, facts),
    ),
    runs: [last],
    values: { failedItems: failed, attemptedItems: attempted, failedShare: share },
    limits: { failedShare: settings.failingShare, attemptedItems: settings.failingItems },
  };
};
