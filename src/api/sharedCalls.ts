import { abortable } from '../base/abort';
import type { Disposable } from '../base/disposable';
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
export class SharedCalls implements Disposable {
  private readonly running = new Map<string, Shared>();
  private isDisposed = false;

  /** Aborts what is under way; later questions are refused. */
  dispose(): void {
    this.isDisposed = true;
    this.running.forEach(({ abort }) => abort.abort());
  }

  async run<T>(
    key: string,
    signal: AbortSignal | undefined,
    call: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted || this.isDisposed) {
      throw new CancelledError();
    }
    const shared = this.running.get(key) ?? this.begin(key, call);
    shared.waiting++;
    try {
      return (await abortable(shared.answer, signal)) as T;
    } finally {
      shared.waiting--;
      // With an answer it is forgotten already; otherwise nobody wants one any more.
      if (shared.waiting === 0 && this.forget(key, shared)) {
        shared.abort.abort();
      }
    }
  }

  private begin(key: string, call: (signal: AbortSignal) => Promise<unknown>): Shared {
    const abort = new AbortController();
    const answer = call(abort.signal);
    const shared: Shared = { answer, abort, waiting: 0 };
    this.running.set(key, shared);
    const done = () => void this.forget(key, shared);
    answer.then(done, done);
    return shared;
  }

  /** Tells whether it was under way until now. */
  private forget(key: string, shared: Shared): boolean {
    return this.running.get(key) === shared && this.running.delete(key);
  }
}
