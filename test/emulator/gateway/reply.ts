import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { mintTrace } from '../data/mint';

/** An answer before it is put on the wire. */
export interface Reply {
  status: number;
  requestId: string;
  body: string;
  /** Sent in place of the text, as they are. */
  bytes?: Buffer;
  headers: Record<string, string>;
  contentType: string;
  /** Error code, if it is one. */
  code?: string;
}

/** Sends an answer with the headers the gateway adds; compressed only when asked for. */
export function sendReply(
  response: ServerResponse,
  reply: Reply,
  acceptEncoding: string | undefined,
  serial: number,
): void {
  const isZipped = !reply.bytes && /\bgzip\b/.test(acceptEncoding ?? '') && reply.body.length > 0;
  const body = reply.bytes ?? (isZipped ? gzipSync(reply.body) : Buffer.from(reply.body));
  response.writeHead(reply.status, {
    'content-type': reply.contentType,
    'content-length': body.length,
    ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    vary: 'Accept-Encoding',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
    'x-acs-request-id': reply.requestId,
    'x-acs-trace-id': mintTrace(0, serial),
    etag: createHash('sha256').update(reply.body).digest('base64url').slice(0, 24),
    ...reply.headers,
  });
  response.end(body);
}
