import { describeFailure } from '../../api/describeFailure';
import { abortable, combineSignals, throwIfAborted, withSignals } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import { instanceName } from '../../model/resources/names';
import type { Instance } from '../../model/resources/instance';
import type { ResourceRef } from '../../model/resources/resourceRef';
import { isUnanswered } from '../../model/jobs/explainError';
import { isFinal, type Job, type JobRead, type JobSummary } from '../../model/jobs/job';
import type { JobReading } from '../../model/jobs/jobReading';
import { trimId } from '../../model/ids/exactIds';
import { firstPause, mayPass, pauseAfterFailure, pauseAfterRead } from './pollPause';
import type { Session } from '../connections/session';
import { egressAddresses } from '../resources/egressAddresses';

/** What may be known of a job before it is read. */
export interface KnownJob {
  summary?: JobSummary;
  instance?: Instance;
  /** The record, read for another purpose. */
  read?: JobRead;
}

/**
 * Reads one job for as long as somebody looks at it. A running job is read again, ever more slowly, until it ends, and
 * not while it is out of sight. Each answer is shared with the lists of the cache.
 */
export class JobLoader implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<void>());
  readonly onDidChange = this.didChange.event;
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private readonly abort = new AbortController();
  private state: JobReading;
  private answer: JobRead['raw'] | undefined;
  private pause = firstPause;
  private visible = true;
  private reading: Promise<void> | undefined;
  /** The name of the target cannot be had: it is not asked for with every read. */
  private isNameless = false;

  constructor(
    private readonly session: Session,
    readonly ref: ResourceRef<'job'>,
    private readonly clock: Clock,
    known: KnownJob = {},
  ) {
    const { summary, read } = known;
    const { raw, ...held } = read ?? {};
    this.answer = raw;
    this.state = {
      summary,
      ...held,
      instanceName: known.instance ? instanceName(known.instance) : ref.instanceId,
      targetName: summary && session.cache.nameOf(summary.targetId),
      loading: false,
      following: read !== undefined && !isFinal(read.job),
    };
  }

  get current(): JobReading {
    return this.state;
  }

  /** The answer held as it came, secrets dropped. Not part of the reading: pages draw the record. */
  get raw(): JobRead['raw'] | undefined {
    return this.answer;
  }

  dispose(): void {
    this.abort.abort();
    this.store.dispose();
  }

  /** Reads what is not known: nothing of a job that has ended, nor of one that was read just now. Never rejects. */
  async load(): Promise<void> {
    const { job, readAt = -Infinity } = this.state;
    if (!job || (!isFinal(job) && this.clock.now() - readAt >= firstPause)) {
      await this.refresh();
      return;
    }
    this.update({});
    this.schedule();
    await withSignals([this.abort.signal, this.session.signal], async (signal) => {
      await this.findTarget(job, signal);
      await this.findAddresses(job, signal);
    });
  }

  /** Reads now. Asking while a read is under way joins it. Never rejects: a failure becomes part of the state. */
  refresh(): Promise<void> {
    this.timer.value = undefined;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
      this.schedule();
    });
    return this.reading;
  }

  /** A page out of sight costs no calls; coming back reads at once what may have moved. */
  setVisible(visible: boolean): void {
    if (visible === this.visible) {
      return;
    }
    this.visible = visible;
    if (!visible) {
      this.timer.value = undefined;
    } else if (this.state.following) {
      void this.refresh();
    }
  }

  private async read(): Promise<void> {
    this.update({ loading: true });
    const either = combineSignals(this.abort.signal, this.session.signal);
    const { signal } = either;
    try {
      const { ref } = this;
      const { value, raw, requestId } = await this.session.client.getJob(
        ref,
        trimId(ref.id),
        signal,
      );
      throwIfAborted(signal);
      const moved = value.status !== this.state.job?.status;
      this.pause = pauseAfterRead(this.pause, moved);
      this.answer = raw;
      this.update({
        job: value,
        requestId,
        readAt: this.clock.now(),
        loading: false,
        following: !isFinal(value),
        failure: undefined,
      });
      this.session.cache.note(ref, value);
      await this.findTarget(value, signal);
      await this.findAddresses(value, signal);
    } catch (error) {
      if (!isCancelled(error)) {
        this.pause = pauseAfterFailure(this.pause, error);
        this.update({
          loading: false,
          failure: describeFailure(error),
          // What will not pass by itself is not asked again and again.
          following: this.state.following && mayPass(error),
        });
      }
    } finally {
      either.dispose();
    }
  }

  /** The name is welcome but not needed: without it the page shows the id. */
  private async findTarget(job: Job, signal: AbortSignal): Promise<void> {
    if (this.state.targetName !== undefined || this.isNameless || !job.targetId) {
      return;
    }
    try {
      const targetName = await this.session.cache.targetName(this.ref, job, signal);
      throwIfAborted(signal);
      this.update({ targetName });
    } catch (error) {
      // Said in the log by the client; the page needs no second failure for a name.
      this.isNameless = !mayPass(error);
    }
  }

  /** Where a directory did not answer, its firewall has to let in the addresses that this names. */
  private async findAddresses({ result, targetType }: Job, signal: AbortSignal): Promise<void> {
    const isWanted =
      targetType === 'identity_provider' && isUnanswered(result?.errorCode, result?.errorMessage);
    if (!isWanted || this.state.egressAddresses) {
      return;
    }
    try {
      const addresses = await abortable(egressAddresses(this.session, this.ref), signal);
      this.update({ egressAddresses: addresses });
    } catch {
      // Said in the log by the client; the advice stands without them.
    }
  }

  private schedule(): void {
    const isOver = this.abort.signal.aborted || this.session.signal.aborted;
    if (this.state.following && this.visible && !isOver) {
      this.timer.value = this.clock.after(this.pause, () => void this.refresh());
    }
  }

  private update(change: Partial<JobReading>): void {
    if (!this.abort.signal.aborted) {
      this.state = { ...this.state, ...change };
      this.didChange.fire();
    }
  }
}
