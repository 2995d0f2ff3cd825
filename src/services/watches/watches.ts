import { maxPageSize } from '../../api/eiamClient';
import { throwIfAborted } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import type { Verdict } from '../../model/health/verdict';
import { needsAttention } from '../../model/health/verdictState';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey, instanceOf, targetOfRef } from '../../model/resources/resourceRef';
import { isFinal, type JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import type { Health } from '../health/health';
import type { ReadingPlans } from '../health/readingPlans';
import { noteRuns } from '../jobs/readRuns';
import { mayPass, pauseAfterFailure } from '../jobs/pollPause';
import type { Session, Sessions } from '../connections/session';
import { keyOf, type Watch, type WatchStore } from './watchStore';

/** What a watch has to tell. */
export interface WatchEvent {
  connectionId: string;
  watch: Watch;
  job: JobSummary;
  verdict: Verdict;
}

export interface WatchEnvironment {
  clock: Clock;
  /** Between 0 and 1; spreads the calls of many windows. */
  random: () => number;
}

/** Pauses in milliseconds: a job is waited for, runs to come are not. */
const jobPause = { first: 15_000, longest: 60_000 };
const targetPause = { first: 60_000, longest: 300_000 };

/**
 * Looks after what the user asked to be told of, also out of sight: one request at a time for each instance. Tells once:
 * when a job ended, and then the watch is over; or when a new run of a target ended and its verdict needs attention.
 */
export class Watches implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didEnd = this.store.add(new Emitter<WatchEvent>());
  /** Something that was watched ended, to be told to the user once. */
  readonly onDidEnd = this.didEnd.event;
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private pause = 0;
  private looking = false;
  /** Asked for while a look was under way. */
  private again = false;

  constructor(
    private readonly sessions: Sessions,
    readonly list: WatchStore,
    private readonly health: Health,
    private readonly plans: Pick<ReadingPlans, 'read'>,
    private readonly environment: WatchEnvironment,
  ) {
    this.store.add(sessions.onDidChange(() => this.start()));
  }

  /** Begins with what is stored. Costs nothing when nothing is watched. */
  start(): void {
    this.pause = 0;
    this.schedule();
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Watches of the connection in use. */
  current(): Watch[] {
    const session = this.sessions.current;
    return session ? this.list.of(session.connection.id) : [];
  }

  /** Begins to watch; looks at once, so that it is known what came before. */
  async add(watch: Watch): Promise<void> {
    const session = this.sessions.current;
    if (session) {
      await this.list.put(session.connection.id, { ...watch, seen: undefined });
      this.start();
    }
  }

  async remove(watch: Watch): Promise<void> {
    const session = this.sessions.current;
    if (session) {
      await this.list.remove(session.connection.id, watch);
      this.schedule();
    }
  }

  private schedule(): void {
    this.timer.value = undefined;
    if (this.looking) {
      this.again ||= this.pause === 0;
    } else if (!this.store.isDisposed && this.current().length > 0) {
      const { clock, random } = this.environment;
      const spread = Math.round(this.pause * (0.9 + 0.2 * random()));
      this.timer.value = clock.after(spread, () => void this.look());
    }
  }

  private async look(): Promise<void> {
    const session = this.sessions.current;
    if (!session) {
      return;
    }
    this.timer.value = undefined;
    this.looking = true;
    const watches = this.list.of(session.connection.id);
    const limits = watches.some((watch) => watch.jobId !== undefined) ? jobPause : targetPause;
    try {
      for (const group of byInstance(watches)) {
        await this.lookAt(session, group);
      }
      this.pause = Math.min(Math.max(this.pause * 1.5, limits.first), limits.longest);
    } catch (error) {
      if (!isCancelled(error)) {
        // Signed out, denied, gone: asked again, but seldom, because the watch outlives it.
        this.pause = mayPass(error)
          ? Math.max(pauseAfterFailure(this.pause, error), limits.first)
          : targetPause.longest;
      }
    } finally {
      this.looking = false;
    }
    if (this.again) {
      this.again = false;
      this.pause = 0;
    }
    this.schedule();
  }

  /** All watched targets of an instance with one call. */
  private async lookAt(session: Session, watches: Watch[]): Promise<void> {
    const [first] = watches;
    if (!first) {
      return;
    }
    const instance = instanceOf(first.target);
    const kinds = new Set(watches.map(({ target }) => target.kind));
    const targetIds = [...new Set(watches.map(({ target }) => target.id))];
    const page = await session.client.listJobs(
      instance,
      {
        ...(kinds.size === 1 && { targetType: targetOfRef(first.target).type, targetIds }),
        pageSize: maxPageSize,
      },
      undefined,
      session.signal,
    );
    throwIfAborted(session.signal);
    const readAt = this.environment.clock.now();
    const jobs = page.items.map(summarizeJob);
    const reading = { isWhole: page.next === undefined, readAt };
    noteRuns(session.cache, instance, targetIds, jobs, reading);
    for (const watch of watches) {
      const runs = jobs.filter(({ targetId }) => targetId === watch.target.id);
      await this.weigh(session, watch, runs);
    }
  }

  private async weigh(session: Session, watch: Watch, runs: JobSummary[]): Promise<void> {
    const connectionId = session.connection.id;
    const { list } = this;
    if (!list.of(connectionId).some((each) => keyOf(each) === keyOf(watch))) {
      // Removed while the answer was on its way.
      return;
    }
    if (watch.jobId !== undefined) {
      const job =
        runs.find((each) => each.synchronizationJobId === watch.jobId) ??
        (await this.readJob(session, watch.target, watch.jobId));
      if (isFinal(job)) {
        // First over, then told: whatever happens to the telling, it happens once.
        await list.remove(connectionId, watch);
        await this.tell(session, watch, job, () => true);
      }
      return;
    }
    const ended = runs.filter(isFinal);
    const newest = Math.max(...ended.map(endOf));
    const [latest] = [...ended].sort((a, b) => endOf(b) - endOf(a));
    if (!latest || newest === watch.seen || newest < (watch.seen ?? -Infinity)) {
      if (watch.seen === undefined) {
        await list.put(connectionId, { ...watch, seen: 0 });
      }
      return;
    }
    await list.put(connectionId, { ...watch, seen: newest });
    if (watch.seen !== undefined) {
      await this.tell(session, watch, latest, isAlarming);
    }
  }

  /** Tells of a run with the verdict of its target, once what that still lacks was read. */
  private async tell(
    session: Session,
    watch: Watch,
    job: JobSummary,
    isWorthIt: (verdict: Verdict) => boolean,
  ): Promise<void> {
    const judged = () => this.health.verdict(watch.target, this.listed(watch));
    if (judged()?.coverage !== 'final') {
      await this.plans.read(watch.target, [targetOfRef(watch.target)], session.signal);
    }
    const verdict = judged();
    if (verdict && !session.signal.aborted && isWorthIt(verdict)) {
      this.didEnd.fire({ connectionId: session.connection.id, watch, job, verdict });
    }
  }

  private async readJob(session: Session, instance: InstanceRef, id: string): Promise<JobSummary> {
    const { value } = await session.client.getJob(instance, id, session.signal);
    throwIfAborted(session.signal);
    return summarizeJob(value);
  }

  /** The target as the lists describe it; a watch outlives them. */
  private listed({ target }: Watch) {
    const known = this.health.targets(target).find(({ id }) => id === target.id);
    return known ?? targetOfRef(target);
  }
}

/** What is not all known is told of when it looks bad so far: nobody else looks. */
function isAlarming({ state, evidence }: Verdict): boolean {
  return needsAttention(evidence.soFar ?? state);
}

/** When a run ended; one that says nothing of it counts by its beginning. */
function endOf(job: JobSummary): number {
  return job.endTime ?? jobMoment(job) ?? 0;
}

function byInstance(watches: readonly Watch[]): Watch[][] {
  const groups = new Map<string, Watch[]>();
  for (const watch of watches) {
    const key = instanceKey(watch.target);
    groups.set(key, [...(groups.get(key) ?? []), watch]);
  }
  return [...groups.values()];
}
