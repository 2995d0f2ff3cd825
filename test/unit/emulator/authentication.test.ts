import assert from 'node:assert/strict';
import { start, type Emulator } from '../../emulator/start';
import { call, callV1, send, type CallOptions } from './client';

describe('emulator: authentication', () => {
  let emulator: Emulator;
  const time = Date.parse('2026-05-04T10:00:00Z');

  before(async () => {
    emulator = await start({ scenario: 'docs', clock: { now: () => time } });
  });
  after(() => emulator.dispose());

  const refusal = async (options: CallOptions, query: Record<string, string> = {}) => {
    const answer = await call(emulator, 'ListInstances', query, options);
    return [answer.status, answer.body.Code];
  };
  const identity = (note: string) => emulator.identities.find((each) => each.note === note);

  it('lets a signed call through, by POST, GET and form', async () => {
    for (const options of [{}, { httpMethod: 'GET' }, { form: { PageSize: '1' } }]) {
      const answer = await call(emulator, 'ListInstances', { PageNumber: '1' }, options);
      assert.equal(answer.status, 200);
      const rows = answer.body.Instances as unknown[];
      assert.equal(rows.length, 'form' in options ? 1 : 3);
    }
  });

  it('signs over the decoded query, whatever was left raw on the wire', async () => {
    const query = {
      InstanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
      ApplicationName: "a b*(1)!'~中",
    };
    assert.equal((await call(emulator, 'ListApplications', query)).status, 200);
  });

  it('refuses any header changed after signing', async () => {
    const mismatch = [400, 'SignatureDoesNotMatch'];
    const changes: Record<string, string>[] = [
      { 'x-acs-signature-nonce': 'another' },
      { 'x-acs-date': '2026-05-04T10:00:01Z' },
      { 'x-acs-action': 'ListRegions' },
      { 'x-acs-content-sha256': 'e3b0' },
      { host: 'localhost' },
    ];
    for (const tamper of changes) {
      assert.deepEqual(await refusal({ tamper }), mismatch, JSON.stringify(tamper));
    }
  });

  it('refuses a payload hash that is signed but not that of the body', async () => {
    const headers = { 'x-acs-content-sha256': '0'.repeat(64) };
    assert.deepEqual(await refusal({ headers }), [400, 'SignatureDoesNotMatch']);
  });

  it('refuses any parameter changed, added or taken away after signing', async () => {
    for (const tamperQuery of [{ PageSize: '2' }, { PageSize: '1', PageNumber: '1' }, {}]) {
      const answer = await refusal(
        { tamperQuery: tamperQuery as Record<string, string> },
        { PageSize: '1' },
      );
      assert.deepEqual(answer, [400, 'SignatureDoesNotMatch']);
    }
  });

  it('tells what it signed itself', async () => {
    const answer = await call(
      emulator,
      'ListInstances',
      {},
      { identity: { accessKeySecret: 'x' } },
    );
    assert.match(
      String(answer.body.Message),
      /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] server CanonicalRequest is \[POST\n\/\n/,
    );
  });

  it('wants every x-acs header signed, and every signed header sent', async () => {
    assert.deepEqual(await refusal({ tamper: { 'x-acs-extra': '1' } }), [
      400,
      'IncompleteSignature',
    ]);
    assert.deepEqual(
      await refusal({ headers: { 'x-acs-extra': '1' }, tamper: { 'x-acs-extra': undefined } }),
      [400, 'IncompleteSignature'],
    );
    assert.equal((await refusal({ headers: { 'x-acs-extra': '1' } }))[0], 200);
  });

  it('refuses what is no signature of a known kind', async () => {
    const withHeader = (authorization?: string) => refusal({ tamper: { authorization } });
    assert.deepEqual(await withHeader('ACS3-RSA-SHA256 Credential=a,SignedHeaders=b,Signature=c'), [
      400,
      'InvalidSignatureMethod',
    ]);
    assert.deepEqual(await withHeader('ACS3-HMAC-SHA256 Credential=a'), [
      400,
      'IncompleteSignature',
    ]);
    assert.deepEqual(await withHeader(undefined), [400, 'MissingAccessKeyId']);
  });

  it('allows fifteen minutes of clock skew and no more', async () => {
    const minute = 60_000;
    assert.equal((await refusal({ date: time - 15 * minute }))[0], 200);
    assert.equal((await refusal({ date: time + 15 * minute }))[0], 200);
    const expired = [400, 'InvalidTimeStamp.Expired'];
    assert.deepEqual(await refusal({ date: time - 15 * minute - 1000 }), expired);
    assert.deepEqual(await refusal({ date: time + 15 * minute + 1000 }), expired);
    assert.deepEqual(await refusal({ headers: { 'x-acs-date': 'yesterday' } }), [
      400,
      'InvalidTimeStamp.Format',
    ]);
  });

  it('takes a nonce once, but only when its signature was right', async () => {
    const wrong = { nonce: 'once', identity: { accessKeySecret: 'x' } };
    assert.deepEqual(await refusal(wrong), [400, 'SignatureDoesNotMatch']);
    assert.equal((await refusal({ nonce: 'once' }))[0], 200);
    assert.deepEqual(await refusal({ nonce: 'once' }), [400, 'SignatureNonceUsed']);
  });

  it('checks key, time, nonce, signature, token, permission, parameters, resource in that order', async () => {
    const far = '2020-01-01T00:00:00Z';
    const bad: CallOptions = { headers: { 'x-acs-date': far, 'x-acs-signature-nonce': 'once' } };
    const code = async (options: CallOptions, query: Record<string, string> = {}) =>
      (await call(emulator, 'ListSynchronizationJobs', query, options)).body.Code;
    const sts = identity('sts')!;
    const unknown = { accessKeyId: 'LTAInobody', accessKeySecret: 'x' };
    assert.equal(await code({ ...bad, identity: unknown }), 'InvalidAccessKeyId.NotFound');
    assert.equal(
      await code({ ...bad, identity: { accessKeySecret: 'x' } }),
      'InvalidTimeStamp.Expired',
    );
    assert.equal(
      await code({ nonce: 'once', identity: { accessKeySecret: 'x' } }),
      'SignatureNonceUsed',
    );
    const wrongToken = { ...sts, securityToken: 'nonsense' };
    assert.equal(
      await code({ identity: { ...wrongToken, accessKeySecret: 'x' } }),
      'SignatureDoesNotMatch',
    );
    assert.equal(await code({ identity: wrongToken }), 'InvalidSecurityToken.Malformed');
    assert.equal(await code({ identity: identity('denied-jobs') }), 'NoPermission');
    assert.equal(await code({}), 'MissingParameter.InstanceId');
    assert.equal(
      await code({}, { InstanceId: 'idaas_none', PageSize: '101' }),
      'InvalidParameter.PageSize',
    );
    assert.equal(await code({}, { InstanceId: 'idaas_none' }), 'ResourceNotFound.Instance');
  });

  it('ties a temporary key to its token', async () => {
    const sts = identity('sts')!;
    assert.equal((await refusal({ identity: sts }))[0], 200);
    const bare = { ...sts, securityToken: undefined };
    assert.deepEqual(await refusal({ identity: bare }), [400, 'MissingSecurityToken']);
    const stranger = { securityToken: sts.securityToken };
    assert.deepEqual(await refusal({ identity: stranger }), [
      400,
      'InvalidSecurityToken.MismatchWithAccessKey',
    ]);
    const headers = { 'x-acs-accesskey-id': 'STS.another' };
    assert.deepEqual(await refusal({ identity: sts, headers }), [
      400,
      'InvalidSecurityToken.MismatchWithAccessKey',
    ]);
  });

  it('refuses a disabled key', async () => {
    assert.deepEqual(await refusal({ identity: identity('inactive') }), [
      400,
      'InvalidAccessKeyId.Inactive',
    ]);
  });

  it('accepts the old query signature, and only a right one', async () => {
    assert.equal((await callV1(emulator, 'ListInstances', { PageSize: '1' })).status, 200);
    assert.equal((await callV1(emulator, 'ListInstances', {}, {}, 'POST')).status, 200);
    const changed = await callV1(emulator, 'ListInstances', { PageSize: '1' }, { PageSize: '2' });
    assert.equal(changed.body.Code, 'SignatureDoesNotMatch');
    assert.match(String(changed.body.Message), /server string to sign is:GET&%2F&/);
    const method = await callV1(emulator, 'ListInstances', { SignatureMethod: 'HMAC-SHA256' });
    assert.equal(method.body.Code, 'InvalidSignatureMethod');
  });

  it('shows RAM denials with their detail, and still says who one is', async () => {
    const denied = identity('denied')!;
    const answer = await call(emulator, 'ListInstances', {}, { identity: denied });
    assert.equal(answer.status, 403);
    const detail = answer.body.AccessDeniedDetail as Record<string, unknown>;
    assert.equal(detail.AuthAction, 'eiam:ListInstances');
    assert.equal(detail.NoPermissionType, 'ImplicitDeny');
    const who = await call(
      emulator,
      'GetCallerIdentity',
      {},
      { identity: denied, version: '2015-04-01' },
    );
    assert.deepEqual([who.status, who.body.Arn], [200, denied.arn]);
    const jobs = await call(emulator, 'ListInstances', {}, { identity: identity('denied-jobs') });
    assert.equal(jobs.status, 200);
  });

  it('answers an unsigned page request with a refusal, not a crash', async () => {
    const answer = await send(new URL(emulator.url), 'GET', {}, {}, '');
    assert.equal(answer.status, 400);
  });
});
