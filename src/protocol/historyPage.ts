import type { HistoryReading } from '../model/jobs/historyReading';
import type { PlacedRef, TargetKind } from '../model/resources/resourceRef';
import type { PageHost, PageModel } from './page';

/** The runs of one target over time. */
export type HistoryPageModel = PageModel<PlacedRef<TargetKind>, HistoryReading>;

/** What the page asks of the host. */
export interface HistoryPageHost extends PageHost<HistoryPageModel> {
  loadMore(): void;
  openJob(synchronizationJobId: string): void;
  /** Compares two runs of the page; the older is the one before. */
  compare(synchronizationJobIds: [string, string]): void;
}
