import type { Failure } from '../../model/resources/failure';
import type { HealthRow } from '../../model/health/healthRow';
import type { InstanceRef } from '../../model/resources/instance';
import type { TargetRef } from '../jobs/knownRuns';

/** A target, where it is. */
export interface PlacedTarget extends InstanceRef, TargetRef {}

/** What could not be read, and why. */
export interface BoardGap extends InstanceRef {
  instanceName: string;
  failure: Failure;
}

/** What is known at a moment. */
export interface BoardReading {
  rows: HealthRow[];
  gaps: BoardGap[];
  /** Instances whose two calls are done, of how many. */
  progress: { done: number; of: number };
  /** Rows that rest on the newest jobs of the instance alone. */
  unrefined: number;
  /** When the newest answer was read, Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** Why not even the instances could be listed. */
  failure?: Failure;
}
