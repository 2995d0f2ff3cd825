import { describeFailure } from '../../api/describeFailure';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { jobMoment } from '../../model/jobs/jobWords';
import { Emitter } from '../../base/event';
import { Lane } from '../../base/lane';
import type { Failure } from '../../model/resources/failure';
import type { HealthGap, HealthReading } from '../../model/health/healthReading';
import { rowKey, type HealthRow } from '../../model/health/healthRow';
import { parseProviderType } from '../../model/resources/identityProvider';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import {
  instanceKey,
  instanceOf,
  refKey,
  type ResourceRef,
} from '../../model/resources/resourceRef';
import { instanceName } from '../../model/resources/names';
import type { Health } from './health';
import type { HealthTarget } from './healthInput';
import type { TargetRef } from '../jobs/knownRuns';
import type { AnyList } from '../resources/pagedList';
import type { Session } from '../connections/session';

/** A target, where it is. */
export interface PlacedTarget extends InstanceRef, TargetRef {}

/** Calls under way for one board: as many as the client makes at all. */
const width = 6;

/** As many runs as the strip shows: with these in hand nothing more is read. */
const enough = 30;

/**
 * Reads what a health page shows: two calls for each instance, then one for each row in sight. Never more than six at
 * once; closed, it starts nothing more. Its answers stay in the cache, which the tree shows as well.
 *
 * A row whose runs are among the instance's newest jobs leaves its call unused. Unused calls go to the configurations of
 * those that have been silent longest, because only a schedule can tell a pause from a fault. The names of an instance's
 * applications take the call of one of them. So the total stays within two calls for each instance and one for each row.
 */
export class HealthBoard implements Disposable {
  private readonly store = new DisposableStore();
  private readonly lane = this.store.add(new Lane(width));
  private readonly didChange = this.store.add(new Emitter<void>());
  readonly onDidChange = this.didChange.event;
  private instances: (InstanceRef & Partial<Instance>)[];
  /** Rows of an instance, until something of it changes. */
  private readonly rows = new Map<string, readonly HealthRow[]>();
  private readonly done = new Set<string>();
  private readonly inSight = new Map<string, PlacedTarget>();
  private readonly underWay = new Set<string>();
  private readonly failures = new Map<string, Failure>();
  private failure: Failure | undefined;
  /** Calls that rows in sight have left unused. */
  private unused = 0;
  private closed = false;

  constructor(
    private readonly session: Session,
    private readonly health: Health,
    /** One instance; absent for all of the connection. */
    private readonly scope?: InstanceRef,
  ) {
    this.instances = scope ? [scope] : [];
    this.store.add(health.onDidChange((instance) => this.announce(instance)));
  }

  get current(): HealthReading {
    const rows = this.instances.flatMap((instance) => this.rowsOf(instance));
    const readAt = rows.reduce((newest, { verdict }) => Math.max(newest, verdict.asOf), -Infinity);
    return {
      ...(this.scope && { instanceName: this.nameOf(this.scope) }),
      rows,
      gaps: this.gaps(),
      progress: { done: this.done.size, of: this.instances.length },
      unrefined: rows.filter(({ isRefined }) => !isRefined).length,
      ...(Number.isFinite(readAt) && { readAt }),
      loading: this.done.size < this.instances.length || this.underWay.size > 0,
      ...(this.failure && { failure: this.failure }),
    };
  }

  dispose(): void {
    this.closed = true;
    this.store.dispose();
  }

  /** Reads the two calls of each instance that are not here yet. Never rejects. */
  async load(): Promise<void> {
    if (!this.scope) {
      await this.findInstances();
    }
    for (const instance of this.instances) {
      this.readInstance(instance);
    }
    this.announce();
    await this.lane.drained();
  }

  /** Reads everything again, the rows in sight included. */
  async refresh(): Promise<void> {
    for (const instance of this.instances) {
      this.session.cache.invalidate(instance);
    }
    const again = [...this.inSight.values()];
    this.done.clear();
    this.failures.clear();
    this.inSight.clear();
    this.unused = 0;
    this.failure = undefined;
    await this.load();
    await this.refine(again);
  }

  /** These rows are in sight: what is missing of their runs is read, at most one call each. Never rejects. */
  async refine(targets: readonly PlacedTarget[]): Promise<void> {
    const wanting: PlacedTarget[] = [];
    for (const target of targets) {
      const key = refKey(target);
      if (this.closed || this.inSight.has(key)) {
        continue;
      }
      this.inSight.set(key, target);
      // A list that is here already costs a call only when it is to be refreshed.
      if (this.jobsOf(target).readAt !== undefined || this.needsJobs(target)) {
        wanting.push(target);
      } else {
        this.unused++;
      }
    }
    const payers = this.payersForNames(wanting);
    this.unused += payers.size;
    this.askNames();
    wanting.filter((target) => !payers.has(target)).forEach((target) => this.readJobs(target));
    await this.lane.drained();
    this.askSchedules();
    await this.lane.drained();
  }

