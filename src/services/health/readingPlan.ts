import { describeFailure } from '../../api/describeFailure';
import type { EiamClient } from '../../api/eiamClient';
import { throwIfAborted } from '../../base/abort';
import { isCancelled } from '../../base/errors';
import type { Failure } from '../../model/resources/failure';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceOf, refKey } from '../../model/resources/resourceRef';
import { readRuns } from '../jobs/readRuns';
import type { Session } from '../connections/session';
import type { Health, Missing } from './health';
import type { HealthTarget } from './healthInput';

/** Targets that are read together: a full page of their 100 newest runs holds the 30 that one of them is judged by. */
const targetsACall = 3;

/** Who reads, and until when. */
export interface HowToRead {
  client: EiamClient;
  signal: AbortSignal;
}

/** A piece of a plan, which is one call as a rule. */
export interface Step {
  /** What it reads for. */
  keys: readonly string[];
  /** Rejects by cancellation only. */
  run: (how: HowToRead) => Promise<void>;
}

interface Left {
  target: HealthTarget;
  missing: Missing;
}

/** Keys of what is read for all of an instance. */
const [lists, names] = ['lists', 'names'];

/**
 * What has to be read until every verdict of an instance is final: its lists, the newest runs of its targets, several of
 * them a call, configurations that matter, names of applications. Knows what comes next; calls are made by whoever runs it.
 */
export class ReadingPlan {
  /** Why something could not be read; it is left alone until {@link restart}. */
  readonly failures = new Map<string, Failure>();
  private readonly underWay = new Set<string>();
  private readonly left = new Map<string, Left>();
  /** Targets whose runs did not come with those of others, and those for which they did not come at all. */
  private readonly alone = new Set<string>();
  private readonly givenUp = new Set<string>();
  private madeOf: readonly unknown[] = [];
  private hasAskedNames = false;
  private targets = 0;
  /** Steps begun since somebody has last opened the instance. */
  steps = 0;

  constructor(
    private readonly session: Session,
    private readonly health: Health,
    readonly instance: InstanceRef,
  ) {}

  /** Whether anything is being read, or anything for some targets. */
  isBusy(only?: ReadonlySet<string>): boolean {
    return only
      ? this.underWay.has(lists) || [...only].some((key) => this.underWay.has(key))
      : this.underWay.size > 0;
  }

  /** Whether anything is being read for a target, by its key. */
  isReading(key: string): boolean {
    return this.underWay.has(lists) || this.underWay.has(key);
  }

  /** What is being read now; answers, once that is over, which of it has failed. */
  failuresAmongUnderWay(): () => ReadonlySet<string> {
    const now = [...this.underWay];
    return () => new Set(now.filter((key) => this.failures.has(key)));
  }

  /** Targets with nothing left to read, of all. */
  get progress(): { done: number; of: number } {
    return { done: this.targets - this.left.size, of: this.targets };
  }

  /** What failed is tried again, for these targets alone or for all, and what is to be read anew is looked for. */
  restart(only?: ReadonlySet<string>): void {
    for (const key of only ?? [...this.failures.keys(), ...this.givenUp, ...this.alone]) {
      this.failures.delete(key);
      this.alone.delete(key);
      this.givenUp.delete(key);
    }
    this.madeOf = [];
  }

  /** The next step, for these targets alone or for all; `undefined` while there is none. */
  next(only?: ReadonlySet<string>): Step | undefined {
    const { session, instance } = this;
    if (this.underWay.has(lists)) {
      return undefined;
    }
    if (this.needsLists()) {
      return { keys: [lists], run: () => this.readLists() };
    }
    this.lookAround();
    const among = [...this.left].filter(
      ([key]) => !this.underWay.has(key) && !this.failures.has(key) && (only?.has(key) ?? true),
    );
    return (
      this.namesStep(among.length > 0 || only === undefined) ??
      this.runsStep(among) ??
      this.configurationStep(session, instance, among)
    );
  }

  /** Does a step that {@link next} has named, and notes what became of it. */
  async take({ keys, run }: Step, how: HowToRead): Promise<void> {
    this.steps++;
    keys.forEach((key) => this.underWay.add(key));
    try {
      await run(how);
    } catch (error) {
      if (isCancelled(error)) {
        return;
      }
      const failure = describeFailure(error);
      keys.forEach((key) => this.failures.set(key, failure));
    } finally {
      keys.forEach((key) => this.underWay.delete(key));
      keys.forEach((key) => this.look(key));
    }
  }

