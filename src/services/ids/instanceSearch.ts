import PQueue from 'p-queue';
import { ApiError } from '../../api/apiError';
import { combineSignals, throwIfAborted } from '../../base/abort';
import type { Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import type { Resource } from '../../model/resources/resource';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';

/** Instances asked at the same time: as many as calls may be under way. */
const atOnce = 10;

export interface InstanceSearchOptions {
  /** `undefined` when the instance does not have it; throws when it does not say. */
  ask: (instance: Instance, signal: AbortSignal) => Promise<Resource | undefined>;
  /** Higher is asked earlier. */
  rank: (instance: InstanceRef) => number;
  /** Places known not to have it: not asked again. */
  missedIn: ReadonlySet<string>;
  onProgress: (asked: number, total: number) => void;
  signal: AbortSignal;
}

/** So many calls lost, each after its own attempts, say that a region cannot be reached. */
const mostLost = 2;

/** Listing comes before asking, or the best guess might be listed last. */
const first = Number.MAX_SAFE_INTEGER;

/**
 * Asks instances for one thing, best guess first, until one has it. Trouble with one instance does not end the search,
 * because the thing may be elsewhere; trouble that all of them share does.
 */
export class InstanceSearch implements Disposable {
  /** What was looked for, once it is found. */
  hit: Resource | undefined;
  /** Places that said they do not have it. */
  readonly missed: Set<string>;
  /** Places that gave no answer, and why; nothing where they were not asked. */
  readonly silent = new Map<string, unknown>();
  private readonly queue = new PQueue({ concurrency: atOnce });
  private readonly over = new AbortController();
  private readonly either;
  private readonly seen = new Set<string>();
  /** Calls to a region that came to nothing on the way, as long as none came through. */
  private readonly lost = new Map<string, unknown[]>();
  private readonly reached = new Set<string>();

  constructor(private readonly options: InstanceSearchOptions) {
    this.missed = new Set(options.missedIn);
    this.either = combineSignals(options.signal, this.over.signal);
  }

  /** Fires when nothing more needs to be asked. */
  get signal(): AbortSignal {
    return this.either.signal;
  }

  dispose(): void {
    this.either.dispose();
  }

  get isOver(): boolean {
    return this.over.signal.aborted;
  }

  /** Does something that has to come before asking further instances; nothing when the search is over by then. */
  async prepare<T>(work: () => Promise<T>): Promise<T | undefined> {
    let result: T | undefined;
    const run = async () => {
      if (!this.signal.aborted) {
        result = await work();
      }
    };
    try {
      await this.queue.add(run, { priority: first });
    } catch (error) {
      if (!this.isOver || !isCancelled(error)) {
        throw error;
      }
    }
    return result;
  }

  /** Asks instances, each once; resolves when all of them have answered or the search is over. */
  async ask(instances: readonly Instance[]): Promise<void> {
    const { rank } = this.options;
    // Free places are taken in the order of adding, whatever the priority.
    const fresh = instances
      .filter((instance) => !this.seen.has(instanceKey(instance)))
      .map((instance) => ({ instance, priority: rank(instance) }))
      .sort((a, b) => b.priority - a.priority);
    fresh.forEach(({ instance }) => this.seen.add(instanceKey(instance)));
    this.tell();
    await Promise.all(
      fresh.map(({ instance, priority }) =>
        this.queue.add(() => this.askOne(instance), { priority }),
      ),
    );
    throwIfAborted(this.options.signal);
  }

  private async askOne(instance: Instance): Promise<void> {
    const place = instanceKey(instance);
    if (this.missed.has(place)) {
      return;
    }
    const { region } = instance;
    const lost = this.reached.has(region) ? [] : (this.lost.get(region) ?? []);
    if (this.signal.aborted || lost.length >= mostLost) {
      this.silent.set(place, lost[0]);
      return;
    }
    try {
      const resource = await this.options.ask(instance, this.signal);
      this.reached.add(region);
      if (resource) {
        this.hit ??= resource;
        this.over.abort();
      } else {
        this.missed.add(place);
      }
    } catch (error) {
      if (!isCancelled(error)) {
        this.silent.set(place, error);
        this.judge(instance, error);
      }
    }
    this.tell();
  }

  private judge({ region }: InstanceRef, error: unknown): void {
    const kind = error instanceof ApiError ? error.kind : 'noKeys';
    if (['noKeys', 'wrongKey', 'expiredToken', 'clock', 'throttled'].includes(kind)) {
      this.over.abort();
    } else if (['network', 'timeout'].includes(kind)) {
      this.lost.set(region, [...(this.lost.get(region) ?? []), error]);
    }
  }

  private tell(): void {
    this.options.onProgress(this.missed.size + this.silent.size, this.seen.size);
  }
}
