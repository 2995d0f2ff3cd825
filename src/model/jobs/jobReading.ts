import type { Failure } from '../resources/failure';
import type { Job, JobSummary } from './job';
import type { JobAround } from './jobAround';

/** What is known of a job at a moment. What else there is to say of it (matrix, words, ages) is derived from this. */
export interface JobReading {
  /** The full record; absent until it was read once. */
  job?: Job;
  /** What a list knew already; shown at once while the record is read. */
  summary?: JobSummary;
  /** Name of the provider or application, when it could be found out. */
  targetName?: string;
  /** Name of the instance, or its id. */
  instanceName: string;
  /** Networks the service connects from, as CIDR; read only where what failed was kept from an answer of the other side. */
  egressAddresses?: readonly string[];
  /** Its target and the runs beside it; absent while nothing is known of the target. */
  around?: JobAround;
  /** Request id of the answer held. */
  requestId?: string;
  /** When the answer held was read, Unix time in milliseconds. */
  readAt?: number;
  /** A read is under way. */
  loading: boolean;
  /** The job is read again and again until it ends. */
  following: boolean;
  /** Why the newest read failed; the data of the last good one stays. */
  failure?: Failure;
}
