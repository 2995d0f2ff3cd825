import assert from 'node:assert/strict';
import type { AccessKey } from '../../../src/model/connections/connection';
import { UserError } from '../../../src/base/errors';
import { start, type Emulator } from '../../emulator/start';
import { apiError, rejection } from '../../support/rejection';
import { keyOf } from '../../support/serviceOn';
import { callsWith, question } from '../../support/wire';

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

  it('are told of by the one who looks them up', async () => {
    const error = new UserError('The keys are gone. Sign in again.');
    const keys = { current: () => Promise.reject(error), renew: () => Promise.reject(error) };
    const { calls } = callsWith(keyOf(emulator), { keys });
    assert.equal(await rejection(calls.read(question(emulator))), error);
    assert.equal(emulator.calls.length, 0);
  });
});
