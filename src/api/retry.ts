import { throwIfAborted } from '../base/abort';
import { sleep, type Clock } from '../base/clock';
import { ApiError } from './apiError';

export interface RetryPolicy {
  /** How often a call may fail at most, refusals for its rate aside. */
  attempts: number;
  /** How often a call may be refused for its rate. How long it waits in between is decided by the pace. */
  refusals: number;
  /** A refusal that comes so long after the first is the last one: somebody waits. Milliseconds. */
  longestRefused: number;
  /** Pause before the second attempt, in milliseconds; doubles each time. */
  firstPause: number;
  /** Longest pause, also for what the service asks for; a longer wish ends the attempts. Milliseconds. */
  longestPause: number;
}

export const readPolicy: RetryPolicy = {
  attempts: 4,
  refusals: 7,
  longestRefused: 45_000,
  firstPause: 400,
  longestPause: 20_000,
};

/**
 * Pause before the next attempt in milliseconds, or `undefined` to give up. Honours what the service asks for; otherwise
 * exponential with jitter between half and the whole pause, so that many windows do not come back together.
 */
export function nextPause(
  error: unknown,
  attempt: number,
  policy: RetryPolicy,
  random: () => number,
): number | undefined {
  if (!(error instanceof ApiError) || !error.isTransient || attempt >= policy.attempts) {
    return undefined;
  }
  if (error.retryAfter !== undefined) {
    return error.retryAfter <= policy.longestPause ? error.retryAfter : undefined;
  }
  const pause = Math.min(policy.firstPause * 2 ** (attempt - 1), policy.longestPause);
  return pause * (0.5 + random() / 2);
}

/** Repeats a read that failed for a passing reason. Never for writes: none of the service's takes a client token. */
export async function withRetry<T>(
  /** Told how often it was made, and whether it was refused for its rate just now. */
  call: (attempt: number, wasRefused: boolean) => Promise<T>,
  environment: { clock: Clock; random: () => number; signal?: AbortSignal },
  policy = readPolicy,
): Promise<T> {
  let failures = 0;
  let refusals = 0;
  let refusedSince: number | undefined;
  let wasRefused = false;
  for (;;) {
    try {
      return await call(failures + refusals + 1, wasRefused);
    } catch (error) {
      wasRefused = error instanceof ApiError && error.kind === 'throttled';
      if (wasRefused) {
        const now = environment.clock.now();
        refusedSince ??= now;
        if (++refusals >= policy.refusals || now - refusedSince >= policy.longestRefused) {
          throw error;
        }
      } else {
        const pause = nextPause(error, ++failures, policy, environment.random);
        if (pause === undefined) {
          throw error;
        }
        await sleep(environment.clock, pause, environment.signal);
      }
      throwIfAborted(environment.signal);
    }
  }
}
