import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/apiError';
import { describeFailure } from '../../../src/api/describeFailure';
import { Pace } from '../../../src/api/pace';
import type { AccessKey } from '../../../src/model/connections/connection';
import { UserError } from '../../../src/base/errors';
import { start, type Emulator } from '../../emulator/start';
import { FakeClock, paceRandom } from '../../support/fakeClock';
import { apiError, rejection } from '../../support/rejection';
import { keyOf, unpaced } from '../../support/serviceOn';
import { callsWith, question } from '../../support/wire';

const neverAsked = () => Promise.reject(new Error('There was nothing to renew.'));

describe('keys that have run out', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
  });
  beforeEach(() => {
    emulator.faults.clear();
    emulator.calls.length = 0;
  });
  after(() => emulator.dispose());

  /** Hands out the first key until it is asked to renew, then the second, and so on. */
  function keysInTurn(...turn: AccessKey[]) {
    const asked: string[] = [];
    let n = 0;
    const keys = {
      current: () => (asked.push('current'), Promise.resolve(turn[n]!)),
      renew: () => (
        asked.push('renew'),
        Promise.resolve(turn[(n = Math.min(n + 1, turn.length - 1))]!)
      ),
    };
    return { asked, ...callsWith(turn[0]!, { keys }) };
  }

  it('are renewed once and the call is made again', async () => {
    emulator.faults.set([{ action: '*', kind: 'expiredToken', times: 1 }]);
    const { calls, asked } = keysInTurn(keyOf(emulator, 'sts'), keyOf(emulator, 'main'));
    await calls.read(question(emulator));
    assert.deepEqual(asked, ['current', 'renew']);
    const tokens = emulator.calls.map(({ headers }) => headers['x-acs-security-token']);
    assert.deepEqual(tokens, ['CAIS+example/Docs/token==', undefined]);
  });

  it('are renewed once and no more, and the second refusal is told', async () => {
    emulator.faults.set([{ action: '*', kind: 'expiredToken' }]);
    const { calls, asked } = keysInTurn(keyOf(emulator, 'sts'), keyOf(emulator, 'main'));
    const error = await apiError(calls.read(question(emulator)));
    assert.equal(error.code, 'InvalidSecurityToken.Expired');
    assert.deepEqual([asked, emulator.calls.length], [['current', 'renew'], 2]);
  });

  it('are not tried again when renewing gives the same ones', async () => {
    emulator.faults.set([{ action: '*', kind: 'expiredToken' }]);
    const { calls, asked } = keysInTurn(keyOf(emulator, 'sts'));
    await apiError(calls.read(question(emulator)));
    assert.deepEqual([asked, emulator.calls.length], [['current', 'renew'], 1]);
  });

  it('are looked up again, too, when the service does not know them', async () => {
    const { calls } = keysInTurn(keyOf(emulator, 'inactive'), keyOf(emulator));
    await calls.read(question(emulator));
    assert.deepEqual(
      emulator.calls.map(({ code }) => code),
      ['InvalidAccessKeyId.Inactive', undefined],
    );
  });

  it('are not looked up again for other refusals', async () => {
    for (const kind of ['denied', 'clockSkew', 'notFound', 'internalError'] as const) {
      emulator.faults.set([{ action: '*', kind }]);
      const { calls, asked } = keysInTurn(keyOf(emulator, 'sts'), keyOf(emulator, 'main'));
      await apiError(calls.read(question(emulator)));
      assert.ok(!asked.includes('renew'), kind);
    }
  });

  it('that are looked up hold no place among the calls under way', async () => {
    const pace = new Pace({ clock: new FakeClock(), rate: unpaced, random: paceRandom });
    const never = { current: () => new Promise<AccessKey>(() => {}), renew: neverAsked };
    const waiting = callsWith(keyOf(emulator), { keys: never, pace: () => pace });
    const abort = new AbortController();
    const hanging = Array.from({ length: 20 }, (_, n) =>
      rejection(
        waiting.calls.read(question(emulator, { parameters: { PageNumber: n + 1 } }), abort.signal),
      ),
    );
    const { calls } = callsWith(keyOf(emulator), { pace: () => pace });
    await calls.read(question(emulator));
    abort.abort();
    await Promise.all(hanging);
    assert.equal(emulator.calls.length, 1);
  });

  it('are waited for no longer than a minute, which is said', async () => {
    const keys = { current: () => new Promise<AccessKey>(() => {}), renew: neverAsked };
    const { calls, clock } = callsWith(keyOf(emulator), { keys });
    const late = apiError(calls.read(question(emulator)));
    await clock.advance(60_000);
    assert.equal(
      describeFailure(await late).sentence,
      'The keys of this connection did not come in time. Unlock the keyring of this machine, or check the source of the keys, then retry.',
    );
    assert.deepEqual([emulator.calls.length, clock.waiting], [0, 0]);
  });

  it('whose lookup fails for a passing reason are not looked up again by the call that waits', async () => {
    let asked = 0;
    const failure = new ApiError('unavailable', { action: 'AssumeRole' });
    const keys = { current: () => (asked++, Promise.reject(failure)), renew: neverAsked };
    const { calls } = callsWith(keyOf(emulator), { keys });
    assert.equal(await rejection(calls.read(question(emulator))), failure);
    assert.equal(asked, 1);
  });

  it('are told which ones were refused when they are renewed', async () => {
    emulator.faults.set([{ action: '*', kind: 'expiredToken', times: 1 }]);
    const old = keyOf(emulator, 'sts');
    const refused: AccessKey[] = [];
    const renew = (key: AccessKey) => (refused.push(key), Promise.resolve(keyOf(emulator)));
    const { calls } = callsWith(old, { keys: { current: () => Promise.resolve(old), renew } });
    await calls.read(question(emulator));
    assert.deepEqual(refused, [old]);
  });

  it('are told of by the one who looks them up', async () => {
    const error = new UserError('The keys are gone. Sign in again.');
    const keys = { current: () => Promise.reject(error), renew: () => Promise.reject(error) };
    const { calls } = callsWith(keyOf(emulator), { keys });
    assert.equal(await rejection(calls.read(question(emulator))), error);
    assert.equal(emulator.calls.length, 0);
  });
});
