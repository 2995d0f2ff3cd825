import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeFailure } from '../../../../src/api/describeFailure';
import { roleKeys } from '../../../../src/api/connections/roleKeys';
import type { RoleProfile } from '../../../../src/api/connections/roleProfile';
import { start, type Emulator, type FaultKind } from '../../../emulator/start';
import { apiError, everythingOf, rejection } from '../../../support/rejection';
import { keyOf } from '../../../support/serviceOn';
import { oidcProvider, oidcToken, readerRole, stsOn } from '../../../support/stsOn';
import { settle, until } from '../../../support/until';

const auditorRole = readerRole.replace('reader', 'auditor');

describe('the keys of a role', () => {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
    folder = await mkdtemp(path.join(tmpdir(), 'roles-'));
  });
  beforeEach(() => {
    emulator.faults.clear();
    emulator.calls.length = 0;
  });
  after(async () => {
    await emulator.dispose();
    await rm(folder, { recursive: true });
  });

  const taken = (change: object = {}) =>
    ({
      mode: 'RamRoleArn',
      source: keyOf(emulator),
      roleArn: readerRole,
      ...change,
    }) as RoleProfile;
  const asked = () => emulator.calls.map(({ action, parameters }) => ({ action, ...parameters }));

  it('are asked for with all that a profile says, and say when they run out', async () => {
    const { environment } = stsOn(emulator);
    const profile = taken({ sessionName: 'me', externalId: 'e-1', duration: 900 });
    const { key, expires } = await roleKeys(profile, environment).get();
    assert.deepEqual(asked(), [
      {
        action: 'AssumeRole',
        RoleArn: readerRole,
        RoleSessionName: 'me',
        ExternalId: 'e-1',
        DurationSeconds: '900',
      },
    ]);
    const left = expires! - emulator.clock.now();
    assert.ok(left > 840_000 && left <= 900_000, `${left} ms left`);
    assert.deepEqual(Object.keys(key), ['accessKeyId', 'accessKeySecret', 'securityToken']);
  });

  it('are asked for an hour, under a name of ours, with temporary keys too', async () => {
    const { environment } = stsOn(emulator);
    await roleKeys(taken({ source: keyOf(emulator, 'sts') }), environment).get();
    assert.deepEqual(asked(), [
      {
        action: 'AssumeRole',
        RoleArn: readerRole,
        RoleSessionName: 'idaas-sync-explorer',
        DurationSeconds: '3600',
      },
    ]);
    assert.equal(
      emulator.calls[0]!.headers['x-acs-security-token'],
      keyOf(emulator, 'sts').securityToken,
    );
  });

  it('are asked for with those that another role gives, each time', async () => {
    const { environment } = stsOn(emulator);
    const supply = roleKeys(taken({ source: taken(), roleArn: auditorRole }), environment);
    const leases = [await supply.get(), await supply.get()];
    assert.deepEqual(
      emulator.calls.map(({ parameters }) => parameters['RoleArn']),
      [readerRole, auditorRole, readerRole, auditorRole],
    );
    assert.notEqual(leases[0]!.key.accessKeyId, leases[1]!.key.accessKeyId);
  });

  it('are given for a token, which travels in the body of an unsigned call and is read each time', async () => {
    const { environment } = stsOn(emulator);
    const tokenFile = path.join(folder, 'token');
    const [first, second] = [1, 2].map((n) => oidcToken(emulator.clock.now() + n * 60_000));
    const profile = { mode: 'OIDC', roleArn: readerRole, providerArn: oidcProvider, tokenFile };
    const supply = roleKeys(profile as RoleProfile, environment);
    await writeFile(tokenFile, `${first}\n`);
    const { key } = await supply.get();
    await writeFile(tokenFile, second!);
    await supply.get();
    assert.match(key.accessKeyId, /^STS\./);
    const calls = emulator.calls.map(({ headers, parameters }) => [
      headers['authorization'],
      headers['content-type'],
      parameters['OIDCToken'],
    ]);
    const form = 'application/x-www-form-urlencoded';
    assert.deepEqual(calls, [
      [undefined, form, first],
      [undefined, form, second],
    ]);
  });

  it('are asked of the STS of the region, or of the central one', async () => {
    for (const [stsRegion, host] of [
      ['cn-hangzhou', 'sts.cn-hangzhou.aliyuncs.com'],
      [undefined, 'sts.aliyuncs.com'],
    ] as const) {
      const hosts: string[] = [];
      const transport = {
        send: ({ endpoint }: { endpoint: { host: string } }) => {
          hosts.push(endpoint.host);
          return Promise.reject(Object.assign(new Error(), { code: 'CERT_HAS_EXPIRED' }));
        },
      };
      const { environment } = stsOn(emulator, {
        transport: () => Promise.resolve(transport),
        home: () => ({ protocol: 'https', host: 'eiam.cn-hangzhou.aliyuncs.com' }),
      });
      await apiError(roleKeys(taken({ stsRegion }), environment).get());
      assert.deepEqual(hosts, [host]);
    }
  });

  it('are asked of no host that a region only seems to name', () => {
    const { environment } = stsOn(emulator);
    for (const stsRegion of ['x.evil.com/', 'cn-hangzhou.evil', '@evil', 'CN', 'a b', '..'])
      assert.throws(() => roleKeys(taken({ stsRegion }), environment), {
        name: 'UserError',
        message: `"${stsRegion}" is no region of STS. Correct sts_region of the profile, or ALIBABA_CLOUD_STS_REGION, for instance to cn-hangzhou.`,
      });
    assert.deepEqual(emulator.calls, []);
  });

  const passing: FaultKind[] = [
    'throttle',
    'internalError',
    'unavailable',
    'htmlBadGateway',
    'reset',
    'truncatedJson',
  ];
  for (const kind of passing)
    it(`are asked for again after ${kind}, at the pace of all calls`, async () => {
      emulator.faults.set([{ action: 'AssumeRole', kind, times: 2 }]);
      const { environment, traces } = stsOn(emulator);
      await roleKeys(taken(), environment).get();
      assert.deepEqual([emulator.calls.length, traces.map(({ attempts }) => attempts)], [3, [3]]);
    });

  it('are waited for no longer than any answer', async () => {
    emulator.faults.set([{ action: 'AssumeRole', kind: 'hang' }]);
    const { environment, clock } = stsOn(emulator);
    const work = apiError(roleKeys(taken(), environment).get());
    await until(() => emulator.calls.length === 1);
    await settle();
    await clock.advance(10_000);
    assert.equal(
      describeFailure(await work).sentence,
      `${new URL(emulator.url).host} did not answer in time. Check the connection, then retry.`,
    );
    assert.equal(emulator.calls.length, 1);
  });

  const refusals: [name: string, change: object, code: string, sentence: string][] = [
    [
      'a role that is not there',
      { roleArn: `${readerRole}-2` },
      'EntityNotExist.Role',
      'STS does not know the role. Check its ARN in the profile (ram_role_arn), or in ALIBABA_CLOUD_ROLE_ARN.',
    ],
    [
      'a duration that is not allowed',
      { duration: 60 },
      'InvalidParameter.DurationSeconds',
      'STS does not accept DurationSeconds: Specified parameter DurationSeconds is not valid. Correct it where the role is named.',
    ],
  ];
  for (const [name, change, code, sentence] of refusals)
    it(`are refused for ${name}, once, with what to do`, async () => {
      const { environment } = stsOn(emulator);
      const error = await apiError(roleKeys(taken(change), environment).get());
      const failure = describeFailure(error);
      assert.deepEqual([failure.code, failure.sentence], [code, sentence]);
      assert.deepEqual([emulator.calls.length, failure.requestId], [1, error.requestId!]);
    });

  it('are refused to who may not take the role, which names both permissions', async () => {
    const { environment } = stsOn(emulator);
    const profile = taken({ source: keyOf(emulator, 'denied') });
    const { sentence } = describeFailure(await apiError(roleKeys(profile, environment).get()));
    assert.equal(
      sentence,
      'These keys may not take the role. Ask an administrator to grant them sts:AssumeRole, and to name their owner in the trust policy of the role.',
    );
  });

  it('are refused for a token that has ended, or is none', async () => {
    const { environment } = stsOn(emulator);
    const tokenFile = path.join(folder, 'bad');
    const supply = roleKeys(
      { mode: 'OIDC', roleArn: readerRole, providerArn: oidcProvider, tokenFile },
      environment,
    );
    const sentence = async () => describeFailure(await rejection(supply.get())).sentence;
    assert.equal(
      await sentence(),
      `The file ${tokenFile} with the OIDC token cannot be read (ENOENT). Check it, then retry.`,
    );
    await writeFile(tokenFile, ' \n');
    assert.equal(
      await sentence(),
      `The file ${tokenFile} with the OIDC token is empty. Check what writes it, then retry.`,
    );
    await writeFile(tokenFile, oidcToken(emulator.clock.now()));
    assert.equal(
      await sentence(),
      'The OIDC token has expired. Have whatever issues it write a new one into its file, then retry.',
    );
    await writeFile(tokenFile, 'theToken');
    assert.equal(
      await sentence(),
      'STS does not accept the OIDC token: The OIDC token is invalid. Check the provider, and the trust policy of the role.',
    );
  });

  const ugly: FaultKind[] = ['htmlBadGateway', 'notJson', 'emptyBody', 'truncatedJson'];
  for (const kind of ugly)
    it(`that do not come because of ${kind} are told of without what was sent or answered`, async () => {
      emulator.faults.set([{ action: 'AssumeRole', kind }]);
      const { environment } = stsOn(emulator);
      const error = await apiError(roleKeys(taken(), environment).get());
      const { sentence } = describeFailure(error);
      assert.doesNotMatch(sentence, /[<>{}?]|https?:|Signature|acs:ram|LTAI|STS\./);
      for (const secret of [keyOf(emulator).accessKeySecret, 'Signature=', 'RoleArn', 'CAIS'])
        assert.ok(!everythingOf(error).includes(secret), secret);
    });

  it('that cannot be fetched say so, where nobody listens, without an address', async () => {
    const gone = await start({ scenario: 'docs' });
    await gone.dispose();
    const { environment } = stsOn(gone);
    const profile = { ...taken(), source: keyOf(gone) } as RoleProfile;
    const error = await apiError(roleKeys(profile, environment).get());
    assert.equal(
      describeFailure(error).sentence,
      `${new URL(gone.url).host} cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry.`,
    );
    assert.doesNotMatch(everythingOf(error), /RoleArn|Signature=|https?:\/\//);
  });
});
