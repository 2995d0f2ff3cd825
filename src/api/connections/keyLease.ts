import type { AccessKey } from '../../model/connections/connection';

/** Keys as somebody has given them. */
export interface KeyLease {
  key: AccessKey;
  /** When they run out, Unix time in milliseconds; absent when they last, or nobody has said. */
  expires?: number;
}

/** Where keys come from, asked again whenever new ones are needed. */
export interface KeySupply {
  /** Rejects with an `ApiError` or a `UserError` that says why there are none; neither quotes what was answered. */
  get(): Promise<KeyLease>;
}

const text = (value: unknown) => (typeof value === 'string' && value.trim()) || undefined;

/**
 * Reads `AccessKeyId`, `AccessKeySecret`, `SecurityToken` and `Expiration` (ISO 8601, UTC), as STS, the metadata of a
 * machine and a credentials URI all call them. `undefined` unless both halves of a key are there.
 */
export function readLease(answer: unknown): KeyLease | undefined {
  const { AccessKeyId, AccessKeySecret, SecurityToken, Expiration } = (answer ?? {}) as Record<
    string,
    unknown
  >;
  const [accessKeyId, accessKeySecret] = [text(AccessKeyId), text(AccessKeySecret)];
  if (accessKeyId === undefined || accessKeySecret === undefined) {
    return undefined;
  }
  const securityToken = text(SecurityToken);
  const expires = Date.parse(text(Expiration) ?? '');
  return {
    key: { accessKeyId, accessKeySecret, ...(securityToken !== undefined && { securityToken }) },
    ...(!Number.isNaN(expires) && { expires }),
  };
}

/**
 * The same of an answer that is JSON and says `"Code": "Success"`; the word is what is wrong with it otherwise. The
 * parser's own message would quote the answer.
 */
export function readCodedLease(answer: string): KeyLease | 'noCode' | 'noKeys' {
  let value: unknown;
  try {
    value = JSON.parse(answer);
  } catch {
    return 'noCode';
  }
  const { Code } = (value ?? {}) as { Code?: unknown };
  return Code === 'Success' ? (readLease(value) ?? 'noKeys') : 'noCode';
}
