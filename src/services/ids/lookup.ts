import { describeFailure } from '../../api/describeFailure';
import { SharedCalls } from '../../api/sharedCalls';
import { throwIfAborted, withSignals } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { CancelledError, isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import type { Answer, Resource } from '../../model/resources/resource';
import { kindOf, trimId } from '../../model/ids/exactIds';
import type { Instance } from '../../model/resources/instance';
import { isFinal, type JobSummary } from '../../model/jobs/job';
import type { Region } from '../../model/resources/region';
import { instanceAt, knownResource } from './knownResource';
import { LookupMemory, type Remembered } from './lookupMemory';
import { isReadable, type ReadableKind } from './readableKind';
import type { ResourceSource } from './readResource';
import type { Found } from './searchFor';

export interface FindOptions {
  /** Ids of instances named beside the id, best first. Those the connection does not have are passed over. */
  near?: readonly string[];
  /** Region to list instances of first. */
  region?: string;
  /** `near` asks no instance but those: the answer may be *missing* with the others unasked. */
  only?: 'near';
  /** Asks the service although the answer is known: for *Refresh*. */
  again?: boolean;
  signal?: AbortSignal;
  /** Called whenever an instance has answered; `total` grows while instances are being listed. */
  onProgress?: (asked: number, total: number) => void;
}

/** The connection a lookup belongs to. */
export interface LookupSession extends Omit<ResourceSource, 'clock'> {
  /** Fires when the window leaves the connection. */
  readonly signal: AbortSignal;
  regions(): Promise<readonly Region[]>;
}

/** How many instances count as recently used. */
const mostRecent = 10;

/**
 * Finds out what an id names, within one connection. Known things cost no call, others one per instance at most, best
 * guess first; what was found out is remembered, so is what was not. Dies with its session, and forgets with a refresh.
 */
export class Lookup implements Disposable {
  private readonly store = new DisposableStore();
  private readonly memory: LookupMemory;
  private readonly didFind = this.store.add(new Emitter<string>());
  /** An id that was asked for is known now. */
  readonly onDidFind = this.didFind.event;
  private readonly flights = new SharedCalls();
  private readonly progress = new Map<string, Emitter<[asked: number, total: number]>>();
  /** Ids of instances where something was found, newest first. */
  private recent: string[] = [];
  /** Counts refreshes: what was asked before one is not remembered after it. */
  private generation = 0;

  constructor(
    private readonly session: LookupSession,
    private readonly clock: Clock,
    /** Ids of instances that were used before this session, newest first. */
    private readonly usedBefore: () => readonly string[] = () => [],
  ) {
    this.memory = new LookupMemory(() => clock.now());
    this.store.add(
      session.cache.onDidNote(({ job }) => this.memory.note(job.synchronizationJobId, job)),
    );
    this.store.add(session.cache.onDidInvalidate(() => this.forget()));
  }

  dispose(): void {
    this.store.dispose();
    this.forget();
  }

  /** What is known without a call: from loaded lists and remembered answers, also *missing* and *failed* ones. */
  known(text: string): Answer | undefined {
    const id = trimId(text);
    const kind = kindOf(id);
    if (!kind || this.session.signal.aborted) {
      return undefined;
    }
    const listed = knownResource(this.session.cache, kind, id);
    const remembered = this.memory.get(id);
    if (remembered?.state === 'found' && !(listed && listed.readAt > remembered.readAt)) {
      return { ...remembered, resource: this.inContext(remembered.resource) };
    }
    if (!listed) {
      return remembered;
    }
    const before = remembered?.state === 'found' ? remembered.resource : undefined;
    const resource = this.inContext(withRead(listed.resource, before));
    return { state: 'found', resource, readAt: listed.readAt };
  }

  /**
   * Asks the instances of the connection, best guess first, until one has it. Finds of the same id at the same time
   * share one search, which ends when the last asker has left. Rejects with `CancelledError` when the signal fires or
   * the window leaves the connection, and with nothing else.
   */
  find(text: string, options: FindOptions = {}): Promise<Answer> {
    const signals = [this.session.signal, options.signal];
    if (signals.some((signal) => signal?.aborted)) {
      return Promise.reject(new CancelledError());
    }
    const id = trimId(text);
    const kind = kindOf(id);
    if (!kind || !isReadable(kind)) {
      return Promise.resolve({ state: 'unsupported' });
    }
    const known = options.again ? undefined : this.known(id);
    if (known && this.isEnough(id, known, options)) {
      // At once: on a longer way a switch to another connection could overtake it.
      return Promise.resolve(known);
    }
    return withSignals(signals, (signal) => this.findUnder(signal, kind, id, options));
  }

  private async findUnder(
    signal: AbortSignal,
    kind: ReadableKind,
    id: string,
    options: FindOptions,
  ): Promise<Answer> {
    const key = JSON.stringify([
      this.generation,
      id,
      options.again ?? false,
      options.only === 'near' && (options.near ?? []),
    ]);
    const flight = this.flights.run(key, signal, (shared) =>
      withSignals([shared, this.session.signal], (either) =>
        this.fly(key, kind, id, options, either),
      ),
    );
    const { onProgress } = options;
    const listening =
      onProgress && this.progress.get(key)?.event(([asked, total]) => onProgress(asked, total));
    try {
      const answer = await flight;
      throwIfAborted(signal);
      return answer;
    } finally {
      listening?.dispose();
    }
  }

  private async fly(
    key: string,
    kind: ReadableKind,
    id: string,
    options: FindOptions,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { generation } = this;
    const progress = new Emitter<[number, number]>();
    this.progress.set(key, progress);
    const wanted = {
      ...this.wanted(id, options),
      ...{ kind, signal, onProgress: (...counts: [number, number]) => progress.fire(counts) },
    };
    let found: Found;
    try {
      const { client, cache, unitPaths } = this.session;
      const source = { client, cache, unitPaths, clock: this.clock };
      const { searchFor } = await import('./searchFor');
      found = await searchFor(source, await this.session.regions(), wanted);
    } catch (error) {
      if (isCancelled(error) || signal.aborted) {
        throw error;
      }
      const failure = describeFailure(error);
      found = { answer: { state: 'failed', at: this.clock.now(), failure }, missedIn: new Set() };
    } finally {
      this.progress.delete(key);
      progress.dispose();
    }
    throwIfAborted(signal);
    const { answer, missedIn } = found;
    if (generation === this.generation) {
      this.remember(id, answer, { missedIn, isPartial: wanted.nearOnly });
    }
    return answer.state === 'found'
      ? { ...answer, resource: this.inContext(answer.resource) }
      : answer;
  }

  private wanted(id: string, { near = [], region, only, again = false }: FindOptions) {
    const before = again ? this.known(id) : undefined;
    const home = before?.state === 'found' ? before.resource.instance : undefined;
    return {
      ...{ id, again: home !== undefined },
      near: [...(home ? [home.instanceId] : []), ...near],
      recent: [...this.recent, ...this.usedBefore()],
      region: home?.region ?? region,
      // Nothing moves from one instance to another.
      nearOnly: only === 'near' || home !== undefined,
      missedIn: again ? new Set<string>() : this.memory.missedIn(id),
    };
  }

  /** Whether what is known answers the question, or there is more to ask. */
  private isEnough(id: string, known: Answer, { only }: FindOptions): boolean {
    return (
      known.state === 'found' ||
      !this.memory.isPartial(id) ||
      (only === 'near' && known.state === 'failed')
    );
  }

  private remember(
    id: string,
    answer: Remembered,
    about: { missedIn: ReadonlySet<string>; isPartial: boolean },
  ): void {
    if (answer.state === 'found') {
      const { instanceId } = answer.resource.instance;
      this.recent = [instanceId, ...this.recent.filter((each) => each !== instanceId)];
      this.recent.length = Math.min(this.recent.length, mostRecent);
    } else if (answer.state === 'failed' && this.memory.get(id)?.state === 'found') {
      // Trouble does not take away what was known before.
      return;
    }
    this.memory.set(id, answer, about);
    if (answer.state === 'found') {
      this.didFind.fire(id);
    }
  }

  /** A thing with what is known of its surroundings by now; no call. */
  private inContext(bare: Resource): Resource {
    const { cache } = this.session;
    const resource =
      bare.kind === 'instance' ? bare : { ...bare, instance: rowOf(cache, bare.instance) };
    switch (resource.kind) {
      case 'identityProvider':
        return withRun(
          resource,
          cache.lastRun(resource.instance, {
            type: 'identity_provider',
            id: resource.provider.identityProviderId,
          }),
        );
      case 'application':
        return withRun(
          resource,
          cache.lastRun(resource.instance, {
            type: 'application',
            id: resource.application.applicationId,
          }),
        );
      case 'job': {
        const targetName = cache.nameOf(resource.job.targetId);
        return targetName ? { ...resource, targetName } : resource;
      }
      default:
        return resource;
    }
  }

  private forget(): void {
    this.generation++;
    this.memory.clear();
  }
}

/** An instance that was asked before it was listed has no name yet. */
function rowOf(cache: LookupSession['cache'], instance: Instance): Instance {
  return instance.status === '' ? instanceAt(cache, instance) : instance;
}

/** A job that has ended is still what it was when it was read for itself. */
function withRead(listed: Resource, before: Resource | undefined): Resource {
  const read = before?.kind === 'job' ? before.read : undefined;
  return listed.kind === 'job' && read && isFinal(read.job) ? { ...listed, read } : listed;
}

function withRun<T extends Resource>(resource: T, lastRun: JobSummary | undefined): T {
  return lastRun ? { ...resource, lastRun } : resource;
}
