import assert from 'node:assert/strict';
import { setMaxListeners } from 'node:events';
import type { CallTrace, Question } from '../../../src/api/serviceCalls';
import { CancelledError } from '../../../src/base/errors';
import { openApiTransport } from '../../../src/api/openApiTransport';
import type { AccessKey } from '../../../src/model/connections/connection';
import { start, type Emulator } from '../../emulator/start';
import { patience } from '../../support/patience';
import { apiError, rejection } from '../../support/rejection';
import { keyOf } from '../../support/serviceOn';
import { settle, until } from '../../support/until';
import { callsWith, question } from '../../support/wire';

describe('the calls of a connection', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'company' });
  });
  beforeEach(() => {
    emulator.faults.clear();
    emulator.calls.length = 0;
    emulator.inFlight.reset();
  });
  after(() => emulator.dispose());

  const page = (n: number): Question =>
    question(emulator, { parameters: { PageNumber: n, PageSize: 10 } });

  it('are at most ten at a time', async () => {
    emulator.faults.set([{ action: '*', kind: 'slow', delay: 100 }]);
    const { calls } = callsWith(keyOf(emulator));
    await Promise.all(Array.from({ length: 50 }, (_, n) => calls.read(page(n + 1))));
    assert.deepEqual([emulator.calls.length, emulator.inFlight.peak], [50, 10]);
  });

  it('are shared by equal questions, whatever the order of their parameters', async () => {
    const { calls } = callsWith(keyOf(emulator));
    const questions = [
      question(emulator, { parameters: { PageNumber: 1, PageSize: 10 } }),
      question(emulator, { parameters: { PageSize: '10', PageNumber: '1', Status: undefined } }),
    ];
    const [first, second] = await Promise.all(questions.map((each) => calls.read(each)));
    assert.equal(first, second);
    assert.equal(emulator.calls.length, 1);
  });

  it('are not shared by questions to two endpoints', async () => {
    const { calls } = callsWith(keyOf(emulator));
    const elsewhere = question(emulator, {
      endpoint: {
        protocol: 'http',
        host: new URL(emulator.url).host.replace('127.0.0.1', 'localhost'),
      },
    });
    await Promise.all([calls.read(question(emulator)), calls.read(elsewhere)]);
    assert.equal(emulator.calls.length, 2);
  });

  it('are never sent when they were cancelled in the queue', async () => {
    emulator.faults.set([{ action: '*', kind: 'slow', delay: 20 }]);
    const { calls } = callsWith(keyOf(emulator));
    const abort = new AbortController();
    setMaxListeners(0, abort.signal);
    const wanted = Array.from({ length: 10 }, (_, n) => calls.read(page(n + 1)));
    const unwanted = Array.from({ length: 20 }, (_, n) =>
      rejection(calls.read(page(n + 101), abort.signal)),
    );
    const last = calls.read(page(11));
    await until(() => emulator.calls.length === 10);
    abort.abort();
    assert.ok((await Promise.all(unwanted)).every((error) => error instanceof CancelledError));
    await Promise.all([...wanted, last]);
    const sent = emulator.calls.map(({ parameters }) => Number(parameters['PageNumber']));
    assert.deepEqual(
      sent.sort((a, b) => a - b),
      Array.from({ length: 11 }, (_, n) => n + 1),
    );
  });

  it('are never sent when they were cancelled while the keys were looked up', async () => {
    let hand!: (key: AccessKey) => void;
    const pending = new Promise<AccessKey>((resolve) => (hand = resolve));
    const keys = { current: () => pending, renew: () => pending };
    const { calls } = callsWith(keyOf(emulator), { keys });
    const abort = new AbortController();
    const answer = rejection(calls.read(question(emulator), abort.signal));
    await settle();
    abort.abort();
    hand(keyOf(emulator));
    assert.ok((await answer) instanceof CancelledError);
    await calls.read(page(2));
    assert.deepEqual(
      emulator.calls.map(({ parameters }) => parameters),
      [{ PageNumber: '2', PageSize: '10' }],
    );
  });

  it('give their place to the next when they hang and are cancelled', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang', times: 10 }]);
    const { calls } = callsWith(keyOf(emulator));
    const abort = new AbortController();
    const hanging = Array.from({ length: 10 }, (_, n) =>
      rejection(calls.read(page(n + 1), abort.signal)),
    );
    await until(() => emulator.calls.length === 10);
    abort.abort();
    await Promise.all(hanging);
    assert.equal(typeof (await calls.read(page(1))).requestId, 'string');
  });

  it('give their place to the next when they hang until their time is over', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang', times: 10 }]);
    const { calls, clock } = callsWith(keyOf(emulator));
    const hanging = Array.from({ length: 10 }, (_, n) => apiError(calls.read(page(n + 1))));
    const next = calls.read(page(11));
    await until(() => emulator.calls.length === 10);
    await clock.advance(10_000);
    const kinds = (await Promise.all(hanging)).map(({ kind }) => kind);
    assert.deepEqual(kinds, Array(10).fill('timeout'));
    assert.equal(typeof (await next).requestId, 'string');
    assert.equal(clock.waiting, 0, 'no timer is left');
  });

  it('end, with those that wait, when the connection is closed', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const { calls, clock } = callsWith(keyOf(emulator));
    const answers = Array.from({ length: 16 }, (_, n) => rejection(calls.read(page(n + 1))));
    await until(() => emulator.calls.length === 10);
    calls.dispose();
    assert.ok((await Promise.all(answers)).every((error) => error instanceof CancelledError));
    assert.ok((await rejection(calls.read(page(99)))) instanceof CancelledError);
    assert.deepEqual([emulator.calls.length, clock.waiting], [10, 0]);
  });

  it('pass through a fault that passes, one pause at a time', async () => {
    emulator.faults.set([{ action: '*', kind: 'unavailable', times: 3 }]);
    const { calls, clock } = callsWith(keyOf(emulator));
    await calls.read(question(emulator));
    assert.deepEqual(
      emulator.calls.map(({ status }) => status),
      [503, 503, 503, 200],
    );
    assert.deepEqual(
      clock.asked.filter((ms) => ms < 10_000),
      [300, 600, 1200],
    );
  });

  it('wait as long as the service asks them to', async () => {
    emulator.faults.set([{ action: '*', kind: 'throttleRetryAfter', retryAfter: 1234, times: 1 }]);
    const { calls, clock } = callsWith(keyOf(emulator));
    await calls.read(question(emulator));
    assert.deepEqual(
      clock.asked.filter((ms) => ms < 10_000),
      [1234],
    );
  });

  it('fail at once when the service asks for a longer wait than anybody has', async () => {
    emulator.faults.set([{ action: '*', kind: 'throttleRetryAfter', retryAfter: 60_000 }]);
    const { calls } = callsWith(keyOf(emulator));
    const { kind, retryAfter } = await apiError(calls.read(question(emulator)));
    assert.deepEqual([kind, retryAfter, emulator.calls.length], ['throttled', 60_000, 1]);
  });

  it('leave a trace of action, host, attempts and outcome, without parameters and keys', async () => {
    const traces: CallTrace[] = [];
    const key = keyOf(emulator, 'sts');
    const { calls } = callsWith(key, { onCall: (trace) => traces.push(trace) });
    emulator.faults.set([{ action: 'ListInstances', kind: 'internalError', times: 1 }]);
    const { requestId } = await calls.read(page(3));
    emulator.faults.set([{ action: 'ListInstances', kind: 'denied' }]);
    const error = await apiError(calls.read(page(4)));
    const { host } = new URL(emulator.url);
    assert.deepEqual(traces, [
      { action: 'ListInstances', host, attempts: 2, duration: 300, requestId },
      {
        action: 'ListInstances',
        host,
        attempts: 1,
        duration: 0,
        requestId: error.requestId,
        error,
      },
    ]);
    const text = JSON.stringify(traces);
    for (const secret of [key.accessKeySecret, key.securityToken!, 'PageNumber']) {
      assert.ok(!text.includes(secret), secret);
    }
  });

  it('drop the secrets of an answer before anybody sees them', async () => {
    const { calls } = callsWith(keyOf(emulator));
    const first = async (action: string, member: string, parameters = {}) => {
      const { body } = await calls.read(question(emulator, { action, parameters }));
      return (body[member] as Record<string, string>[])[0]!;
    };
    const { InstanceId } = await first('ListInstances', 'Instances');
    const { IdentityProviderId } = await first('ListIdentityProviders', 'IdentityProviders', {
      InstanceId,
    });
    const parameters = { InstanceId: InstanceId!, IdentityProviderId: IdentityProviderId! };
    const ask = question(emulator, { action: 'GetIdentityProvider', parameters });
    const raw = await openApiTransport.send({
      ...{ ...ask, parameters },
      ...{ key: keyOf(emulator), timeout: patience },
    });
    assert.ok(raw.text.includes('S3CR3T-AdministratorPassword'), 'the service sends secrets');
    const { body } = await calls.read(ask);
    assert.ok(!JSON.stringify(body).includes('S3CR3T'));
    const { LdapConfig } = body['IdentityProviderDetail'] as { LdapConfig: object };
    assert.deepEqual(Object.keys(LdapConfig), [
      'LdapProtocol',
      'LdapServerHost',
      'LdapServerPort',
      'StartTlsStatus',
      'CertificateFingerprintStatus',
      'CertificateFingerprints',
      'AdministratorUsername',
    ]);
  });
});
