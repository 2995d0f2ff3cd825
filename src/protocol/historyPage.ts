import type { HistoryReading } from '../model/jobs/historyReading';
import type { HealthLink, TargetLink } from './healthPage';
import type { PageHost, PageModel } from './page';

/** Names a target across reloads: nothing secret, nothing of the service's free text. */
export type HistoryLink = Pick<HealthLink, 'connectionId'> & TargetLink;

/** The runs of one target over time. */
export type HistoryPageModel = PageModel<HistoryLink, HistoryReading>;

/** What the page asks of the host. */
export interface HistoryPageHost extends PageHost<HistoryPageModel> {
  loadMore(): void;
  openJob(synchronizationJobId: string): void;
  /** Compares two runs of the page; the older is the one before. */
  compare(synchronizationJobIds: [string, string]): void;
}
