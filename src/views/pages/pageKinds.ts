import * as l10n from '@vscode/l10n';
import { readConnectionRef, readPlacedRef } from '../../model/resources/resourceRef';
import type { ComparisonRef } from '../../protocol/comparisonPage';
import type { ComparisonPanel, ComparisonTypes } from './comparisonPanel';
import type { ConfigurationPanel, ConfigurationTypes } from './configurationPanel';
import type { HealthPanel, HealthTypes } from './healthPanel';
import type { HistoryPanel, HistoryTypes } from './historyPanel';
import type { JobPanel, JobTypes } from './jobPanel';
import type { PageKind, PageName } from './pageKind';
import type { PagePanels } from './pagePanels';

/** The pages of each kind in the window. */
export interface Pages {
  job: PagePanels<JobTypes, JobPanel>;
  configuration: PagePanels<ConfigurationTypes, ConfigurationPanel>;
  health: PagePanels<HealthTypes, HealthPanel>;
  history: PagePanels<HistoryTypes, HistoryPanel>;
  comparison: PagePanels<ComparisonTypes, ComparisonPanel>;
}

type RefOf<Panels extends { active: { ref: object } | undefined }> = NonNullable<
  Panels['active']
>['ref'];

/** All kinds of pages. Nothing but constants: the classes come with what they rest on, some of it late. */
export const pageKinds: { [Name in PageName]: PageKind<RefOf<Pages[Name]>, Name> } = {
  job: {
    name: 'job',
    title: () => l10n.t('Synchronization job'),
    readRef: (state) => readPlacedRef(state, 'job'),
  },
  configuration: {
    name: 'configuration',
    title: () => l10n.t('Configuration'),
    readRef: (state) => readPlacedRef(state, 'identityProvider'),
  },
  health: {
    name: 'health',
    title: () => l10n.t('Health'),
    readRef: (state) => readPlacedRef(state, 'instance') ?? readConnectionRef(state),
  },
  history: {
    name: 'history',
    title: () => l10n.t('History'),
    readRef: (state) => readPlacedRef(state, 'identityProvider', 'application'),
  },
  comparison: {
    name: 'comparison',
    title: () => l10n.t('Comparison of jobs'),
    readRef: (state) => {
      const after = readPlacedRef(state, 'job');
      const id = after && (state as Partial<ComparisonRef>).before;
      const before = readPlacedRef({ ...after, id }, 'job');
      return after && before && { ...after, before: before.id };
    },
  },
};
