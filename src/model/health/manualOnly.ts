import * as l10n from '@vscode/l10n';
import type { Rule } from './facts';

/** Neither a schedule nor changes at the source start runs. */
export const manualOnly: Rule = ({ isManualOnly, finished }) =>
  isManualOnly === true
    ? {
        state: 'manualOnly',
        sentence: l10n.t(
          'Neither periodic nor incremental synchronization is switched on: runs start by hand only',
        ),
        runs: finished.slice(0, 1),
      }
    : undefined;
