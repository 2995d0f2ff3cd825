import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError, type ApiErrorKind } from '../../../src/api/apiError';
import { nextPause, readPolicy, withRetry } from '../../../src/api/retry';
import { CancelledError } from '../../../src/base/errors';
import { FakeClock } from '../../support/fakeClock';
import { rejection } from '../../support/rejection';
import { settle } from '../../support/until';

const failure = (kind: ApiErrorKind, retryAfter?: number) =>
  new ApiError(kind, { action: 'ListInstances', retryAfter });

const most = () => 1;
const least = () => 0;

describe('the pause before another attempt', () => {
  const table: [kind: ApiErrorKind, attempt: number, pause: number | undefined][] = [
    ['unavailable', 1, 400],
    ['unavailable', 2, 800],
    ['unavailable', 3, 1600],
    ['unavailable', 4, undefined],
    ['network', 1, 400],
    ['garbled', 1, 400],
    ['timeout', 1, undefined],
    ['expiredToken', 1, undefined],
    ['wrongKey', 1, undefined],
    ['clock', 1, undefined],
    ['denied', 1, undefined],
    ['notFound', 1, undefined],
    ['refused', 1, undefined],
  ];
  for (const [kind, attempt, pause] of table) {
    it(`is ${pause ?? 'none'} for ${kind} after attempt ${attempt}`, () => {
      assert.equal(nextPause(failure(kind), attempt, readPolicy, most), pause);
    });
  }

  it('is at least half as long', () => {
    assert.deepEqual(
      [1, 2, 3].map((attempt) => nextPause(failure('network'), attempt, readPolicy, least)),
      [200, 400, 800],
    );
  });

  it('is what the service asks for, without jitter', () => {
    for (const asked of [0, 1, 700, 20_000]) {
      assert.equal(nextPause(failure('unavailable', asked), 1, readPolicy, least), asked);
    }
  });

  it('is none when the service asks for more than anybody would wait', () => {
    assert.equal(nextPause(failure('unavailable', 20_001), 1, readPolicy, least), undefined);
  });

  it('is none after the last attempt, whatever the service asks for', () => {
    assert.equal(nextPause(failure('unavailable', 1), 4, readPolicy, least), undefined);
  });

  it('is none for an error that is not of the service', () => {
    for (const error of [new TypeError('x'), new CancelledError(), 'text', undefined]) {
      assert.equal(nextPause(error, 1, readPolicy, least), undefined);
    }
  });

  it('stays within half and whole, and within the longest, for every policy', () => {
    const policies = fc.record({
      attempts: fc.constant(40),
      refusals: fc.constant(1),
      longestRefused: fc.constant(1000),
      firstPause: fc.integer({ min: 1, max: 5000 }),
      longestPause: fc.integer({ min: 5000, max: 60_000 }),
    });
    const attempts = fc.integer({ min: 1, max: 39 });
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(policies, attempts, random, (policy, attempt, value) => {
        const pause = nextPause(failure('network'), attempt, policy, () => value)!;
        const whole = Math.min(policy.firstPause * 2 ** (attempt - 1), policy.longestPause);
        assert.ok(pause >= whole / 2 && pause <= whole, `${pause} of ${whole}`);
      }),
    );
  });
});

describe('a repeated call', () => {
  it('is made again after each pause until it succeeds', async () => {
    const clock = new FakeClock();
    const attempts: number[] = [];
    const answer = withRetry(
      (attempt) => {
        attempts.push(attempt);
        return attempt < 3 ? Promise.reject(failure('unavailable')) : Promise.resolve('answer');
      },
      { clock, random: most },
    );
    await settle();
    assert.deepEqual([attempts, clock.pending], [[1], [400]]);
    await clock.advance(399);
    assert.deepEqual(attempts, [1]);
    await clock.advance(1);
    assert.deepEqual([attempts, clock.pending], [[1, 2], [800]]);
    await clock.advance(800);
    assert.deepEqual([await answer, attempts], ['answer', [1, 2, 3]]);
  });

  it('is given up after four attempts, with the last error', async () => {
    const clock = new FakeClock();
    clock.skips = () => true;
    const errors = [1, 2, 3, 4].map(() => failure('network'));
    const error = await rejection(
      withRetry((attempt) => Promise.reject(errors[attempt - 1]!), { clock, random: most }),
    );
    assert.equal(error, errors[3]);
    assert.deepEqual(clock.asked, [400, 800, 1600]);
  });

  it('is made again at once after a refusal for its rate, which the pace holds back, seven times at most', async () => {
    const clock = new FakeClock();
    const seen: [attempt: number, wasRefused: boolean][] = [];
    const error = await rejection(
      withRetry(
        (attempt, wasRefused) => {
          seen.push([attempt, wasRefused]);
          return Promise.reject(failure('throttled'));
        },
        { clock, random: most },
      ),
    );
    assert.equal((error as ApiError).kind, 'throttled');
    assert.deepEqual(
      seen,
      Array.from({ length: 7 }, (_, n) => [n + 1, n > 0]),
    );
    assert.deepEqual(clock.asked, []);
  });

  it('is given up when refusals have gone on for longer than anybody waits', async () => {
    const clock = new FakeClock();
    let calls = 0;
    await rejection(
      withRetry(
        async () => {
          calls += 1;
          await clock.advance(calls === 1 ? 0 : 30_000);
          throw failure('throttled');
        },
        { clock, random: most },
      ),
    );
    assert.equal(calls, 3);
  });

  it('may fail as often as ever between refusals', async () => {
    const clock = new FakeClock();
    clock.skips = () => true;
    const kinds = ['throttled', 'network', 'throttled', 'network', 'throttled', 'network'] as const;
    const answer = await withRetry(
      (attempt) => {
        const kind = kinds[attempt - 1];
        return kind ? Promise.reject(failure(kind)) : Promise.resolve(attempt);
      },
      { clock, random: most },
    );
    assert.equal(answer, 7);
  });

  it('is not made again once nobody wants it', async () => {
    const clock = new FakeClock();
    const abort = new AbortController();
    let attempts = 0;
    const answer = withRetry(
      () => {
        attempts++;
        return Promise.reject(failure('network'));
      },
      { clock, random: most, signal: abort.signal },
    );
    await settle();
    abort.abort();
    assert.ok((await rejection(answer)) instanceof CancelledError);
    assert.deepEqual([attempts, clock.pending], [1, []]);
  });
});
