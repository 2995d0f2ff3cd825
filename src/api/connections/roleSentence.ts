import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import type { ApiError } from '../apiError';

/**
 * Why STS gives no keys for a role, in a sentence that ends in what to do; `undefined` for what is said of any call. By
 * the error codes that the documentation of AssumeRole and AssumeRoleWithOIDC lists.
 */
export function roleSentence({ kind, code = '', message }: ApiError): string | undefined {
  const said = oneLine(message, 200).replace(/[.。]?$/, '.');
  if (code === 'EntityNotExist.Role') {
    return l10n.t(
      'STS does not know the role. Check its ARN in the profile (ram_role_arn), or in ALIBABA_CLOUD_ROLE_ARN.',
    );
  }
  if (code === 'AuthenticationFail.OIDCToken.Expired') {
    return l10n.t(
      'The OIDC token has expired. Have whatever issues it write a new one into its file, then retry.',
    );
  }
  if (/^(AuthenticationFail|EntityNotExist\.OIDCProvider)/.test(code)) {
    return l10n.t(
      'STS does not accept the OIDC token: {0} Check the provider, and the trust policy of the role.',
      said,
    );
  }
  const parameter = /^(?:InvalidParameter|MissingParameter)\.(\w+)$/.exec(code)?.[1];
  if (parameter !== undefined) {
    return l10n.t(
      'STS does not accept {0}: {1} Correct it where the role is named.',
      parameter,
      said,
    );
  }
  if (kind !== 'denied') {
    return undefined;
  }
  return /root/i.test(message)
    ? l10n.t(
        'An AccessKey of the account itself (root) cannot take a role. Use that of a RAM user in the profile.',
      )
    : l10n.t(
        'These keys may not take the role. Ask an administrator to grant them sts:AssumeRole, and to name their owner in the trust policy of the role.',
      );
}
