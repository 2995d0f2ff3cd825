import { setMaxListeners } from 'node:events';
import type { Disposable } from './disposable';
import { CancelledError } from './errors';

/** Throws {@link CancelledError} when the signal has fired: call it after each `await` of a longer piece of work. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new CancelledError();
  }
}

/**
 * Waits for `work` but not longer than `signal` allows: rejects with {@link CancelledError} when it fires.
 * The work itself goes on; its late answer, or late failure, is dropped silently.
 */
export function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) {
    return work;
  }
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(new CancelledError());
    if (signal.aborted) {
      onAbort();
    } else {
      signal.addEventListener('abort', onAbort, { once: true });
    }
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** A signal that fires with the first of several, until it is disposed. */
export interface CombinedSignal extends Disposable {
  readonly signal: AbortSignal;
}

/**
 * `AbortSignal.any` for signals that live long: disposed, it leaves nothing behind in them. The built-in one leaves a
 * few dozen bytes in each of its sources for as long as they live (Node.js 20), which every call would add to.
 */
export function combineSignals(...sources: readonly (AbortSignal | undefined)[]): CombinedSignal {
  const combined = new AbortController();
  // As many may listen as like; Node takes more than ten for a leak.
  setMaxListeners(0, combined.signal);
  const given = sources.filter((source) => source !== undefined);
  const letGo = () => given.forEach((source) => source.removeEventListener('abort', onAbort));
  const onAbort = () => {
    letGo();
    combined.abort();
  };
  if (given.some(({ aborted }) => aborted)) {
    combined.abort();
  } else {
    given.forEach((source) => source.addEventListener('abort', onAbort, { once: true }));
  }
  return { signal: combined.signal, dispose: letGo };
}

/** Does work under a signal that fires with the first of several. */
export async function withSignals<T>(
  sources: readonly (AbortSignal | undefined)[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const combined = combineSignals(...sources);
  try {
    return await work(combined.signal);
  } finally {
    combined.dispose();
  }
}
