import type { HealthReading } from '../model/health/healthReading';
import type { HealthFilter, HealthOrder } from '../model/health/healthTable';
import type { ExportFormat } from '../model/jobs/jobExport';
import type {
  ConnectionRef,
  PlacedRef,
  ResourceRef,
  TargetKind,
} from '../model/resources/resourceRef';
import type { PageHost, PageModel } from './page';

/** What the page is about: a connection, or one instance of it. */
export type HealthRef = ConnectionRef | PlacedRef<'instance'>;

/** Everything there is to draw; the page sorts, filters and derives words and ages itself. */
export type HealthPageModel = PageModel<HealthRef, HealthReading>;

/** What the page asks of the host. */
export interface HealthPageHost extends PageHost<HealthPageModel> {
  /** These rows are in sight, and no others: they are read before all others, and their jobs under way are followed. */
  refine(targets: ResourceRef<TargetKind>[]): void;
  /** Reads what is missing of a row; what failed is tried again. */
  read(target: ResourceRef<TargetKind>): void;
  /** Reads all that is missing, however much it is. */
  readAll(): void;
  openJob(target: ResourceRef<TargetKind>, synchronizationJobId: string): void;
  openHistory(target: ResourceRef<TargetKind>): void;
  openConfiguration(target: ResourceRef<TargetKind>): void;
  reveal(target: ResourceRef<TargetKind>): void;
  /** Exports the rows that the filter leaves, in the order given. */
  copyAs(format: ExportFormat, filter: HealthFilter, order: HealthOrder): void;
  saveAs(format: ExportFormat, filter: HealthFilter, order: HealthOrder): void;
}
