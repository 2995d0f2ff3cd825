import * as assert from 'node:assert/strict';
import { sleep, systemClock } from '../../../src/base/clock';
import { CancelledError } from '../../../src/base/errors';
import { FakeClock, settled } from '../../support/fakeClock';

describe('sleep', () => {
  it('resolves when its time has come and not before', async () => {
    const clock = new FakeClock();
    let awake = false;
    void sleep(clock, 1000).then(() => (awake = true));
    await clock.advance(999);
    assert.equal(awake, false);
    await clock.advance(1);
    assert.equal(awake, true);
  });

  it('rejects as soon as the signal fires, and takes its timer back', async () => {
    const clock = new FakeClock();
    const stop = new AbortController();
    const rest = sleep(clock, 1000, stop.signal);
    assert.equal(clock.waiting, 1);
    stop.abort();
    await assert.rejects(rest, CancelledError);
    assert.equal(clock.waiting, 0);
  });

  it('sets no timer when the signal has fired before', async () => {
    const clock = new FakeClock();
    await assert.rejects(sleep(clock, 1000, AbortSignal.abort()), CancelledError);
    assert.equal(clock.waiting, 0);
  });

  it('stays resolved when the signal fires afterwards', async () => {
    const clock = new FakeClock();
    const stop = new AbortController();
    const rest = sleep(clock, 10, stop.signal);
    await clock.advance(10);
    stop.abort();
    await rest;
  });
});

describe('the system clock', () => {
  it('gives Unix time in milliseconds', () => {
    const before = Date.now();
    const now = systemClock.now();
    assert.ok(now >= before && now <= Date.now());
  });

  it('runs what it was given once', async () => {
    let runs = 0;
    await new Promise<void>((resolve) => {
      systemClock.after(0, () => {
        runs++;
        resolve();
      });
    });
    await settled();
    assert.equal(runs, 1);
  });

  it('does not run what was disposed', async () => {
    const ran: string[] = [];
    const timer = systemClock.after(0, () => ran.push('disposed'));
    await new Promise<void>((resolve) => {
      systemClock.after(0, () => {
        ran.push('kept');
        resolve();
      });
      timer.dispose();
    });
    assert.deepEqual(ran, ['kept']);
  });
});
