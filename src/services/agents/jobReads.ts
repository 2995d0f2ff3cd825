import { abortable } from '../../base/abort';
import { BoundedMap } from '../../base/boundedMap';
import type { Clock } from '../../base/clock';
import { isFinal, type Job } from '../../model/jobs/job';
import { refKey, type ResourceRef } from '../../model/resources/resourceRef';
import type { Failure } from '../../model/resources/failure';
import type { Session } from '../connections/session';
import { JobLoader, type KnownJob } from '../jobs/jobLoader';

/** A job as it was read for an agent. */
export interface ReadJob {
  job: Job;
  targetName?: string;
  /** Unix time in milliseconds. */
  readAt: number;
}

/** So many jobs are kept: a talk is about a few. */
const mostKept = 100;

/** Jobs of one session, each read as its page would read it; one that has ended is read once. */
export class JobReads {
  private readonly kept = new BoundedMap<string, ReadJob>(mostKept);

  constructor(
    private readonly session: Session,
    private readonly clock: Clock,
  ) {}

  /** Rejects by cancellation only; answers with the failure where the job could not be read. */
  async read(
    ref: ResourceRef<'job'>,
    known: KnownJob,
    signal: AbortSignal,
  ): Promise<ReadJob | Failure> {
    const key = refKey(ref);
    const kept = this.kept.get(key);
    if (kept) {
      return kept;
    }
    const loader = new JobLoader(this.session, ref, this.clock, known);
    try {
      await abortable(loader.load(), signal);
      const { job, targetName, readAt = this.clock.now(), failure } = loader.current;
      if (!job || failure) {
        return failure ?? { sentence: '' };
      }
      const read = { job, readAt, ...(targetName !== undefined && { targetName }) };
      if (isFinal(job)) {
        this.kept.set(key, read);
      }
      return read;
    } finally {
      loader.dispose();
    }
  }
}
