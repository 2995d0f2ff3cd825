import assert from 'node:assert/strict';
import { getEventListeners, setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/apiError';
import { Pace, type Slowdown } from '../../../src/api/pace';
import { Paces } from '../../../src/api/paces';
import { CancelledError } from '../../../src/base/errors';
import { FakeClock, settled } from '../../support/fakeClock';
import { rejection } from '../../support/rejection';

const refusal = (retryAfter?: number) =>
  new ApiError('throttled', { action: 'ListInstances', retryAfter });
const urgent = { isBackground: false };
const background = { isBackground: true };
const { signal: never } = new AbortController();
setMaxListeners(0, never);

/** A pace and the times, in milliseconds since its start, at which calls were made. */
function paced(rate?: number) {
  const clock = new FakeClock();
  const start = clock.now();
  const pace = new Pace({ clock, random: () => 0, ...(rate !== undefined && { rate }) });
  const made: number[] = [];
  const slowdowns: Slowdown[] = [];
  pace.onDidSlow((slowdown) => slowdowns.push({ ...slowdown, until: slowdown.until - start }));
  const call = (work: () => Promise<unknown> = () => Promise.resolve(), urgency = urgent) =>
    pace.run(urgency, never, () => {
      made.push(clock.now() - start);
      return work();
    });
  return { clock, pace, made, slowdowns, call };
}

describe('the pace of calls', () => {
  it('lets eight begin at once after a rest, then eight a second, evenly', async () => {
    const { clock, made, call } = paced();
    for (let n = 0; n < 20; n++) void call();
    await clock.advance(0);
    assert.deepEqual(made, Array(8).fill(0));
    await clock.advance(2500);
    assert.deepEqual(
      made.slice(8),
      Array.from({ length: 12 }, (_, n) => 1000 + n * 125),
    );
    assert.equal(clock.waiting, 0, 'no timer is left');
  });

  it('grows a little when nothing is refused, and never beyond', async () => {
    const { clock, pace, call } = paced();
    const rates: number[] = [];
    for (let n = 0; n < 4; n++) {
      await clock.advance(10_000);
      await call();
      rates.push(pace.currentRate);
    }
    assert.deepEqual(
      rates.map((rate) => rate.toFixed(1)),
      ['8.8', '9.0', '9.0', '9.0'],
    );
  });

  it('makes up for timers that run late', async () => {
    const { clock, made, call } = paced();
    const after = clock.after.bind(clock);
    clock.after = (ms, run) => after(ms + 5, run);
    for (let n = 0; n < 28; n++) void call();
    await clock.advance(10_000);
    assert.equal(made.at(-1), 1000 + 19 * 125 + 5);
  });

  it('never lets more begin within a second than the rate, whenever they come', async () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(gaps, async (list) => {
        const { clock, made, call } = paced();
        for (const gap of list) {
          await clock.advance(gap);
          void call();
        }
        await clock.advance(60_000);
        assert.equal(made.length, list.length);
        for (let n = 0; n + 9 < made.length; n++) {
          assert.ok(made[n + 9]! - made[n]! >= 1000, made.join(' '));
        }
      }),
      { numRuns: 50, examples: [[[0, 1, 0, 0, 12, 4, 217, 7, 134, 0, 0]]] },
    );
  });

  it('lets ten be under way, and gives a place to the next when one ends', async () => {
    const { clock, made, call } = paced(1000);
    const ends: (() => void)[] = [];
    const hang = () => new Promise<void>((resolve) => ends.push(resolve));
    for (let n = 0; n < 12; n++) void call(hang);
    await clock.advance(5000);
    assert.equal(made.length, 10);
    ends[3]!();
    await settled();
    assert.equal(made.length, 11);
  });

  it('lets what is waited for go before what is not, in the order of coming', async () => {
    const { clock, call } = paced(1);
    const order: string[] = [];
    const named = (name: string, urgency: typeof urgent) =>
      void call(() => Promise.resolve(order.push(name)), urgency);
    named('first', background);
    named('behind 1', background);
    named('behind 2', background);
    named('wanted 1', urgent);
    named('wanted 2', urgent);
    await clock.advance(10_000);
    assert.deepEqual(order, ['first', 'wanted 1', 'wanted 2', 'behind 1', 'behind 2']);
  });

  it('lets a call that has become urgent go first', async () => {
    const { clock, pace, call } = paced(1);
    const order: string[] = [];
    const later = { isBackground: true };
    void call(() => Promise.resolve(order.push('first')), background);
    void call(() => Promise.resolve(order.push('behind')), background);
    void call(() => Promise.resolve(order.push('raised')), later);
    await settled();
    later.isBackground = false;
    pace.reconsider();
    await clock.advance(10_000);
    assert.deepEqual(order, ['first', 'raised', 'behind']);
  });

  it('keeps places for what is waited for, however long the others hang', async () => {
    const { clock, made, call } = paced(1000);
    const hang = () => new Promise<void>(() => {});
    for (let n = 0; n < 30; n++) void call(hang, background);
    await clock.advance(3000);
    assert.equal(made.length, 8);
    void call(hang);
    void call(hang);
    await settled();
    assert.equal(made.length, 10);
  });

  it('forgets a call that is called off while it waits', async () => {
    const { clock, pace, made, call } = paced(1);
    void call();
    const abort = new AbortController();
    const gone = rejection(pace.run(urgent, abort.signal, () => Promise.resolve()));
    void call();
    abort.abort();
    assert.ok((await gone) instanceof CancelledError);
    await clock.advance(5000);
    assert.deepEqual(made, [0, 1000]);
  });

  it('leaves nothing behind in the signal', async () => {
    const { clock, pace } = paced(1);
    const abort = new AbortController();
    for (let n = 0; n < 5; n++) void pace.run(urgent, abort.signal, () => Promise.resolve());
    await clock.advance(10_000);
    assert.equal(getEventListeners(abort.signal, 'abort').length, 0);
  });

  it('ends with those that wait', async () => {
    const { pace, call, clock } = paced(1);
    void call();
    const waiting = rejection(call());
    pace.dispose();
    assert.ok((await waiting) instanceof CancelledError);
    assert.equal(clock.waiting, 0);
  });

  it('goes on when the clock is set back', async () => {
    const start = Date.UTC(2026, 0, 1);
    const clock = new FakeClock(start);
    const back = { now: () => clock.now() - (clock.now() > start ? 3_600_000 : 0) };
    const pace = new Pace({ clock: { ...back, after: (ms, run) => clock.after(ms, run) } });
    let made = 0;
    const call = () => pace.run(urgent, never, () => Promise.resolve(made++));
    for (let n = 0; n < 8; n++) await call();
    await clock.advance(1);
    void call();
    await clock.advance(1000);
    assert.equal(made, 9);
  });
});

