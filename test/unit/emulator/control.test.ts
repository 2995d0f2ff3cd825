import assert from 'node:assert/strict';
import { start, type Emulator } from '../../emulator/start';
import { call, send } from './client';

describe('emulator: control', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await start({ scenario: 'docs', clock: { now: () => 1_790_000_000_000 } });
  });
  afterEach(() => emulator.dispose());

  const control = async (
    method: string,
    path: string,
    body = '',
    headers: Record<string, string> = {},
  ) => {
    const { status, text } = await send(
      new URL(`${emulator.control}/${path}`),
      method,
      {},
      headers,
      body,
    );
    return { status, body: JSON.parse(text) as unknown };
  };

  it('tells and forgets the calls', async () => {
    await call(emulator, 'ListInstances', { PageSize: '3' });
    const { body } = await control('GET', 'calls');
    const [first] = body as Record<string, unknown>[];
    assert.deepEqual(
      [
        first!.action,
        first!.region,
        first!.version,
        first!.method,
        first!.parameters,
        first!.status,
      ],
      ['ListInstances', 'cn-hangzhou', '2021-12-01', 'POST', { PageSize: '3' }, 200],
    );
    await control('DELETE', 'calls');
    assert.deepEqual(emulator.calls, []);
  });

  it('switches faults on and off', async () => {
    await control('PUT', 'faults', '[{"action":"*","kind":"unavailable"}]');
    assert.equal((await call(emulator, 'ListInstances')).status, 503);
    await control('DELETE', 'faults');
    assert.equal((await call(emulator, 'ListInstances')).status, 200);
    for (const wrong of ['', '{}', '[{"kind":"slow"}]', '[{"action":"*","kind":"flood"}]']) {
      assert.equal((await control('PUT', 'faults', wrong)).status, 400, wrong);
    }
  });

  it('moves the clock, and still takes calls signed with the time under it', async () => {
    const { body } = await control('POST', 'clock', '{"advance":86400000}');
    assert.deepEqual(body, { now: 1_790_086_400_000 });
    assert.equal(emulator.clock.now(), 1_790_086_400_000);
    assert.equal((await call(emulator, 'ListInstances')).status, 200);
    assert.equal(
      (await call(emulator, 'ListInstances', {}, { date: 1_790_000_000_000 })).status,
      200,
    );
    await control('POST', 'clock', '{"now":5}');
    assert.equal(emulator.clock.now(), 5);
    assert.equal((await control('POST', 'clock', '{"later":5}')).status, 400);
  });

  it('tells its state and what is in flight', async () => {
    assert.deepEqual((await control('GET', 'inflight')).body, { current: 0, peak: 0 });
    const state = (await control('GET', 'state')).body as Record<string, unknown>;
    assert.deepEqual([state.scenario, state.seed], ['docs', 1]);
    assert.equal((await control('GET', 'nothing')).status, 404);
  });

  it('answers no web page and no other host', async () => {
    assert.equal(
      (await control('GET', 'state', '', { origin: 'https://example.com' })).status,
      403,
    );
    assert.equal((await control('GET', 'state', '', { host: 'evil.example.com' })).status, 403);
    assert.equal((await control('GET', 'state', '', { host: 'localhost:1' })).status, 200);
  });
});

describe('emulator: gateway', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
  });
  after(() => emulator.dispose());

  it('refuses actions, versions and methods it does not know', async () => {
    const refusal = async (action: string, options: Parameters<typeof call>[3]) => {
      const { status, body } = await call(emulator, action, {}, options);
      return [status, body.Code];
    };
    assert.deepEqual(await refusal('DropEverything', {}), [404, 'InvalidApi.NotFound']);
    assert.deepEqual(await refusal('ListInstances', { version: '2020-01-01' }), [
      400,
      'NoSuchVersion',
    ]);
    assert.deepEqual(await refusal('GetCallerIdentity', {}), [400, 'NoSuchVersion']);
    assert.deepEqual(await refusal('ListInstances', { httpMethod: 'PUT' }), [
      400,
      'UnsupportedHTTPMethod',
    ]);
  });

  it('compresses when asked, and only then', async () => {
    const plain = await call(emulator, 'ListRegions');
    assert.equal(plain.headers['content-encoding'], undefined);
    const zipped = await call(
      emulator,
      'ListRegions',
      {},
      { tamper: { 'accept-encoding': 'gzip' } },
    );
    assert.equal(zipped.headers['content-encoding'], 'gzip');
  });

  it('never sends null, and no token on the last page', async () => {
    const InstanceId = 'idaas_ue2jvisn35ea5lmthk267xxxxx';
    const { text } = await call(emulator, 'ListSynchronizationJobs', {
      InstanceId,
      MaxResults: '2',
    });
    assert.doesNotMatch(text, /null|NextToken/);
  });
});
