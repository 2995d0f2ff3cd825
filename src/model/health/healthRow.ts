import type { Failure } from '../resources/failure';
import { refKey, targetRef, type ResourceRef, type TargetKind } from '../resources/resourceRef';
import { readOutcomes, stripOf, type MarkedRun, type RunStart } from '../jobs/history';
import type { GivenRun } from './runs';
import type { HealthSettings } from './healthSettings';
import type { Verdict } from './verdict';

/** One target on the health page, and one line of its exports. Ids of the service beside names, never markup. */
export interface HealthRow {
  region: string;
  instanceId: string;
  instanceName: string;
  targetType: 'identity_provider' | 'application';
  targetId: string;
  /** Name of the target, or its id. */
  name: string;
  /** URN of the provider's kind and direction; empty for an application. */
  providerType: string;
  verdict: Verdict;
  /** The newest run, however it went. */
  lastAttempt?: RunStart;
  /** The newest run that succeeded in full. */
  lastSuccess?: RunStart;
  /** The newest run that succeeded and changed something. */
  lastChange?: RunStart;
  /** Unix time in milliseconds; absent without a schedule, or while it is not known. */
  nextDue?: number;
  /** The last 30 runs, oldest first. */
  strip: MarkedRun[];
  /** Runs that ended, and those of them that failed. */
  finished: number;
  failed: number;
  /** A read for this row is under way. */
  loading: boolean;
  /** Why the newest read for this row failed; the data of the last good one stays. */
  failure?: Failure;
}

/** The part of a row that comes from the runs. */
export function rowOfRuns(
  runs: readonly GivenRun[],
  settings?: Partial<HealthSettings>,
  isIncremental = false,
): Pick<HealthRow, 'lastAttempt' | 'lastSuccess' | 'lastChange' | 'strip' | 'finished' | 'failed'> {
  const outcomes = readOutcomes(runs, settings, { isIncremental });
  const { lastAttempt, lastSuccess, lastChange, finished, failed } = outcomes;
  return {
    ...(lastAttempt && { lastAttempt }),
    ...(lastSuccess && { lastSuccess }),
    ...(lastChange && { lastChange }),
    strip: stripOf(outcomes),
    finished: finished.length,
    failed,
  };
}

/** Share of the runs that failed; `undefined` when none has ended. */
export function failureRate({ failed, finished }: Pick<HealthRow, 'failed' | 'finished'>) {
  return finished > 0 ? failed / finished : undefined;
}

type Placed = Pick<HealthRow, 'region' | 'instanceId' | 'targetType' | 'targetId'>;

/** The target of a row. */
export function rowRef(row: Placed): ResourceRef<TargetKind> {
  return targetRef(row, { type: row.targetType, id: row.targetId });
}

/** Names a row among those of a connection: ids are unique within an instance only. */
export function rowKey({ region, instanceId, targetId: id }: Placed): string {
  return refKey({ region, instanceId, id });
}
