import { createHash } from 'node:crypto';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** RFC 4648 without padding; the last character carries zero bits at its end. */
function encode(bytes: Buffer, alphabet: string): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((value >> bits) & 31);
    }
  }
  return bits ? text + alphabet.charAt((value << (5 - bits)) & 31) : text;
}

const digest = (seed: number, key: string) =>
  createHash('sha256').update(`${seed}/${key}`).digest();

/** 16 bytes in base32: the form of `idaas_`, `ou_`, `user_` and `group_` ids, which look random. */
export function mintRandom(prefix: string, seed: number, key: string): string {
  return `${prefix}_${encode(digest(seed, key).subarray(0, 16), base32)}`;
}

/** `idp_`, `app_`, `nae_`: as above, but the first 4 bytes are the creation time in Unix seconds. */
export function mintResource(prefix: string, seed: number, key: string, created: number): string {
  const bytes = digest(seed, key).subarray(0, 16);
  bytes.writeUInt32BE(Math.floor(created / 1000), 0);
  return `${prefix}_${encode(bytes, base32)}`;
}

/** `sync_`: base32hex of 8 bytes creation time in Unix milliseconds and 16 bytes more. */
export function mintJob(seed: number, key: string, created: number): string {
  const bytes = Buffer.alloc(24);
  bytes.writeBigUInt64BE(BigInt(Math.floor(created)), 0);
  digest(seed, key).copy(bytes, 8, 0, 16);
  return `sync_${encode(bytes, base32hex)}`;
}

/** Creation time of a job id in milliseconds, or undefined for a text that is none. */
export function readJobTime(id: string): number | undefined {
  const payload = /^sync_([0-9a-v]{13})/.exec(id)?.[1];
  if (payload === undefined) return undefined;
  let value = 0n;
  for (const letter of payload) value = (value << 5n) | BigInt(base32hex.indexOf(letter));
  return Number(value >> 1n);
}

/** An upper-case UUID of version 5, the form of all request ids in the documentation. */
export function mintRequest(seed: number, n: number): string {
  const hex = digest(seed, `request/${n}`).toString('hex').toUpperCase();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** 32 lower-case hexadecimal characters, the form of a trace id. */
export function mintTrace(seed: number, n: number): string {
  return digest(seed, `trace/${n}`).toString('hex').slice(0, 32);
}
