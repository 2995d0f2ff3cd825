import * as assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { abortable, throwIfAborted } from '../../../src/base/abort';
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
