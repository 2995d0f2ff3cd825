import type { Job } from './job';

/** A job with the names that are not in its record. */
export interface ExportableJob {
  job: Job;
  targetName?: string;
  instanceId: string;
  instanceName: string;
  region: string;
  requestId?: string;
  /** Unix time in milliseconds. */
  readAt?: number;
  /** Address that opens the job in the editor of whoever follows it. */
  link?: string;
}
