import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { proxyPages, type ProxyPageName } from '../gateway/proxyPages';

export interface ProxyOptions {
  /** Both or neither: without them nobody is asked. */
  user?: string;
  password?: string;
  /** Hosts (without port) that it answers with this page itself instead of connecting. */
  pages?: Readonly<Record<string, ProxyPageName>>;
}

/** A running proxy. */
export interface ForwardProxy {
  /** Without user and password. */
  url: string;
  /** `CONNECT host:port` and `POST http://…`, oldest first, refused ones too. */
  asked: string[];
  dispose(): Promise<void>;
}

/** A proxy as companies have one: CONNECT and plain requests, Basic sign-in, error pages of its own. Loopback only. */
export async function startProxy(options: ProxyOptions = {}): Promise<ForwardProxy> {
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const { user, password, pages = {} } = options;
  const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const refusal = (message: IncomingMessage, host: string) => {
    if (user !== undefined && message.headers['proxy-authorization'] !== expected) {
      return proxyPages.signIn;
    }
    const page = pages[host];
    return page && proxyPages[page];
  };

  const server = createServer((message, response) => {
    asked.push(`${message.method} ${message.url}`);
    forward(message, response, refusal(message, hostOf(message.url ?? '')));
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('connect', (message: IncomingMessage, socket: Socket, head: Buffer) => {
    asked.push(`CONNECT ${message.url}`);
    const [host = '', port = '443'] = (message.url ?? '').split(':');
    const page = refusal(message, host);
    socket.on('error', () => socket.destroy());
    if (page) {
      socket.end(rawPage(page.status, page.headers, page.body));
      return;
    }
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    sockets.add(target);
    target.once('close', () => sockets.delete(target));
    target.once('error', () => {
      const { status, headers, body } = proxyPages.unavailable;
      socket.end(rawPage(status, headers, body));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async dispose() {
      const closed = new Promise((resolve) => server.close(resolve));
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');

/** A plain request in the proxy's form, with the whole address. */
function forward(
  message: IncomingMessage,
  response: ServerResponse,
  page: { status: number; headers: Record<string, string>; body: string } | undefined,
): void {
  if (page) {
    response.writeHead(page.status, page.headers).end(page.body);
    return;
  }
  const headers = { ...message.headers };
  delete headers['proxy-authorization'];
  delete headers['proxy-connection'];
  const onward = request(message.url ?? '', { method: message.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, {
      ...answer.headers,
      via: '1.1 proxy.example.com',
    });
    answer.pipe(response);
  });
  onward.once('error', () => {
    const { status, headers: own, body } = proxyPages.badGateway;
    response.writeHead(status, own).end(body);
  });
  message.pipe(onward);
}

function rawPage(status: number, headers: Record<string, string>, body: string): string {
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} Refused\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
