import { mintJob } from './mint';
import type { JobRow, JobStatus, JobTarget, JobTraits } from './job';

/**
 * The jobs of one target, oldest first, job n computed when asked for. `time` is the planned start
 * and rises strictly with n; it orders lists and is what StartTime and EndTime filters compare.
 */
export interface JobSeries {
  readonly target: JobTarget;
  /** Jobs created up to now. */
  count(now: number): number;
  time(n: number): number;
  status(n: number, now: number): JobStatus;
  row(n: number, now: number): JobRow;
  /** Jobs of that status among the first `end`. */
  countStatus(status: JobStatus, end: number, now: number): number;
  /** The newest job of that status (any, if undefined) before `end`, or -1. */
  before(end: number, status: JobStatus | undefined, now: number): number;
  /** Position of a job id, or -1. */
  find(id: string): number;
}

/** The first n in [0, count) whose time is not before the time given; count if there is none. */
export function firstAt(series: JobSeries, count: number, time: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (series.time(middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a job stands at a moment: pending, then running, then as its traits say. */
export function statusAt(traits: JobTraits, start: number, now: number): JobStatus {
  if (traits.status === 'pending' || now < start) return 'pending';
  if (traits.status === 'running' || traits.status === 'suspending') return traits.status;
  return now < start + traits.duration ? 'running' : traits.status;
}

/** A job as the service answers it at a moment; what does not apply yet is left out. */
export function jobRow(
  seed: number,
  target: JobTarget,
  traits: JobTraits,
  start: number,
  now: number,
): JobRow {
  const status = statusAt(traits, start, now);
  const ended = ['success', 'partial_success', 'failed'].includes(status);
  return {
    SynchronizationJobId: jobId(seed, target, traits, start),
    TargetType: target.type,
    TargetId: target.id,
    Direction: target.direction,
    StartTime: status === 'pending' ? undefined : start,
    EndTime: ended ? start + traits.duration : undefined,
    TriggerType: traits.trigger,
    Status: status,
    Description: traits.description,
    Result: ended ? traits.result : undefined,
  };
}

/** The id carries the creation time, which is the start less the time in the queue. */
export function jobId(seed: number, target: JobTarget, traits: JobTraits, start: number): string {
  return mintJob(seed, `${target.id}/${start}`, start - traits.queue);
}
