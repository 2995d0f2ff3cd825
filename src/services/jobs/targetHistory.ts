import { describeFailure } from '../../api/describeFailure';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import type { HealthSettings } from '../../model/health/healthSettings';
import { readHistory, type History, type MarkedRun } from '../../model/jobs/history';
import type { HistoryReading } from '../../model/jobs/historyReading';
import type { InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import { instanceName, nameOr } from '../../model/resources/names';
import type { ReadingPlans } from '../health/readingPlans';
import type { Health } from '../health/health';
import type { TargetRef } from './knownRuns';
import type { Session } from '../connections/session';

/** The runs of one target, page by page, as long as somebody looks at them. Shares its list with the tree. */
export class TargetHistory implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<void>());
  readonly onDidChange = this.didChange.event;
  private loading = false;
  private isSeeking = false;
  /** Runs as they were laid out last, by id: one that is as it was stays the same object. */
  private laidOut = new Map<string, { job: JobSummary; run: MarkedRun }>();
  private made: { items: readonly JobSummary[]; settings: string; history: History } | undefined;

  constructor(
    private readonly session: Session,
    private readonly health: Health,
    private readonly plans: Pick<ReadingPlans, 'read'>,
    private readonly instance: InstanceRef,
    private readonly target: TargetRef,
    private readonly settings: () => Partial<HealthSettings>,
  ) {
    this.store.add(
      health.onDidChange((changed) => {
        if (!changed || changed.instanceId === instance.instanceId) {
          this.didChange.fire();
        }
      }),
    );
  }

  get current(): HistoryReading {
    const { session, instance, target, list } = this;
    const { cache } = session;
    const known = cache
      .instances(instance.region)
      .items.find(({ instanceId }) => instanceId === instance.instanceId);
    const verdict = this.health.verdict(instance, this.listed());
    return {
      targetName: nameOr(cache.nameOf(target.id), target.id),
      instanceName: instanceName(known ?? { instanceId: instance.instanceId }),
      ...(verdict && { verdict }),
      ...(list.readAt !== undefined && { history: this.history(), readAt: list.readAt }),
      hasMore: list.hasMore,
      ...(list.total !== undefined && { total: list.total }),
      loading: this.loading,
      ...(list.error !== undefined && { failure: describeFailure(list.error) }),
    };
  }

  /** The runs that are here, newest first. */
  get jobs(): readonly JobSummary[] {
    return this.list.items;
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Reads the first page unless it is here, what the verdict still lacks, and the name of the target. Never rejects. */
  load(): Promise<void> {
    return this.during(async () => {
      await this.list.load();
      await this.readVerdict();
      await this.findName();
    });
  }

  refresh(): Promise<void> {
    return this.during(async () => {
      await this.list.refresh();
      await this.readVerdict();
    });
  }

  loadMore(): Promise<void> {
    return this.during(() => this.list.loadMore());
  }

  /** Reads page after page until one begins before a moment, in Unix milliseconds, or there are no more. Never rejects. */
  loadUntil(moment: number): Promise<void> {
    const { list } = this;
    this.isSeeking = true;
    const lastMoment = () => {
      const last = list.items.at(-1);
      return (last && jobMoment(last)) ?? Infinity;
    };
    return this.during(async () => {
      while (this.isSeeking && list.hasMore && lastMoment() >= moment && !this.store.isDisposed) {
        await list.loadMore();
        if (list.error !== undefined) {
          break;
        }
      }
    });
  }

  /** Ends {@link loadUntil} behind the page that is being read. */
  stopLoading(): void {
    this.isSeeking = false;
  }

  private get list() {
    return this.session.cache.jobs({ instance: this.instance, target: this.target }, {});
  }

  private async during(work: () => Promise<void>): Promise<void> {
    this.loading = true;
    this.tell();
    try {
      await work();
    } catch (error) {
      // Lists keep their failures; what comes here is cancellation, and then nobody listens.
      if (!isCancelled(error)) {
        throw error;
      }
    } finally {
      this.loading = false;
      this.tell();
    }
  }

  private async readVerdict(): Promise<void> {
    if (this.health.verdict(this.instance, this.listed())?.coverage !== 'final') {
      await this.plans.read(this.instance, [this.target], this.session.signal);
    }
  }

  /** The name is welcome but not needed: without it the page shows the id. */
  private async findName(): Promise<void> {
    const { session, instance, target } = this;
    try {
      const job = { targetType: target.type, targetId: target.id };
      await session.cache.targetName(instance, job, session.signal);
    } catch {
      // Said in the log by the client.
    }
  }

  /** Laying out a thousand runs is not done again for every change elsewhere. */
  private history(): History {
    const { items } = this.list;
    const settings = this.settings();
    const key = JSON.stringify(settings);
    if (this.made?.items !== items || this.made.settings !== key) {
      this.made = { items, settings: key, history: this.layOut(items, settings) };
    }
    return this.made.history;
  }

  private layOut(items: readonly JobSummary[], settings: Partial<HealthSettings>): History {
    const history = readHistory(items, settings);
    const jobs = new Map(items.map((job) => [job.synchronizationJobId, job]));
    const laidOut: typeof this.laidOut = new Map();
    const runs = history.runs.map((run) => {
      const before = this.laidOut.get(run.synchronizationJobId);
      const job = jobs.get(run.synchronizationJobId);
      const isSame = before && before.job === job && before.run.marks.join() === run.marks.join();
      const kept = isSame ? before.run : run;
      if (job) {
        laidOut.set(run.synchronizationJobId, { job, run: kept });
      }
      return kept;
    });
    this.laidOut = laidOut;
    return { ...history, runs };
  }

  private listed() {
    const { target } = this;
    const found = this.health.targets(this.instance).find(({ id }) => id === target.id);
    return found ?? target;
  }

  private tell(): void {
    if (!this.store.isDisposed) {
      this.didChange.fire();
    }
  }
}
