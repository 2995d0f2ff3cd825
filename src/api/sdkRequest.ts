import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { openRequest } from './openRequest';

interface Options {
  method: string;
  headers: OutgoingHttpHeaders;
  /** The body. */
  data: Readable;
  /** How long the socket may stay silent, in milliseconds. */
  readTimeout: number;
}

/**
 * Stands in the bundle for `request` of `httpx`, the SDK's HTTP library (`esbuild.js`), which brings an agent of its
 * own with each request, past the editor's proxy where `http.proxySupport` is `on`, and logs headers on request.
 */
export function request(
  address: string,
  { method, headers, data, readTimeout }: Options,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = openRequest(new URL(address), { method, headers, timeout: readTimeout });
    const late = () => sent.destroy(Object.assign(new Error('Timeout'), { code: 'ETIMEDOUT' }));
    data.pipe(sent.on('response', resolve).on('error', reject).on('timeout', late));
  });
}
