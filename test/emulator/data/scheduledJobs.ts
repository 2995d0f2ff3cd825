import { mix } from './random';
import { jobId, jobRow, statusAt, firstAt, type JobSeries } from './jobSeries';
import { readJobTime } from './mint';
import type { JobRow, JobStatus, JobTarget, JobTraits } from './job';

/** A schedule and what comes of it. Times and lengths in milliseconds. */
export interface Schedule {
  seed: number;
  hash: number;
  target: JobTarget;
  /**
   * Number of the first job, counted from the epoch: what is drawn for a run depends on when it
   * was and not on when the emulator was started.
   */
  first: number;
  /** Start of the first period, Unix time. */
  origin: number;
  /** Length after which the slots repeat: a day, a week. */
  period: number;
  /** Offsets within the period, ascending. */
  slots: number[];
  /** Starts vary by less than this; it must be smaller than the gap between two slots. */
  jitter: number;
  /** From creation to start, the same for every job of the series. */
  queue: number;
  /** No job runs longer. */
  longest: number;
  /** Final status of job n is `pattern[n % pattern.length]`, unless it is an exception. */
  pattern: JobStatus[];
  /** Jobs that differ from the pattern. */
  exceptions: Map<number, JobTraits>;
  /** No job comes after so many: something stopped the schedule. */
  most?: number;
  /** How job n ends; consulted only for jobs that are shown. */
  traits(n: number, status: JobStatus): JobTraits;
}

/** Automatic runs: nothing is stored, so a million jobs cost no memory and any page is near. */
export class ScheduledJobs implements JobSeries {
  private readonly prefix = new Map<JobStatus, number[]>();
  private unusual: { now: number; jobs: number[] } = { now: NaN, jobs: [] };

  constructor(private readonly schedule: Schedule) {
    for (const status of new Set(schedule.pattern)) {
      const sums = [0];
      for (const each of schedule.pattern)
        sums.push(sums[sums.length - 1]! + Number(each === status));
      this.prefix.set(status, sums);
    }
  }

  get target(): JobTarget {
    return this.schedule.target;
  }

  count(now: number): number {
    const { origin, period, slots, queue } = this.schedule;
    const periods = Math.max(0, Math.floor((now + queue - origin) / period) + 1);
    const created = firstAt(this, periods * slots.length, now + queue + 1);
    return Math.min(created, this.schedule.most ?? created);
  }

  time(n: number): number {
    const { origin, period, slots, jitter, hash, first } = this.schedule;
    const slot = slots[n % slots.length]!;
    return (
      origin +
      Math.floor(n / slots.length) * period +
      slot +
      (jitter && mix(hash, first + n) % jitter)
    );
  }

  status(n: number, now: number): JobStatus {
    const { exceptions, pattern, longest } = this.schedule;
    const exception = exceptions.get(n);
    if (!exception && this.time(n) + longest < now) return pattern[n % pattern.length]!;
    return statusAt(exception ?? this.traits(n), this.time(n), now);
  }

  row(n: number, now: number): JobRow {
    return jobRow(this.schedule.seed, this.target, this.traits(n), this.time(n), now);
  }

  countStatus(status: JobStatus, end: number, now: number): number {
    const { pattern } = this.schedule;
    const sums = this.prefix.get(status);
    const length = pattern.length;
    let count = sums ? Math.floor(end / length) * sums[length]! + sums[end % length]! : 0;
    for (const n of this.special(now)) {
      if (n >= end) continue;
      count += Number(this.status(n, now) === status) - Number(pattern[n % length] === status);
    }
    return count;
  }

  before(end: number, status: JobStatus | undefined, now: number): number {
    if (status === undefined) return end - 1;
    if (!this.prefix.has(status)) {
      const matching = this.special(now).filter((n) => n < end && this.status(n, now) === status);
      return Math.max(-1, ...matching);
    }
    let n = end - 1;
    while (n >= 0 && this.status(n, now) !== status) n--;
    return n;
  }

  find(id: string): number {
    const created = readJobTime(id);
    if (created === undefined) return -1;
    const start = created + this.schedule.queue;
    const n = firstAt(this, this.count(created), start);
    if (n < 0 || this.time(n) !== start) return -1;
    return jobId(this.schedule.seed, this.target, this.traits(n), start) === id ? n : -1;
  }

  private traits(n: number): JobTraits {
    const { exceptions, pattern } = this.schedule;
    return exceptions.get(n) ?? this.schedule.traits(n, pattern[n % pattern.length]!);
  }

  /** The jobs whose status is not the pattern's: exceptions, and what has not ended yet. */
  private special(now: number): number[] {
    if (this.unusual.now === now) return this.unusual.jobs;
    const found = new Set(this.schedule.exceptions.keys());
    const count = this.count(now);
    for (let n = count - 1; n >= 0 && this.time(n) + this.schedule.longest >= now; n--)
      found.add(n);
    this.unusual = { now, jobs: [...found].filter((n) => n < count) };
    return this.unusual.jobs;
  }
}
