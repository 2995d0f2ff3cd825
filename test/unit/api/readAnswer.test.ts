import assert from 'node:assert/strict';
import { ApiError } from '../../../src/api/apiError';
import { connectionError, readAnswer } from '../../../src/api/readAnswer';

const about = { action: 'ListInstances', host: 'eiam.cn-hangzhou.aliyuncs.com' };
const now = Date.UTC(2026, 10, 22, 4, 5);

function refused(status: number, text: string, headers: Record<string, string> = {}): ApiError {
  try {
    readAnswer(about, { status, headers, text }, now);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('It was taken for an answer.');
}

const code = (value: string, Message = '', detail?: object) =>
  JSON.stringify({ Code: value, Message, ...(detail && { AccessDeniedDetail: detail }) });
const page = '<html><body>Sign in</body></html>';

describe('an answer that is none', () => {
  const pages: [status: number, kind: string, mayPass: boolean][] = [
    [200, 'garbled', false],
    [302, 'garbled', false],
    [403, 'garbled', false],
    [404, 'garbled', false],
    [407, 'proxySignIn', false],
    [414, 'garbled', false],
    [429, 'throttled', true],
    [500, 'unavailable', true],
    [501, 'garbled', false],
    [502, 'unavailable', true],
    [504, 'unavailable', true],
    [505, 'garbled', false],
    [511, 'proxySignIn', false],
  ];
  for (const [status, kind, mayPass] of pages) {
    it(`is ${kind} as a page with status ${status}, ${mayPass ? 'and may pass' : 'and lasts'}`, () => {
      const error = refused(status, page);
      assert.deepEqual([error.kind, error.isTransient], [kind, mayPass]);
    });
  }

  it('is of a proxy when its headers or its text say so, and it has no request id', () => {
    const tengine = '<html><hr><center>Tengine</center></html>';
    const pages: [text: string, headers: Record<string, string>, isOfProxy: true | undefined][] = [
      [tengine, {}, undefined],
      [tengine, { server: 'Tengine' }, undefined],
      [tengine, { via: '1.1 gate.example.com (squid/5.7)' }, true],
      [tengine, { 'x-squid-error': 'ERR_CONNECT_FAIL 111' }, true],
      ['<h1>The proxy server did not get an answer</h1>', {}, true],
      ['<title>Zscaler</title>', {}, true],
      ['<title>proxy</title>', { 'x-acs-request-id': 'R' }, undefined],
    ];
    for (const [text, headers, isOfProxy] of pages) {
      assert.equal(
        refused(504, text, headers).isOfProxy,
        isOfProxy,
        text + JSON.stringify(headers),
      );
    }
  });

  it('may come whole the next time when it was cut off', () => {
    for (const text of ['', ' ', '{"Instances":[{"Ins']) {
      assert.equal(refused(200, text).isTransient, true, text);
    }
    for (const text of ['[]', 'null', '"text"', 'moved', page]) {
      assert.equal(refused(200, text).isTransient, false, text);
    }
  });

  it('is read behind a byte-order mark', () => {
    const text = '\ufeff{"RequestId":"R"}';
    assert.equal(readAnswer(about, { status: 200, headers: {}, text }, now).requestId, 'R');
  });
});

describe('how long an answer asks to wait', () => {
  const table: [headers: Record<string, string>, wait: number | undefined][] = [
    [{ 'x-acs-retry-after': '700' }, 700],
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'x-acs-retry-after': '700', 'retry-after': '7' }, 700],
    [{ 'retry-after': 'Sun, 22 Nov 2026 04:05:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 04:04:30 GMT' }, 0],
    [
      { 'retry-after': 'Sun, 22 Nov 2026 09:00:30 GMT', date: 'Sun, 22 Nov 2026 09:00:10 GMT' },
      20_000,
    ],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'x-acs-retry-after': 'x' }, undefined],
    [{}, undefined],
  ];
  for (const [headers, wait] of table) {
    it(`is ${wait ?? 'not said'} by ${JSON.stringify(headers)}`, () => {
      assert.equal(refused(400, code('Throttling.User'), headers).retryAfter, wait);
      assert.equal(refused(429, page, headers).retryAfter, wait);
    });
  }
});

describe('why a call is denied', () => {
  const table: [text: string, denial: string | undefined][] = [
    [code('NoPermission', 'no', { NoPermissionType: 'ImplicitDeny' }), undefined],
    [code('NoPermission'), undefined],
    [code('Forbidden'), undefined],
    [code('Forbidden.RAM', 'User not authorized to operate on the specified resource.'), undefined],
    [code('NoPermission', 'no', { NoPermissionType: 'ExplicitDeny' }), 'explicit'],
    [
      code('NoPermission', 'no', { PolicyType: 'ControlPolicy', NoPermissionType: 'ImplicitDeny' }),
      'explicit',
    ],
    [code('Forbidden.AccessKeyLeaked', 'The AccessKey is leaked.'), 'leakedKey'],
    [code('Forbidden', 'Your AccessKey has been leaked, use another.'), 'leakedKey'],
    [code('Forbidden.RiskControl', 'Blocked.'), 'risk'],
    [code('Forbidden.AccountNotAuthorized', 'The account has not opened the service.'), 'other'],
    [code('Forbedden.NoAuth', 'Not allowed.'), 'other'],
  ];
  for (const [text, denial] of table) {
    it(`is ${denial ?? 'a missing permission'} by ${text}`, () => {
      const error = refused(403, text);
      assert.deepEqual([error.kind, error.denial], ['denied', denial]);
    });
  }

  it('is no missing resource when the action is not offered', () => {
    assert.equal(refused(404, code('InvalidApi.NotFound')).kind, 'refused');
    assert.equal(refused(404, code('ResourceNotFound.Instance')).kind, 'notFound');
  });
});

describe('an error below HTTP', () => {
  const failed = (error: object) => connectionError(about, error);
  const table: [error: object, kind: string, mayPass: boolean][] = [
    [{ code: 'ECONNRESET', message: 'read ECONNRESET' }, 'network', true],
    [{ code: 'ENOTFOUND', message: 'getaddrinfo' }, 'network', true],
    [{ code: 'CERT_HAS_EXPIRED', message: 'certificate has expired' }, 'network', false],
    [{ code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'self-signed' }, 'network', false],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID', message: 'altname' }, 'network', false],
    [{ code: 'EPROTO', message: 'wrong version number' }, 'network', false],
    [{ code: 'HPE_INVALID_CONSTANT', message: 'Parse Error' }, 'network', false],
    [
      { message: 'tunneling socket could not be established, statusCode=407' },
      'proxySignIn',
      false,
    ],
    [{ message: 'Proxy response (407) ?== 200 when HTTP Tunneling' }, 'proxySignIn', false],
    [{ message: 'tunneling socket could not be established, statusCode=403' }, 'network', false],
    [{ message: 'tunneling socket could not be established, statusCode=503' }, 'network', true],
    [{ code: 'ANSWER_TOO_LARGE', message: 'more than 33554432 bytes' }, 'garbled', false],
    [{ code: 'ETIMEDOUT', message: 'connect' }, 'timeout', false],
  ];
  for (const [error, kind, mayPass] of table) {
    it(`is ${kind}, ${mayPass ? 'and may pass' : 'and lasts'}: ${JSON.stringify(error)}`, () => {
      const { kind: found, isTransient } = failed(error);
      assert.deepEqual([found, isTransient], [kind, mayPass]);
    });
  }
});
