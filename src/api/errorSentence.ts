import * as l10n from '@vscode/l10n';
import { oneLine } from '../base/plainText';
import type { ApiError } from './apiError';

/** One sentence for the user: what went wrong and what to do next. Code and request id stand beside it. */
export function errorSentence(error: ApiError): string {
  const host = error.host ?? 'aliyuncs.com';
  switch (error.kind) {
    case 'throttled':
      return l10n.t('The service limits the rate of calls. Wait a little, then retry.');
    case 'unavailable':
      return l10n.t('The service is not available at the moment. Retry in a few minutes.');
    case 'network':
      return certificateProblem(error)
        ? l10n.t(
            'The certificate of {0} is not trusted on this machine. Check proxy and certificate settings (http.proxy, http.systemCertificates).',
            host,
          )
        : l10n.t(
            '{0} cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry.',
            host,
          );
    case 'timeout':
      return l10n.t('{0} did not answer in time. Check the connection, then retry.', host);
    case 'garbled':
      return l10n.t(
        'The answer of {0} is not one of the service. Check whether a proxy answers in its place, then retry.',
        host,
      );
    case 'expiredToken':
      return l10n.t('The session token has expired. Sign in again or refresh the profile.');
    case 'wrongKey':
      return wrongKeySentence(error.code);
    case 'clock':
      return l10n.t(
        'The clock of this computer is off by more than 15 minutes. Set it right, then retry.',
      );
    case 'denied':
      return l10n.t(
        'Permission {0} is missing. Ask an administrator to grant it in RAM, then retry.',
        error.missingPermission ? oneLine(error.missingPermission, 80) : `eiam:${error.action}`,
      );
    case 'notFound':
      return l10n.t('The service does not know this any more. Refresh the list.');
    case 'refused':
      return l10n.t('The service refused the call: {0} Check the log for details.', said(error));
  }
}

function wrongKeySentence(code: string | undefined): string {
  if (code === 'InvalidAccessKeyId.Inactive' || code === 'Forbidden.AccessKeyDisabled') {
    return l10n.t('The AccessKey is disabled. Enable it in RAM or use another one.');
  }
  if (code?.startsWith('InvalidAccessKeyId')) {
    return l10n.t('The AccessKey ID does not exist. Check it for typing errors.');
  }
  if (code?.startsWith('Signature') || code === 'IncompleteSignature') {
    return l10n.t('The AccessKey secret is wrong. Enter it again.');
  }
  return l10n.t('The security token does not fit the AccessKey. Enter all three parts again.');
}

function certificateProblem(error: ApiError): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(error.code ?? '');
}

/** The service's own words on one line, ending like a sentence. */
function said(error: ApiError): string {
  const text = oneLine(error.message, 200);
  return /[.!?。]$/.test(text) ? text : `${text}.`;
}
