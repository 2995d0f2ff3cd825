import type { ComparisonLink } from './protocol/comparisonPage';
import type { ConfigurationLink } from './protocol/configurationPage';
import type { HealthLink } from './protocol/healthPage';
import type { HistoryLink } from './protocol/historyPage';
import type { JobLink } from './protocol/jobPage';
import type { ExportFormat } from './model/jobs/jobExport';
import type { HealthFilter, HealthOrder } from './model/health/healthTable';
import type { JobFilter } from './model/jobs/jobFilter';
import type { ThingLink } from './model/resources/thingLink';
import type { TreeNode } from './model/resources/treeNode';

/**
 * Ids of everything the manifest contributes, declared once; a test holds them against package.json. What a command
 * takes is part of its declaration: a row where a menu calls it, nothing where the palette does. The title menu of a
 * view hands over the focused row as well, or null, whatever the command is about.
 */
export interface CommandArguments {
  'idaasSync.addConnection': [];
  'idaasSync.useSampleData': [];
  'idaasSync.showConnections': [];
  'idaasSync.switchConnection': [connectionId?: string];
  'idaasSync.renameConnection': [connectionId?: string];
  'idaasSync.editRegions': [connectionId?: string];
  'idaasSync.signOut': [connectionId?: string];
  'idaasSync.signInAgain': [];
  'idaasSync.copyRamPolicy': [];
  'idaasSync.refresh': [];
  'idaasSync.refreshNode': [node?: TreeNode];
  'idaasSync.filterJobs': [filter?: JobFilter | TreeNode | null];
  'idaasSync.clearFilter': [];
  'idaasSync.findInTree': [];
  'idaasSync.openRow': [];
  'idaasSync.loadMore': [node?: TreeNode];
  'idaasSync.retry': [node?: TreeNode];
  'idaasSync.copyId': [subject?: TreeNode | ThingLink];
  'idaasSync.copyName': [node?: TreeNode];
  'idaasSync.openConsole': [node?: TreeNode];
  'idaasSync.openJob': [subject?: TreeNode | JobLink];
  'idaasSync.openJobToSide': [subject?: TreeNode | JobLink];
  'idaasSync.openRawJob': [subject?: TreeNode | JobLink];
  'idaasSync.copyJobAs': [subject?: TreeNode | JobLink, format?: ExportFormat];
  'idaasSync.saveJobAs': [subject?: TreeNode | JobLink, format?: ExportFormat];
  'idaasSync.openConfiguration': [subject?: TreeNode | ConfigurationLink | null];
  'idaasSync.copyConfiguration': [subject?: TreeNode | ConfigurationLink];
  'idaasSync.compareConfiguration': [subject?: TreeNode | ConfigurationLink];
  'idaasSync.openRawConfiguration': [
    subject?: TreeNode | ConfigurationLink,
    direction?: 'pull' | 'push',
  ];
  'idaasSync.showHealth': [subject?: TreeNode | HealthLink | null];
  'idaasSync.showInstanceHealth': [node?: TreeNode];
  'idaasSync.copyHealthAs': [
    link?: HealthLink,
    format?: ExportFormat,
    filter?: HealthFilter,
    order?: HealthOrder,
  ];
  'idaasSync.saveHealthAs': [
    link?: HealthLink,
    format?: ExportFormat,
    filter?: HealthFilter,
    order?: HealthOrder,
  ];
  'idaasSync.showHistory': [subject?: TreeNode | HistoryLink | null];
  'idaasSync.compareJobs': [subject?: TreeNode | JobLink | ComparisonLink];
  'idaasSync.copyComparison': [link?: ComparisonLink];
  'idaasSync.watch': [subject?: TreeNode | JobLink];
  'idaasSync.stopWatching': [subject?: TreeNode | JobLink];
  'idaasSync.showWatched': [];
  'idaasSync.goTo': [text?: string];
  'idaasSync.lookUpId': [];
  'idaasSync.openId': [subject?: TreeNode | ThingLink];
  'idaasSync.revealInTree': [subject?: TreeNode | PageLink | ThingLink];
  'idaasSync.refreshId': [subject?: TreeNode | ThingLink];
  'idaasSync.copyLink': [subject?: TreeNode | PageLink | ThingLink];
  'idaasSync.copyCliCommand': [subject?: TreeNode | PageLink | ThingLink];
  'idaasSync.showLog': [];
}

/** What a page is about. */
export type PageLink = JobLink | ConfigurationLink;

export type CommandId = keyof CommandArguments;

export const views = { container: 'idaasSync', explorer: 'idaasSync.explorer' } as const;

/** Webview panels, by their view type. */
export const panels = {
  job: 'idaasSync.job',
  configuration: 'idaasSync.configuration',
  health: 'idaasSync.health',
  history: 'idaasSync.history',
  comparison: 'idaasSync.comparison',
} as const;

/** Scheme of our read-only documents. */
export const documentScheme = 'idaas-sync';

/** Scheme of the two sides of a comparison. */
export const comparedScheme = 'idaas-sync-compared';

export const settings = {
  /** Endpoint that knows the regions; user scope only. */
  endpoint: 'idaasSync.endpoint',
  /** Jobs a page of the tree. */
  jobsPerPage: 'idaasSync.jobsPerPage',
  /** Zone of the service's schedules, which the service does not state. */
  scheduleTimeZone: 'idaasSync.scheduleTimeZone',
  /** Where health draws its lines. */
  healthThresholds: 'idaasSync.healthThresholds',
  /** Languages with hovers on ids. */
  hoverLanguages: 'idaasSync.hover.languages',
  documentLinks: 'idaasSync.documentLinks',
  codeLens: 'idaasSync.codeLens',
} as const;

/** Keys that menus and welcome views look at. */
export const contextKeys = {
  /** `signedOut`, `noInstances` or `ready`. */
  state: 'idaasSync.state',
  /** A filter hides jobs. */
  filtered: 'idaasSync.filtered',
  /** Paths of documents in which an id was seen. */
  documentsWithIds: 'idaasSync.documentsWithIds',
} as const;

export interface ContextValues {
  'idaasSync.state': 'signedOut' | 'noInstances' | 'ready';
  'idaasSync.filtered': boolean;
  'idaasSync.documentsWithIds': readonly string[];
}
