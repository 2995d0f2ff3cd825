import type { HealthReading } from '../model/health/healthReading';
import type { HealthRow } from '../model/health/healthRow';
import type { HealthFilter, HealthOrder } from '../model/health/healthTable';
import type { ExportFormat } from '../model/jobs/jobExport';
import type { PageHost, PageModel } from './page';

/** Names what the page is about across reloads: a connection, or one instance of it. Nothing secret. */
export interface HealthLink {
  connectionId: string;
  region?: string;
  instanceId?: string;
}

/** Everything there is to draw; the page sorts, filters and derives words and ages itself. */
export type HealthPageModel = PageModel<HealthLink, HealthReading>;

/** Which target a button is about. */
export interface TargetLink {
  region: string;
  instanceId: string;
  targetType: HealthRow['targetType'];
  targetId: string;
}

/** What the page asks of the host. */
export interface HealthPageHost extends PageHost<HealthPageModel> {
  /** These rows are in sight, and no others: their jobs are read, one call each, and those under way are followed. */
  refine(targets: TargetLink[]): void;
  openJob(target: TargetLink, synchronizationJobId: string): void;
  openHistory(target: TargetLink): void;
  openConfiguration(target: TargetLink): void;
  reveal(target: TargetLink): void;
  /** Exports the rows that the filter leaves, in the order given. */
  copyAs(format: ExportFormat, filter: HealthFilter, order: HealthOrder): void;
  saveAs(format: ExportFormat, filter: HealthFilter, order: HealthOrder): void;
}