  private needsLists(): boolean {
    const { cache } = this.session;
    const providers = cache.providers(this.instance);
    return [providers, cache.newestJobs(this.instance)].some(
      (list) =>
        list.needsLoad ||
        list.isLoading ||
        (list === providers && list.hasMore && list.error === undefined),
    );
  }

  /** Lists keep their failures, and are not asked again for them. */
  private async readLists(): Promise<void> {
    const { cache } = this.session;
    const providers = cache.providers(this.instance);
    await Promise.all([providers.load(), cache.newestJobs(this.instance).load()]);
    while (providers.hasMore && providers.error === undefined) {
      await providers.loadMore();
    }
  }

  /** Finds out what is missing, unless nothing has changed above the targets. */
  private lookAround(): void {
    const { cache } = this.session;
    const parts = [cache.providers(this.instance).items, cache.newestJobs(this.instance).items];
    if (parts.every((part, index) => part === this.madeOf[index])) {
      return;
    }
    this.madeOf = parts;
    this.left.clear();
    const targets = this.health.targets(this.instance);
    this.targets = targets.length;
    for (const target of targets) {
      const key = refKey({ ...instanceOf(this.instance), id: target.id });
      this.left.set(key, { target, missing: { runs: true, directions: [] } });
      this.look(key);
    }
  }

  /** Looks again at what a target is missing; tells whether that is anything. */
  private look(key: string): Left | undefined {
    const left = this.left.get(key);
    if (!left) {
      return undefined;
    }
    left.missing = this.health.missing(this.instance, left.target);
    const { runs, directions } = left.missing;
    const isOver = !(runs && !this.givenUp.has(key)) && directions.length === 0;
    if (isOver) {
      this.left.delete(key);
    }
    return isOver ? undefined : left;
  }

  private namesStep(isWanted: boolean): Step | undefined {
    const { cache } = this.session;
    const isUnnamed = ({ type, id }: HealthTarget) =>
      type === 'application' && cache.nameOf(id) === undefined;
    const isAsked = this.hasAskedNames || this.underWay.has(names) || this.failures.has(names);
    if (!isWanted || isAsked || !this.health.targets(this.instance).some(isUnnamed)) {
      return undefined;
    }
    return {
      keys: [names],
      run: async ({ client, signal }) => {
        const { items } = await client.listApplications(this.instance, undefined, signal);
        throwIfAborted(signal);
        cache.noteApplications(this.instance, items);
        this.hasAskedNames = true;
      },
    };
  }

  private runsStep(among: readonly [string, Left][]): Step | undefined {
    const batch: [string, Left][] = [];
    for (const [key, { target, missing }] of among) {
      const [head] = batch;
      const isFull = batch.length === targetsACall || (head && this.alone.has(head[0]));
      if (isFull) {
        break;
      }
      const fits = !head || (target.type === head[1].target.type && !this.alone.has(key));
      // Runs that somebody is reading as a list may be enough.
      const isRead = this.session.cache.jobs({ instance: this.instance, target }, {}).isLoading;
      if (missing.runs && fits && !isRead && !this.givenUp.has(key)) {
        // Somebody else may have read it since.
        const left = this.look(key);
        if (left?.missing.runs) {
          batch.push([key, left]);
        }
      }
    }
    const [first] = batch;
    if (!first) {
      return undefined;
    }
    const { type } = first[1].target;
    const keys = batch.map(([key]) => key);
    return {
      keys,
      run: async (how) => {
        const ids = batch.map(([, { target }]) => target.id);
        await readRuns(this.session.cache, this.instance, type, ids, how);
        const without = batch.filter(
          ([, { target }]) => this.health.missing(this.instance, target).runs,
        );
        if (without.length === batch.length) {
          const noted = batch.length === 1 ? this.givenUp : this.alone;
          keys.forEach((key) => noted.add(key));
        }
      },
    };
  }

  private configurationStep(
    { configurations }: Session,
    instance: InstanceRef,
    among: readonly [string, Left][],
  ): Step | undefined {
    for (const [key, { missing }] of among) {
      const left = missing.directions.length > 0 ? this.look(key) : undefined;
      const direction = left?.missing.directions[0];
      if (left && direction) {
        const { id, provider } = left.target;
        const ref = { ...instanceOf(instance), kind: 'identityProvider' as const, id };
        const reader = configurations.reader(ref, provider);
        return {
          keys: [key],
          run: async (how) => {
            await Promise.all([reader.loadDirection(direction, how), this.health.loadChecks()]);
            const failure = reader.current[direction]?.failure;
            if (failure && !reader.isFresh(direction)) {
              this.failures.set(key, failure);
            }
          },
        };
      }
    }
    return undefined;
  }
}
