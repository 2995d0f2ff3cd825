import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkEndpoint } from '../../../src/api/endpoint';
import { flatten } from '../../../src/api/flatten';
import { openApiTransport } from '../../../src/api/openApiTransport';
import { start, type Emulator } from '../../emulator/start';
import { patience } from '../../support/patience';
import { rejection } from '../../support/rejection';
import { keyOf } from '../../support/serviceOn';
import { settle, until } from '../../support/until';
import { wireRequest } from '../../support/wire';

const job = {
  InstanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  SynchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9njxxxxx',
};

describe('the transport, signing', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
  });
  beforeEach(() => {
    emulator.calls.length = 0;
  });
  after(() => emulator.dispose());

  it('gives the answer as it came', async () => {
    const { status, headers, text } = await openApiTransport.send(
      wireRequest(emulator, { action: 'GetCallerIdentity', version: '2015-04-01' }),
    );
    assert.equal(status, 200);
    assert.equal(headers['x-acs-request-id'], '0441BD79-92F3-53AA-8657-F8CE4A2B912A');
    assert.deepEqual(JSON.parse(text), {
      RequestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
      IdentityType: 'RAMUser',
      AccountId: '1098765432109876',
      PrincipalId: '2098765432109870',
      UserId: '2098765432109870',
      Arn: 'acs:ram::1098765432109876:user/reader',
    });
  });

  it('gives a refusal as it came, too', async () => {
    const answer = await openApiTransport.send(wireRequest(emulator, { action: 'NoSuchAction' }));
    assert.equal(answer.status, 404);
    assert.equal((JSON.parse(answer.text) as { Code: string }).Code, 'InvalidApi.NotFound');
  });

  const headersOf = () =>
    Object.fromEntries(
      Object.entries(emulator.calls[0]!.headers).map(([name, value]) => [
        name,
        value
          .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, 'DATE')
          .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'NONCE')
          .replace(/Signature=[0-9a-f]{64}$/, 'Signature=SIGNATURE')
          .replace(/^AlibabaCloud .* IDaaS-Sync-Explorer$/, 'SDK IDaaS-Sync-Explorer'),
      ]),
    );
  const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  it('sends the headers of the RPC request structure and no others', async () => {
    await openApiTransport.send(wireRequest(emulator));
    assert.deepEqual(headersOf(), {
      host: new URL(emulator.url).host,
      'x-acs-version': '2021-12-01',
      'x-acs-action': 'ListInstances',
      'user-agent': 'SDK IDaaS-Sync-Explorer',
      'x-acs-date': 'DATE',
      'x-acs-signature-nonce': 'NONCE',
      'x-acs-content-sha256': nothing,
      accept: 'application/json',
      authorization:
        'ACS3-HMAC-SHA256 Credential=LTAIexampleDocsReader,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=SIGNATURE',
      connection: 'keep-alive',
      'content-length': '0',
    });
    assert.equal(emulator.calls[0]!.method, 'POST');
  });

  it('signs with all three parts of a temporary key', async () => {
    await openApiTransport.send(wireRequest(emulator, { key: keyOf(emulator, 'sts') }));
    assert.deepEqual(headersOf(), {
      host: new URL(emulator.url).host,
      'x-acs-version': '2021-12-01',
      'x-acs-action': 'ListInstances',
      'user-agent': 'SDK IDaaS-Sync-Explorer',
      'x-acs-date': 'DATE',
      'x-acs-signature-nonce': 'NONCE',
      'x-acs-content-sha256': nothing,
      accept: 'application/json',
      'x-acs-accesskey-id': 'STS.exampleDocsSession',
      'x-acs-security-token': 'CAIS+example/Docs/token==',
      authorization:
        'ACS3-HMAC-SHA256 Credential=STS.exampleDocsSession,SignedHeaders=host;x-acs-accesskey-id;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-security-token;x-acs-signature-nonce;x-acs-version,Signature=SIGNATURE',
      connection: 'keep-alive',
      'content-length': '0',
    });
    assert.equal(emulator.calls[0]!.status, 200);
  });

  it('uses a nonce once', async () => {
    await Promise.all([1, 2, 3].map(() => openApiTransport.send(wireRequest(emulator))));
    const nonces = emulator.calls.map(({ headers }) => headers['x-acs-signature-nonce']);
    assert.equal(new Set(nonces).size, 3);
  });

  const actions: [action: string, parameters: Record<string, string>, answer: string][] = [
    ['ListRegions', {}, 'Regions'],
    ['ListInstances', { PageNumber: '1', PageSize: '100' }, 'Instances'],
    ['ListIdentityProviders', { InstanceId: job.InstanceId }, 'IdentityProviders'],
    ['ListApplications', { InstanceId: job.InstanceId }, 'Applications'],
    ['ListSynchronizationJobs', { InstanceId: job.InstanceId }, 'SynchronizationJobs'],
    ['GetSynchronizationJob', job, 'SynchronizationJob'],
    [
      'GetApplication',
      { InstanceId: job.InstanceId, ApplicationId: 'app_mkv7rgt4d7i4u7zqtzev2mxxxx' },
      'Application',
    ],
    [
      'GetIdentityProviderUdPushConfiguration',
      {
        InstanceId: 'idaas_7vdv3olzk36gymwtlaq6fixxxx',
        IdentityProviderId: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
      },
      'UdPushConfiguration',
    ],
  ];
  for (const [action, parameters, answer] of actions) {
    for (const note of ['main', 'sts'] as const) {
      it(`signs ${action} so that it is accepted, with the ${note} key`, async () => {
        const key = keyOf(emulator, note);
        const { text } = await openApiTransport.send(
          wireRequest(emulator, { action, parameters, key }),
        );
        assert.ok(answer in (JSON.parse(text) as object));
        const [call] = emulator.calls;
        assert.deepEqual([call!.action, call!.parameters, call!.status], [action, parameters, 200]);
      });
    }
  }

  it('signs characters that the wire and the signature write differently', async () => {
    const parameters = flatten({
      InstanceId: job.InstanceId,
      TargetIds: ["x*(1)!'~", 'a b+c', '中文/ü😀', '%20&=?#', ' '],
      TargetType: 'identity_provider',
    });
    const { text } = await openApiTransport.send(
      wireRequest(emulator, { action: 'ListSynchronizationJobs', parameters }),
    );
    assert.deepEqual((JSON.parse(text) as Record<string, unknown>)['SynchronizationJobs'], []);
    assert.deepEqual(emulator.calls[0]!.parameters, parameters);
  });
});

