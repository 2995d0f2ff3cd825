import * as assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { abortable, combineSignals, throwIfAborted, withSignals } from '../../../src/base/abort';
import { sleep } from '../../../src/base/clock';
import { CancelledError } from '../../../src/base/errors';
import { FakeClock, settled } from '../../support/fakeClock';

describe('throwIfAborted', () => {
  it('throws only when the signal has fired', () => {
    throwIfAborted(undefined);
    throwIfAborted(new AbortController().signal);
    assert.throws(() => throwIfAborted(AbortSignal.abort()), CancelledError);
  });
});

describe('abortable', () => {
  it('hands the answer on, with and without a signal', async () => {
    assert.equal(await abortable(Promise.resolve('answer'), undefined), 'answer');
    const { signal } = new AbortController();
    assert.equal(await abortable(Promise.resolve('answer'), signal), 'answer');
  });

  it('hands a failure on', async () => {
    const failure = new Error('no route');
    const { signal } = new AbortController();
    await assert.rejects(abortable(Promise.reject(failure), signal), failure);
  });

  it('does not wait for the work once the signal fires', async () => {
    const clock = new FakeClock();
    const stop = new AbortController();
    const waiting = abortable(sleep(clock, 1000), stop.signal);
    stop.abort();
    await assert.rejects(waiting, CancelledError);
    assert.equal(clock.waiting, 1, 'the work itself goes on');
  });

  it('rejects at once when the signal has fired before, even if the answer is there', async () => {
    await assert.rejects(abortable(Promise.resolve(1), AbortSignal.abort()), CancelledError);
  });

  it('drops the late failure of work that nobody waits for', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      const stop = new AbortController();
      let fail = (_: Error) => {};
      const work = new Promise((_, reject) => (fail = reject));
      const waiting = abortable(work, stop.signal);
      stop.abort();
      fail(new Error('too late'));
      await assert.rejects(waiting, CancelledError);
      await settled();
      assert.deepEqual(unhandled, []);
    } finally {
      process.off('unhandledRejection', note);
    }
  });

  it('lets go of the signal when the work is done', async () => {
    const { signal } = new AbortController();
    let finish = () => {};
    const waiting = abortable(new Promise<void>((resolve) => (finish = resolve)), signal);
    assert.equal(getEventListeners(signal, 'abort').length, 1);
    finish();
    await waiting;
    await settled();
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });
});

describe('a combined signal', () => {
  it('fires with the first of its sources, also with one that has fired before', () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const combined = combineSignals(one.signal, undefined, two.signal);
    assert.equal(combined.signal.aborted, false);
    two.abort();
    assert.equal(combined.signal.aborted, true);
    assert.equal(combineSignals(one.signal, two.signal).signal.aborted, true);
    assert.deepEqual(getEventListeners(one.signal, 'abort'), []);
  });

  it('leaves nothing behind in signals that live long', async () => {
    const [session, page] = [new AbortController(), new AbortController()];
    for (let n = 0; n < 1000; n++) {
      await withSignals([session.signal, page.signal], (signal) => {
        assert.equal(getEventListeners(session.signal, 'abort').length, 1);
        return abortable(Promise.resolve(n), signal);
      });
    }
    const failing = withSignals([session.signal], () => Promise.reject(new Error('no route')));
    await assert.rejects(failing, /no route/);
    for (const { signal } of [session, page]) {
      assert.deepEqual(getEventListeners(signal, 'abort'), []);
      // What `AbortSignal.any` leaves in its sources for as long as they live.
      const kept = Object.getOwnPropertySymbols(signal)
        .map((name) => (signal as unknown as Record<symbol, unknown>)[name])
        .filter((value) => value instanceof Set && value.size > 0);
      assert.deepEqual(kept, []);
    }
  });

  it('is used everywhere, and the built-in one nowhere', async () => {
    const files = await readdir('src', { recursive: true });
    const sources = files.filter((file) => file.endsWith('.ts'));
    const uses = sources.filter((file) =>
      /^(?!\s*\*).*AbortSignal\.any\(/m.test(readFileSync(`src/${file}`, 'utf8')),
    );
    assert.deepEqual(uses, []);
  });
});
