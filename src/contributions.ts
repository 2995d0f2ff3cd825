import type { ConfigurationLink } from './protocol/configurationPage';
import type { JobLink } from './protocol/jobPage';
import type { ExportFormat } from './model/jobExport';
import type { JobFilter } from './model/jobFilter';
import type { TreeNode } from './model/treeNode';

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
  'idaasSync.loadMore': [node?: TreeNode];
  'idaasSync.retry': [node?: TreeNode];
  'idaasSync.copyId': [node?: TreeNode];
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
  'idaasSync.showLog': [];
}

export type CommandId = keyof CommandArguments;

export const views = { container: 'idaasSync', explorer: 'idaasSync.explorer' } as const;

/** Webview panels, by their view type. */
export const panels = { job: 'idaasSync.job', configuration: 'idaasSync.configuration' } as const;

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
} as const;

/** Keys that menus and welcome views look at. */
export const contextKeys = {
  /** `signedOut`, `noInstances` or `ready`. */
  state: 'idaasSync.state',
  /** A filter hides jobs. */
  filtered: 'idaasSync.filtered',
} as const;

export interface ContextValues {
  'idaasSync.state': 'signedOut' | 'noInstances' | 'ready';
  'idaasSync.filtered': boolean;
}
