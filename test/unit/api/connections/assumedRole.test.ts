import assert from 'node:assert/strict';
import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { roleKey, type RoleProfile } from '../../../../src/api/connections/credentialChain';

interface Asked {
  host: string;
  /** What was sent, query and form together, without signature, time and nonce. */
  sent: Record<string, string>;
}

const changing = [
  'Signature',
  'SignatureNonce',
  'Timestamp',
  'SignatureMethod',
  'SignatureVersion',
];
const ofEveryCall = { Version: '2015-04-01', Format: 'JSON' };

/** Stands in for STS: hands out keys with the number of the call in them, and writes down what it was asked. */
async function withSts(work: (asked: Asked[]) => Promise<void>): Promise<void> {
  const asked: Asked[] = [];
  const hosts: string[] = [];
  const server = http.createServer((request, response) => {
    let form = '';
    request.on('data', (part: Buffer) => (form += part.toString()));
    request.on('end', () => {
      const query = new URL(request.url ?? '', 'http://sts').search;
      const sent = Object.fromEntries(
        [...new URLSearchParams(query), ...new URLSearchParams(form)].filter(
          ([name]) => !changing.includes(name),
        ),
      );
      asked.push({ host: hosts[asked.length] ?? '', sent });
      const n = asked.length;
      const Expiration = new Date(Date.now() + 3_600_000).toISOString();
      const Credentials = {
        AccessKeyId: `id${n}`,
        AccessKeySecret: `secret${n}`,
        SecurityToken: `token${n}`,
        Expiration,
      };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ Credentials }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { request } = https;
  https.request = ((options: RequestOptions) => {
    hosts.push(String(options.host));
    return http.request({
      ...options,
      protocol: 'http:',
      agent: undefined,
      host: '127.0.0.1',
      hostname: '127.0.0.1',
      port,
    });
  }) as typeof request;
  try {
    await work(asked);
  } finally {
    https.request = request;
    server.close();
  }
}

const plain = { accessKeyId: 'id', accessKeySecret: 'secret' };
const temporary = { ...plain, securityToken: 'token' };
const role = 'acs:ram::1:role/reader';

const cases: [name: string, profile: RoleProfile, asked: Asked[], last: string][] = [
  [
    'keys, and all that a profile can say',
    {
      mode: 'RamRoleArn',
      source: plain,
      roleArn: role,
      sessionName: 'me',
      externalId: 'e-1',
      stsRegion: 'cn-hangzhou',
      duration: 900,
    },
    [
      {
        host: 'sts.cn-hangzhou.aliyuncs.com',
        sent: {
          ...ofEveryCall,
          Action: 'AssumeRole',
          AccessKeyId: 'id',
          RoleArn: role,
          RoleSessionName: 'me',
          ExternalId: 'e-1',
          DurationSeconds: '900',
        },
      },
    ],
    'id1',
  ],
  [
    'temporary keys, at the central place',
    { mode: 'RamRoleArn', source: temporary, roleArn: role },
    [
      {
        host: 'sts.aliyuncs.com',
        sent: {
          ...ofEveryCall,
          Action: 'AssumeRole',
          AccessKeyId: 'id',
          SecurityToken: 'token',
          RoleArn: role,
          RoleSessionName: 'idaas-sync-explorer',
          DurationSeconds: '3600',
        },
      },
    ],
    'id1',
  ],
  [
    'the keys that another role gave',
    {
      mode: 'RamRoleArn',
      source: { mode: 'RamRoleArn', source: plain, roleArn: role, stsRegion: 'cn-beijing' },
      roleArn: 'acs:ram::2:role/next',
      sessionName: 'you',
    },
    [
      {
        host: 'sts.cn-beijing.aliyuncs.com',
        sent: {
          ...ofEveryCall,
          Action: 'AssumeRole',
          AccessKeyId: 'id',
          RoleArn: role,
          RoleSessionName: 'idaas-sync-explorer',
          DurationSeconds: '3600',
        },
      },
      {
        host: 'sts.aliyuncs.com',
        sent: {
          ...ofEveryCall,
          Action: 'AssumeRole',
          AccessKeyId: 'id1',
          SecurityToken: 'token1',
          RoleArn: 'acs:ram::2:role/next',
          RoleSessionName: 'you',
          DurationSeconds: '3600',
        },
      },
    ],
    'id2',
  ],
];

describe('a role', () => {
  for (const [name, profile, expected, last] of cases) {
    it(`is taken with ${name}`, async () => {
      await withSts(async (asked) => {
        const key = await roleKey(profile);
        assert.deepEqual(asked, expected);
        assert.equal(key?.accessKeyId, last);
      });
    });
  }

  it('is asked for where the profile says, whatever the environment says', async () => {
    const before = process.env['ALIBABA_CLOUD_STS_REGION'];
    process.env['ALIBABA_CLOUD_STS_REGION'] = 'cn-shanghai';
    try {
      await withSts(async (asked) => {
        await roleKey({ mode: 'RamRoleArn', source: plain, roleArn: role });
        assert.deepEqual(
          asked.map(({ host }) => host),
          ['sts.aliyuncs.com'],
        );
      });
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, 'ALIBABA_CLOUD_STS_REGION');
      else process.env['ALIBABA_CLOUD_STS_REGION'] = before;
    }
  });
});