  private async findInstances(): Promise<void> {
    const { cache, signal } = this.session;
    try {
      const regions = await this.session.regions();
      const lists = regions.map(({ id }) => cache.instances(id));
      await Promise.all(lists.map((list) => list.load()));
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

  private readInstance(instance: InstanceRef): void {
    const { cache } = this.session;
    const key = instanceKey(instance);
    const lists = [cache.providers(instance), cache.newestJobs(instance)];
    let left = lists.length;
    for (const [index, list] of lists.entries()) {
      this.read(instance, `${key}/${index}`, async () => {
        await list.load();
        if (--left === 0) {
          this.done.add(key);
        }
      });
    }
  }

  /** Does a piece of work in its turn, and tells of it. */
  private read(place: InstanceRef, key: string, work: () => Promise<void>): void {
    this.underWay.add(key);
    this.rows.delete(instanceKey(place));
    this.lane.add(async () => {
      try {
        await work();
      } catch (error) {
        // Lists keep their failures; what comes here is cancellation, and then nobody listens.
        if (!isCancelled(error)) {
          this.failures.set(key, describeFailure(error));
        }
      } finally {
        this.underWay.delete(key);
        this.announce(place);
      }
    });
  }

  private note(key: string, { error }: Pick<AnyList, 'error'>): void {
    if (error === undefined) {
      this.failures.delete(key);
    } else {
      this.failures.set(key, describeFailure(error));
    }
  }

  private needsJobs(target: PlacedTarget): boolean {
    const row = this.health.row(target, this.listed(target));
    return row?.isRefined !== true && (row?.strip.length ?? 0) < enough;
  }

  private jobsOf(target: PlacedTarget) {
    return this.session.cache.jobs({ instance: target, target }, {});
  }

  private readJobs(target: PlacedTarget): void {
    const key = refKey(target);
    const list = this.jobsOf(target);
    this.read(target, key, async () => {
      await list.load();
      this.note(key, list);
    });
  }

  /** For each instance the application whose call goes to the names of them all, if none left its call unused. */
  private payersForNames(wanting: readonly PlacedTarget[]): ReadonlySet<PlacedTarget> {
    const applications = wanting.filter(({ type }) => type === 'application');
    return new Set(
      [...this.withoutNames().values()].flatMap((places) =>
        places.every((place) => applications.includes(place)) ? places.slice(-1) : [],
      ),
    );
  }

  /** Applications in sight, by instance, whose names nobody has asked for. */
  private withoutNames(): ReadonlyMap<string, PlacedTarget[]> {
    const found = new Map<string, PlacedTarget[]>();
    for (const place of this.inSight.values()) {
      const key = `${instanceKey(place)}/applications`;
      const { readAt, error, isLoading } = this.session.cache.applications(place);
      const isAsked = readAt !== undefined || error !== undefined || isLoading;
      if (place.type === 'application' && !isAsked && !this.underWay.has(key)) {
        found.set(key, [...(found.get(key) ?? []), place]);
      }
    }
    return found;
  }

  /** Names of applications come with one call an instance. */
  private askNames(): void {
    for (const [key, [place]] of this.withoutNames()) {
      if (place) {
        this.unused--;
        this.read(place, key, () => this.session.cache.applications(place).load());
      }
    }
  }

  /** Spends what rows left unused on the schedules of those that have been silent longest. */
  private askSchedules(): void {
    const { configurations } = this.session;
    const candidates = [...this.inSight.values()]
      .flatMap((place) => {
        const target = this.listed(place);
        const { provider } = target;
        const { direction } = parseProviderType(provider?.identityProviderType ?? '');
        const ref = providerRef(place);
        const known = direction && configurations.known(ref)?.[direction];
        const row = this.health.row(place, target);
        const isNew = !known && !this.underWay.has(refKey(place));
        return provider?.periodicSyncStatus === 'enabled' && direction && isNew && row
          ? [
              {
                place,
                provider,
                direction,
                silentSince: (row.lastAttempt && jobMoment(row.lastAttempt)) ?? 0,
              },
            ]
          : [];
      })
      .sort((a, b) => a.silentSince - b.silentSince)
      .slice(0, Math.max(0, this.unused));
    for (const { place, provider, direction } of candidates) {
      this.unused--;
      const reader = configurations.reader(providerRef(place), provider);
      this.read(place, refKey(place), () => reader.loadDirection(direction, () => {}));
    }
  }

  /** The target as the lists of its instance describe it. */
  private listed(place: PlacedTarget): HealthTarget {
    const found = this.health.targets(place).find(({ id }) => id === place.id);
    return found ?? { type: place.type, id: place.id };
  }

  private rowsOf(instance: InstanceRef): readonly HealthRow[] {
    const key = instanceKey(instance);
    let rows = this.rows.get(key);
    if (!rows) {
      rows = this.health.rows(instance).map((row) => this.withReading(row));
      this.rows.set(key, rows);
    }
    return rows;
  }

  private withReading(row: HealthRow): HealthRow {
    const key = rowKey(row);
    const failure = this.failures.get(key);
    const loading = this.underWay.has(key);
    return failure || loading ? { ...row, loading, ...(failure && { failure }) } : row;
  }

  private gaps(): HealthGap[] {
    const { cache } = this.session;
    return this.instances.flatMap((instance) => {
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
  }

  private nameOf({ region, instanceId }: InstanceRef): string {
    const { items } = this.session.cache.instances(region);
    return instanceName(items.find((each) => each.instanceId === instanceId) ?? { instanceId });
  }

  /** Something of an instance has changed, or of all. */
  private announce(instance?: InstanceRef): void {
    if (instance) {
      this.rows.delete(instanceKey(instance));
    } else {
      this.rows.clear();
    }
    if (!this.closed && !this.session.signal.aborted) {
      this.didChange.fire();
    }
  }
}

function providerRef({ id, ...place }: PlacedTarget): ResourceRef<'identityProvider'> {
  return { ...instanceOf(place), kind: 'identityProvider', id };
}
