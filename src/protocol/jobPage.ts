import type { Failure } from '../model/resources/failure';
import type { Job, JobSummary } from '../model/jobs/job';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { ExportFormat } from '../model/jobs/jobExport';
import type { PageSetting } from './page';

/** Everything there is to draw about one job. The page derives all else (matrix, words, ages) from it. */
export interface JobPageModel {
  /** The job; kept by the page for a window reload. */
  ref: PlacedRef<'job'>;
  /** The full record; absent until it was read once. */
  job?: Job;
  /** What the tree knew already; painted at once while the record is read. */
  summary?: JobSummary;
  /** Name of the provider or application, when it could be found out. */
  targetName?: string;
  /** Name of the instance, or its id. */
  instanceName: string;
  connectionLabel: string;
  /** Request id of the answer shown. */
  requestId?: string;
  /** When the answer shown was read, Unix time in milliseconds. */
  readAt?: number;
  /** A read is under way. */
  loading: boolean;
  /** The host reads the job again and again until it ends. */
  following: boolean;
  /** Why the newest read failed; the data of the last good one stays. */
  failure?: Failure;
}

/**
 * What may be copied from the page by a small button: an id, the error pair of the job (`error`), or the failure of
 * the newest read with its request id (`failure`).
 */
export type CopyableId = 'job' | 'target' | 'instance' | 'request' | 'error' | 'failure';

/** What the page asks of the host. */
export interface JobPageHost {
  /** The page is drawn for the first time, or again after a reload: answers all there is. */
  ready(): { setting: PageSetting; model: JobPageModel };
  refresh(): void;
  copyAs(format: ExportFormat): void;
  saveAs(format: ExportFormat): void;
  openRaw(): void;
  copy(what: CopyableId): void;
  /** Opens the service's own page about the error code. */
  openErrorHelp(): void;
}

/** What the host tells the page. */
export interface JobPage {
  show(model: JobPageModel): void;
}
