import * as l10n from '@vscode/l10n';
import type { Rule } from './facts';

/** The status goes back and forth. */
export const flapping: Rule = ({ finished, settings }) => {
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
