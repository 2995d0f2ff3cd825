import { jobRow, jobId, statusAt, type JobSeries } from './jobSeries';
import type { JobRow, JobStatus, JobTarget, JobTraits } from './job';

/** One job written down by hand; `start` is Unix time in milliseconds. */
export interface ListedJob extends JobTraits {
  start: number;
}

/** A few jobs of one target, each written down: manual runs, and those that show something. */
export class ListedJobs implements JobSeries {
  private readonly jobs: ListedJob[];

  constructor(
    private readonly seed: number,
    readonly target: JobTarget,
    jobs: ListedJob[],
  ) {
    this.jobs = [...jobs].sort((a, b) => a.start - b.start);
  }

  count(now: number): number {
    return this.jobs.filter((job) => job.start - job.queue <= now).length;
  }

  time(n: number): number {
    return this.at(n).start;
  }

  status(n: number, now: number): JobStatus {
    return statusAt(this.at(n), this.time(n), now);
  }

  row(n: number, now: number): JobRow {
    return jobRow(this.seed, this.target, this.at(n), this.time(n), now);
  }

  countStatus(status: JobStatus, end: number, now: number): number {
    return this.jobs.filter((_, n) => n < end && this.status(n, now) === status).length;
  }

  before(end: number, status: JobStatus | undefined, now: number): number {
    let n = end - 1;
    while (n >= 0 && status !== undefined && this.status(n, now) !== status) n--;
    return n;
  }

  find(id: string): number {
    return this.jobs.findIndex((job) => jobId(this.seed, this.target, job, job.start) === id);
  }

  private at(n: number): ListedJob {
    return this.jobs[n]!;
  }
}
