import type { PairReading } from '../model/jobs/pairReading';
import type { PageHost, PageModel } from './page';

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
export type ComparisonPageModel = PageModel<ComparisonLink, PairReading>;

/** What the page asks of the host. */
export interface ComparisonPageHost extends PageHost<ComparisonPageModel> {
  /** Holds the second job against another one. */
  compareWith(synchronizationJobId: string): void;
  /** Lets the user pick any other run of the target. */
  pickOther(): void;
  openJob(synchronizationJobId: string): void;
  copyAsMarkdown(): void;
}
