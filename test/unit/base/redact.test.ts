import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isSecretName, redactText, withoutSecrets } from '../../../src/base/redact';

// Shaped like the real ones, put together here so that no scanner takes them for real.
const accessKeyId = ['LTAI', '5tFjexampleKd4Rm9sGwYz'].join('');
const temporaryKeyId = ['STS.', 'NUexampleKd4Rm9sGwYzQp'].join('');
const secret = 'h7Gq2exampleSecretZk93LmNvTxRb';
const token = `CAIS${'8QF1q6Ft5B2yfSjIr5DWexample/0Kl4n+'.repeat(4)}==`;
const signature = '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0';

/** Members with a secret, as the answers and requests of the service name them. */
const secretMembers = [
  'AccessKeySecret',
  'AccessToken',
  'AdministratorPassword',
  'AppSecret',
  'Authorization',
  'ClientSecret',
  'CorpSecret',
  'EncryptKey',
  'FileDownloadUrl',
  'Password',
  'PrivateKey',
  'Secret',
  'SecurityToken',
  'Signature',
  'StsKey',
  'StsToken',
  'Token',
  'VerificationToken',
  // Not documented: kept out by how they end.
  'ApiKey',
  'BindPassword',
  'ClientCredential',
  'EncodingAesKey',
  'InitialPwd',
  'JwtSigningKey',
  'RefreshToken',
  'ScimBearerToken',
  'AppKeySecret',
  'PublicKeyPassword',
  'SymmetricKey',
  'TlsClientPrivateKey',
  'WebhookSecret',
  'x-acs-bearer-token',
  'x-acs-security-token',
  'x-acs-zero-trust-idtoken',
];

/** Members that sound like a secret and are none. */
const openMembers = [
  'AllowAuthorization',
  'AppKey',
  'AccessKeyId',
  'CertificateFingerprints',
  'ClientToken',
  'Content',
  'NextToken',
  'PasswordExpireTime',
  'PasswordInitialization',
  'PasswordSet',
  'PasswordSyncStatus',
  'ProvisionPassword',
  'PublicKey',
  'Key',
  'SignatureNonce',
  'TokenEndpoint',
];

describe('isSecretName', () => {
  it('knows the members that hold a secret, however they are written', () => {
    const spellings = secretMembers.flatMap((name) => [
      name,
      name.toUpperCase(),
      name.charAt(0).toLowerCase() + name.slice(1),
      name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase(),
      name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase(),
    ]);
    assert.deepEqual(
      spellings.filter((name) => !isSecretName(name)),
      [],
    );
  });

  it('does not take settings, page tokens and public parts for secrets', () => {
    assert.deepEqual(openMembers.filter(isSecretName), []);
  });
});

describe('withoutSecrets', () => {
  it('drops secret members at any depth and keeps everything else', () => {
    const answer = {
      RequestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
      NextToken: 'NTxxxexample',
      IdentityProviderDetail: {
        DingtalkAppConfig: { AppKey: 'ding1', AppSecret: secret, EncryptKey: secret },
        LdapConfig: {
          AdministratorUsername: 'cn=admin',
          AdministratorPassword: secret,
          Certificates: [{ Content: 'MIIB', PrivateKey: secret }, null, 'text', 7],
        },
        OidcConfig: { AuthnParam: { ClientId: 'c', ClientSecret: secret } },
        Nested: [[{ access_token: secret, PasswordSyncStatus: 'enabled' }], []],
      },
    };
    const before = structuredClone(answer);
    assert.deepEqual(withoutSecrets(answer), {
      RequestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
      NextToken: 'NTxxxexample',
      IdentityProviderDetail: {
        DingtalkAppConfig: { AppKey: 'ding1' },
        LdapConfig: {
          AdministratorUsername: 'cn=admin',
          Certificates: [{ Content: 'MIIB' }, null, 'text', 7],
        },
        OidcConfig: { AuthnParam: { ClientId: 'c' } },
        Nested: [[{ PasswordSyncStatus: 'enabled' }], []],
      },
    });
    assert.deepEqual(answer, before, 'the answer itself stays as it was');
  });

  it('hands on what has no members', () => {
    assert.deepEqual([undefined, null, 0, '', 'Signature', true].map(withoutSecrets), [
      undefined,
      null,
      0,
      '',
      'Signature',
      true,
    ]);
  });

  it('keeps a member named __proto__ a member', () => {
    const answer: unknown = JSON.parse('{"__proto__": {"isAdmin": true, "AppSecret": "s"}}');
    assert.equal(JSON.stringify(withoutSecrets(answer)), '{"__proto__":{"isAdmin":true}}');
  });

  it('leaves no secret in any shape of answer, and nothing else out', () => {
    const { shape } = fc.letrec<{ shape: unknown; object: unknown; list: unknown }>((tie) => ({
      // No members of any name: a random one is a secret's once in a while.
      shape: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 0 }), tie('object'), tie('list')),
      list: fc.array(tie('shape'), { maxLength: 4 }),
      object: fc.dictionary(fc.constantFrom(...openMembers), tie('shape'), { maxKeys: 4 }),
    }));
    const salted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(salted);
      if (typeof value !== 'object' || value === null) return value;
      const members = Object.entries(value).map(([name, member]) => [name, salted(member)]);
      return Object.fromEntries([['AppSecret', secret], ...members, ['access_token', [secret]]]);
    };
    fc.assert(
      fc.property(shape, (value) => {
        const clean = JSON.parse(JSON.stringify(value)) as unknown;
        assert.deepEqual(JSON.stringify(withoutSecrets(salted(clean))), JSON.stringify(clean));
      }),
    );
  });
});

