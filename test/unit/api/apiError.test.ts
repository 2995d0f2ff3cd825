import assert from 'node:assert/strict';
import { membersOf } from '../../support/rejection';
import { ApiError, errorKind, type ApiErrorKind } from '../../../src/api/apiError';

/** The gateway's published table, with the statuses that sources differ on. */
const table: [code: string | undefined, status: number, kind: ApiErrorKind][] = [
  ['InvalidAccessKeyId.NotFound', 404, 'wrongKey'],
  ['InvalidAccessKeyId.NotFound', 400, 'wrongKey'],
  ['InvalidAccessKeyId.Inactive', 400, 'wrongKey'],
  ['Forbidden.AccessKeyDisabled', 403, 'wrongKey'],
  ['SignatureDoesNotMatch', 400, 'wrongKey'],
  ['SignatureDoesNotMatch', 403, 'wrongKey'],
  ['IncompleteSignature', 400, 'wrongKey'],
  ['MissingAccessKeyId', 400, 'wrongKey'],
  ['InvalidTimeStamp.Expired', 400, 'clock'],
  ['InvalidTimeStamp.Format', 400, 'refused'],
  ['SignatureNonceUsed', 400, 'unavailable'],
  ['InvalidSecurityToken.Expired', 400, 'expiredToken'],
  ['InvalidSecurityToken.Malformed', 400, 'wrongKey'],
  ['InvalidSecurityToken.MismatchWithAccessKey', 400, 'wrongKey'],
  ['MissingSecurityToken', 400, 'wrongKey'],
  ['InvalidApi.NotFound', 404, 'refused'],
  ['NoSuchVersion', 400, 'refused'],
  ['MissingInstanceId', 400, 'refused'],
  ['MissingParameter.InstanceId', 400, 'refused'],
  ['InvalidParameter.NextToken', 400, 'refused'],
  ['Throttling.User', 400, 'throttled'],
  ['Throttling.Api', 400, 'throttled'],
  ['Throttling', 503, 'throttled'],
  ['NoPermission', 403, 'denied'],
  ['Forbidden.RAM', 403, 'denied'],
  ['Forbidden', 403, 'denied'],
  ['Forbedden.NotSupportRAM', 403, 'denied'],
  ['UnknownError', 500, 'unavailable'],
  ['InternalError', 500, 'unavailable'],
  ['ServiceUnavailable', 503, 'unavailable'],
  ['ServiceUnavailableTemporary', 503, 'unavailable'],
  ['ResourceNotFound.Instance', 404, 'notFound'],
  ['UnsupportedAction.IdentityProviderBeingLocked', 400, 'refused'],
  ['ANewCodeOfNextYear', 400, 'refused'],
  ['ANewCodeOfNextYear', 504, 'unavailable'],
  [undefined, 429, 'throttled'],
  [undefined, 502, 'unavailable'],
  [undefined, 418, 'refused'],
];

describe('the kind of an error answer', () => {
  for (const [code, status, kind] of table) {
    it(`is ${kind} for ${code ?? 'no code'} with status ${status}`, () => {
      assert.equal(errorKind(code, status, false), kind);
    });
  }

  it('is denied for any code that comes with the details of a denial', () => {
    assert.equal(errorKind('SomethingNew', 403, true), 'denied');
    assert.equal(errorKind(undefined, 403, true), 'denied');
  });

  it('says of each kind whether it may pass', () => {
    const passing = (
      [
        'throttled',
        'unavailable',
        'network',
        'timeout',
        'garbled',
        'expiredToken',
        'wrongKey',
        'clock',
        'denied',
        'notFound',
        'refused',
      ] as const
    ).filter((kind) => new ApiError(kind, { action: 'ListInstances' }).isTransient);
    assert.deepEqual(passing, ['throttled', 'unavailable', 'network', 'garbled']);
  });
});

describe('an error of the service', () => {
  it('keeps what support asks for', () => {
    const details = {
      action: 'ListInstances',
      code: 'NoPermission',
      status: 403,
      requestId: 'A57FBFD7-FC9A-54FE-A876-4D5E19577186',
      retryAfter: 700,
      missingPermission: 'eiam:ListInstances',
      host: 'eiam.cn-hangzhou.aliyuncs.com',
    };
    const error = new ApiError('denied', { ...details, message: 'You may not.' });
    assert.deepEqual(membersOf(error), {
      ...details,
      kind: 'denied',
      name: 'ApiError',
      message: 'You may not.',
    });
  });

  it('cuts keys, tokens, signatures and quoted requests out of the text', () => {
    const error = new ApiError('wrongKey', {
      action: 'ListInstances',
      message:
        'Key LTAI5tABCDEFGHIJK, STS.NUabcdefgh, token CAISabcdefghijklmnop12345==, ' +
        'Signature=0123abcd, "SecurityToken": "tok-en". server StringToSign is [everything\nafter it]',
    });
    assert.equal(
      error.message,
      'Key LTAI…, STS.…, token CAIS…, Signature=…, "SecurityToken": "…". server StringToSign …',
    );
  });

  it('keeps code and request id on one line each', () => {
    const forged = 'A\n2026-11-28 10:00:00.000 [info] \u202eforged';
    const { code, requestId } = new ApiError('refused', {
      action: 'A',
      code: forged,
      requestId: forged.repeat(9),
    });
    assert.equal(code, 'A 2026-11-28 10:00:00.000 [info] forged');
    assert.match(requestId ?? '', /^A 2026.{50,54}…$/);
  });

  it('keeps no more than a thousand characters of the text', () => {
    assert.equal(
      new ApiError('refused', { action: 'A', message: 'x'.repeat(5000) }).message.length,
      1000,
    );
  });
});
