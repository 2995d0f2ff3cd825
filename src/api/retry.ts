import { sleep, type Clock } from '../base/clock';
import { throwIfAborted } from '../base/abort';
import { ApiError } from './apiError';

export interface RetryPolicy {
  /** How often a call is made at most. */
  attempts: number;
  /** Pause before the second attempt, in milliseconds; doubles each time. */
  firstPause: number;
  /** Longest pause, also for what the service asks for; a longer wish ends the attempts. Milliseconds. */
  longestPause: number;
}

export const readPolicy: RetryPolicy = { attempts: 4, firstPause: 400, longestPause: 20_000 };

/**
 * Pause before the next attempt in milliseconds, or `undefined` to give up. Honours `x-acs-retry-after`; otherwise
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
  call: (attempt: number) => Promise<T>,
  environment: { clock: Clock; random: () => number; signal?: AbortSignal },
  policy = readPolicy,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call(attempt);
    } catch (error) {
      const pause = nextPause(error, attempt, policy, environment.random);
      if (pause === undefined) {
        throw error;
      }
      await sleep(environment.clock, pause, environment.signal);
      throwIfAborted(environment.signal);
    }
  }
}
