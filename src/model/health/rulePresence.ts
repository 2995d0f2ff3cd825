import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import type { Diagnosis, Rule } from './facts';
import { when } from './ruleOutcome';

/** Nothing to judge by, or nothing we understand. */
export const unknown: Rule = (facts): Diagnosis | undefined => {
  const [newest] = facts.runs;
  if (!newest) {
    return { state: 'unknown', sentence: l10n.t('No run was found'), runs: [] };
  }
  if (newest.isUnknown) {
    return {
      state: 'unknown',
      sentence: l10n.t(
        'The run of {0} has a status that is not known: {1}',
        when(newest, facts),
        oneLine(newest.status, 40) || '?',
      ),
      runs: [newest],
    };
  }
  if (facts.finished.length === 0) {
    return {
      state: 'unknown',
      sentence: l10n.t('The run of {0} has not ended yet, and no other was found', when(newest, facts)), // prettier-ignore
      runs: [newest],
    };
  }
  return undefined;
};

/** Neither a schedule nor changes at the source start runs. */
export const manualOnly: Rule = (facts): Diagnosis | undefined =>
  facts.isManualOnly === true
    ? {
        state: 'manualOnly',
        sentence: l10n.t(
          'Neither periodic nor incremental synchronization is switched on: runs start by hand only',
        ),
        runs: facts.finished.slice(0, 1),
      }
    : undefined;

/** No rule objects to the newest run. */
export const healthy: Rule = (facts): Diagnosis | undefined => {
  const [last] = facts.finished;
  if (last?.status !== 'success' || facts.runs[0]?.isUnknown === true) {
    return undefined;
  }
  return {
    state: 'healthy',
    sentence:
      last.total === undefined
        ? l10n.t('The run of {0} succeeded', when(last, facts))
        : l10n.t('The run of {0} succeeded: {1} items looked at, {2} changed', when(last, facts), last.total, last.changed), // prettier-ignore
    runs: [last],
    values: last.total === undefined ? {} : { items: last.total, changed: last.changed },
  };
};