describe('a refusal for the rate', () => {
  it('makes all calls pause and then go on more slowly', async () => {
    const { clock, made, slowdowns, call } = paced();
    const first = rejection(call(() => Promise.reject(refusal())));
    await first;
    for (let n = 0; n < 6; n++) void call();
    await clock.advance(3000);
    assert.deepEqual(slowdowns, [{ until: 500, rate: 4.8 }]);
    // After the pause 4.8 a second, and eight again once that has held for a second.
    assert.deepEqual(made.map(Math.round), [0, 500, 708, 917, 1125, 1250, 1375]);
  });

  it('counts once for all calls that were under way', async () => {
    const { clock, pace, slowdowns, call } = paced();
    const all = Array.from({ length: 8 }, () => rejection(call(() => Promise.reject(refusal()))));
    await Promise.all(all);
    await clock.advance(0);
    assert.equal(slowdowns.length, 1);
    assert.equal(pace.currentRate, 4.8);
  });

  it('makes all wait as long as the service asks for', async () => {
    const { clock, made, call } = paced();
    await rejection(call(() => Promise.reject(refusal(7000))));
    void call();
    await clock.advance(6999);
    assert.deepEqual(made, [0]);
    await clock.advance(1);
    assert.deepEqual(made, [0, 7000]);
  });

  it('makes pauses longer while refusals follow each other, up to half a minute', async () => {
    const { clock, slowdowns, call } = paced();
    for (let n = 0; n < 9; n++) {
      const failing = rejection(call(() => Promise.reject(refusal())));
      await clock.advance(60_000);
      await failing;
    }
    const pauses = slowdowns.map(({ until }, n) => until - n * 60_000);
    assert.deepEqual(pauses, [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('fails what waits, and what comes, while the service wants a minute of rest or more', async () => {
    const { clock, made, call } = paced();
    const limit = refusal(60_000);
    let refuse = (_: Error) => {};
    const first = rejection(call(() => new Promise((_, reject) => (refuse = reject))));
    const rest = Array.from({ length: 9 }, () => call());
    const waiting = rejection(rest[8]!);
    await settled();
    refuse(limit);
    assert.equal(await first, limit);
    assert.equal(await waiting, limit);
    assert.equal(await rejection(call()), limit);
    await clock.advance(60_000);
    await call();
    assert.equal(made.length, 9);
  });

  it('is forgotten slowly where another has come not long before', async () => {
    const { clock, pace, call } = paced();
    await rejection(call(() => Promise.reject(refusal())));
    await clock.advance(1000);
    await call();
    await rejection(call(() => Promise.reject(refusal())));
    const rates: number[] = [];
    for (let n = 0; n < 8; n++) {
      await clock.advance(10_000);
      await call();
      rates.push(Math.round(pace.currentRate * 10) / 10);
    }
    assert.deepEqual(rates, [6.4, 7, 7.7, 8.5, 9, 9, 9, 9]);
  });

  /** Rates after so many refusals in a row, a second of answers each. */
  async function after(refusals: number, ...before: 'refused'[]): Promise<number[]> {
    const { clock, pace, call } = paced();
    if (before.length > 0) {
      await rejection(call(() => Promise.reject(refusal())));
      await clock.advance(1000);
      await call();
    }
    for (let n = 0; n < refusals; n++) {
      const failing = rejection(call(() => Promise.reject(refusal())));
      await clock.advance(n === refusals - 1 ? 0 : 30_000);
      await failing;
    }
    const rates: number[] = [];
    for (let n = 0; n < 5; n++) {
      await clock.advance(40_000);
      const answered = call();
      await clock.advance(0);
      await answered;
      rates.push(Math.round(pace.currentRate * 10) / 10);
    }
    return rates;
  }

  it('that comes alone may be chance: the rate is soon what it was', async () => {
    assert.deepEqual(await after(1), [8, 8.8, 9, 9, 9]);
  });

  it('of a rate that was being tried leads back to the usual one', async () => {
    const { clock, pace, call } = paced();
    await clock.advance(10_000);
    await call();
    assert.ok(pace.currentRate > 8);
    await rejection(call(() => Promise.reject(refusal())));
    await clock.advance(1000);
    await call();
    assert.equal(pace.currentRate, 8);
  });

  it('leaves no trace in the rate when all were refused at any rate: that was an outage', async () => {
    const quickly = [3.5, 6.9, 8, 8.8, 9];
    assert.deepEqual(await after(4), quickly);
    assert.deepEqual(await after(9), quickly);
    assert.deepEqual(await after(4, 'refused'), quickly);
    assert.deepEqual(await after(3, 'refused'), [3.5, 6.4, 7, 7.7, 8.5]);
  });

  it('comes now and then only, whatever the service allows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (perSecond) => {
        const { clock, call } = paced();
        const answered: number[] = [];
        let refused = 0;
        const ask = async (): Promise<void> => {
          try {
            await call(() => {
              const now = clock.now();
              if (answered.filter((time) => time > now - 1000).length >= perSecond) {
                refused++;
                return Promise.reject(refusal());
              }
              answered.push(now);
              return Promise.resolve();
            });
          } catch {
            await ask();
          }
        };
        for (let n = 0; n < 150; n++) void ask();
        await clock.advance(600_000);
        assert.equal(answered.length, 150);
        assert.ok(refused <= 30, `${refused} refused at ${perSecond} a second`);
        const seconds = (answered.at(-1)! - answered[0]!) / 1000;
        // At eight a second, or nearly what the service allows.
        assert.ok(seconds <= 1.3 * (150 / Math.min(8, perSecond)), `${seconds} s at ${perSecond}`);
      }),
      { numRuns: 30 },
    );
  });

  it('puts the refused call before those that came after it', async () => {
    const { clock, pace } = paced(1);
    const order: string[] = [];
    const named = (name: string, again = false) =>
      void pace.run(urgent, never, () => Promise.resolve(order.push(name)), again);
    await rejection(pace.run(urgent, never, () => Promise.reject(refusal())));
    named('later');
    named('again', true);
    await clock.advance(10_000);
    assert.deepEqual(order, ['again', 'later']);
  });
});

describe('the paces of a window', () => {
  it('are one per account and host', () => {
    const paces = new Paces({ clock: new FakeClock() });
    assert.equal(paces.of('1', 'a'), paces.of('1', 'a'));
    assert.notEqual(paces.of('1', 'a'), paces.of('1', 'b'));
    assert.notEqual(paces.of('1', 'a'), paces.of('2', 'a'));
    assert.notEqual(paces.of('1', '2a'), paces.of('12', 'a'));
  });

  it('tell which host wants fewer calls', async () => {
    const clock = new FakeClock();
    const paces = new Paces({ clock, random: () => 0 });
    const told: unknown[] = [];
    paces.onDidSlow((slowdown) => told.push(slowdown));
    await rejection(paces.of('1', 'a').run(urgent, never, () => Promise.reject(refusal(2000))));
    assert.deepEqual(told, [{ host: 'a', until: clock.now() + 2000, rate: 4.8 }]);
    paces.dispose();
  });
});
