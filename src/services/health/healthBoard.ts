import { describeFailure } from '../../api/describeFailure';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import type { Failure } from '../../model/resources/failure';
import type { HealthGap, HealthReading } from '../../model/health/healthReading';
import type { HealthRow } from '../../model/health/healthRow';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import { instanceName } from '../../model/resources/names';
import type { Health } from './health';
import type { OpenPlan, ReadingPlans } from './readingPlans';
import type { TargetRef } from '../jobs/knownRuns';
import type { PagedList } from '../resources/pagedList';
import type { Session } from '../connections/session';

/** A target, where it is. */
export interface PlacedTarget extends InstanceRef, TargetRef {}

/** So many steps a page takes by itself, all of its instances together; the rest is read in sight, or when asked for. */
const stepsOfPage = 300;

/**
 * What a health page shows: the targets of some instances, whose plans are open while the page can be seen. Its answers
 * stay in the cache, which the tree shows as well.
 */
export class HealthBoard implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<void>());
  readonly onDidChange = this.didChange.event;
  private instances: (InstanceRef & Partial<Instance>)[];
  /** Open plans by their instances; none while the page is hidden. */
  private readonly open = new Map<string, OpenPlan>();
  private inSight: readonly PlacedTarget[] = [];
  private isVisible = true;
  private isListing = false;
  private regions: readonly string[] = [];
  /** Rows for which something is read, or could not be, by what they are without that. */
  private readonly marked = new WeakMap<HealthRow, HealthRow>();
  private failure: Failure | undefined;

  constructor(
    private readonly session: Session,
    private readonly health: Health,
    private readonly plans: ReadingPlans,
    /** One instance; absent for all of the connection. */
    private readonly scope?: InstanceRef,
  ) {
    this.instances = scope ? [scope] : [];
    this.store.add(health.onDidChange(() => this.announce()));
    this.store.add(plans.onDidChange(() => this.announce()));
  }

  get current(): HealthReading {
    const rows: HealthRow[] = [];
    let readAt = -Infinity;
    // Of thousands of rows with each answer: no list is made only to be copied into another one.
    for (const instance of this.instances) {
      for (const row of this.rowsOf(instance)) {
        rows.push(row);
        readAt = Math.max(readAt, row.verdict.asOf);
      }
    }
    return {
      ...(this.scope && { instanceName: this.nameOf(this.scope) }),
      rows,
      gaps: this.gaps(),
      progress: {
        done: this.instances.length - this.unread().length,
        of: this.instances.length,
      },
      ...(Number.isFinite(readAt) && { readAt }),
      loading:
        this.isListing || this.instances.some((instance) => this.plans.isReadingOf(instance)),
      ...(this.failure && { failure: this.failure }),
    };
  }

  /** Instances whose verdicts are not all final. */
  unread(): readonly (InstanceRef & Partial<Instance>)[] {
    return this.instances.filter((instance) => !this.health.isRead(instance));
  }

  /** Whether nothing is left to read. */
  get isWhole(): boolean {
    const { isListing, failure } = this;
    const isListed = this.scope !== undefined || this.regions.length > 0;
    return (
      isListed && !isListing && !failure && this.gaps().length === 0 && this.unread().length === 0
    );
  }

  dispose(): void {
    this.closeAll();
    this.store.dispose();
  }

  /** Finds the instances, whose plans are read from then on. Never rejects. */
  async load(): Promise<void> {
    if (!this.scope) {
      this.isListing = true;
      await this.findInstances();
      this.isListing = false;
    }
    this.arrange();
    this.announce();
  }

  /** Reads everything again, what is in sight first. */
  async refresh(): Promise<void> {
    this.failure = undefined;
    if (this.scope) {
      this.session.cache.invalidate(this.scope);
    } else {
      this.session.cache.invalidate();
    }
    await this.load();
  }

  /** While the page is hidden nothing is read for it. */
  setVisible(isVisible: boolean): void {
    if (this.isVisible !== isVisible) {
      this.isVisible = isVisible;
      this.arrange();
    }
  }

  /** These rows are in sight, and no others: they are read before all others. */
  refine(targets: readonly PlacedTarget[]): void {
    this.inSight = targets;
    this.tellWanted();
  }

  /** Somebody waits for what is missing of a row; what failed is tried again. Never rejects. */
  read({ region, instanceId, ...target }: PlacedTarget): Promise<void> {
    return this.plans.read({ region, instanceId }, [target]);
  }

  /** Reads all that is missing, until the signal fires. Never rejects. */
  async finish(signal?: AbortSignal): Promise<void> {
    if (!this.scope && this.instances.length === 0) {
      await this.findInstances();
    }
    await this.plans.finish(this.instances, signal);
  }

  private async findInstances(): Promise<void> {
    const { cache, signal } = this.session;
    try {
      const regions = await this.session.regions();
      this.regions = regions.map(({ id }) => id);
      const lists = this.regions.map((id) => cache.instances(id));
      await Promise.all(lists.map(loadWhole));
      if (signal.aborted) {
        return;
      }
      this.instances = lists.flatMap(({ items }) => items);
      const failed = lists.find(({ error }) => error !== undefined);
      // One region that fails leaves the others; only when nothing is left, the page has nothing to show.
      this.failure =
        failed && this.instances.length === 0 ? describeFailure(failed.error) : undefined;
    } catch (error) {
      if (!isCancelled(error)) {
        this.failure = describeFailure(error);
      }
    }
  }

  /** Opens the plans of the instances while the page can be seen, and no others. */
  private arrange(): void {
    if (!this.isVisible || this.store.isDisposed || this.session.signal.aborted) {
      this.closeAll();
      return;
    }
    const steps = Math.floor(stepsOfPage / Math.max(1, this.instances.length));
    const keys = new Set(this.instances.map(instanceKey));
    for (const [key, plan] of this.open) {
      if (!keys.has(key)) {
        plan.dispose();
        this.open.delete(key);
      }
    }
    for (const instance of this.instances) {
      const key = instanceKey(instance);
      if (!this.open.has(key)) {
        const wanted = this.inSight.filter((target) => instanceKey(target) === key);
        this.open.set(key, this.plans.open(instance, wanted, Math.max(2, steps)));
      }
    }
  }

  private tellWanted(): void {
    for (const [key, plan] of this.open) {
      plan.want(this.inSight.filter((target) => instanceKey(target) === key));
    }
  }

  private closeAll(): void {
    this.open.forEach((plan) => plan.dispose());
    this.open.clear();
  }

  /** The rows of an instance, with what is being read for them; one that is as it was is the same object. */
  private rowsOf(instance: InstanceRef): readonly HealthRow[] {
    const rows = this.health.rows(instance);
    if (this.plans.isQuiet(instance)) {
      return rows;
    }
    return rows.map((row) => {
      const target = { type: row.targetType, id: row.targetId };
      const failure = this.plans.failureOf(instance, target);
      const loading = this.plans.isReadingFor(instance, target);
      if (!failure && !loading) {
        return row;
      }
      const before = this.marked.get(row);
      if (before?.loading === loading && before.failure === failure) {
        return before;
      }
      const marked = { ...row, loading, ...(failure && { failure }) };
      this.marked.set(row, marked);
      return marked;
    });
  }

  private gaps(): HealthGap[] {
    const { cache } = this.session;
    const ofRegions = this.regions.flatMap((region) => {
      const { error } = cache.instances(region);
      return error === undefined || this.failure
        ? []
        : [{ region, instanceName: region, failure: describeFailure(error) }];
    });
    const ofInstances = this.instances.flatMap((instance) => {
      const { region, instanceId } = instance;
      const error = cache.providers(instance).error ?? cache.newestJobs(instance).error;
      return error === undefined
        ? []
        : [
            {
              region,
              instanceId,
              instanceName: instanceName(instance),
              failure: describeFailure(error),
            },
          ];
    });
    return [...ofRegions, ...ofInstances];
  }

  private nameOf({ region, instanceId }: InstanceRef): string {
    const { items } = this.session.cache.instances(region);
    return instanceName(items.find((each) => each.instanceId === instanceId) ?? { instanceId });
  }

  private announce(): void {
    if (!this.store.isDisposed && !this.session.signal.aborted) {
      this.didChange.fire();
    }
  }
}

/** Reads a list to its end; it keeps its failure itself. */
async function loadWhole(list: PagedList<Instance>): Promise<void> {
  await list.load();
  while (list.hasMore && list.error === undefined) {
    await list.loadMore();
  }
}
