import type { HealthReading } from '../model/health/healthReading';
import type { HealthRow } from '../model/health/healthRow';
import type { HealthFilter, HealthOrder } from '../model/health/healthTable';
import type { ExportFormat } from '../model/jobs/jobExport';
import type {
  ConnectionRef,
  PlacedRef,
  ResourceRef,
  TargetKind,
} from '../model/resources/resourceRef';
import type { PageHost, PageModel, PageView } from './page';

/** What the page is about: a connection, or one instance of it. */
export type HealthRef = ConnectionRef | PlacedRef<'instance'>;

/** A target as the page has it: out of sight without its runs, which are most of it. */
export type HealthPageRow = Omit<HealthRow, 'strip'> & Partial<Pick<HealthRow, 'strip'>>;

/** All but the rows. */
type HealthPageFrame = PageModel<HealthRef, Omit<HealthReading, 'rows'>>;

/** Everything there is to draw; the page sorts, filters and derives words and ages itself. */
export type HealthPageModel = HealthPageFrame & { rows: HealthPageRow[] };

/** What differs from what the page was told last. */
export interface HealthPageChange {
  frame: HealthPageFrame;
  /** New rows, and those that are not as they were. */
  rows: HealthPageRow[];
  /** Keys of rows that are no longer there. */
  gone: string[];
}

/** What the page asks of the host. */
export interface HealthPageHost extends PageHost<HealthPageModel> {
  /** Rows with these keys are drawn, and no others: the page is given their runs. */
  draw(keys: string[]): void;
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

/** What the page is told. */
export type HealthPageView = PageView<HealthPageModel, HealthPageChange>;
