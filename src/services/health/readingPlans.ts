import { combineSignals, onceAborted } from '../../base/abort';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { PlanProgress } from '../../model/health/healthSummary';
import type { Failure } from '../../model/resources/failure';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey, instanceOf, refKey } from '../../model/resources/resourceRef';
import type { Session, Sessions } from '../connections/session';
import type { TargetRef } from '../jobs/knownRuns';
import { noteRun } from '../jobs/readRuns';
import type { Health } from './health';
import { ReadingPlan, type Step } from './readingPlan';

/** So many steps, which are calls, an open instance takes by itself; what is wanted by name is read beyond. */
export const stepsAtMost = 100;

/** Steps under way at the same time: no more than leaves room for what somebody waits for. */
const width = 6;

/** Somebody looks at an instance; an answer of {@link ReadingPlans.open}. Disposed, its reads stop. */
export interface OpenPlan extends Disposable {
  /** These targets can be seen, and no others: they are read before all others. */
  want(targets: readonly TargetRef[]): void;
}

interface Opened {
  plan: ReadingPlan;
  wanted: ReadonlySet<string>;
  most: number;
  /** Somebody waits for it. */
  isUrgent: boolean;
  abort: AbortController;
  onOver?: () => void;
}

/**
 * Reads what verdicts rest on, for the instances that somebody looks at, in the background and within the pace. Closing all
 * views of an instance, or another connection, stops it. What was read stays in the cache, whoever asked.
 */
