import { CancelledError } from './errors';
import { toDisposable, type Disposable } from './disposable';
import { onceAborted } from './abort';

/** Time as a constructor argument, so that tests move it instead of waiting. */
export interface Clock {
  /** Unix time in milliseconds. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds unless disposed before. */
  after(ms: number, run: () => void): Disposable;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return toDisposable(() => clearTimeout(timer));
  },
};

/** Resolves after `ms` milliseconds; rejects with {@link CancelledError} as soon as `signal` aborts. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new CancelledError());
      return;
    }
    const onAbort = () => {
      timer.dispose();
      reject(new CancelledError());
    };
    const timer = clock.after(ms, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    if (signal) {
      onceAborted(signal, onAbort);
    }
  });
}

/** Waits for work but no longer than `ms` milliseconds, and then fails with what `late` makes. The work goes on. */
export function withinTime<T>(
  clock: Clock,
  ms: number,
  work: PromiseLike<T>,
  late: () => Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = clock.after(ms, () => reject(late()));
    const stop = () => timer.dispose();
    work.then(stop, stop);
    work.then(resolve, reject);
  });
}
