import { request as httpRequest } from 'node:http';
import { sha256, signV1, signV3 } from '../../emulator/gateway/signature';
import type { Emulator, Identity } from '../../emulator/start';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** As it came. */
  bytes: Buffer;
  body: Record<string, unknown>;
}

/** What a test can change about a call; headers are changed before or after signing. */
export interface CallOptions {
  identity?: Partial<Identity>;
  url?: string;
  httpMethod?: string;
  version?: string;
  headers?: Record<string, string>;
  /** Applied after the signature was made; undefined removes. */
  tamper?: Record<string, string | undefined>;
  /** Sent in the query instead of what was signed. */
  tamperQuery?: Record<string, string>;
  form?: Record<string, string>;
  /** Milliseconds of the date header; the emulator's clock unless told. */
  date?: number;
  nonce?: string;
}

let nonces = 0;

/** Seconds, as both generations of the protocol write a time. */
export const wireDate = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** Calls with a V3 signature. */
export async function call(
  emulator: Emulator,
  action: string,
  query: Record<string, string> = {},
  options: CallOptions = {},
): Promise<Answer> {
  const identity = { ...emulator.identities[0]!, ...options.identity };
  const url = new URL(options.url ?? emulator.url);
  const body = options.form ? new URLSearchParams(options.form).toString() : '';
  const headers: Record<string, string> = {
    host: url.host,
    'x-acs-action': action,
    'x-acs-version': options.version ?? '2021-12-01',
    'x-acs-date': wireDate(options.date ?? emulator.clock.now()),
    'x-acs-signature-nonce': options.nonce ?? `nonce-${nonces++}`,
    'x-acs-content-sha256': sha256(body),
    ...(options.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...(identity.securityToken
      ? {
          'x-acs-accesskey-id': identity.accessKeyId,
          'x-acs-security-token': identity.securityToken,
        }
      : {}),
    ...options.headers,
  };
  const httpMethod = options.httpMethod ?? 'POST';
  const signedHeaders = Object.keys(headers).sort();
  const signature = signV3(
    { httpMethod, query, headers, signedHeaders, body },
    identity.accessKeySecret,
  );
  headers.authorization = `ACS3-HMAC-SHA256 Credential=${identity.accessKeyId},SignedHeaders=${signedHeaders.join(';')},Signature=${signature}`;
  const sent = Object.entries({ ...headers, ...options.tamper }).filter(
    ([, value]) => value !== undefined,
  );
  return send(url, httpMethod, options.tamperQuery ?? query, Object.fromEntries(sent), body);
}

/** Calls with the old query signature. */
export async function callV1(
  emulator: Emulator,
  action: string,
  query: Record<string, string> = {},
  change: Record<string, string> = {},
  httpMethod = 'GET',
): Promise<Answer> {
  const identity = emulator.identities[0]!;
  const parameters: Record<string, string> = {
    Action: action,
    Version: '2021-12-01',
    Format: 'json',
    Timestamp: wireDate(emulator.clock.now()),
    SignatureNonce: `nonce-${nonces++}`,
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    AccessKeyId: identity.accessKeyId,
    ...query,
  };
  parameters.Signature = signV1(httpMethod, parameters, identity.accessKeySecret);
  return send(new URL(emulator.url), httpMethod, { ...parameters, ...change }, {}, '');
}

export function send(
  url: URL,
  httpMethod: string,
  query: Record<string, string>,
  headers: Record<string, string | undefined>,
  body: string,
): Promise<Answer> {
  const search = new URLSearchParams(query).toString();
  return new Promise((resolve, reject) => {
    const path = `${url.pathname}${search ? `?${search}` : ''}`;
    const outgoing = httpRequest(
      { host: url.hostname, port: url.port, path, method: httpMethod, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString();
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            bytes,
            body: parse(text),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
