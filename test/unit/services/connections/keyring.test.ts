import assert from 'node:assert/strict';
import { UserError } from '../../../../src/base/errors';
import { Keyring } from '../../../../src/services/connections/keyring';
import { FakeClock } from '../../../support/fakeClock';
import { rejection } from '../../../support/rejection';
import { FakeSecrets } from '../../../support/stores';
import { settle } from '../../../support/until';

const silent =
  'UserError: The secret storage of this machine does not answer. Look for a question to unlock its keyring, then retry.';

describe('the keyring', () => {
  let clock: FakeClock;
  let secrets: FakeSecrets;
  let keyring: Keyring;
  beforeEach(() => {
    clock = new FakeClock();
    secrets = new FakeSecrets();
    keyring = new Keyring(secrets.window(), clock);
  });
  afterEach(() => assert.equal(clock.waiting, 0));

  it('keeps what it is given', async () => {
    await keyring.write('a', 'one');
    assert.equal(await keyring.read('a'), 'one');
    await keyring.remove('a');
    assert.equal(await keyring.read('a'), undefined);
  });

  for (const what of ['read', 'write', 'remove'] as const)
    it(`that never answers is not waited for to ${what}, and says so`, async () => {
      secrets.hangs = true;
      const late = rejection(keyring[what]('a', 'one'));
      await clock.advance(20_000);
      assert.equal(String(await late), silent);
    });

  it('says what it could not do, with the reason behind it', async () => {
    secrets.failure = new Error('locked');
    const sentences = [];
    for (const what of ['read', 'write', 'remove'] as const) {
      const error = await rejection(keyring[what]('a', 'one'));
      assert.ok(error instanceof UserError && error.cause === secrets.failure);
      sentences.push(error.message);
    }
    assert.deepEqual(sentences, [
      'The secret storage of this machine cannot be read. Unlock its keyring, then retry.',
      'The secret storage of this machine did not keep the keys. Unlock or install a keyring, or sign in with a profile of the Aliyun CLI.',
      'The secret storage of this machine cannot be changed. Unlock its keyring, then sign out again.',
    ]);
  });

  it('holds nothing of what it did not keep as it was given', async () => {
    secrets.changes = (value) => `${value}…`;
    await rejection(keyring.write('a', 'one'));
    await settle();
    assert.deepEqual([...secrets.values], []);
  });

  it('holds what it held before, when it does not keep what is new', async () => {
    await keyring.write('a', 'one');
    secrets.changes = (value) => (value === 'two' ? 'spoiled' : value);
    await rejection(keyring.write('a', 'two'));
    await settle();
    assert.deepEqual([...secrets.values], [['a', 'one']]);
  });

  it('takes back what it stores after it was given up', async () => {
    secrets.hangs = true;
    const before = keyring.write('a', 'one');
    const late = rejection(before);
    await settle();
    secrets.release('get');
    await settle();
    await clock.advance(20_000);
    assert.equal(String(await late), silent);
    secrets.hangs = false;
    secrets.release('store');
    await settle();
    assert.deepEqual([...secrets.values], []);
  });

  it('keeps what is written meanwhile', async () => {
    secrets.hangs = true;
    const late = rejection(keyring.write('a', 'one'));
    await settle();
    secrets.release('get');
    await settle();
    await clock.advance(20_000);
    await late;
    const second = keyring.write('a', 'two');
    await settle();
    secrets.release('get');
    await settle();
    secrets.hangs = false;
    secrets.release('store');
    await second;
    await settle();
    assert.deepEqual([...secrets.values], [['a', 'two']]);
  });
});
