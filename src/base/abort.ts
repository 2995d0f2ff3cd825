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
