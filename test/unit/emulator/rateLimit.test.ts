import * as assert from 'node:assert/strict';
import { RateLimit } from '../../emulator/gateway/rateLimit';
import type { ApiError } from '../../emulator/gateway/apiError';

/** What a call at that time is told: nothing, or the headers of the refusal. */
function told(limit: RateLimit, now: number, account = '1', region = 'cn-hangzhou') {
  try {
    limit.check(account, region, now);
    return undefined;
  } catch (error) {
    const { status, code, headers } = error as ApiError;
    assert.deepEqual([status, code], [400, 'Throttling.User']);
    return headers;
  }
}

describe('the rate limit of the emulator', () => {
  it('answers so many calls within any second', () => {
    const limit = new RateLimit();
    limit.set({ perSecond: 2 });
    assert.deepEqual(
      [0, 10, 20, 999, 1000, 1009, 1010].map((now) => told(limit, 1e12 + now)),
      [undefined, undefined, {}, {}, undefined, {}, undefined],
    );
  });

  it('answers so many calls within any minute', () => {
    const limit = new RateLimit();
    limit.set({ perMinute: 2 });
    assert.deepEqual(
      [0, 30_000, 59_999, 60_000, 60_001].map((now) => told(limit, 1e12 + now)),
      [undefined, undefined, {}, undefined, {}],
    );
  });

  it('counts each account and endpoint by itself', () => {
    const limit = new RateLimit();
    limit.set({ perSecond: 1 });
    assert.equal(told(limit, 1e12), undefined);
    assert.equal(told(limit, 1e12, '2'), undefined);
    assert.equal(told(limit, 1e12, '1', 'cn-beijing'), undefined);
    assert.deepEqual(told(limit, 1e12), {});
  });

  it('says when to come again, each way', () => {
    const limit = new RateLimit();
    const now = Date.UTC(2026, 10, 22, 4, 5, 0, 250);
    const refused = (retryAfter: 'milliseconds' | 'seconds' | 'date') => {
      limit.set({ perSecond: 1, retryAfter });
      limit.check('1', 'cn-hangzhou', now);
      return told(limit, now + 100);
    };
    assert.deepEqual(refused('milliseconds'), { 'x-acs-retry-after': '900' });
    assert.deepEqual(refused('seconds'), { 'retry-after': '1' });
    assert.deepEqual(refused('date'), {
      date: 'Sun, 22 Nov 2026 04:05:00 GMT',
      'retry-after': 'Sun, 22 Nov 2026 04:05:02 GMT',
    });
  });

  it('ends when it is cleared', () => {
    const limit = new RateLimit();
    limit.set({ perSecond: 1 });
    limit.check('1', 'cn-hangzhou', 1e12);
    limit.clear();
    assert.equal(told(limit, 1e12), undefined);
  });
});
