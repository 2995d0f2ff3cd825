import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VirtualClock } from '../data/virtualClock';
import { readApiRequest } from './apiRequest';
import { recordCall, type RecordedCall } from './callLog';
import { control, type ControlTarget } from './control';
import type { Gateway } from './gateway';
import { proxyPages } from './proxyPages';
import { sendReply } from './reply';
import { retryAfterHeader } from './retryAfterHeader';

/** What every region's server shares. */
export interface ServerParts extends ControlTarget {
  gateway: Gateway;
  clock: VirtualClock;
}

const badGateway =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n' +
  '<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>Tengine</center>\r\n</body>\r\n</html>\r\n';

/** The endpoint of one region: reads requests, lets faults of the network happen, answers. */
export class RegionServer {
  private readonly server: Server;
  private readonly waiting = new Set<() => void>();
  private serial = 0;

  constructor(
    private readonly region: string,
    private readonly parts: ServerParts,
  ) {
    this.server = createServer((message, response) => void this.serve(message, response));
    this.server.keepAliveTimeout = 25_000;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        this.server.off('error', reject);
        resolve();
      });
    });
  }

  /** Ends every connection at once, answered or not. */
  async close(): Promise<void> {
    for (const stop of this.waiting) stop();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (message.url?.startsWith('/control')) await control(message, response, this.parts);
      else await this.answer(message, response);
    } catch {
      // The client went away, or sent what no HTTP client sends: there is nobody to answer.
      response.destroy();
    }
  }

  private async answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { inFlight, gateway, faults, calls, clock } = this.parts;
    inFlight.enter();
    response.once('close', () => inFlight.leave());
    const request = await readApiRequest(message, this.region);
    const call = recordCall(calls, request, clock.now());
    const fault = faults.take(request);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      message.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'slow') await this.wait(fault.delay ?? 4000, response);
    if (response.destroyed) return;
    if (fault?.kind === 'htmlBadGateway') {
      call.status = 502;
      response.writeHead(502, { 'content-type': 'text/html' }).end(badGateway);
      return;
    }
    if (fault?.kind === 'proxied') {
      const { status, headers, body } = proxyPages[fault.page ?? 'badGateway'];
      const { retryAfter, retryAfterAs = 'seconds' } = fault;
      call.status = status;
      response
        .writeHead(status, {
          ...headers,
          ...(retryAfter !== undefined && retryAfterHeader(retryAfter, retryAfterAs, clock.now())),
        })
        .end(body);
      return;
    }
    const reply = gateway.handle(request, fault);
    this.note(call, reply.status, reply.code);
    sendReply(response, reply, request.headers['accept-encoding'], this.serial++);
  }

  private note(call: RecordedCall, status: number, code?: string): void {
    call.status = status;
    if (code !== undefined) call.code = code;
  }

  /** Ends early when the client goes away or the server closes. */
  private wait(ms: number, response: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      const stop = () => {
        clearTimeout(timer);
        this.waiting.delete(stop);
        resolve();
      };
      const timer = setTimeout(stop, ms);
      this.waiting.add(stop);
      response.once('close', stop);
    });
  }
}
