import type { Failure } from '../model/resources/failure';
import type { Verdict } from '../model/health/health';
import type { History } from '../model/jobs/history';
import type { PlacedRef, TargetKind } from '../model/resources/resourceRef';
import type { PageSetting } from './page';

/** The runs of one target over time. */
export interface HistoryPageModel {
  ref: PlacedRef<TargetKind>;
  /** Name of the target, or its id. */
  targetName: string;
  instanceName: string;
  connectionLabel: string;
  verdict?: Verdict;
  history?: History;
  /** Older runs can be read. */
  hasMore: boolean;
  /** Runs over all pages, as the service counts them. */
  total?: number;
  /** Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** Why the newest read failed; the data of the last good one stays. */
  failure?: Failure;
}

/** What the page asks of the host. */
export interface HistoryPageHost {
  /** The page is drawn for the first time, or again after a reload: answers all there is. */
  ready(): { setting: PageSetting; model: HistoryPageModel };
  refresh(): void;
  loadMore(): void;
  openJob(synchronizationJobId: string): void;
  /** Compares two runs of the page; the older is the one before. */
  compare(synchronizationJobIds: [string, string]): void;
}

/** What the host tells the page. */
export interface HistoryPage {
  show(model: HistoryPageModel): void;
}
