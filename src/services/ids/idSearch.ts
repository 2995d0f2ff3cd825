import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import { isCancelled } from '../../base/errors';
import type { Connection } from '../../model/connections/connection';
import type { Answer, Resource } from '../../model/resources/resource';
import { idFacts, type IdFacts } from '../../model/ids/idFacts';
import type { PastedText } from '../../model/ids/pastedText';
import type { ResourceCache } from '../resources/resourceCache';
import type { Lookup } from './lookup';

/** Ids that are looked up at the same time; each asks several instances at once. */
const atOnce = 3;

/** One of the connections that can be asked: a session is one. */
export interface Asked {
  readonly connection: Connection;
  readonly lookup: Pick<Lookup, 'known' | 'find'>;
  /** Finds out names of targets, where that can be asked for. */
  readonly cache?: Pick<ResourceCache, 'targetName'>;
}

/** An id and what became of it so far. */
export interface SoughtId {
  readonly id: string;
  readonly facts: IdFacts;
  /** It stands in the text otherwise than it is. */
  readonly isMended?: boolean;
  answer?: Answer;
  /** The connection that gave the answer. */
  by?: Connection;
  /** Being asked for at this moment, how far that is. */
  progress?: { asked: number; total: number };
}

/**
 * Looks up the ids of a text, a few at a time, in one connection after another as they are named. What is known shows
 * without a call; an instance that had one id is asked first for the others.
 */
export class IdSearch implements Disposable {
  private readonly didChange = new Emitter<void>();
  /** Some id has an answer, or got further. */
  readonly onDidChange = this.didChange.event;
  readonly ids: readonly SoughtId[];
  private readonly near: string[];
  private abort = new AbortController();
  private running = 0;

  constructor(private readonly text: PastedText) {
    this.near = [...text.near];
    this.ids = text.ids.flatMap(({ id }): SoughtId[] => {
      const facts = idFacts(id);
      const isMended = text.mended?.includes(id) ?? false;
      return facts ? [{ id, facts, isMended }] : [];
    });
  }

  get isSearching(): boolean {
    return this.running > 0;
  }

  /** Ids that nobody asked so far has. Those that are masked nobody can have. */
  get open(): readonly SoughtId[] {
    return this.ids.filter(({ answer, facts }) => answer?.state !== 'found' && !facts.isMasked);
  }

  /** Asks a connection for all that is still open. Never rejects; cancelled by {@link dispose} or the connection's end. */
  async ask(asked: Asked): Promise<void> {
    const { connection, lookup } = asked;
    const open = this.ids.filter((sought) => {
      if (sought.answer?.state === 'found') return false;
      const known = lookup.known(sought.id);
      if (known) this.settle(sought, known, connection);
      return known ? isNameless(known) : !sought.facts.isMasked;
    });
    const { signal } = this.abort;
    this.running++;
    this.didChange.fire();
    const next = async (): Promise<void> => {
      for (let sought = open.shift(); sought && !signal.aborted; sought = open.shift()) {
        await this.find(sought, asked, signal);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, next));
    this.running--;
    this.didChange.fire();
  }

  /** Asks anew for one id that has an answer, though that is remembered. */
  async again(id: string, asked: Asked): Promise<void> {
    const sought = this.ids.find((each) => each.id === id);
    if (!sought || sought.progress || sought.facts.isMasked) {
      return;
    }
    this.running++;
    sought.answer = undefined;
    await this.find(sought, asked, this.abort.signal, true);
    this.running--;
    this.didChange.fire();
  }

  /** Calls nothing more; what has an answer keeps it. */
  stop(): void {
    this.abort.abort();
    this.abort = new AbortController();
  }

  dispose(): void {
    this.didChange.dispose();
    this.abort.abort();
  }

  private async find(
    sought: SoughtId,
    { connection, lookup, cache }: Asked,
    signal: AbortSignal,
    again = false,
  ): Promise<void> {
    sought.progress = { asked: 0, total: 0 };
    this.didChange.fire();
    try {
      const answer = await lookup.find(sought.id, {
        near: this.near,
        region: this.text.region,
        signal,
        ...(again && { again }),
        onProgress: (asked, total) => {
          sought.progress = { asked, total };
          this.didChange.fire();
        },
      });
      this.settle(sought, answer, connection);
      if (cache && isNameless(answer)) {
        await this.name(sought, answer.resource, cache, signal);
      }
    } catch (error) {
      if (!isCancelled(error)) throw error;
    } finally {
      sought.progress = undefined;
    }
  }

  /** A job is known by its target: its name is worth a call to somebody who looks for it, though no failure. */
  private async name(
    sought: SoughtId,
    resource: JobResource,
    cache: NonNullable<Asked['cache']>,
    signal: AbortSignal,
  ): Promise<void> {
    const targetName = await cache
      .targetName(resource.instance, resource.job, signal)
      .catch(() => undefined);
    const { answer } = sought;
    if (targetName !== undefined && answer?.state === 'found' && !signal.aborted) {
      sought.answer = { ...answer, resource: { ...resource, targetName } };
      this.didChange.fire();
    }
  }

  /** An answer that found nothing does not take the place of one that said more. */
  private settle(sought: SoughtId, answer: Answer, by: Connection): void {
    const isBetter = answer.state === 'found' || sought.answer?.state !== 'failed';
    if (isBetter) {
      sought.answer = answer;
      sought.by = by;
    }
    if (answer.state === 'found') {
      const { instanceId } = answer.resource.instance;
      this.near.splice(0, this.near.length, ...new Set([instanceId, ...this.near]));
    }
    this.didChange.fire();
  }
}

type JobResource = Extract<Resource, { kind: 'job' }>;

function isNameless(
  answer: Answer,
): answer is Extract<Answer, { state: 'found' }> & { resource: JobResource } {
  return (
    answer.state === 'found' &&
    answer.resource.kind === 'job' &&
    answer.resource.targetName === undefined
  );
}
