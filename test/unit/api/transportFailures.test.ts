import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ApiErrorDetails, ApiErrorKind } from '../../../src/api/apiError';
import { checkEndpoint } from '../../../src/api/endpoint';
import type { Question } from '../../../src/api/serviceCalls';
import type { AccessKey } from '../../../src/model/connections/connection';
import { CancelledError } from '../../../src/base/errors';
import { start, type Emulator, type FaultKind } from '../../emulator/start';
import { apiError, everythingOf, membersOf, rejection } from '../../support/rejection';
import { keyOf } from '../../support/serviceOn';
import { settle, until } from '../../support/until';
import { callsWith, question } from '../../support/wire';

type Expected = Partial<ApiErrorDetails> & { kind: ApiErrorKind };

const noBody = (status: number, length: number) =>
  `HTTP ${status}, ${length} characters that are no JSON object`;

/** What each fault becomes, but for action, host and the request id of the answer. */
const faults: [FaultKind, Expected][] = [
  [
    'throttle',
    {
      kind: 'throttled',
      code: 'Throttling.User',
      status: 400,
      message: 'Request was denied due to user flow control.',
      isSaid: true,
    },
  ],
  [
    'throttleRetryAfter',
    {
      kind: 'throttled',
      code: 'Throttling.User',
      status: 400,
      retryAfter: 700,
      message: 'Request was denied due to user flow control.',
      isSaid: true,
    },
  ],
  [
    'internalError',
    {
      kind: 'unavailable',
      code: 'InternalError',
      status: 500,
      message:
        'The request processing has failed due to some unknown error, please try again later.',
      isSaid: true,
    },
  ],
  [
    'unavailable',
    {
      kind: 'unavailable',
      code: 'ServiceUnavailable',
      status: 503,
      message: 'The request has failed due to a temporary failure of the server.',
      isSaid: true,
    },
  ],
  ['truncatedJson', { kind: 'garbled', status: 200, message: noBody(200, 445) }],
  ['emptyBody', { kind: 'garbled', status: 200, message: noBody(200, 0) }],
  ['notJson', { kind: 'garbled', status: 200, message: noBody(200, 29) }],
  [
    'expiredToken',
    {
      kind: 'expiredToken',
      code: 'InvalidSecurityToken.Expired',
      status: 400,
      message: 'Specified SecurityToken is expired.',
      isSaid: true,
    },
  ],
  [
    'denied',
    {
      kind: 'denied',
      code: 'NoPermission',
      status: 403,
      message: 'You are not authorized to do this action.',
      isSaid: true,
      missingPermission: 'eiam:ListInstances',
    },
  ],
  [
    'invalidKey',
    {
      kind: 'wrongKey',
      code: 'InvalidAccessKeyId.NotFound',
      status: 404,
      message: 'Specified access key is not found.',
      isSaid: true,
    },
  ],
  [
    'clockSkew',
    {
      kind: 'clock',
      code: 'InvalidTimeStamp.Expired',
      status: 400,
      message: 'Specified time stamp or date value is expired.',
      isSaid: true,
    },
  ],
  [
    'notFound',
    {
      kind: 'notFound',
      code: 'ResourceNotFound.Instance',
      status: 404,
      message: 'The specified Instance resource:  not found.',
      isSaid: true,
    },
  ],
];

/** Those that are not answered in words of the service. */
const silent: [FaultKind, Expected][] = [
  ['htmlBadGateway', { kind: 'unavailable', status: 502, message: noBody(502, 152) }],
  ['reset', { kind: 'network', code: 'ECONNRESET', message: 'read ECONNRESET' }],
];

