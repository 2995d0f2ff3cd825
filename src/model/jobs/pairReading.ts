import type { Failure } from '../resources/failure';
import type { Job } from './job';

/** What is known of two jobs of an instance at a moment; see `compareJobs` for how they differ. */
export interface PairReading {
  before?: Job;
  after?: Job;
  targetName?: string;
  instanceName: string;
  /** Ids of what the second job can be held against instead: the run before it, and the last good one. */
  choices: { previous?: string; lastGood?: string };
  loading: boolean;
  /** Why a job could not be read. */
  failure?: Failure;
}
