import type { History, MarkedRun } from '../model/jobs/history';
import type { HistoryReading } from '../model/jobs/historyReading';
import type { PlacedRef, TargetKind } from '../model/resources/resourceRef';
import type { PageHost, PageModel, PageView } from './page';

/** The runs of one target over time. */
export type HistoryPageModel = PageModel<PlacedRef<TargetKind>, HistoryReading>;

/** All but the runs. */
type HistoryFrame = Omit<HistoryPageModel, 'history'> & { history?: Omit<History, 'runs'> };

/** What differs from what the page was told last: of the runs those that stand where others stood. */
export interface HistoryPageChange {
  frame: HistoryFrame;
  /** Index of the first run that differs, and how many go from there. */
  at: number;
  removed: number;
  added: MarkedRun[];
}

/** What the page is told. */
export type HistoryPageView = PageView<HistoryPageModel, HistoryPageChange>;

/** What the page asks of the host. */
export interface HistoryPageHost extends PageHost<HistoryPageModel> {
  loadMore(): void;
  /** Reads older runs until those of a day of the reader's zone, such as `2026-11-22`, are here, or there are no more. */
  loadUntil(day: string): void;
  /** Reads no further for a day. */
  stopLoading(): void;
  openJob(synchronizationJobId: string): void;
  /** Compares two runs of the page; the older is the one before. */
  compare(synchronizationJobIds: [string, string]): void;
}
