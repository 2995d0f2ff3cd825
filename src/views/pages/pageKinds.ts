import * as l10n from '@vscode/l10n';
import type { panels } from '../../contributions';
import type { ComparisonPanel, ComparisonTypes } from './comparisonPanel';
import type { ConfigurationPanel, ConfigurationTypes } from './configurationPanel';
import type { HealthPanel, HealthTypes } from './healthPanel';
import type { HistoryPanel, HistoryTypes } from './historyPanel';
import type { JobPanel, JobTypes } from './jobPanel';
import type { PagePanels } from './pagePanels';

/** Names the view type, the folder of the page, its files and its icon. */
export type PageName = keyof typeof panels;

/** What is constant about the pages of one kind. */
export interface PageKind<Link, Name extends PageName = PageName> {
  name: Name;
  /** Title until the page has its own. */
  title: () => string;
  /** Member of the link that names the subject within its connection. */
  subject: keyof Link & string;
  /** Reads what a page kept over a window reload; the page is not trusted to have kept it well. */
  readLink: (state: unknown) => Link | undefined;
}

/** The pages of each kind in the window. */
export interface Pages {
  job: PagePanels<JobTypes, JobPanel>;
  configuration: PagePanels<ConfigurationTypes, ConfigurationPanel>;
  health: PagePanels<HealthTypes, HealthPanel>;
  history: PagePanels<HistoryTypes, HistoryPanel>;
  comparison: PagePanels<ComparisonTypes, ComparisonPanel>;
}

type LinkOf<Panels extends { active: { link: object } | undefined }> = NonNullable<
  Panels['active']
>['link'];

/** All kinds of pages. Nothing but constants: the classes come with what they rest on, some of it late. */
export const pageKinds: { [Name in PageName]: PageKind<LinkOf<Pages[Name]>, Name> } = {
  job: {
    name: 'job',
    title: () => l10n.t('Synchronization job'),
    subject: 'synchronizationJobId',
    readLink: (state) =>
      readTexts(state, ['connectionId', 'region', 'instanceId', 'synchronizationJobId']),
  },
  configuration: {
    name: 'configuration',
    title: () => l10n.t('Configuration'),
    subject: 'identityProviderId',
    readLink: (state) =>
      readTexts(state, ['connectionId', 'region', 'instanceId', 'identityProviderId']),
  },
  health: {
    name: 'health',
    title: () => l10n.t('Health'),
    subject: 'instanceId',
    readLink: (state) =>
      readTexts(state, ['connectionId', 'region', 'instanceId']) ??
      readTexts(state, ['connectionId']),
  },
  history: {
    name: 'history',
    title: () => l10n.t('History'),
    subject: 'targetId',
    readLink: (state) => {
      const where = ['connectionId', 'region', 'instanceId'] as const;
      const texts = readTexts(state, [...where, 'targetType', 'targetId']);
      const targetType = texts?.targetType;
      return texts && (targetType === 'identity_provider' || targetType === 'application')
        ? { ...texts, targetType }
        : undefined;
    },
  },
  comparison: {
    name: 'comparison',
    title: () => l10n.t('Comparison of jobs'),
    subject: 'after',
    readLink: (state) =>
      readTexts(state, ['connectionId', 'region', 'instanceId', 'before', 'after']),
  },
};

/** Reads named texts of a kept state; `undefined` unless all are there. */
function readTexts<Name extends string>(
  state: unknown,
  names: readonly Name[],
): Record<Name, string> | undefined {
  if (typeof state !== 'object' || state === null) {
    return undefined;
  }
  const texts = names.map((name) => [name, (state as Record<string, unknown>)[name]] as const);
  return texts.every(([, text]) => typeof text === 'string' && text !== '')
    ? (Object.fromEntries(texts) as Record<Name, string>)
    : undefined;
}
