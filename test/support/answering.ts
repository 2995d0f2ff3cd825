import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves one answer on loopback while `work` runs; hands over its address and what was asked for. */
export async function answering(
  status: number,
  body: unknown,
  work: (address: string, asked: string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.url, request.headers.authorization].filter(Boolean).join(' '));
    response.writeHead(status, { location: '/elsewhere' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await work(`http://127.0.0.1:${port}/keys?for=me`, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
