import type { AccessKey } from '../../model/connections/connection';

/** Longest wait for an answer, in milliseconds. */
const patience = 10_000;

/**
 * Fetches keys from an address as a CLI profile of mode `CredentialsURI` names it: JSON with `Code`, which is `Success`,
 * `AccessKeyId`, `AccessKeySecret` and `SecurityToken` (aliyun-cli, `config/profile.go`). Redirections are not followed:
 * the user agreed to this address and to no other. Rejects with what is wrong, never with what was answered.
 */
export async function keysFromAddress(address: string): Promise<AccessKey> {
  const response = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  if (response.status !== 200) {
    throw new Error(`HTTP ${response.status}`);
  }
  const answer = await response.json().catch(() => undefined as unknown);
  const { Code, AccessKeyId, AccessKeySecret, SecurityToken } = (answer ?? {}) as Record<
    string,
    unknown
  >;
  if (Code !== 'Success') {
    throw new Error('the answer has no Code "Success"');
  }
  if (typeof AccessKeyId !== 'string' || typeof AccessKeySecret !== 'string') {
    throw new Error('the answer has no AccessKeyId and AccessKeySecret');
  }
  return {
    accessKeyId: AccessKeyId,
    accessKeySecret: AccessKeySecret,
    ...(typeof SecurityToken === 'string' && SecurityToken && { securityToken: SecurityToken }),
  };
}
