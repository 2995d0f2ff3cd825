import type { AccessKey } from '../../model/connections/connection';

/** Longest wait for an answer, in milliseconds. */
const patience = 10_000;

/** `fetch` says only that it failed; what failed stands behind that, as a code of the system. Nothing else is kept. */
function failed(error: unknown): never {
  const { name, cause } = error as Error;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  throw new Error(code ?? (name === 'TimeoutError' ? 'no answer in time' : name));
}

/**
 * Fetches keys from an address as a CLI profile of mode `CredentialsURI` names it: JSON with `Code`, which is `Success`,
 * `AccessKeyId`, `AccessKeySecret` and `SecurityToken` (aliyun-cli, `config/profile.go`). Redirections are not followed:
 * the user agreed to this address and to no other. Rejects with what is wrong, never with what was answered.
 */
export async function keysFromAddress(address: string): Promise<AccessKey> {
  const url = new URL(address);
  const { username, password } = url;
  // `fetch` refuses both in an address, and quotes them.
  url.username = url.password = '';
  const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    ...(username !== '' && {
      headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` },
    }),
  }).catch(failed);
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
