import assert from 'node:assert/strict';
import { sleep } from '../../../src/base/clock';
import { FakeClock } from '../../support/fakeClock';
import { whileWaiting } from '../../vscode/whileWaiting';

describe('waiting in a terminal', () => {
  const { log } = console;
  let clock: FakeClock;
  let said: unknown[];
  beforeEach(() => {
    clock = new FakeClock();
    said = [];
    console.log = (line: unknown) => said.push(line);
  });
  afterEach(() => {
    console.log = log;
  });

  it('says for what, again every ten seconds, and no more once it is over', async () => {
    const waited = whileWaiting('Downloading', sleep(clock, 25_000), clock);
    await clock.advance(60_000);
    await waited;
    assert.deepEqual(said, [
      'Downloading …',
      'Downloading: 10 s so far …',
      'Downloading: 20 s so far …',
    ]);
    assert.equal(clock.waiting, 0);
  });

  it('says no more once it has failed', async () => {
    const refused = Promise.reject(new Error('refused'));
    await assert.rejects(whileWaiting('Downloading', refused, clock), { message: 'refused' });
    assert.deepEqual(said, ['Downloading …']);
    assert.equal(clock.waiting, 0);
  });
});
