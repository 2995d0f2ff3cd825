import type { PairReading } from '../model/jobs/pairReading';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { PageHost, PageModel } from './page';

/** A job, and the id of the one of its instance that it is held against. */
export type ComparisonRef = PlacedRef<'job'> & { before: string };

/** Two jobs beside each other; the page derives the comparison from them (`compareJobs` of the model). */
export type ComparisonPageModel = PageModel<ComparisonRef, PairReading>;

/** What the page asks of the host. */
export interface ComparisonPageHost extends PageHost<ComparisonPageModel> {
  /** Holds the second job against another one. */
  compareWith(synchronizationJobId: string): void;
  /** Lets the user pick any other run of the target. */
  pickOther(): void;
  openJob(synchronizationJobId: string): void;
  copyAsMarkdown(): void;
}
