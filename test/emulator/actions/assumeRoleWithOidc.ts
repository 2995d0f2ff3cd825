import { ApiError } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';
import { roleParameters, takenRole } from './role';

/** Of the STS product: whoever has a token of a provider that the role trusts. Needs no key. */
export const assumeRoleWithOidc: Action = {
  name: 'AssumeRoleWithOIDC',
  product: 'Sts',
  isAnonymous: true,
  parameters: { ...roleParameters, OIDCProviderArn: requiredText, OIDCToken: requiredText },
  answer(call) {
    const role = takenRole(call);
    if (!/^acs:ram::\d+:oidc-provider\/company$/.test(call.text('OIDCProviderArn') ?? '')) {
      const text = 'The OIDC provider does not exist.';
      throw new ApiError(404, 'EntityNotExist.OIDCProvider', text);
    }
    checkToken(call.text('OIDCToken') ?? '', call.now);
    const body = call.sessions.give(role);
    const OIDCTokenInfo = { Subject: 'KryrkIdjylZb7agUgCEf', Issuer: 'https://idp.example.com' };
    return { ...body, OIDCTokenInfo };
  },
};

/** A token is three parts between dots; the one in the middle says in seconds when it ends. */
function checkToken(token: string, now: number): void {
  const [, claims = ''] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token) ?? [];
  let end: unknown;
  try {
    end = (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp?: unknown }).exp;
  } catch {
    end = undefined;
  }
  if (typeof end !== 'number') {
    const text = 'The OIDC token is invalid.';
    throw new ApiError(400, 'AuthenticationFail.OIDCToken.Invalid', text);
  }
  if (end * 1000 <= now) {
    const text = 'This JsonWebToken is expired.';
    throw new ApiError(400, 'AuthenticationFail.OIDCToken.Expired', text);
  }
}
