import { ApiError } from './apiError';

/** How many calls of one account an endpoint answers. */
export interface Limits {
  perSecond?: number;
  perMinute?: number;
  /** How a refusal says when to come again; not at all unless told. */
  retryAfter?: 'milliseconds' | 'seconds' | 'date';
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
    if (wait > 0) throw tooMany(this.headers(wait, now));
    times.push(now);
  }

  private headers(wait: number, now: number): Record<string, string> {
    switch (this.limits.retryAfter) {
      case 'milliseconds':
        return { 'x-acs-retry-after': String(Math.ceil(wait)) };
      case 'seconds':
        return { 'retry-after': String(Math.ceil(wait / 1000)) };
      case 'date': {
        // Dates have whole seconds: rounded up, or it would be too early.
        const until = Math.ceil((now + wait) / 1000) * 1000;
        return { date: new Date(now).toUTCString(), 'retry-after': new Date(until).toUTCString() };
      }
      case undefined:
        return {};
    }
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
