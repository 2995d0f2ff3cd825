import type { SettingPlace } from './model/configuration/settingPlace';
import type { ComparisonRef } from './protocol/comparisonPage';
import type { HealthRef } from './protocol/healthPage';
import type { CopyFormat, ExportFormat } from './model/jobs/jobExport';
import type { HealthFilter, HealthOrder } from './model/health/healthTable';
import type { Family } from './model/configuration/ldap/finding';
import type { JobFilter } from './model/jobs/jobFilter';
import type {
  ConnectionRef,
  PlacedRef,
  TargetKind,
  UnplacedRef,
} from './model/resources/resourceRef';
import type { TreeNode } from './model/resources/treeNode';
import type { Direction } from './model/resources/direction';

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
  'idaasSync.recordAnswers': [];
  'idaasSync.reportIssue': [];
  'idaasSync.copyDiagnostics': [];
  'idaasSync.refresh': [];
  'idaasSync.refreshNode': [node?: TreeNode];
  'idaasSync.filterJobs': [filter?: JobFilter | TreeNode | null];
  'idaasSync.clearFilter': [];
  'idaasSync.findInTree': [];
  'idaasSync.openRow': [];
  'idaasSync.loadMore': [node?: TreeNode];
  'idaasSync.goToDate': [node?: TreeNode, day?: string];
  'idaasSync.retry': [node?: TreeNode];
  'idaasSync.copyId': [subject?: TreeNode | UnplacedRef];
  'idaasSync.copyName': [node?: TreeNode];
  'idaasSync.openConsole': [node?: TreeNode];
  'idaasSync.openJob': [subject?: TreeNode | PlacedRef<'job'>];
  'idaasSync.openJobToSide': [subject?: TreeNode | PlacedRef<'job'>];
  'idaasSync.openRawJob': [subject?: TreeNode | PlacedRef<'job'>];
  'idaasSync.copyJobForTicket': [subject?: TreeNode | PlacedRef<'job'>];
  'idaasSync.askAboutRun': [subject?: TreeNode | PlacedRef<'job'>];
  'idaasSync.askAboutPage': [];
  'idaasSync.copyJobAs': [subject?: TreeNode | PlacedRef<'job'>, format?: CopyFormat];
  'idaasSync.saveJobAs': [subject?: TreeNode | PlacedRef<'job'>, format?: ExportFormat];
  'idaasSync.openConfiguration': [
    subject?: TreeNode | PlacedRef<'identityProvider'> | null,
    place?: SettingPlace,
  ];
  'idaasSync.copyConfiguration': [subject?: TreeNode | PlacedRef<'identityProvider'>];
  'idaasSync.compareConfiguration': [subject?: TreeNode | PlacedRef<'identityProvider'>];
  'idaasSync.copyCorrectionCommand': [
    subject?: TreeNode | PlacedRef<'identityProvider'>,
    direction?: Direction,
    field?: string,
    value?: string,
  ];
  'idaasSync.openRawConfiguration': [
    subject?: TreeNode | PlacedRef<'identityProvider'>,
    direction?: Direction,
  ];
  'idaasSync.showHealth': [subject?: TreeNode | HealthRef | null];
  'idaasSync.showInstanceHealth': [subject?: TreeNode | UnplacedRef];
  'idaasSync.copyHealthAs': [
    ref?: HealthRef,
    format?: ExportFormat,
    filter?: HealthFilter,
    order?: HealthOrder,
  ];
  'idaasSync.saveHealthAs': [
    ref?: HealthRef,
    format?: ExportFormat,
    filter?: HealthFilter,
    order?: HealthOrder,
  ];
  'idaasSync.showHistory': [subject?: TreeNode | PlacedRef<TargetKind> | null];
  'idaasSync.compareJobs': [subject?: TreeNode | PlacedRef<'job'> | ComparisonRef];
  'idaasSync.copyComparison': [ref?: ComparisonRef];
  'idaasSync.watch': [subject?: TreeNode | UnplacedRef];
  'idaasSync.stopWatching': [subject?: TreeNode | UnplacedRef];
  'idaasSync.showWatched': [];
  'idaasSync.goTo': [text?: string];
  'idaasSync.lookUpId': [];
  'idaasSync.openId': [subject?: TreeNode | UnplacedRef];
  'idaasSync.revealInTree': [subject?: TreeNode | UnplacedRef | ConnectionRef];
  'idaasSync.refreshId': [subject?: TreeNode | UnplacedRef];
  'idaasSync.copyLink': [subject?: TreeNode | UnplacedRef | ConnectionRef];
  'idaasSync.copyMarkdownLink': [subject?: TreeNode | UnplacedRef | ConnectionRef];
  'idaasSync.copyCliCommand': [subject?: TreeNode | UnplacedRef | ConnectionRef];
  'idaasSync.copyRunCommand': [subject?: TreeNode | UnplacedRef];
  'idaasSync.changeFileChecks': [change?: FileChecksChange];
  'idaasSync.checkConfigurationFiles': [];
  'idaasSync.compareFile': [offset?: number];
  'idaasSync.newPushConfigurationFile': [subject?: TreeNode | PlacedRef<'identityProvider'> | null];
  'idaasSync.newPullConfigurationFile': [subject?: TreeNode | PlacedRef<'identityProvider'> | null];
  'idaasSync.copyFileCommand': [offset?: number];
  'idaasSync.showLog': [];
}

/** What a quick fix changes in the settings of the user. */
export type FileChecksChange = { off: string } | { family: Family | undefined };

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
  /** Names and states beside ids that are known. */
  inlayHints: 'idaasSync.inlayHints',
  /** Agents may read names and mail addresses of people. */
  agentsShowPeople: 'idaasSync.agents.showPeople',
  /** Whether settings in files are checked. */
  configurationFiles: 'idaasSync.configurationFiles.enabled',
  /** How severe a rule is in files, by its id. */
  configurationRules: 'idaasSync.configurationFiles.rules',
  /** Kind of directory of files that do not say. */
  configurationFamily: 'idaasSync.configurationFiles.family',
} as const;

/** Keys that menus and welcome views look at. */
export const contextKeys = {
  /** What stands in place of rows, or `ready`. */
  state: 'idaasSync.state',
  /** The window uses a connection, whether or not anything of it was read. */
  signedIn: 'idaasSync.signedIn',
  /** A filter hides jobs. */
  filtered: 'idaasSync.filtered',
  /** Steps of the walkthrough are done by what was on show: rows of sample data, … */
  sampleShown: 'idaasSync.sampleShown',
  /** … rows of an account, … */
  connectionShown: 'idaasSync.connectionShown',
  /** … the page of a job with losses, … */
  failureShown: 'idaasSync.failureShown',
  /** … a hover that knows what an id in a file names. */
  idShown: 'idaasSync.idShown',
  /** Paths of documents in which an id was seen. */
  documentsWithIds: 'idaasSync.documentsWithIds',
} as const;

export interface ContextValues {
  'idaasSync.state':
    'signedOut' | 'noInstances' | 'signInNeeded' | 'unreachable' | 'noPermission' | 'ready';
  'idaasSync.signedIn': boolean;
  'idaasSync.filtered': boolean;
  'idaasSync.sampleShown': boolean;
  'idaasSync.connectionShown': boolean;
  'idaasSync.failureShown': boolean;
  'idaasSync.idShown': boolean;
  'idaasSync.documentsWithIds': readonly string[];
}