export class ReadingPlans implements Disposable {
  private readonly store = new DisposableStore();
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());
  private readonly didChange = this.store.add(new Emitter<void>());
  /** A step begins or is over. */
  readonly onDidChange = this.didChange.event;
  private readonly plans = new Map<string, ReadingPlan>();
  /** Opened last comes last. */
  private readonly opened = new Set<Opened>();
  private running = 0;

  constructor(
    private readonly sessions: Sessions,
    private readonly health: Health,
  ) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.follow(sessions.current);
  }

  /** Whether anything is being read. */
  get isReading(): boolean {
    return this.running > 0;
  }

  /** How far reading has come for all that is open; `undefined` while nothing is read. */
  get progress(): PlanProgress | undefined {
    const plans = new Set([...this.opened].map(({ plan }) => plan));
    const each = [...plans].map(({ progress }) => progress);
    return this.running === 0
      ? undefined
      : {
          done: each.reduce((sum, { done }) => sum + done, 0),
          of: each.reduce((sum, { of }) => sum + of, 0),
        };
  }

  dispose(): void {
    this.forget();
    this.store.dispose();
  }

  /** Somebody looks at an instance: its plan is read, these targets first, the others in so many steps at most. */
  open(instance: InstanceRef, targets: readonly TargetRef[] = [], most = stepsAtMost): OpenPlan {
    const plan = this.planOf(instance);
    if (!plan) {
      return { want: () => {}, dispose: () => {} };
    }
    plan.steps = 0;
    const keysOf = (wanted: readonly TargetRef[]) =>
      new Set(wanted.map(({ id }) => refKey({ ...instanceOf(instance), id })));
    const opened = this.begin(plan, { most, wanted: keysOf(targets) });
    this.pump();
    return {
      want: (wanted) => {
        opened.wanted = keysOf(wanted);
        this.pump();
      },
      dispose: () => this.close(opened),
    };
  }

  /**
   * Reads all that is missing of some instances, before what nobody waits for; what failed before is tried again. Resolves
   * when there is nothing more to read, or the signal fires: then what is under way for it stops.
   */
  async finish(instances: readonly InstanceRef[], signal?: AbortSignal): Promise<void> {
    await Promise.all(instances.map((instance) => this.readAll(instance, undefined, signal)));
  }

  /** The same for some targets of one instance. */
  read(instance: InstanceRef, targets: readonly TargetRef[], signal?: AbortSignal): Promise<void> {
    const keys = targets.map(({ id }) => refKey({ ...instanceOf(instance), id }));
    return this.readAll(instance, new Set(keys), signal);
  }

  /** Whether anything of an instance is being read. */
  isReadingOf(instance: InstanceRef): boolean {
    return this.plans.get(instanceKey(instance))?.isBusy() === true;
  }

  /** Whether nothing of an instance is being read, nor has failed: no target has to be asked for one by one. */
  isQuiet(instance: InstanceRef): boolean {
    const plan = this.plans.get(instanceKey(instance));
    return !plan || (!plan.isBusy() && plan.failures.size === 0);
  }

  /** Whether something is being read for a target. */
  isReadingFor(instance: InstanceRef, target: TargetRef): boolean {
    return this.plans.get(instanceKey(instance))?.isReading(keyOf(instance, target)) === true;
  }

  /** Why something of a target could not be read. */
  failureOf(instance: InstanceRef, target: TargetRef): Failure | undefined {
    return this.plans.get(instanceKey(instance))?.failures.get(keyOf(instance, target));
  }

  private async readAll(
    instance: InstanceRef,
    only: ReadonlySet<string> | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const plan = this.planOf(instance);
    if (!plan || signal?.aborted) {
      return;
    }
    plan.restart(only);
    const failed = plan.failuresAmongUnderWay();
    await this.readToEnd(plan, only, signal);
    // What had begun before may have failed for a reason that is over; one that lasts is found again at once.
    if (failed().size > 0 && !signal?.aborted) {
      plan.restart(failed());
      await this.readToEnd(plan, only, signal);
    }
  }

  private readToEnd(
    plan: ReadingPlan,
    only: ReadonlySet<string> | undefined,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    return new Promise<void>((resolve) => {
      const stop = () => this.close(opened);
      const onOver = () => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const most = only ? 0 : Infinity;
      const opened = this.begin(plan, { most, wanted: only, isUrgent: true, onOver });
      if (signal) {
        onceAborted(signal, stop);
      }
      this.pump();
    });
  }

  private begin(plan: ReadingPlan, how: Partial<Opened> & { most: number }): Opened {
    const opened: Opened = {
      plan,
      isUrgent: false,
      abort: new AbortController(),
      ...how,
      wanted: how.wanted ?? new Set(),
    };
    this.opened.add(opened);
    return opened;
  }

  private planOf(instance: InstanceRef): ReadingPlan | undefined {
    const { current } = this.sessions;
    const key = instanceKey(instance);
    const known = this.plans.get(key);
    if (known || !current || this.store.isDisposed) {
      return known;
    }
    const plan = new ReadingPlan(current, this.health, instanceOf(instance));
    this.plans.set(key, plan);
    return plan;
  }

  private close(opened: Opened): void {
    if (this.opened.delete(opened)) {
      opened.abort.abort();
      opened.onOver?.();
      this.didChange.fire();
    }
  }

  private follow(session: Session | undefined): void {
    this.forget();
    const following = new DisposableStore();
    if (session) {
      const { cache } = session;
      following.add(
        cache.onDidInvalidate((instance) => {
          const isMeant = (plan: ReadingPlan) =>
            !instance || instanceKey(plan.instance) === instanceKey(instance);
          for (const plan of [...this.plans.values()].filter(isMeant)) {
            plan.restart();
            plan.steps = 0;
          }
          this.pump();
        }),
      );
      following.add(cache.onDidRead(() => this.pump()));
      following.add(cache.onDidNote(({ job, ...place }) => noteRun(cache, place, job)));
    }
    this.followed.value = following;
  }

  /** What was open is of another connection; its views open what they show anew. */
  private forget(): void {
    this.plans.clear();
    [...this.opened].forEach((opened) => this.close(opened));
  }

  /** Begins what can be begun, and tells those that wait when theirs is over. */
  private pump(): void {
    let hasBegun = false;
    while (this.running < width) {
      const found = this.next();
      if (!found) {
        break;
      }
      hasBegun = true;
      void this.take(...found);
    }
    const isOver = ({ plan, onOver, most, wanted }: Opened) => {
      const only = most === 0 ? wanted : undefined;
      return onOver && !plan.isBusy(only) && !plan.next(only);
    };
    [...this.opened].filter(isOver).forEach((opened) => this.close(opened));
    if (hasBegun) {
      this.didChange.fire();
    }
  }

  /** What somebody waits for, then what can be seen, then the rest of what was opened last. */
  private next(): [Opened, Step] | undefined {
    const opened = [...this.opened].reverse();
    const urgent = opened.filter(({ isUrgent }) => isUrgent);
    const others = opened.filter(({ isUrgent }) => !isUrgent);
    for (const some of [urgent, others]) {
      for (const each of some) {
        const step = each.wanted.size > 0 ? each.plan.next(each.wanted) : undefined;
        if (step) {
          return [each, step];
        }
      }
      for (const each of some) {
        const step = each.plan.steps < each.most ? each.plan.next() : undefined;
        if (step) {
          return [each, step];
        }
      }
    }
    return undefined;
  }

  private async take({ plan, abort, isUrgent }: Opened, step: Step): Promise<void> {
    const { current } = this.sessions;
    if (!current) {
      return;
    }
    this.running++;
    const client = isUrgent ? current.client : current.client.background;
    const either = combineSignals(abort.signal, current.signal);
    try {
      await plan.take(step, { client, signal: either.signal });
    } finally {
      either.dispose();
      this.running--;
      this.pump();
      this.didChange.fire();
    }
  }
}

/** Asked for each row of thousands: nothing is copied for it. */
function keyOf({ region, instanceId }: InstanceRef, { id }: TargetRef): string {
  return refKey({ region, instanceId, id });
}
