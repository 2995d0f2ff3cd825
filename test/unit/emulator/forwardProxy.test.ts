import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { connectionError, readAnswer } from '../../../src/api/readAnswer';
import type { ApiError } from '../../../src/api/apiError';
import {
  startProxy,
  type ForwardProxy,
  type ProxyOptions,
} from '../../emulator/proxy/forwardProxy';
import { proxyPages } from '../../emulator/gateway/proxyPages';
import { start, type Emulator } from '../../emulator/start';

const basic = (text: string) => ({
  'proxy-authorization': `Basic ${Buffer.from(text).toString('base64')}`,
});

interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

describe('emulator: a proxy before it', () => {
  let emulator: Emulator;
  let proxy: ForwardProxy | undefined;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
  });
  afterEach(() => proxy?.dispose());
  after(() => emulator.dispose());

  const target = () => new URL(emulator.url);
  const open = async (options?: ProxyOptions) => (proxy = await startProxy(options));

  /** What a tunnel or, when it is refused, the proxy itself answers to a call without a signature. */
  function tunnel(
    { url }: ForwardProxy,
    path: string,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const asking = request({
        host: '127.0.0.1',
        port: new URL(url).port,
        method: 'CONNECT',
        path,
        headers,
      });
      asking.once('error', reject);
      asking.once('connect', (response, socket: Duplex, head) => {
        if (response.statusCode !== 200) {
          const chunks: Buffer[] = [head];
          socket.on('data', (chunk: Buffer) => chunks.push(chunk));
          socket.once('end', () => {
            const text = Buffer.concat(chunks).toString();
            resolve({ status: response.statusCode!, headers: response.headers, text });
          });
          return;
        }
        const inner = request(
          { createConnection: () => socket, path: '/', method: 'POST' },
          (answer) => read(answer, resolve),
        );
        inner.once('error', reject);
        inner.end();
      });
      asking.end();
    });
  }

  function plain({ url }: ForwardProxy, path: string, headers = {}): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const asking = request({ host: '127.0.0.1', port, method: 'POST', path, headers }, (answer) =>
        read(answer, resolve),
      );
      asking.once('error', reject);
      asking.end();
    });
  }

  function read(answer: IncomingMessage, resolve: (it: Answered) => void): void {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.once('end', () =>
      resolve({
        status: answer.statusCode!,
        headers: answer.headers,
        text: Buffer.concat(chunks).toString(),
      }),
    );
  }

  const codeOf = ({ text }: Answered) => (JSON.parse(text) as { Code: string }).Code;

  it('lets through by CONNECT and by whole addresses', async () => {
    const through = await open();
    assert.equal(codeOf(await tunnel(through, target().host)), 'MissingAction');
    const answer = await plain(through, `${emulator.url}/`);
    assert.deepEqual(
      [codeOf(answer), answer.headers.via],
      ['MissingAction', '1.1 proxy.example.com'],
    );
    assert.deepEqual(through.asked, [`CONNECT ${target().host}`, `POST ${emulator.url}/`]);
  });

  it('asks for user and password, and takes only the right ones', async () => {
    const guarded = await open({ user: 'me', password: 'pass word' });
    for (const headers of [{}, basic('me:wrong')]) {
      for (const ask of [tunnel, plain]) {
        const path = ask === tunnel ? target().host : `${emulator.url}/`;
        const { status, headers: told, text } = await ask(guarded, path, headers);
        assert.deepEqual(
          [status, told['proxy-authenticate'], text],
          [407, 'Basic realm="Example proxy"', proxyPages.signIn.body],
        );
      }
    }
    assert.equal(
      codeOf(await tunnel(guarded, target().host, basic('me:pass word'))),
      'MissingAction',
    );
  });

  it('has its own pages, from which the client learns that it is a proxy', async () => {
    const pages = {
      'a.example': 'forbidden',
      'b.example': 'gatewayTimeout',
      'c.example': 'signIn',
    } as const;
    const filter = await open({ pages });
    const kinds: unknown[] = [];
    for (const host of Object.keys(pages)) {
      const { status, headers, text } = await tunnel(filter, `${host}:443`);
      const raw = { status, headers: headers as Record<string, string>, text };
      assert.throws(
        () => readAnswer({ action: 'ListInstances', host }, raw, 0),
        ({ kind, isOfProxy, isLasting }: ApiError) => kinds.push([kind, isOfProxy, isLasting]) > 0,
      );
    }
    assert.deepEqual(kinds, [
      ['garbled', true, true],
      ['unavailable', true, undefined],
      ['proxySignIn', true, undefined],
    ]);
  });

  it('says that it cannot connect', async () => {
    const { status, headers } = await tunnel(await open(), '127.0.0.1:1');
    assert.deepEqual([status, headers['x-squid-error']], [503, 'ERR_DNS_FAIL 0']);
  });

  it('refuses a tunnel in words that are recognised as those of a proxy', () => {
    const about = { action: 'ListInstances', host: 'eiam.cn-hangzhou.aliyuncs.com' };
    for (const [message, kind, status] of [
      ['tunneling socket could not be established, statusCode=403', 'network', 403],
      ['Proxy response (502) !== 200 when HTTP Tunneling', 'network', 502],
      ['tunneling socket could not be established, statusCode=407', 'proxySignIn', 407],
    ] as const) {
      const error = connectionError(about, new Error(message));
      assert.deepEqual([error.kind, error.status], [kind, status], message);
    }
  });
});
