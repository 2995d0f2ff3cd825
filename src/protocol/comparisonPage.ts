import type { Failure } from '../model/resources/failure';
import type { Job } from '../model/jobs/job';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { PageSetting } from './page';

/** A job, and the id of the one of its instance that it is held against. */
export type ComparisonRef = PlacedRef<'job'> & { before: string };

/** Two jobs beside each other; the page derives the comparison from them (`compareJobs` of the model). */
export interface ComparisonPageModel {
  ref: ComparisonRef;
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
