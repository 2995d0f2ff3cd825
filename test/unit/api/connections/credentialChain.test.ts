import assert from 'node:assert/strict';
import { environmentKey, roleKey } from '../../../../src/api/connections/credentialChain';
import { rejection } from '../../../support/rejection';

const names = [
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'ALIBABA_CLOUD_SECURITY_TOKEN',
  'ALIBABA_CLOUD_ROLE_ARN',
  'ALIBABA_CLOUD_OIDC_PROVIDER_ARN',
  'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
  'ALIBABA_CLOUD_CREDENTIALS_URI',
  'ALIBABA_CLOUD_ECS_METADATA',
] as const;

describe('the keys of the environment', () => {
  const before = new Map(names.map((name) => [name, process.env[name]]));
  const setOnly = (values: Partial<Record<(typeof names)[number], string>>) => {
    for (const name of names) {
      if (values[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = values[name];
    }
  };
  afterEach(() => setOnly(Object.fromEntries(before)));

  it('are those of its variables', async () => {
    setOnly({ ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' });
    assert.deepEqual(await environmentKey(), { accessKeyId: 'id', accessKeySecret: 'secret' });
  });

  it('have a token where there is one', async () => {
    setOnly({
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'id',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret',
      ALIBABA_CLOUD_SECURITY_TOKEN: 'token',
    });
    assert.deepEqual(await environmentKey(), {
      ...{ accessKeyId: 'id', accessKeySecret: 'secret', securityToken: 'token' },
    });
  });

  it('are none when half of them is missing', async () => {
    setOnly({ ALIBABA_CLOUD_ACCESS_KEY_ID: 'id' });
    assert.equal(await environmentKey(), undefined);
  });

  it('are none when a link of the chain fails, and no address is asked for them', async () => {
    setOnly({
      ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/x',
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/x',
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/nowhere/token',
    });
    assert.equal(await environmentKey(), undefined);
  });
});

describe('the keys of a role', () => {
  it('are refused by the library when the profile names no role', async () => {
    const source = { accessKeyId: 'id', accessKeySecret: 'secretOfTheSource' };
    const error = await rejection(
      (async () => roleKey({ mode: 'RamRoleArn', source, roleArn: '' }))(),
    );
    assert.ok(error instanceof Error);
    assert.ok(!String(error).includes('secretOfTheSource'));
  });
});
