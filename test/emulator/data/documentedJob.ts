import type { JobSeries } from './jobSeries';
import type { JobRow, JobStatus, JobTarget } from './job';

/** A job answered word for word as a documentation page prints it, whatever the clock says. */
export class DocumentedJob implements JobSeries {
  readonly target: JobTarget;

  constructor(private readonly job: JobRow) {
    this.target = { id: job.TargetId, type: job.TargetType, direction: job.Direction };
  }

  count(): number {
    return 1;
  }

  time(): number {
    return this.job.StartTime ?? 0;
  }

  status(): JobStatus {
    return this.job.Status;
  }

  row(): JobRow {
    return this.job;
  }

  countStatus(status: JobStatus, end: number): number {
    return Number(end > 0 && status === this.job.Status);
  }

  before(end: number, status: JobStatus | undefined): number {
    return end > 0 && (status === undefined || status === this.job.Status) ? 0 : -1;
  }

  /** The page prints the id with a newline at its end; nobody asks for it that way. */
  find(id: string): number {
    return id.trim() === this.job.SynchronizationJobId.trim() ? 0 : -1;
  }
}
