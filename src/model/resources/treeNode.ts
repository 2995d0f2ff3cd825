import type { Application } from './application';
import type { Verdict } from '../health/verdict';
import type { HealthSummary, InstanceHealth, PlanProgress } from '../health/healthSummary';
import type { Failure } from './failure';
import type { IdentityProvider } from './identityProvider';
import type { Instance } from './instance';
import type { JobSummary } from '../jobs/job';
import type { LocalDay } from '../text/localDay';
import type { Finding } from '../configuration/ldap/finding';

/** A row of the tree. Its `id` is unique in the whole tree and the same after a refresh. */
export type TreeNode =
  | SummaryNode
  | RegionNode
  | InstanceNode
  | ProviderNode
  | ConfigurationNode
  | ApplicationsNode
  | ApplicationNode
  | AllJobsNode
  | DayNode
  | JobNode
  | LoadMoreNode
  | FailureNode
  | NothingNode
  | LoadingNode;

interface Row {
  id: string;
  parent?: TreeNode;
  /** What the editor knows the row by, where that is not its id: it stands where a row was that said *Loading…*. */
  handle?: string;
}

/** The first row: what of the connection needs attention, or why it cannot be read. */
export interface SummaryNode extends Row {
  kind: 'summary';
  /** Absent while nothing is judged. */
  health?: HealthSummary;
  /** Absent while nothing is read for verdicts. */
  reading?: PlanProgress;
  /** The newest failure that is one of the whole connection. */
  failure?: Failure;
}

/** The name of a region above its instances. */
export interface RegionNode extends Row {
  kind: 'region';
  region: string;
}

export interface InstanceNode extends Row {
  kind: 'instance';
  instance: Instance;
  /** The name of its region stands above it. */
  isBelowRegion?: boolean;
  /** The worst of its targets; absent where nothing is judged. */
  health?: InstanceHealth | 'unread';
}

export interface ProviderNode extends Row {
  kind: 'provider';
  instance: Instance;
  provider: IdentityProvider;
  /** Newest run among the newest jobs of the instance; absent when there is none among them. */
  lastRun?: JobSummary;
  /** Our own judgement. */
  verdict?: Verdict;
  /** The user asked to be told when a run ends badly. */
  watched?: true;
}

export interface ConfigurationNode extends Row {
  kind: 'configuration';
  instance: Instance;
  provider: IdentityProvider;
  /** What the checks found when the page was last open; absent while they have not run. */
  findings?: readonly Finding[];
}

export interface ApplicationsNode extends Row {
  kind: 'applications';
  instance: Instance;
}

export interface ApplicationNode extends Row {
  kind: 'application';
  instance: Instance;
  application: Application;
  lastRun?: JobSummary;
  verdict?: Verdict;
  watched?: true;
}

export interface AllJobsNode extends Row {
  kind: 'allJobs';
  instance: Instance;
}

/** Jobs of one day: those that a long list holds behind its first ones, or those of a day that somebody went to. */
export interface DayNode extends Row {
  kind: 'day';
  parent: JobsParent;
  instance: Instance;
  day: LocalDay;
  /** Absent for a day that was gone to, whose jobs are a list of its own. */
  jobs?: readonly JobSummary[];
  /** How many of `jobs` failed; counted with them, since a row is looked at far more often than its jobs change. */
  failed?: number;
}

export interface JobNode extends Row {
  kind: 'job';
  instance: Instance;
  job: JobSummary;
  /** Set where rows of several targets stand together. */
  targetName?: string;
  /** The user asked to be told when it ends. */
  watched?: true;
  /** Why its list would not show the row, which somebody asked for all the same. */
  hiddenBy?: 'filter' | 'paging';
}

/** Rows of what is synchronized with. */
export type TargetNode = ProviderNode | ApplicationNode;

/** Rows with jobs below them. */
export type JobsParent = TargetNode | AllJobsNode;

export interface LoadMoreNode extends Row {
  kind: 'loadMore';
  parent: TreeNode | undefined;
  /** Set below the root, where every region has a list of its own. */
  region?: string;
  loaded: number;
  total?: number;
  loading: boolean;
}

/** A read that failed, as a row: what happened, and Retry. */
export interface FailureNode extends Row, Failure {
  kind: 'failure';
  /** Set below the root, where every region has a list of its own. */
  region?: string;
  /** The rows beside it are from then, Unix time in milliseconds; absent when there are none. */
  staleSince?: number;
}

export interface NothingNode extends Row {
  kind: 'nothing';
  message: string;
  /** A filter hides what there is. */
  isFiltered?: boolean;
}

/** Stands for rows that are being read. */
export interface LoadingNode extends Row {
  kind: 'loading';
  /** Set below the root, where one region may take longer than the others. */
  region?: string;
}

/** Whether a row only says that others are being read: nothing can be done with it, and it goes when they are here. */
export function isLoadingRow(node: TreeNode): boolean {
  return node.kind === 'loading' || (node.kind === 'loadMore' && node.loading);
}
