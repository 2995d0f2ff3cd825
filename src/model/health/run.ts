import { createdAt } from '../ids/ids';
import type { JobSummary } from '../jobs/job';
import {
  countItems,
  operations,
  readMatrix,
  volumeOf,
  type JobResult,
  type Operation,
} from '../jobs/statistics';

/** A job as lists and details hold it. Members may be missing, statuses unknown. */
export type HealthRun = Partial<
  Pick<
    JobSummary,
    | 'synchronizationJobId'
    | 'status'
    | 'direction'
    | 'triggerType'
    | 'startTime'
    | 'endTime'
    | 'errorCode'
    | 'errorMessage'
    | 'counts'
    | 'volume'
    | 'deleted'
  >
> & {
  /** The full counters; members beside it that say the same are not looked at then. */
  result?: JobResult;
};

/** What the rules look at. */
export interface Run {
  id: string;
  /** Raw. */
  status: string;
  /** Ended, with a status we know. */
  isFinished: boolean;
  /** Neither ended nor under way, as far as we know: a status of another year. */
  isUnknown: boolean;
  isAutomatic: boolean;
  /** Into IDaaS, as far as known: only there deletions have a limit. */
  isInbound: boolean;
  /** When it began, else when it was asked for. Unix time in milliseconds. */
  moment?: number;
  /** When it ended, in Unix milliseconds; absent while it runs. */
  end?: number;
  duration?: number;
  /** Items looked at, also those left as they were; absent when the service sent no counters. */
  total?: number;
  /** Items that something was tried with: all but the unchanged ones. */
  attempted: number;
  failed: number;
  /** Items really changed. */
  changed: number;
  /** Items created, updated or deleted, also those that were refused. */
  changes?: number;
  /** Totals per operation, over all kinds. */
  volume?: Partial<Record<Operation, number>>;
  deleted: { users: number; organizationalUnits: number; groups: number };
  errorCode?: string;
  errorMessage?: string;
}

/** Runs in a form the rules can rely on, newest first. Takes whatever comes: order, gaps and garbage do no harm. */
export function readRuns(given: unknown): Run[] {
  const records = Array.isArray(given) ? given.filter(isRecord) : [];
  return records.map(readRun).sort(newestFirst);
}

/** Equal moments: any order will do, as long as it is always the same. */
function newestFirst(a: Run, b: Run): number {
  const [left, right] = [a.moment ?? -Infinity, b.moment ?? -Infinity];
  if (left !== right) {
    return right - left;
  }
  const [one, other] = a.id === b.id ? [JSON.stringify(a), JSON.stringify(b)] : [a.id, b.id];
  return one < other ? 1 : one > other ? -1 : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const count = (value: unknown): number => Math.max(0, number(value) ?? 0);
/** The service writes 0 for "not yet". */
const instant = (value: unknown): number | undefined => {
  const ms = number(value);
  return ms !== undefined && ms > 0 ? ms : undefined;
};
const member = (value: unknown, name: string): unknown =>
  isRecord(value) ? value[name] : undefined;

function readRun(record: Record<string, unknown>): Run {
  const status = text(record['status']) ?? '';
  const id = text(record['synchronizationJobId']) ?? '';
  const isFinished = ['failed', 'partial_success', 'success'].includes(status);
  const start = instant(record['startTime']);
  const end = isFinished ? instant(record['endTime']) : undefined;
  const result = readResult(record['result']);
  const matrix = readMatrix(result);
  const counts = matrix.hasData ? countItems(matrix) : record['counts'];
  const volume = matrix.hasData ? volumeOf(matrix) : record['volume'];
  const deleted = matrix.hasData
    ? {
        users: result?.userStatistics?.deleted?.total,
        organizationalUnits: result?.organizationalUnitStatistics?.deleted?.total,
        groups: result?.groupStatistics?.deleted?.total,
      }
    : record['deleted'];
  return {
    id,
    status,
    isFinished,
    isUnknown: !isFinished && status !== 'running' && status !== 'pending',
    isAutomatic: record['triggerType'] === 'auto',
    isInbound: record['direction'] !== 'egress',
    moment: start ?? createdAt(id)?.getTime() ?? end,
    end,
    duration: start !== undefined && end !== undefined && end >= start ? end - start : undefined,
    ...readCounts(counts, volume),
    deleted: {
      users: count(member(deleted, 'users')),
      organizationalUnits: count(member(deleted, 'organizationalUnits')),
      groups: count(member(deleted, 'groups')),
    },
    errorCode: text(record['errorCode']) ?? text(result?.errorCode),
    errorMessage: text(record['errorMessage']) ?? text(result?.errorMessage),
  };
}

function readCounts(
  counts: unknown,
  given: unknown,
): Pick<Run, 'total' | 'attempted' | 'failed' | 'changed' | 'changes' | 'volume'> {
  const changed = count(member(counts, 'changed'));
  const failed = count(member(counts, 'failed'));
  const attempted = changed + failed + count(member(counts, 'skipped'));
  const volume = isRecord(given)
    ? Object.fromEntries(operations.map((operation) => [operation, count(given[operation])]))
    : undefined;
  if (!isRecord(counts) && !volume) {
    return { attempted, failed, changed };
  }
  const sum = Object.values(volume ?? {}).reduce((total, each) => total + each, 0);
  return {
    // Totals that do not add up must not make something look like nothing.
    total: Math.max(sum, attempted + count(member(counts, 'same'))),
    attempted,
    failed,
    changed,
    changes: volume
      ? (volume['created'] ?? 0) + (volume['updated'] ?? 0) + (volume['deleted'] ?? 0)
      : changed + failed,
    volume,
  };
}

/** Counters that are no numbers count as missing, so that sums stay sums. */
function readResult(given: unknown): JobResult | undefined {
  if (!isRecord(given)) {
    return undefined;
  }
  const statistics = (name: string) => {
    const kind = given[name];
    return isRecord(kind)
      ? Object.fromEntries(
          operations
            .filter((operation) => isRecord(kind[operation]))
            .map((operation) => [
              operation,
              Object.fromEntries(
                ['total', 'success', 'failed', 'skipped'].map((part) => [
                  part,
                  count(member(kind[operation], part)),
                ]),
              ),
            ]),
        )
      : undefined;
  };
  return {
    errorCode: text(given['errorCode']),
    errorMessage: text(given['errorMessage']),
    userStatistics: statistics('userStatistics'),
    organizationalUnitStatistics: statistics('organizationalUnitStatistics'),
    groupStatistics: statistics('groupStatistics'),
    groupMemberStatistics: statistics('groupMemberStatistics'),
  };
}
