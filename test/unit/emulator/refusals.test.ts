import assert from 'node:assert/strict';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { oddAnswers, type OddAnswer } from '../../emulator/gateway/oddAnswers';
import { proxyPages, type ProxyPageName } from '../../emulator/gateway/proxyPages';
import { refusals } from '../../emulator/gateway/refusals';
import { start, type Emulator } from '../../emulator/start';
import { call, send } from './client';

describe('emulator: refusals, odd answers and what stands before it', () => {
  let emulator: Emulator;
  let now: number;
  before(async () => {
    emulator = await start({ scenario: 'docs', clock: { now: () => now } });
  });
  beforeEach(() => {
    now = 1_790_000_000_400;
    emulator.lifetimes.clear();
  });
  afterEach(() => emulator.faults.clear());
  after(() => emulator.dispose());

  for (const [name, { status, message, detail }] of Object.entries(refusals)) {
    it(`refuses with ${name}`, async () => {
      emulator.faults.set([{ action: '*', kind: 'refused', refusal: name }]);
      const { status: answered, body } = await call(emulator, 'ListInstances');
      const { Code, Message, AccessDeniedDetail } = body;
      assert.deepEqual(
        { answered, Code, Message, AccessDeniedDetail },
        {
          answered: status,
          Code: name.split(' ')[0],
          Message: message,
          AccessDeniedDetail: detail && {
            AuthAction: 'eiam:ListInstances',
            AuthPrincipalType: 'SubUser',
            ...detail,
          },
        },
      );
    });
  }

  it('says in three ways when to come again', async () => {
    const headers = async (retryAfterAs?: 'milliseconds' | 'seconds' | 'date') => {
      emulator.faults.set([
        { action: '*', kind: 'refused', refusal: 'Throttling.Api', retryAfter: 2500, retryAfterAs },
      ]);
      const { headers: all } = await call(emulator, 'ListInstances');
      return [all['x-acs-retry-after'], all['retry-after'], all['date']];
    };
    assert.deepEqual((await headers()).slice(0, 2), ['2500', undefined]);
    assert.deepEqual((await headers('seconds')).slice(0, 2), [undefined, '3']);
    assert.deepEqual(await headers('date'), [
      undefined,
      new Date(1_790_000_003_000).toUTCString(),
      new Date(1_790_000_000_000).toUTCString(),
    ]);
  });

  it('answers oddly, and the same under another form', async () => {
    const sound = await call(emulator, 'ListInstances');
    const odd = async (answer: OddAnswer) => {
      emulator.faults.set([{ action: '*', kind: 'oddAnswer', answer }]);
      const { status, bytes } = await call(emulator, 'ListInstances');
      assert.equal(status, 200, answer);
      return bytes;
    };
    const same = (text: string) => assert.deepEqual(JSON.parse(text), sound.body);
    const json = async (answer: OddAnswer) => JSON.parse((await odd(answer)).toString()) as unknown;
    const RequestId = sound.body.RequestId;
    assert.deepEqual(await json('noMember'), { RequestId });
    assert.deepEqual(await json('loginRequired'), { status: 'login required' });
    assert.deepEqual(await json('totalOnly'), { RequestId, TotalCount: 7 });
    assert.equal(((await json('failureInside')) as { Success: boolean }).Success, false);
    assert.deepEqual(await json('membersAreText'), {
      RequestId: 'none',
      Instances: 'none',
      TotalCount: 'none',
    });
    assert.deepEqual(await json('list'), [sound.body]);
    assert.deepEqual([await json('nothing'), await json('number')], [null, 42]);
    assert.match((await odd('loginPage')).toString(), /^<!doctype html>/);
    assert.ok((await odd('tooLarge')).length > 33 * 1024 * 1024);
    assert.match((await odd('nested')).toString(), /\[{200000}\]{200000}/);
    same((await odd('byteOrderMark')).toString().slice(1));
    same((await odd('utf16')).toString('utf16le'));
    same(gunzipSync(await odd('gzip')).toString());
    same(inflateSync(await odd('deflate')).toString());
    same(brotliDecompressSync(await odd('brotli')).toString());
    same((await odd('wronglyNamedGzip')).toString());
    assert.equal(Object.keys(oddAnswers).length, 17, 'each is looked at here');
  });

  for (const [name, { status, headers, body }] of Object.entries(proxyPages)) {
    it(`lets a proxy answer with ${name}`, async () => {
      const page = name as ProxyPageName;
      emulator.faults.set([{ action: '*', kind: 'proxied', page, retryAfter: 1500 }]);
      const answer = await call(emulator, 'ListInstances');
      assert.deepEqual([answer.status, answer.text], [status, body]);
      for (const [header, value] of Object.entries(headers)) {
        assert.equal(answer.headers[header], value);
      }
      assert.equal(answer.headers['retry-after'], '2');
      assert.equal(answer.headers['x-acs-request-id'], undefined);
    });
  }

  it('ends a session when its time is over', async () => {
    const identity = emulator.identities.find((each) => each.note === 'sts')!;
    const code = async () => (await call(emulator, 'ListInstances', {}, { identity })).body.Code;
    emulator.lifetimes.set({ session: 1000 });
    now += 999;
    assert.equal(await code(), undefined);
    now += 1;
    assert.equal(await code(), 'InvalidSecurityToken.Expired');
    assert.equal((await call(emulator, 'ListInstances')).body.Code, undefined, 'keys stay');
    emulator.lifetimes.set({ session: 1000 });
    assert.equal(await code(), undefined, 'a new session');
  });

  it('forgets a page token when its time is over', async () => {
    const { body } = await call(emulator, 'ListInstances');
    const [{ InstanceId }] = body.Instances as [{ InstanceId: string }];
    const list = (more: Record<string, string> = {}) =>
      call(emulator, 'ListSynchronizationJobs', { InstanceId, MaxResults: '1', ...more });
    emulator.lifetimes.set({ page: 60_000 });
    const NextToken = String((await list()).body.NextToken);
    now += 59_999;
    assert.equal((await list({ NextToken })).body.Code, undefined);
    now += 1;
    assert.equal((await list({ NextToken })).body.Code, 'InvalidParameter.NextToken');
  });

  it('takes all of it over the control interface, and nothing else', async () => {
    const control = async (method: string, path: string, body = '') =>
      (await send(new URL(`${emulator.control}/${path}`), method, {}, {}, body)).status;
    for (const fault of [
      { kind: 'refused', refusal: 'no such refusal' },
      { kind: 'oddAnswer', answer: 'toString' },
      { kind: 'proxied', page: 'none' },
    ]) {
      assert.equal(
        await control('PUT', 'faults', JSON.stringify([{ action: '*', ...fault }])),
        400,
      );
    }
    const proxied = '[{"action":"*","kind":"proxied","page":"gatewayTimeout"}]';
    assert.equal(await control('PUT', 'faults', proxied), 200);
    assert.equal((await call(emulator, 'ListInstances')).status, 504);
    assert.equal(await control('PUT', 'lifetimes', '{"session":0}'), 200);
    assert.equal(emulatorSession(), true);
    for (const wrong of ['{}', '{"session":"soon"}', '{"page":-1}', '']) {
      assert.equal(await control('PUT', 'lifetimes', wrong), 400, wrong);
    }
    assert.equal(await control('DELETE', 'lifetimes'), 200);
    assert.equal(emulatorSession(), false);
  });

  const emulatorSession = () =>
    (emulator.lifetimes as unknown as { isSessionOver: boolean }).isSessionOver;
});
