import type { JobReading } from '../model/jobs/jobReading';
import type { CopyFormat, ExportFormat } from '../model/jobs/jobExport';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { PageHost, PageModel } from './page';

/** Everything there is to draw about one job. The page derives all else (matrix, words, ages) from it. */
export type JobPageModel = PageModel<PlacedRef<'job'>, JobReading>;

/**
 * What may be copied from the page by a small button: an id, the error pair of the job (`error`), or the failure of
 * the newest read with its request id (`failure`).
 */
export type CopyableId = 'job' | 'target' | 'instance' | 'request' | 'error' | 'failure';

/** What the page asks of the host. */
export interface JobPageHost extends PageHost<JobPageModel> {
  copyAs(format: CopyFormat): void;
  saveAs(format: ExportFormat): void;
  openRaw(): void;
  copy(what: CopyableId): void;
  /** Opens the service's own page about the error code. */
  openErrorHelp(): void;
  /** Opens the health of the instance. */
  openInstance(): void;
  openHistory(): void;
  /** Opens the configuration of the target, at the setting that the error tells to check where it tells one. */
  openConfiguration(field?: string): void;
  /** Opens another run of the target. */
  openJob(synchronizationJobId: string): void;
  /** Compares with the last good run before this one, or lets the user pick what with while none is known. */
  compareWithLastGood(): void;
  /** Watches the job while it is under way, its target once it has ended. */
  watch(): void;
  stopWatching(): void;
  /** Reads what is missing to tell how the target fares. */
  readTarget(): void;
  reveal(): void;
  copyLink(): void;
  /** Opens the console of the service, whose log alone names entries. */
  openConsole(): void;
}
