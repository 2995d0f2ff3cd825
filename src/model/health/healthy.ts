import * as l10n from '@vscode/l10n';
import { isFinal, isFinished, itemsSeen } from '../jobs/job';
import { count, when, type Rule } from './facts';

/** No rule objects to the newest run. */
export const healthy: Rule = (facts) => {
  const [newest] = facts.runs;
  const [last] = facts.finished;
  // A newest run whose status is not known says nothing about the one before it.
  if (last?.status !== 'success' || (newest && isFinal(newest) && !isFinished(newest))) {
    return undefined;
  }
  const items = itemsSeen(last);
  const { compared = 0, changed = 0, delivered = 0 } = last.counts ?? {};
  const at = when(last, facts);
  const [one, two, three] = [compared, changed, delivered].map((each) => count(each, facts));
  const sentence =
    items === undefined
      ? l10n.t('Succeeded in the run of {0}', at)
      : delivered > 0
        ? l10n.t(
            'Succeeded: {0} compared, {1} changed, {2} delivered in the run of {3}',
            one ?? '',
            two ?? '',
            three ?? '',
            at,
          )
        : l10n.t(
            'Succeeded: {0} compared, {1} changed in the run of {2}',
            one ?? '',
            two ?? '',
            at,
          );
  return {
    state: 'healthy',
    sentence,
    runs: [last],
    values: items === undefined ? {} : { items, changed, ...(delivered > 0 && { delivered }) },
  };
};
