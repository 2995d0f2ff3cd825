import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the metadata of an ECS machine say, and how they say it. */
export interface Metadata {
  /** RAM roles by name, with what is answered for each. */
  roles: Record<string, object | string>;
  /** Whether a token is needed (hardened mode), can be had, or is not known (old machines); `both` unless told. */
  mode?: 'hardened' | 'both' | 'old';
  /** Answered to everything. */
  status?: number;
  /** Whether nothing is ever answered. */
  hangs?: boolean;
}

/** A metadata server on loopback that can be changed while it runs. */
export interface MetadataServer {
  url: string;
  metadata: Metadata;
  /** `PUT /latest/api/token`, `GET /latest/… with token`: all that was asked, oldest first. */
  asked: string[];
  dispose(): Promise<void>;
}

const token = 'metadata-token';
const roles = '/latest/meta-data/ram/security-credentials/';

/** Starts one; paths, headers and answers as the documentation of ECS has them. */
export async function startMetadata(metadata: Metadata): Promise<MetadataServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => answer(request, response));
  const started: MetadataServer = {
    url: '',
    metadata,
    asked,
    async dispose() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  function answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const { mode = 'both', status, hangs, roles: known } = started.metadata;
    const hasToken = headers['x-aliyun-ecs-metadata-token'] === token;
    asked.push(`${method} ${url}${hasToken ? ' with token' : ''}`);
    const end = (code: number, body = '') => response.writeHead(code).end(body);
    if (hangs) return;
    if (status !== undefined) return void end(status, '<html>no</html>');
    if (method === 'PUT') {
      const life = Number(headers['x-aliyun-ecs-metadata-token-ttl-seconds']);
      const isGiven = mode !== 'old' && url === '/latest/api/token' && life > 0 && life <= 21_600;
      if (isGiven) end(200, token);
      else end(404);
      return;
    }
    if (mode === 'hardened' && !hasToken) return void end(403);
    if (!url.startsWith(roles) || Object.keys(known).length === 0) return void end(404);
    const name = url.slice(roles.length);
    if (name === '') return void end(200, Object.keys(known).join('\n'));
    const role = known[name];
    if (role === undefined) return void end(404);
    end(200, typeof role === 'string' ? role : JSON.stringify(role));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  started.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return started;
}