describe('the transport, on its connection', () => {
  it('uses one connection for calls that follow each other', async () => {
    let connections = 0;
    const server = createServer((_, response) => response.end('{"RequestId":"1"}'));
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = checkEndpoint(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    const request = {
      ...{ action: 'ListInstances', version: '2021-12-01', parameters: {}, timeout: patience },
      ...{ endpoint, key: { accessKeyId: 'id', accessKeySecret: 'secret' } },
    };
    for (let n = 0; n < 5; n++) await openApiTransport.send(request);
    server.closeAllConnections();
    server.close();
    assert.equal(connections, 1);
  });

  it('lets go of its socket when it is told to stop before there is an answer', async () => {
    const emulator = await start({ scenario: 'docs' });
    emulator.faults.set([{ action: 'ListInstances', kind: 'hang' }]);
    const abort = new AbortController();
    const patient = wireRequest(emulator, { timeout: patience });
    const answer = rejection(openApiTransport.send(patient, abort.signal));
    await until(() => emulator.inFlight.current === 1);
    abort.abort();
    await answer;
    await until(() => emulator.inFlight.current === 0);
    emulator.faults.clear();
    assert.equal((await openApiTransport.send(wireRequest(emulator))).status, 200);
    await emulator.dispose();
  });

  it('asks nothing when it was told to stop before', async () => {
    const emulator = await start({ scenario: 'docs' });
    await rejection(openApiTransport.send(wireRequest(emulator), AbortSignal.abort()));
    assert.deepEqual(emulator.calls, []);
    await emulator.dispose();
  });

  it('stops reading a body when it is told to', async () => {
    let isClosed = false;
    let isHalf = false;
    const server = createServer((_, response) => {
      response.on('close', () => (isClosed = true));
      response.writeHead(200).write('{"Half":', () => (isHalf = true));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = checkEndpoint(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    const request = {
      ...{ action: 'ListInstances', version: '2021-12-01', parameters: {}, timeout: patience },
      ...{ endpoint, key: { accessKeyId: 'id', accessKeySecret: 'secret' } },
    };
    const abort = new AbortController();
    const answer = rejection(openApiTransport.send(request, abort.signal));
    await until(() => isHalf);
    await settle(20);
    abort.abort();
    await answer;
    await until(() => isClosed);
    server.close();
  });
});
