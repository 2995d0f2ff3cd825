import { describeFailure } from '../../api/describeFailure';
import { combineSignals, throwIfAborted } from '../../base/abort';
import type { Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import { earlierJobs } from '../../model/jobs/earlierJobs';
import type { InstanceRef } from '../../model/resources/instance';
import { isFinal, type Job } from '../../model/jobs/job';
import type { PairReading } from '../../model/jobs/pairReading';
import { instanceName } from '../../model/resources/names';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import type { Session } from '../connections/session';

/** Reads two jobs of one instance, and what else the later one may be compared with. */
export class JobPair implements Disposable {
  private readonly didChange = new Emitter<void>();
  readonly onDidChange = this.didChange.event;
  private readonly abort = new AbortController();
  private state: PairReading;

  constructor(
    private readonly session: Session,
    private readonly instance: InstanceRef,
    private readonly ids: { before: string; after: string },
  ) {
    const known = session.cache
      .instances(instance.region)
      .items.find(({ instanceId }) => instanceId === instance.instanceId);
    this.state = {
      instanceName: instanceName(known ?? { instanceId: instance.instanceId }),
      choices: {},
      loading: false,
    };
  }

  get current(): PairReading {
    return this.state;
  }

  dispose(): void {
    this.abort.abort();
    this.didChange.dispose();
  }

  /** Reads both jobs; one that has ended is not read a second time. Never rejects. */
  async load(): Promise<void> {
    this.update({ loading: true });
    const either = combineSignals(this.abort.signal, this.session.signal);
    const { signal } = either;
    const { before, after } = this.state;
    try {
      const [left, right] = await Promise.all([
        this.read(this.ids.before, before, signal),
        this.read(this.ids.after, after, signal),
      ]);
      throwIfAborted(signal);
      this.update({ before: left, after: right, loading: false, failure: undefined });
      await this.findOthers(right, signal);
    } catch (error) {
      if (!isCancelled(error)) {
        this.update({ loading: false, failure: describeFailure(error) });
      }
    } finally {
      either.dispose();
    }
  }

  refresh(): Promise<void> {
    return this.load();
  }

  private async read(id: string, known: Job | undefined, signal: AbortSignal): Promise<Job> {
    if (known && isFinal(known)) {
      return known;
    }
    const { value } = await this.session.client.getJob(this.instance, id, signal);
    this.session.cache.note(this.instance, value);
    return value;
  }

  /** Name and other runs of the target are welcome but not needed. */
  private async findOthers(job: Job, signal: AbortSignal): Promise<void> {
    const { cache } = this.session;
    const { instance } = this;
    const target = targetOf(job);
    if (target) {
      await cache.jobs({ instance, target }, {}).load();
    }
    throwIfAborted(signal);
    const others = earlierJobs(summarizeJob(job), cache.knownJobs(instance, job.targetId));
    const choices = {
      ...(others.previous && { previous: others.previous.synchronizationJobId }),
      ...(others.lastGood && { lastGood: others.lastGood.synchronizationJobId }),
    };
    this.update({ choices });
    try {
      const targetName = await cache.targetName(instance, job, signal);
      throwIfAborted(signal);
      this.update({ targetName });
    } catch {
      // Said in the log by the client; the page shows the id.
    }
  }

  private update(change: Partial<PairReading>): void {
    if (!this.abort.signal.aborted) {
      this.state = { ...this.state, ...change };
      this.didChange.fire();
    }
  }
}

/** The target of a job whose runs can be listed. */
export function targetOf({
  targetType,
  targetId,
}: Pick<Job, 'targetType' | 'targetId'>):
  { type: 'identity_provider' | 'application'; id: string } | undefined {
  return (targetType === 'identity_provider' || targetType === 'application') && targetId !== ''
    ? { type: targetType, id: targetId }
    : undefined;
}
