import type { JobCounts, JobResult, Operation } from './statistics';

/** The documented values of a job's status, in the order a filter offers them. The service may send others. */
export const jobStatuses = ['failed', 'partial_success', 'success', 'running', 'pending'] as const;
export const jobTargetTypes = ['identity_provider', 'application'] as const;

/** A synchronization job as `GetSynchronizationJob` and `ListSynchronizationJobs` answer it. */
export interface Job {
  synchronizationJobId: string;
  /** Raw, because new values appear without notice; `statusWord` names the known ones. */
  status: string;
  /** A `Direction`, or what the service said instead. */
  direction: string;
  triggerType: string;
  targetType: string;
  targetId: string;
  /** Unix time in milliseconds; absent before the start. */
  startTime?: number;
  /** Unix time in milliseconds; absent or stale while the job runs. */
  endTime?: number;
  description?: string;
  /** Absent means "no data", usual for pending and running jobs. */
  result?: JobResult;
  /** What could not be read, each as `Member.Path: reason`; empty for a sound answer. */
  unreadable: string[];
}

/** What a list keeps of a job: a tenth of its size, so that thousands cost little memory. */
export interface JobSummary extends Omit<Job, 'result' | 'unreadable'> {
  errorCode?: string;
  errorMessage?: string;
  /** Absent when the job has no counters, which is not the same as zero. */
  counts?: JobCounts;
  /** Items per operation over all kinds, those that were refused included; absent when the job has no result. */
  volume?: Partial<Record<Operation, number>>;
  /** Entries deleted, per kind; absent when none were. */
  deleted?: { users: number; organizationalUnits: number; groups: number };
  /** The record could be read only in part. */
  damaged?: true;
}

/** Whether the job will not change any more. Unknown statuses count as final, so that nothing polls for ever. */
export function isFinal(job: Pick<Job, 'status'>): boolean {
  return job.status !== 'running' && job.status !== 'pending';
}

/** Whether the job ended, with a status that is known. */
export function isFinished({ status }: Pick<Job, 'status'>): boolean {
  return status === 'failed' || status === 'partial_success' || status === 'success';
}

/** Items the run had before it, whatever became of them; `undefined` when the service sent no counters. */
export function itemsSeen({ counts, volume }: Pick<JobSummary, 'counts' | 'volume'>) {
  if (!counts && !volume) {
    return undefined;
  }
  let totals = 0;
  for (const operation in volume) {
    totals += volume[operation as Operation] ?? 0;
  }
  // Totals that do not add up must not make something look like nothing.
  return Math.max(totals, counts?.compared ?? 0, itemsAttempted({ counts }));
}

/** Items that something was tried with: all but those that were found unchanged. */
export function itemsAttempted({ counts }: Pick<JobSummary, 'counts'>): number {
  return counts ? counts.changed + counts.delivered + counts.failed + counts.skipped : 0;
}

/**
 * How long the job ran, in milliseconds; `undefined` when it has not ended or the service sent an end before the start
 * (a stale end is usual while a job runs).
 */
export function jobDuration(
  job: Pick<Job, 'status' | 'startTime' | 'endTime'>,
): number | undefined {
  const { startTime, endTime } = job;
  return isFinal(job) && startTime !== undefined && endTime !== undefined && endTime >= startTime
    ? endTime - startTime
    : undefined;
}

/** A job as the service answered when it was asked for that one. */
export interface JobRead {
  job: Job;
  /** The answer as it came, secrets dropped. */
  raw: Record<string, unknown>;
  requestId?: string;
  /** Unix time in milliseconds. */
  readAt: number;
}
