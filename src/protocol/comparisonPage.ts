import type { Failure } from '../model/resources/failure';
import type { Job } from '../model/jobs/job';
import type { PageSetting } from './page';

/** Names two jobs of one instance across reloads: nothing secret, nothing of the service's free text. */
export interface ComparisonLink {
  connectionId: string;
  region: string;
  instanceId: string;
  /** Ids of the jobs. */
  before: string;
  after: string;
}

/** Two jobs beside each other; the page derives the comparison from them (`compareJobs` of the model). */
export interface ComparisonPageModel {
  link: ComparisonLink;
  before?: Job;
  after?: Job;
  targetName?: string;
  instanceName: string;
  connectionLabel: string;
  /** What the second job can be held against instead: the run before it, and the last good one. */
  choices: { previous?: string; lastGood?: string };
  loading: boolean;
  /** Why a job could not be read. */
  failure?: Failure;
}

/** What the page asks of the host. */
export interface ComparisonPageHost {
  /** The page is drawn for the first time, or again after a reload: answers all there is. */
  ready(): { setting: PageSetting; model: ComparisonPageModel };
  refresh(): void;
  /** Holds the second job against another one. */
  compareWith(synchronizationJobId: string): void;
  /** Lets the user pick any other run of the target. */
  pickOther(): void;
  openJob(synchronizationJobId: string): void;
  copyAsMarkdown(): void;
}

/** What the host tells the page. */
export interface ComparisonPage {
  show(model: ComparisonPageModel): void;
}