describe('a call that fails', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
  });
  beforeEach(() => {
    emulator.faults.clear();
    emulator.calls.length = 0;
  });
  after(() => emulator.dispose());

  const parameters = { InstanceIds: 'a parameter nobody should read' };
  const host = () => new URL(emulator.url).host;

  async function ask(change: Partial<Question> = {}, key: AccessKey = keyOf(emulator)) {
    const { calls } = callsWith(key);
    return apiError(calls.read(question(emulator, change)));
  }

  async function failure(change: Partial<Question> = {}) {
    const { name, ...members } = membersOf(await ask(change));
    assert.equal(name, 'ApiError');
    return members;
  }

  for (const [kind, expected] of faults) {
    it(`makes an error with code, status and request id of ${kind}`, async () => {
      emulator.faults.set([{ action: '*', kind, retryAfter: 700 }]);
      assert.deepEqual(await failure(), {
        action: 'ListInstances',
        host: host(),
        requestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
        ...expected,
      });
    });
  }

  for (const [kind, expected] of silent) {
    it(`makes an error of ${kind}, where the service says nothing`, async () => {
      emulator.faults.set([{ action: '*', kind }]);
      assert.deepEqual(await failure(), { action: 'ListInstances', host: host(), ...expected });
    });
  }

  it('is given up when nothing comes for ten seconds', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const { calls, clock } = callsWith(keyOf(emulator));
    const error = apiError(calls.read(question(emulator)));
    await until(() => emulator.calls.length === 1);
    await clock.advance(9_999);
    assert.deepEqual(clock.pending, [1]);
    await clock.advance(1);
    const { kind, action, host: where } = await error;
    assert.deepEqual([kind, action, where], ['timeout', 'ListInstances', host()]);
    assert.equal(emulator.calls.length, 1, 'it is not asked again: the answer may still come');
  });

  for (const kind of ['slow', 'repeatToken', 'oddShapes'] as const) {
    it(`does not fail by ${kind}`, async () => {
      emulator.faults.set([{ action: '*', kind, delay: 10 }]);
      const { calls } = callsWith(keyOf(emulator));
      const { body } = await calls.read(question(emulator));
      assert.equal((body['Instances'] as unknown[]).length, 3);
    });
  }

  it('stops at once when it is told to, and hangs up', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const { calls } = callsWith(keyOf(emulator));
    const abort = new AbortController();
    const answer = rejection(calls.read(question(emulator), abort.signal));
    await until(() => emulator.calls.length === 1);
    abort.abort();
    assert.ok((await answer) instanceof CancelledError);
    await until(() => emulator.inFlight.current === 0, 'the service is left alone');
    assert.equal(emulator.calls[0]!.status, 0, 'it was never answered');
    // The end of the socket must not surface as a rejection that nobody handles.
    await settle();
  });

  it('says that nobody listens at an address', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const endpoint = checkEndpoint(`127.0.0.1:${port}`);
    assert.deepEqual(await failure({ endpoint, parameters }), {
      kind: 'network',
      action: 'ListInstances',
      host: `127.0.0.1:${port}`,
      code: 'ECONNREFUSED',
      message: `connect ECONNREFUSED 127.0.0.1:${port}`,
    });
  });

  it('says that a server speaks no TLS', async () => {
    const endpoint = checkEndpoint(`https://${host()}`);
    const { kind, host: where } = await failure({ endpoint });
    assert.deepEqual([kind, where], ['network', host()]);
  });

  describe('keeps keys, tokens, signatures and parameters out of', () => {
    const kinds: FaultKind[] = [...faults, ...silent].map(([kind]) => kind);

    function check(error: unknown, key: AccessKey): void {
      const text = everythingOf(error);
      const signature = /Signature=(\w+)/.exec(emulator.calls[0]?.headers['authorization'] ?? '');
      const { accessKeySecret, securityToken } = key;
      const secrets = [accessKeySecret, securityToken, signature?.[1], parameters.InstanceIds];
      for (const secret of secrets.filter((each) => each !== undefined)) {
        assert.ok(!text.includes(secret), `it holds "${secret}": ${text}`);
        assert.ok(!text.includes(encodeURIComponent(secret)), `it holds "${secret}": ${text}`);
      }
      assert.ok(!/canonicalrequest is \[|POST\n/i.test(text), `it quotes the request: ${text}`);
    }

    const key = () => keyOf(emulator, 'sts');

    for (const kind of kinds) {
      it(`the error of ${kind}`, async () => {
        emulator.faults.set([{ action: '*', kind }]);
        check(await ask({ parameters }, key()), key());
      });
    }

    it('the error of a host that cannot be reached', async () => {
      check(await ask({ parameters, endpoint: checkEndpoint('127.0.0.1:1') }, key()), key());
    });

    for (const note of ['main', 'sts'] as const) {
      it(`the error of a wrong secret, which quotes the request, with the ${note} key`, async () => {
        const wrong = { ...keyOf(emulator, note), accessKeySecret: 'wrongSecretOfMine' };
        check(await ask({ parameters }, wrong), wrong);
        assert.equal(emulator.calls[0]!.code, 'SignatureDoesNotMatch');
      });
    }

    it('the error of a wrong token', async () => {
      const wrong = { ...key(), securityToken: 'CAISwrongTokenOfMine1234567890==' };
      check(await ask({ parameters }, wrong), wrong);
      assert.equal(emulator.calls[0]!.code, 'InvalidSecurityToken.Malformed');
    });
  });
});
