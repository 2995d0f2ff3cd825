import type { IncomingMessage } from 'node:http';

/** One call as it came in, decoded. */
export interface ApiRequest {
  httpMethod: string;
  path: string;
  region: string;
  headers: Record<string, string>;
  /** Of the query only; signatures cover these and not the form body. */
  query: Record<string, string>;
  /** Query and form body together. */
  parameters: Record<string, string>;
  body: Buffer;
  action: string;
  version: string;
}

/** The largest body that is read, in bytes; no action needs more than a few hundred. */
const largestBody = 1_000_000;

/** Reads a request to its end. Rejects when the client goes away or sends too much. */
export async function readApiRequest(
  message: IncomingMessage,
  region: string,
): Promise<ApiRequest> {
  const body = await readBody(message);
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  const query = Object.fromEntries(url.searchParams);
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const form = isForm ? Object.fromEntries(new URLSearchParams(body.toString())) : {};
  const parameters = { ...query, ...form };
  return {
    httpMethod: message.method ?? 'GET',
    path: url.pathname,
    region,
    headers,
    query,
    parameters,
    body,
    action: headers['x-acs-action'] ?? parameters.Action ?? '',
    version: headers['x-acs-version'] ?? parameters.Version ?? '',
  };
}

export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) throw new Error(`The body exceeds ${largestBody} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