describe('redactText', () => {
  const hides = (text: string, ...hidden: string[]) => {
    const clean = redactText(text);
    for (const part of hidden) {
      assert.ok(!clean.includes(part), `${part} is still in: ${clean}`);
    }
    return clean;
  };

  it('cuts key ids down to their kind', () => {
    assert.equal(
      hides(`key ${accessKeyId}, then (${temporaryKeyId}).`, accessKeyId, temporaryKeyId),
      'key LTAI…, then (STS.…).',
    );
  });

  it('cuts out tokens wherever they stand', () => {
    assert.equal(hides(`token ${token} expired`, token), 'token CAIS… expired');
    assert.equal(hides(`?t=${encodeURIComponent(token)}&a=1`, 'QF1q6Ft5B2'), '?t=CAIS…&a=1');
  });

  it('cuts values out of queries, headers and JSON', () => {
    assert.equal(
      hides(
        `GET /?Action=GetJob&SecurityToken=${token}&Signature=a%2Fb%3D&Version=1`,
        token,
        'a%2F',
      ),
      'GET /?Action=GetJob&SecurityToken=…&Signature=…&Version=1',
    );
    assert.equal(
      hides(
        `authorization: ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=host;x-acs-date,Signature=${signature}`,
        accessKeyId,
        signature,
      ),
      'authorization: ACS3-HMAC-SHA256 Credential=LTAI…,SignedHeaders=host;x-acs-date,Signature=…',
    );
    assert.equal(
      hides(`{"accessKeySecret": "${secret}", "securityToken":"short"}`, secret, 'short'),
      '{"accessKeySecret": "…", "securityToken":"…"}',
    );
    assert.equal(hides(`x-acs-security-token: ${token}`, token), 'x-acs-security-token: …');
  });

  it('cuts off the request that SignatureDoesNotMatch quotes', () => {
    const request = `POST\n/\nInstanceId=idaas_x\nhost:eiam.cn-hangzhou.aliyuncs.com\nx-acs-security-token:${token}\n\nhost\n${signature}`;
    assert.equal(
      hides(
        `Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256\n${signature}] server CanonicalRequest is [${request}]`,
        signature,
        token,
        'InstanceId',
      ),
      'Specified signature does not match our calculation. server StringToSign …',
    );
    assert.equal(
      hides(
        `Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId%3D${accessKeyId}`,
        accessKeyId,
        'POST',
      ),
      'Specified signature is not matched with our calculation. server string to sign …',
    );
  });

  it('cuts bearer credentials and secrets out of dumped requests', () => {
    assert.equal(hides('Authorization: Bearer abc.def-123', 'abc.def'), 'Authorization: Bearer …');
    assert.equal(hides('Bearer   abc.def-123', 'abc.def'), 'Bearer   …');
    assert.equal(
      hides(
        `AppSecret=${secret}; "ClientSecret": "${secret}", AdministratorPassword: ${secret}`,
        secret,
      ),
      'AppSecret=…; "ClientSecret": "…", AdministratorPassword: …',
    );
  });

  for (const name of [
    ...['Secret', 'AccessKeySecret', 'AppSecret', 'CorpSecret', 'ClientSecret'],
    ...['Password', 'AdministratorPassword', 'SecurityToken', 'AccessToken', 'VerificationToken'],
    ...['x-acs-security-token', 'x-acs-bearer-token', 'Signature', 'EncryptKey', 'PrivateKey'],
  ])
    it(`cuts out what is called ${name}, however it is written`, () => {
      for (const written of [name, name.toLowerCase(), name.toUpperCase()])
        for (const text of [
          `${written}=${secret}`,
          `${written}: ${secret}`,
          `"${written}":"${secret}"`,
        ])
          hides(text, secret);
    });

  it('leaves ordinary text alone', () => {
    const text =
      'GetSynchronizationJob eiam.cn-hangzhou.aliyuncs.com 12 ms: Throttling.User, Signature expired, SignatureNonceUsed (request 0441BD79-92F3-53AA-8657-F8CE4A2B912A)';
    assert.equal(redactText(text), text);
  });
});
