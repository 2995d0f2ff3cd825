import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApiError, type ApiErrorDetails, type ApiErrorKind } from '../../../src/api/apiError';
import { describeFailure } from '../../../src/api/describeFailure';
import { checkEndpoint } from '../../../src/api/endpoint';
import { errorSentence } from '../../../src/api/errorSentence';
import { UserError } from '../../../src/base/errors';
import type { AccessKey } from '../../../src/model/connections/connection';
import { SignInNeededError } from '../../../src/model/connections/signInNeededError';
import { start, type Emulator, type FaultKind } from '../../emulator/start';
import { apiError } from '../../support/rejection';
import { keyOf } from '../../support/serviceOn';
import { callsWith, question } from '../../support/wire';

const host = 'eiam.cn-hangzhou.aliyuncs.com';
const sentence = (kind: ApiErrorKind, details: Partial<ApiErrorDetails> = {}) =>
  errorSentence(new ApiError(kind, { action: 'ListInstances', host, ...details }));

const certificate = `The certificate of ${host} is not trusted on this machine. Check proxy and certificate settings (http.proxy, http.systemCertificates).`;
const unreachable = `${host} cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry.`;

const sentences: [ApiErrorKind, Partial<ApiErrorDetails>, string][] = [
  ['throttled', {}, 'The service limits the rate of calls. Wait a little, then retry.'],
  ['unavailable', {}, 'The service is not available at the moment. Retry in a few minutes.'],
  ['network', { code: 'ECONNREFUSED' }, unreachable],
  ['network', { code: 'ENOTFOUND' }, unreachable],
  ['network', {}, unreachable],
  ['network', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, certificate],
  ['network', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, certificate],
  ['network', { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, certificate],
  ['network', { code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }, certificate],
  [
    'network',
    { code: 'CERT_HAS_EXPIRED' },
    `The certificate of ${host} is not valid today. Check the clock of this computer, and whether a proxy answers in its place.`,
  ],
  [
    'network',
    { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    `The certificate that answers for ${host} belongs to another name. Check whether a proxy answers in its place (http.proxy).`,
  ],
  [
    'network',
    { isOfProxy: true, status: 403 },
    `The proxy does not connect to ${host} (HTTP 403). Ask whoever runs it to allow that host, or check the setting http.proxy.`,
  ],
  [
    'proxySignIn',
    { status: 407 },
    'The proxy wants a sign-in. Put user and password into the setting http.proxy, then retry.',
  ],
  [
    'proxySignIn',
    { status: 511 },
    'The network wants a sign-in. Open a page in the browser to sign in, then retry.',
  ],
  [
    'unavailable',
    { isOfProxy: true, status: 504 },
    `A proxy before ${host} answers HTTP 504 instead of the service. Retry in a few minutes; if it stays, ask whoever runs the proxy.`,
  ],
  [
    'timeout',
    { code: 'KEYS_LATE' },
    'The keys of this connection did not come in time. Unlock the keyring of this machine, or check the source of the keys, then retry.',
  ],
  [
    'denied',
    { denial: 'leakedKey' },
    'The AccessKey has become public and is blocked. Delete it in RAM and sign in with a new one.',
  ],
  [
    'denied',
    { denial: 'risk', message: 'Blocked by risk control.' },
    'Risk control of Alibaba Cloud has blocked the call: Blocked by risk control. Check the messages of the account in the console.',
  ],
  [
    'denied',
    { denial: 'explicit', missingPermission: 'eiam:GetUser' },
    'A policy denies eiam:GetUser explicitly, so granting it does not help. Ask an administrator to change the policy.',
  ],
  [
    'denied',
    { denial: 'other', message: 'The account is not authorised' },
    'The service does not allow the call: The account is not authorised. Ask an administrator of the account.',
  ],
  [
    'refused',
    { code: 'InvalidApi.NotFound' },
    `${host} does not offer ListInstances. Check the setting idaasSync.endpoint and the region.`,
  ],
  ['timeout', {}, `${host} did not answer in time. Check the connection, then retry.`],
  [
    'garbled',
    {},
    `The answer of ${host} is not one of the service. Check whether a proxy answers in its place, then retry.`,
  ],
  ['expiredToken', {}, 'The session token has expired. Sign in again or refresh the profile.'],
  [
    'wrongKey',
    { code: 'InvalidAccessKeyId.NotFound' },
    'The AccessKey ID does not exist. Check it for typing errors.',
  ],
  [
    'wrongKey',
    { code: 'InvalidAccessKeyId.Inactive' },
    'The AccessKey is disabled. Enable it in RAM or use another one.',
  ],
  [
    'wrongKey',
    { code: 'Forbidden.AccessKeyDisabled' },
    'The AccessKey is disabled. Enable it in RAM or use another one.',
  ],
  ['wrongKey', { code: 'SignatureDoesNotMatch' }, 'The AccessKey secret is wrong. Enter it again.'],
  ['wrongKey', { code: 'IncompleteSignature' }, 'The AccessKey secret is wrong. Enter it again.'],
  [
    'wrongKey',
    { code: 'InvalidSecurityToken.Malformed' },
    'The security token does not fit the AccessKey. Enter all three parts again.',
  ],
  [
    'wrongKey',
    { code: 'MissingSecurityToken' },
    'The security token does not fit the AccessKey. Enter all three parts again.',
  ],
  [
    'clock',
    {},
    'The clock of this computer is off by more than 15 minutes. Set it right, then retry.',
  ],
  [
    'denied',
    { missingPermission: 'eiam:ListSynchronizationJobs' },
    'Permission eiam:ListSynchronizationJobs is missing. Ask an administrator to grant it in RAM, then retry.',
  ],
  [
    'denied',
    {},
    'Permission eiam:ListInstances is missing. Ask an administrator to grant it in RAM, then retry.',
  ],
  ['notFound', {}, 'The service does not know this any more. Refresh the list.'],
  [
    'refused',
    { message: 'Specified parameter NextToken is not valid.' },
    'The service refused the call: Specified parameter NextToken is not valid. Check the log for details.',
  ],
  [
    'refused',
    { message: 'no full stop' },
    'The service refused the call: no full stop. Check the log for details.',
  ],
  [
    'refused',
    { message: 'two\nlines\u202e [x](command:y)' },
    'The service refused the call: two lines [x](command:y). Check the log for details.',
  ],
];

describe('the sentence of a failed call', () => {
  for (const [kind, details, expected] of sentences) {
    it(`says what to do about ${kind} ${JSON.stringify(details)}`, () => {
      assert.equal(sentence(kind, details), expected);
    });
  }

  describe('as it comes of a real answer,', () => {
    let emulator: Emulator;
    before(async () => {
      emulator = await start({ scenario: 'docs' });
    });
    beforeEach(() => emulator.faults.clear());
    after(() => emulator.dispose());

    const failureOf = async (key: AccessKey) =>
      describeFailure(await apiError(callsWith(key).calls.read(question(emulator))));
    const requestId = '0441BD79-92F3-53AA-8657-F8CE4A2B912A';

    const keys: [string, (good: AccessKey) => AccessKey, object][] = [
      [
        'of a wrong id',
        (good) => ({ ...good, accessKeyId: 'LTAInobody' }),
        {
          sentence: 'The AccessKey ID does not exist. Check it for typing errors.',
          code: 'InvalidAccessKeyId.NotFound',
          cause: 'Key refused',
          of: 'keys',
          said: 'Specified access key is not found.',
          needsSignIn: true,
        },
      ],
      [
        'of a wrong secret',
        (good) => ({ ...good, accessKeySecret: 'wrong' }),
        {
          sentence: 'The AccessKey secret is wrong. Enter it again.',
          code: 'SignatureDoesNotMatch',
          cause: 'Key refused',
          of: 'keys',
          said: 'Specified signature does not match our calculation. server StringToSign …',
          needsSignIn: true,
        },
      ],
      [
        'of a disabled key',
        () => keyOf(emulator, 'inactive'),
        {
          sentence: 'The AccessKey is disabled. Enable it in RAM or use another one.',
          code: 'InvalidAccessKeyId.Inactive',
          cause: 'Key refused',
          of: 'keys',
          said: 'Specified access key is disabled.',
          needsSignIn: true,
        },
      ],
      [
        'of a key without its token',
        () => ({ ...keyOf(emulator, 'sts'), securityToken: undefined }),
        {
          sentence: 'The security token does not fit the AccessKey. Enter all three parts again.',
          code: 'MissingSecurityToken',
          cause: 'Key refused',
          of: 'keys',
          said: 'SecurityToken is mandatory for this action.',
          needsSignIn: true,
        },
      ],
      [
        'of a missing permission',
        () => keyOf(emulator, 'denied'),
        {
          sentence:
            'Permission eiam:ListInstances is missing. Ask an administrator to grant it in RAM, then retry.',
          code: 'NoPermission',
          cause: 'No permission: eiam:ListInstances',
          of: 'permission',
          said: 'You are not authorized to do this action.',
        },
      ],
    ];
    for (const [what, change, failure] of keys) {
      it(`tells ${what}, with code and request id`, async () => {
        assert.deepEqual(await failureOf(change(keyOf(emulator))), { requestId, ...failure });
      });
    }

    const faults: [FaultKind, object][] = [
      [
        'clockSkew',
        {
          sentence: sentence('clock'),
          code: 'InvalidTimeStamp.Expired',
          cause: 'Clock is wrong',
          of: 'keys',
          said: 'Specified time stamp or date value is expired.',
          requestId,
        },
      ],
      [
        'expiredToken',
        {
          sentence: sentence('expiredToken'),
          code: 'InvalidSecurityToken.Expired',
          cause: 'Session token expired',
          of: 'keys',
          said: 'Specified SecurityToken is expired.',
          requestId,
          needsSignIn: true,
        },
      ],
      [
        'throttle',
        {
          sentence: sentence('throttled'),
          code: 'Throttling.User',
          cause: 'Too many calls',
          said: 'Request was denied due to user flow control.',
          requestId,
        },
      ],
      ['htmlBadGateway', { sentence: sentence('unavailable'), cause: 'Service not available' }],
    ];
    for (const [kind, failure] of faults) {
      it(`tells of ${kind}`, async () => {
        emulator.faults.set([{ action: '*', kind }]);
        assert.deepEqual(await failureOf(keyOf(emulator)), failure);
      });
    }

    it('tells of a host where nobody listens', async () => {
      const endpoint = checkEndpoint('127.0.0.1:1');
      const { calls } = callsWith(keyOf(emulator));
      assert.deepEqual(
        describeFailure(await apiError(calls.read(question(emulator, { endpoint })))),
        {
          sentence: unreachable.replace(host, '127.0.0.1:1'),
          code: 'ECONNREFUSED',
          cause: 'No connection',
          of: 'network',
        },
      );
    });

    it('tells of a certificate nobody trusts', async () => {
      const pem = await readFile(join('test', 'fixtures', 'selfSigned.pem'));
      const server = createServer({ key: pem, cert: pem }, (_, response) => response.end('{}'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const where = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { calls } = callsWith(keyOf(emulator));
      const ask = question(emulator, { endpoint: checkEndpoint(`https://${where}`) });
      const failure = describeFailure(await apiError(calls.read(ask)));
      server.closeAllConnections();
      server.close();
      assert.deepEqual(failure, {
        sentence: certificate.replace(host, where),
        code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        cause: 'Certificate not trusted',
      });
    });
  });
});

describe('the description of any error', () => {
  it('is the sentence of an error that is the user’s', () => {
    assert.deepEqual(describeFailure(new UserError('Do this.')), { sentence: 'Do this.' });
  });

  it('offers to sign in again where that is what helps', () => {
    assert.deepEqual(describeFailure(new SignInNeededError('Production')), {
      sentence: 'The keys of "Production" are not stored on this machine. Sign in again.',
      cause: 'Sign-in needed',
      of: 'keys',
      needsSignIn: true,
    });
  });

  it('says of everything else that it is our fault, on one line and without keys', () => {
    const wrapped = (text: string) =>
      `Something went wrong in the extension: ${text}. The log has the details.`;
    const table: [unknown, string][] = [
      [new TypeError("Cannot read 'x'\nof undefined"), wrapped("Cannot read 'x' of undefined")],
      [new Error('key LTAI5tABCDEFGHIJK'), wrapped('key LTAI…')],
      ['a text', wrapped('a text')],
      [undefined, wrapped('undefined')],
    ];
    for (const [error, expected] of table) {
      assert.deepEqual(describeFailure(error), { sentence: expected });
    }
  });

  it('keeps code and request id to one line each', () => {
    const error = new ApiError('refused', {
      action: 'A',
      message: 'No.',
      code: 'A\nB'.repeat(99),
      requestId: 'C\nD',
    });
    const { code, requestId } = describeFailure(error);
    assert.deepEqual([code?.length, code?.includes('\n'), requestId], [100, false, 'C D']);
  });

  describe('has the words of the service beside the sentence,', () => {
    const refused = (message: string, isSaid?: boolean) =>
      describeFailure(
        new ApiError('throttled', { action: 'A', code: 'Throttling', message, isSaid }),
      ).said;

    it('where they are its own', () => {
      assert.deepEqual(
        [refused('Too fast.', true), refused('socket hang up'), refused(' \u200b\n', true)],
        ['Too fast.', undefined, undefined],
      );
    });

    it('on one line, without keys, and not for ever', () => {
      const said = refused(`Key LTAI5tABCDEFGHIJK\n\u202e${'x'.repeat(5000)}`, true)!;
      assert.deepEqual([said.slice(0, 12), said.length, said.at(-1)], ['Key LTAI… xx', 600, '…']);
    });

    it('unless the sentence quotes all of them', () => {
      const beside = (message: string) =>
        describeFailure(new ApiError('refused', { action: 'A', message, isSaid: true })).said;
      const long = `${'word '.repeat(60)}end`;
      assert.deepEqual(
        [beside('The identity source is locked'), beside('Locked.'), beside(long)],
        [undefined, undefined, long],
      );
    });
  });
});
