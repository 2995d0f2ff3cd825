import type { Failure } from '../model/resources/failure';
import type { Verdict } from '../model/health/health';
import type { History } from '../model/jobs/history';
import type { HealthLink, TargetLink } from './healthPage';
import type { PageSetting } from './page';

/** Names a target across reloads: nothing secret, nothing of the service's free text. */
export type HistoryLink = Pick<HealthLink, 'connectionId'> & TargetLink;

/** The runs of one target over time. */
export interface HistoryPageModel {
  link: HistoryLink;
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
