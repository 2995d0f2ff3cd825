import type { Failure } from '../model/resources/failure';
import type { HealthRow } from '../model/health/healthRow';
import type { HealthFilter, HealthOrder } from '../model/health/healthTable';
import type { ExportFormat } from '../model/jobs/jobExport';
import type {
  ConnectionRef,
  PlacedRef,
  ResourceRef,
  TargetKind,
} from '../model/resources/resourceRef';
import type { PageSetting } from './page';

/** What the page is about: a connection, or one instance of it. */
export type HealthRef = ConnectionRef | PlacedRef<'instance'>;

/** An instance of the page that could not be read, or only in part. */
export interface HealthGap {
  region: string;
  instanceId?: string;
  instanceName: string;
  failure: Failure;
}

/** Everything there is to draw; the page sorts, filters and derives words and ages itself. */
export interface HealthPageModel {
  ref: HealthRef;
  connectionLabel: string;
  /** Present when the page is about one instance. */
  instanceName?: string;
  /** In no particular order; see `sortRows` and `filterRows` of the model. */
  rows: HealthRow[];
  /** What is missing from the rows, and why. */
  gaps: HealthGap[];
  /** Instances read, of how many; the rows grow until both are equal. */
  progress: { done: number; of: number };
  /** Rows whose own jobs are still to be read. */
  unrefined: number;
  /** When the newest answer was read, Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** The service asked for slower calls; until then, Unix time in milliseconds. */
  slowedUntil?: number;
  /** Why nothing at all could be read. */
  failure?: Failure;
}

/** What the page asks of the host. */
export interface HealthPageHost {
  /** The page is drawn for the first time, or again after a reload: answers all there is. */
  ready(): { setting: PageSetting; model: HealthPageModel };
  refresh(): void;
  /** These rows are in sight, and no others: their jobs are read, one call each, and those under way are followed. */
  refine(targets: ResourceRef<TargetKind>[]): void;
  openJob(target: ResourceRef<TargetKind>, synchronizationJobId: string): void;
  openHistory(target: ResourceRef<TargetKind>): void;
  openConfiguration(target: ResourceRef<TargetKind>): void;
  reveal(target: ResourceRef<TargetKind>): void;
  /** Exports the rows that the filter leaves, in the order given. */
  copyAs(format: ExportFormat, filter: HealthFilter, order: HealthOrder): void;
  saveAs(format: ExportFormat, filter: HealthFilter, order: HealthOrder): void;
}

/** What the host tells the page. */
export interface HealthPage {
  show(model: HealthPageModel): void;
}
