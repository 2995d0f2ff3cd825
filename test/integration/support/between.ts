import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { poisoned, type Between } from '../../support/agentTable';

/** Stands on loopback between the extension and one endpoint of the emulator, and does to its calls what a test wants. */
export class BetweenServer {
  /** What happens to calls from now on. */
  between: Between = {};
  private readonly server = createServer((message, response) => void this.serve(message, response));

  private constructor(private readonly port: number) {}

  static async before(port: number): Promise<BetweenServer> {
    const made = new BetweenServer(port);
    await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get endpoint(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  dispose(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { failure, text } = this.between;
    if (failure?.isSilent) return;
    if (failure) {
      const action = String(message.headers['x-acs-action']);
      try {
        const answer = await failure.send({ action } as Parameters<typeof failure.send>[0]);
        response.writeHead(answer.status, { ...answer.headers } as Record<string, string>);
        response.end(answer.text);
      } catch {
        message.socket.destroy();
      }
      return;
    }
    const { method, url } = message;
    // Plain, to be changed.
    const headers = { ...message.headers, 'accept-encoding': 'identity' };
    const onwards = request({ host: '127.0.0.1', port: this.port, method, path: url, headers });
    onwards.on('error', () => response.destroy());
    onwards.on('response', (answer) => {
      if (text === undefined) {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        return;
      }
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = JSON.stringify(poisoned(JSON.parse(Buffer.concat(chunks).toString()), text));
        const id = String(answer.headers['x-acs-request-id']);
        response.writeHead(answer.statusCode ?? 502, {
          ...{ 'content-type': 'application/json', 'x-acs-request-id': id },
        });
        response.end(body);
      });
    });
    message.pipe(onwards);
  }
}
