import * as l10n from '@vscode/l10n';
import { isDeletionLimit } from '../configuration/deletionLimit';
import { when, type Rule } from './facts';

/** The newest run was stopped because it would have deleted more than allowed. */
export const guardTripped: Rule = (facts) => {
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
