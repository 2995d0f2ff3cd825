import type { Failure } from '../resources/failure';
import type { HealthRow } from './healthRow';

/** An instance that could not be read, or only in part. */
export interface HealthGap {
  region: string;
  /** Absent when all of the region is missing. */
  instanceId?: string;
  instanceName: string;
  failure: Failure;
}

/** What is known at a moment of the health of a connection, or of one instance of it. */
export interface HealthReading {
  /** Present when one instance is meant. */
  instanceName?: string;
  /** In no particular order; see `sortRows` and `filterRows`. */
  rows: HealthRow[];
  /** What is missing from the rows, and why. */
  gaps: HealthGap[];
  /** Instances that are read, all their targets judged, of how many. */
  progress: { done: number; of: number };
  /** When the newest answer was read, Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** The service asked for slower calls; until then, Unix time in milliseconds. */
  slowedUntil?: number;
  /** Why not even the instances could be listed. */
  failure?: Failure;
}
