import { abortable } from '../base/abort';
import { CancelledError } from '../base/errors';

interface Shared {
  answer: Promise<unknown>;
  abort: AbortController;
  waiting: number;
}

/**
 * Lets equal questions that are under way at the same time share one answer. Each asker may leave on its own; the
 * call is aborted when the last one has left. Nothing is remembered once the answer is there.
 */
export class SharedCalls {
  private readonly running = new Map<string, Shared>();

  async run<T>(
    key: string,
    signal: AbortSignal | undefined,
    call: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted) {
      throw new CancelledError();
    }
    const shared = this.running.get(key) ?? this.begin(key, call);
    shared.waiting++;
    try {
      return (await abortable(shared.answer, signal)) as T;
    } finally {
      shared.waiting--;
      if (shared.waiting === 0) {
        // Either answered already, and this does nothing, or nobody wants the answer any more.
        shared.abort.abort();
        this.forget(key, shared);
      }
    }
  }

  private begin(key: string, call: (signal: AbortSignal) => Promise<unknown>): Shared {
    const abort = new AbortController();
    const answer = call(abort.signal);
    const shared: Shared = { answer, abort, waiting: 0 };
    this.running.set(key, shared);
    const done = () => this.forget(key, shared);
    answer.then(done, done);
    return shared;
  }

  private forget(key: string, shared: Shared): void {
    if (this.running.get(key) === shared) {
      this.running.delete(key);
    }
  }
}
