import { ApiError } from './apiError';
import { retryAfterHeader, type RetryAfterForm } from './retryAfterHeader';

/** How many calls of one account an endpoint answers. */
export interface Limits {
  perSecond?: number;
  perMinute?: number;
  /** How a refusal says when to come again; not at all unless told. */
  retryAfter?: RetryAfterForm;
}

const [second, minute] = [1000, 60_000];

/** Counts what was answered in the last second and minute. Refused calls do not count. */
export class RateLimit {
  private limits: Limits = {};
  /** Times of answered calls by account and region, oldest first, in Unix milliseconds. */
  private answered = new Map<string, number[]>();

  set(limits: Limits): void {
    this.limits = { ...limits };
    this.answered.clear();
  }

  clear(): void {
    this.set({});
  }

  /** Lets a call pass, or throws what the gateway says to one too many. */
  check(account: string, region: string, now: number): void {
    const { perSecond = Infinity, perMinute = Infinity } = this.limits;
    if (perSecond === Infinity && perMinute === Infinity) return;
    const key = `${account}/${region}`;
    const times = (this.answered.get(key) ?? []).filter((time) => time > now - minute);
    this.answered.set(key, times);
    const lastSecond = times.filter((time) => time > now - second);
    const waits = [
      lastSecond.length >= perSecond ? lastSecond.at(-perSecond)! + second - now : 0,
      times.length >= perMinute ? times.at(-perMinute)! + minute - now : 0,
    ];
    const wait = Math.max(...waits);
    const { retryAfter } = this.limits;
    if (wait > 0) throw tooMany(retryAfter ? retryAfterHeader(wait, retryAfter, now) : {});
    times.push(now);
  }
}

function tooMany(headers: Record<string, string>): ApiError {
  return new ApiError(
    400,
    'Throttling.User',
    'Request was denied due to user flow control.',
    {},
    headers,
  );
}
