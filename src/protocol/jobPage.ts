import type { JobReading } from '../model/jobs/jobReading';
import type { ExportFormat } from '../model/jobs/jobExport';
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
  copyAs(format: ExportFormat): void;
  saveAs(format: ExportFormat): void;
  openRaw(): void;
  copy(what: CopyableId): void;
  /** Opens the service's own page about the error code. */
  openErrorHelp(): void;
}
