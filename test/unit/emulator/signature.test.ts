import assert from 'node:assert/strict';
import { canonicalRequest, sha256, signV3 } from '../../emulator/gateway/signature';

const shared = {
  httpMethod: 'POST',
  body: '',
};

const signed = (headers: Record<string, string>, query: Record<string, string>) => ({
  ...shared,
  query,
  headers,
  signedHeaders: Object.keys(headers),
});

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const example = {
  host: 'eiam.cn-hangzhou.aliyuncs.com',
  'x-acs-content-sha256': empty,
  'x-acs-date': '2026-01-15T08:30:00Z',
  'x-acs-signature-nonce': '0123456789abcdef0123456789abcdef',
  'x-acs-version': '2021-12-01',
};

describe('emulator: signature', () => {
  it('agrees with the vector of the official documentation', () => {
    const call = signed(
      {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        'x-acs-action': 'RunInstances',
        'x-acs-content-sha256': empty,
        'x-acs-date': '2023-10-26T10:22:32Z',
        'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
        'x-acs-version': '2014-05-26',
      },
      {
        ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
        RegionId: 'cn-shanghai',
      },
    );
    assert.equal(
      sha256(canonicalRequest(call)),
      '7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259',
    );
    assert.equal(
      signV3(call, 'YourAccessKeySecret'),
      '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('agrees with the vector of special characters', () => {
    const call = signed(
      { ...example, 'x-acs-action': 'ListSynchronizationJobs' },
      {
        TargetType: 'identity_provider',
        'TargetIds.1': 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
        InstanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm',
        MaxResults: '20',
        'Filters.1.Values.2': '中',
        'Filters.1.Values.1': "x*(1)!'~",
        'Filters.1.Key': 'a b',
      },
    );
    assert.equal(
      sha256(canonicalRequest(call)),
      '9c7c46070617e993573fe0b38dcaeb7dd7eb1ddb75b93ff913392e5874e3ea41',
    );
    assert.equal(
      signV3(call, 'exampleAccessKeySecret'),
      'b6fc7dcf03bea0c6e983e6a21589c5d23ecdbc54bba631ddc3b8a6eced0983b1',
    );
  });

  it('agrees with the vector of a temporary key', () => {
    const call = signed(
      {
        ...example,
        'x-acs-action': 'GetSynchronizationJob',
        'x-acs-accesskey-id': 'STS.exampleKeyId',
        'x-acs-security-token': 'CAIS+example/token==',
      },
      {
        InstanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm',
        SynchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde',
      },
    );
    assert.equal(
      sha256(canonicalRequest(call)),
      '8c354971b1a5008afe8bd44a5d07710809955c2694e2965b9d9d0b6744fdeb85',
    );
    assert.equal(
      signV3(call, 'exampleStsSecret'),
      'cd357f121631e2ae571d426c2cf1581c0e9dfc735d1df6c73fd9d2b5ae3ab350',
    );
  });
});
