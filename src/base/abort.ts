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
 * Runs something when a signal fires; until then it can be taken back with `removeEventListener`. A signal that lives as
 * long as a connection has a listener for each call under way, and Node takes more than ten for a leak.
 */
export function onceAborted(signal: AbortSignal, run: () => void): void {
  setMaxListeners(0, signal);
  signal.addEventListener('abort', run, { once: true });
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
      onceAborted(signal, onAbort);
    }
    const letGo = () => signal.removeEventListener('abort', onAbort);
    work.finally(letGo).then(resolve, reject);
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
  const given = sources.filter((source) => source !== undefined);
  const letGo = () => given.forEach((source) => source.removeEventListener('abort', onAbort));
  const onAbort = () => {
    letGo();
    combined.abort();
  };
  if (given.some(({ aborted }) => aborted)) {
    combined.abort();
  } else {
    given.forEach((source) => onceAborted(source, onAbort));
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
