import { maxPageSize } from '../../api/eiamClient';
import { throwIfAborted, withSignals } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { MutableDisposable, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import type { InstanceRef } from '../../model/resources/instance';
import { isFinal, type Job, type JobSummary } from '../../model/jobs/job';
import {
  firstPause,
  isThrottled,
  longestPause,
  mayPass,
  pauseAfterFailure,
  pauseAfterRead,
} from './pollPause';
import type { Session } from '../connections/session';

/** What following a job needs to know of it. */
export type OpenJob = Pick<
  JobSummary,
  'synchronizationJobId' | 'status' | 'targetType' | 'targetId'
>;

export interface PollOptions {
  clock: Clock;
  random: () => number;
  /** Jobs ended, or the pace changed. */
  onChange: () => void;
}

/** How far a pause is stretched or cut at most, so that windows do not ask at the same moment. */
const jitter = 0.1;

/** Follows the open jobs of one instance with one request at a time, until all have ended. */
export class InstancePoller implements Disposable {
  private readonly timer = new MutableDisposable<Disposable>();
  private readonly abort = new AbortController();
  private jobs = new Map<string, OpenJob>();
  /** Ended here while a view may still show them as open. */
  private readonly ended = new Set<string>();
  private pause = firstPause;
  /** Earliest moment of the next read. */
  private due: number;
  private active = true;
  private reading = false;
  /** Asking again cannot help: signed out, denied, gone. */
  private hopeless = false;
  private slowed = false;

  constructor(
    private readonly session: Session,
    private readonly instance: InstanceRef,
    private readonly options: PollOptions,
  ) {
    this.due = options.clock.now() + this.spread(this.pause);
  }

  /** Jobs being followed. */
  get size(): number {
    return this.hopeless ? 0 : this.jobs.size;
  }

  /** When the next read is made, while the service wants fewer. */
  get slowedUntil(): number | undefined {
    return this.slowed && this.size > 0 ? this.due : undefined;
  }

  dispose(): void {
    this.abort.abort();
    this.timer.dispose();
  }

  /** These are in sight now. A job that is new among them makes the pace quick again. */
  follow(jobs: readonly OpenJob[]): void {
    const open = jobs.filter((job) => !isFinal(job) && !this.ended.has(job.synchronizationJobId));
    const isNew = open.some(({ synchronizationJobId }) => !this.jobs.has(synchronizationJobId));
    this.jobs = new Map(open.map((job) => [job.synchronizationJobId, job]));
    if (isNew && !this.slowed) {
      this.hopeless = false;
      this.pause = firstPause;
      this.due = Math.min(this.due, this.options.clock.now() + this.spread(this.pause));
    }
    this.schedule();
  }

  /** Out of focus nothing is asked; back again, what is due is asked at once. */
  setActive(active: boolean): void {
    this.active = active;
    this.schedule();
  }

  private schedule(): void {
    this.timer.value = undefined;
    const isOver = this.abort.signal.aborted || this.session.signal.aborted;
    if (this.active && !this.reading && !isOver && this.size > 0) {
      // A clock that was set back does not make it longer.
      const wait = Math.min(Math.max(0, this.due - this.options.clock.now()), 2 * this.pause);
      this.timer.value = this.options.clock.after(wait, () => void this.read());
    }
  }

  private async read(): Promise<void> {
    this.reading = true;
    this.timer.value = undefined;
    try {
      const either = [this.abort.signal, this.session.signal];
      const moved = await withSignals(either, (signal) => this.ask(signal));
      this.slowed = false;
      this.pause = pauseAfterRead(this.pause, moved);
    } catch (error) {
      if (isCancelled(error)) {
        return;
      }
      this.hopeless = !mayPass(error);
      this.slowed = isThrottled(error);
      this.pause = pauseAfterFailure(this.pause, error);
    } finally {
      this.reading = false;
    }
    this.due = this.options.clock.now() + this.spread(this.pause);
    this.schedule();
    this.options.onChange();
  }

  /** Reads all jobs at once; one that is too old to be among the newest of its target is read by itself. */
  private async ask(signal: AbortSignal): Promise<boolean> {
    const { client, cache } = this.session;
    const asked = [...this.jobs.values()];
    const types = new Set(asked.map(({ targetType }) => targetType));
    const [targetType] = types;
    const targetIds = [...new Set(asked.map(({ targetId }) => targetId))].filter((id) => id !== '');
    const { items } = await client.listJobs(
      this.instance,
      {
        // Ids of one kind of target only; the newest jobs of the whole instance serve for a mixture.
        ...(types.size === 1 && targetIds.length > 0 && { targetType, targetIds }),
        pageSize: maxPageSize,
      },
      undefined,
      signal,
    );
    throwIfAborted(signal);
    const found = new Map(items.map((job) => [job.synchronizationJobId, job]));
    let moved = false;
    for (const { synchronizationJobId, status } of asked) {
      const job =
        found.get(synchronizationJobId) ?? (await this.askOne(synchronizationJobId, signal));
      if (job) {
        moved = this.note(job, status) || moved;
        cache.note(this.instance, job);
      }
    }
    return moved;
  }

  /** A job that the service will not show is let go; the others are followed all the same. */
  private async askOne(id: string, signal: AbortSignal): Promise<Job | undefined> {
    try {
      const { value } = await this.session.client.getJob(this.instance, id, signal);
      throwIfAborted(signal);
      return value;
    } catch (error) {
      if (isCancelled(error) || mayPass(error)) {
        throw error;
      }
      this.jobs.delete(id);
      this.ended.add(id);
      return undefined;
    }
  }

  /** Takes over where a job stands; tells whether that is another place than before. */
  private note(job: Job, before: string): boolean {
    const { synchronizationJobId, status } = job;
    if (isFinal(job)) {
      this.jobs.delete(synchronizationJobId);
      this.ended.add(synchronizationJobId);
    } else {
      this.jobs.set(synchronizationJobId, job);
    }
    return status !== before;
  }

  private spread(pause: number): number {
    const spread = Math.round(pause * (1 - jitter + 2 * jitter * this.options.random()));
    return Math.min(spread, Math.max(pause, longestPause));
  }
}
