import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What an ACS3-HMAC-SHA256 signature covers. */
export interface SignedCall {
  httpMethod: string;
  /** Decoded. */
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Lower-case names of the headers that are signed. */
  signedHeaders: string[];
  body: Buffer | string;
}

export const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');

/** RFC 3986: only `A-Z a-z 0-9 - _ . ~` stay as they are. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Decoded pairs, sorted by key in byte order and encoded; a key without value is `key=`. */
export function canonicalQuery(query: Record<string, string>): string {
  return Object.entries(query)
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`)
    .join('&');
}

export function canonicalRequest(call: SignedCall): string {
  const names = [...call.signedHeaders].sort();
  const lines = names.map((name) => `${name}:${(call.headers[name] ?? '').trim()}\n`);
  return [
    call.httpMethod,
    '/',
    canonicalQuery(call.query),
    lines.join(''),
    names.join(';'),
    sha256(call.body),
  ].join('\n');
}

/** Signature version 3: hexadecimal, the secret used as it is. */
export function signV3(call: SignedCall, secret: string): string {
  const text = `ACS3-HMAC-SHA256\n${sha256(canonicalRequest(call))}`;
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** What the old query signature signs: every parameter but the signature itself. */
export function stringToSignV1(httpMethod: string, parameters: Record<string, string>): string {
  const rest = Object.fromEntries(
    Object.entries(parameters).filter(([key]) => key !== 'Signature'),
  );
  return `${httpMethod}&%2F&${percentEncode(canonicalQuery(rest))}`;
}

/** Signature version 1.0 (HMAC-SHA1): base64, the secret with `&` behind it. */
export function signV1(
  httpMethod: string,
  parameters: Record<string, string>,
  secret: string,
): string {
  return createHmac('sha1', `${secret}&`)
    .update(stringToSignV1(httpMethod, parameters))
    .digest('base64');
}

/** Compares without telling by its time how much was right. */
export function sameSignature(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
