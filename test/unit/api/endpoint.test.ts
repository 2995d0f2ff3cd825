import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkEndpoint, isLoopback, stsEndpoint } from '../../../src/api/endpoint';
import { UserError } from '../../../src/base/errors';

const accepted: [string, { protocol: 'http' | 'https'; host: string }][] = [
  ['eiam.cn-hangzhou.aliyuncs.com', { protocol: 'https', host: 'eiam.cn-hangzhou.aliyuncs.com' }],
  [
    'https://eiam.cn-beijing.aliyuncs.com',
    { protocol: 'https', host: 'eiam.cn-beijing.aliyuncs.com' },
  ],
  [
    'https://eiam.cn-beijing.aliyuncs.com/',
    { protocol: 'https', host: 'eiam.cn-beijing.aliyuncs.com' },
  ],
  [
    'https://eiam.cn-beijing.aliyuncs.com:443',
    { protocol: 'https', host: 'eiam.cn-beijing.aliyuncs.com' },
  ],
  [
    '  EIAM.CN-HANGZHOU.ALIYUNCS.COM\n',
    { protocol: 'https', host: 'eiam.cn-hangzhou.aliyuncs.com' },
  ],
  ['sts.aliyuncs.com', { protocol: 'https', host: 'sts.aliyuncs.com' }],
  ...[
    'sts-vpc.cn-hangzhou',
    'eiam-vpc.cn-beijing',
    'eiam-developerapi.cn-hangzhou',
    'eiam.cn-north-2-gov-1',
    'eiam-cn.vpc-proxy',
  ].map((name): [string, { protocol: 'https'; host: string }] => [
    `${name}.aliyuncs.com`,
    { protocol: 'https', host: `${name}.aliyuncs.com` },
  ]),
  ['127.0.0.1:8080', { protocol: 'http', host: '127.0.0.1:8080' }],
  ['http://127.0.0.1:8080', { protocol: 'http', host: '127.0.0.1:8080' }],
  ['https://127.0.0.1:8443', { protocol: 'https', host: '127.0.0.1:8443' }],
  ['http://127.1.2.3', { protocol: 'http', host: '127.1.2.3' }],
  ['localhost:9', { protocol: 'http', host: 'localhost:9' }],
  ['http://[::1]:8080', { protocol: 'http', host: '[::1]:8080' }],
  // The URL standard reads these as loopback addresses, and so does the connection that is made.
  ['http://2130706433:80', { protocol: 'http', host: '127.0.0.1' }],
  ['http://0x7f.1', { protocol: 'http', host: '127.0.0.1' }],
];

const refused = [
  '',
  ' ',
  'aliyuncs.com',
  'http://eiam.cn-hangzhou.aliyuncs.com',
  'ftp://eiam.cn-hangzhou.aliyuncs.com',
  'javascript:alert(1)',
  'https://user@eiam.cn-hangzhou.aliyuncs.com',
  'https://user:word@eiam.cn-hangzhou.aliyuncs.com',
  'https://eiam.cn-hangzhou.aliyuncs.com@evil.com',
  'https://eiam.cn-hangzhou.aliyuncs.com:8443',
  'eiam.cn-hangzhou.aliyuncs.com:80',
  'https://eiam.cn-hangzhou.aliyuncs.com/path',
  'https://eiam.cn-hangzhou.aliyuncs.com/?a=b',
  'https://eiam.cn-hangzhou.aliyuncs.com/#a',
  'eiam.cn-hangzhou.aliyuncs.com.evil.com',
  'aliyuncs.com.evil.com',
  '.aliyuncs.com',
  // Names that customers choose.
  'eiam.oss-cn-hangzhou.aliyuncs.com',
  'my-bucket.oss-cn-hangzhou.aliyuncs.com',
  '1234567890.cn-hangzhou.fc.aliyuncs.com',
  'eiam.1234567890.cn-hangzhou.fc.aliyuncs.com',
  'ecs.cn-hangzhou.aliyuncs.com',
  'eiam..aliyuncs.com',
  '-.aliyuncs.com',
  'evil-aliyuncs.com',
  'evilaliyuncs.com',
  'evil.com/.aliyuncs.com',
  'evil.com#.aliyuncs.com',
  'evil.com?.aliyuncs.com',
  'evil.com\\.aliyuncs.com',
  'eiam.аliyuncs.com', // Cyrillic а
  'eiam.aliyuncs.com。evil.com', // an ideographic full stop is a dot in host names
  'eiam.aliyuncs.com.', // a trailing dot is another name to a certificate
  'https://127.0.0.1.evil.com',
  'http://localhost.evil.com',
  'http://user@127.0.0.1:8080',
  'http://127.0.0.1:8080/control',
  'http://128.0.0.1',
  'http://[::2]',
  'http://0.0.0.0',
  'http://169.254.169.254',
  'https://100.100.100.200',
  'x'.repeat(5000),
];

describe('the endpoint policy', () => {
  for (const [text, endpoint] of accepted) {
    it(`accepts ${JSON.stringify(text)}`, () => {
      assert.deepEqual(checkEndpoint(text), endpoint);
    });
  }

  for (const text of refused) {
    it(`refuses ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.throws(
        () => checkEndpoint(text),
        new UserError(
          `"${text.trim().slice(0, 100)}" is not an endpoint of Alibaba Cloud. Use a host under aliyuncs.com, without a path, in the setting idaasSync.endpoint.`,
        ),
      );
    });
  }

  it('sends nothing outside the service and this machine, whatever the text', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'eiam',
      'sts',
      'aliyuncs.com',
      '.aliyuncs.com',
      'evil.com',
      '@',
      ':',
      '/',
      '\\',
      '#',
      '?',
      '.',
      '127.0.0.1',
      'localhost',
      '[::1]',
      'a',
      '%2e',
      '\t',
      '。',
      '8080',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (input) => {
        let endpoint;
        try {
          endpoint = checkEndpoint(input);
        } catch (error) {
          assert.ok(error instanceof UserError);
          return;
        }
        const { hostname } = new URL(`${endpoint.protocol}://${endpoint.host}`);
        const loopback = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
        const service = /^(eiam|sts)[a-z0-9.-]*\.aliyuncs\.com$/.test(endpoint.host);
        assert.ok(loopback || (service && endpoint.protocol === 'https'), JSON.stringify(endpoint));
        assert.equal(isLoopback(endpoint), loopback);
      }),
      { numRuns: 3000 },
    );
  });

  it('asks STS at its own host, and the emulator where it is', () => {
    assert.deepEqual(stsEndpoint(checkEndpoint('eiam.cn-hangzhou.aliyuncs.com')), {
      protocol: 'https',
      host: 'sts.aliyuncs.com',
    });
    assert.deepEqual(stsEndpoint(checkEndpoint('127.0.0.1:8080')), {
      protocol: 'http',
      host: '127.0.0.1:8080',
    });
  });
});
