import assert from 'node:assert/strict';
import { start, type Emulator } from '../../emulator/start';
import { oidcProvider, oidcToken, readerRole } from '../../support/stsOn';
import { call, send, type CallOptions } from './client';

const time = Date.parse('2026-05-04T10:00:00Z');
const role = { RoleArn: readerRole, RoleSessionName: 'me' };

describe('emulator: STS', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await start({ scenario: 'docs', clock: { now: () => time } });
  });
  afterEach(() => emulator.dispose());

  const sts = (query: Record<string, string>, options: CallOptions = {}) =>
    call(emulator, 'AssumeRole', query, { version: '2015-04-01', ...options });

  it('hands out keys of a role, which sign until they run out', async () => {
    const { status, body } = await sts({ ...role, DurationSeconds: '900' });
    const { AccessKeyId, AccessKeySecret, SecurityToken, Expiration } = body.Credentials as Record<
      string,
      string
    >;
    assert.deepEqual([status, Expiration], [200, '2026-05-04T10:15:00Z']);
    const identity = {
      accessKeyId: AccessKeyId,
      accessKeySecret: AccessKeySecret,
      securityToken: SecurityToken,
    };
    const caller = await call(
      emulator,
      'GetCallerIdentity',
      {},
      { version: '2015-04-01', identity },
    );
    assert.equal(caller.body.Arn, 'acs:ram::1098765432109876:assumed-role/idaas-reader/me');
    assert.equal((await call(emulator, 'ListInstances', {}, { identity })).status, 200);
    emulator.clock.advance(900_000);
    const late = await call(emulator, 'ListInstances', {}, { identity });
    assert.deepEqual([late.status, late.body.Code], [400, 'InvalidSecurityToken.Expired']);
  });

  it('hands out other keys each time', async () => {
    const [one, two] = [await sts(role), await sts(role)];
    assert.notDeepEqual(one.body.Credentials, two.body.Credentials);
  });

  it('refuses as the documentation says', async () => {
    const denied = emulator.identities.find(({ note }) => note === 'denied');
    const refusals: [Record<string, string>, CallOptions, number, string][] = [
      [{ ...role, RoleArn: 'reader' }, {}, 400, 'InvalidParameter.RoleArn'],
      [{ ...role, RoleSessionName: 'a b' }, {}, 400, 'InvalidParameter.RoleSessionName'],
      [{ ...role, DurationSeconds: '60' }, {}, 400, 'InvalidParameter.DurationSeconds'],
      [{ ...role, RoleArn: `${readerRole}2` }, {}, 404, 'EntityNotExist.Role'],
      [role, { identity: denied }, 403, 'NoPermission'],
    ];
    for (const [query, options, status, code] of refusals) {
      const answer = await sts(query, options);
      assert.deepEqual([answer.status, answer.body.Code], [status, code]);
      assert.match(String(answer.body.Recommend), /product=Sts/);
    }
  });

  it('takes a token for a key, as long as it lives', async () => {
    const ask = async (token: string, provider = oidcProvider) => {
      const form = { ...role, OIDCProviderArn: provider, OIDCToken: token };
      const headers = {
        'x-acs-action': 'AssumeRoleWithOIDC',
        'x-acs-version': '2015-04-01',
        'content-type': 'application/x-www-form-urlencoded',
      };
      const body = new URLSearchParams(form).toString();
      const answer = await send(new URL(emulator.url), 'POST', {}, headers, body);
      return [answer.status, answer.body.Code];
    };
    assert.deepEqual(await ask(oidcToken(time + 1000)), [200, undefined]);
    assert.deepEqual(await ask(oidcToken(time)), [400, 'AuthenticationFail.OIDCToken.Expired']);
    assert.deepEqual(await ask('token'), [400, 'AuthenticationFail.OIDCToken.Invalid']);
    assert.deepEqual(await ask(oidcToken(time + 1000), `${oidcProvider}2`), [
      404,
      'EntityNotExist.OIDCProvider',
    ]);
  });
});
