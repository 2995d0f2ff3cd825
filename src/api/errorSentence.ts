import * as l10n from '@vscode/l10n';
import { oneLine } from '../model/text/plainText';
import { keysLate, type ApiError, type Denial } from './apiError';

/** One sentence for the user: what went wrong and what to do next. Code and request id stand beside it. */
export function errorSentence(error: ApiError): string {
  if (error.advice !== undefined) {
    return error.advice;
  }
  const host = error.host ?? 'aliyuncs.com';
  switch (error.kind) {
    case 'throttled':
      return l10n.t('The service limits the rate of calls. Wait a little, then retry.');
    case 'proxySignIn':
      return error.status === 511
        ? l10n.t('The network wants a sign-in. Open a page in the browser to sign in, then retry.')
        : l10n.t(
            'The proxy wants a sign-in. Put user and password into the setting http.proxy, then retry.',
          );
    case 'unavailable':
      if (error.isOfProxy) {
        return l10n.t(
          'A proxy before {0} answers HTTP {1} instead of the service. Retry in a few minutes; if it stays, ask whoever runs the proxy.',
          host,
          error.status ?? 0,
        );
      }
      return l10n.t('The service is not available at the moment. Retry in a few minutes.');
    case 'network':
      return error.isOfProxy
        ? l10n.t(
            'The proxy does not connect to {0} (HTTP {1}). Ask whoever runs it to allow that host, or check the setting http.proxy.',
            host,
            error.status ?? 0,
          )
        : (certificateSentence(error, host) ??
            l10n.t(
              '{0} cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry.',
              host,
            ));
    case 'timeout':
      if (error.code === keysLate) {
        return l10n.t(
          'The keys of this connection did not come in time. Unlock the keyring of this machine, or check the source of the keys, then retry.',
        );
      }
      return l10n.t('{0} did not answer in time. Check the connection, then retry.', host);
    case 'garbled':
      if (error.isOfProxy) {
        return l10n.t(
          'Something on the way to {0} answers HTTP {1} in its place. Ask whoever runs the proxy or firewall to let the host through.',
          host,
          error.status ?? 0,
        );
      }
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
      if (error.denial) {
        return deniedSentence(error, error.denial);
      }
      return l10n.t(
        'Permission {0} is missing. Ask an administrator to grant it in RAM, then retry.',
        error.missingPermission ? oneLine(error.missingPermission, 80) : `eiam:${error.action}`,
      );
    case 'notFound':
      return l10n.t('The service does not know this any more. Refresh the list.');
    case 'refused':
      if (error.code === 'InvalidApi.NotFound' || error.code === 'InvalidAction.NotFound') {
        return l10n.t(
          '{0} does not offer {1}. Check the setting idaasSync.endpoint and the region.',
          host,
          error.action,
        );
      }
      return l10n.t('The service refused the call: {0} Check the log for details.', said(error));
  }
}

function wrongKeySentence(code: string | undefined): string {
  if (code === 'InvalidAccessKeyId.Inactive' || code === 'Forbidden.AccessKeyDisabled') {
    return l10n.t('The AccessKey is disabled. Enable it in RAM or use another one.');
  }
  if (code?.startsWith('InvalidAccessKeyId') || code === 'MissingAccessKeyId') {
    return l10n.t('The AccessKey ID does not exist. Check it for typing errors.');
  }
  if (code?.startsWith('Signature') || code === 'IncompleteSignature') {
    return l10n.t('The AccessKey secret is wrong. Enter it again.');
  }
  return l10n.t('The security token does not fit the AccessKey. Enter all three parts again.');
}

function deniedSentence(error: ApiError, denial: Denial): string {
  switch (denial) {
    case 'leakedKey':
      return l10n.t(
        'The AccessKey has become public and is blocked. Delete it in RAM and sign in with a new one.',
      );
    case 'risk':
      return l10n.t(
        'Risk control of Alibaba Cloud has blocked the call: {0} Check the messages of the account in the console.',
        said(error),
      );
    case 'explicit':
      return l10n.t(
        'A policy denies {0} explicitly, so granting it does not help. Ask an administrator to change the policy.',
        error.missingPermission ? oneLine(error.missingPermission, 80) : `eiam:${error.action}`,
      );
    case 'other':
      return l10n.t(
        'The service does not allow the call: {0} Ask an administrator of the account.',
        said(error),
      );
  }
}

function certificateSentence({ code = '' }: ApiError, host: string): string | undefined {
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return l10n.t(
      'The certificate of {0} is not valid today. Check the clock of this computer, and whether a proxy answers in its place.',
      host,
    );
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return l10n.t(
      'The certificate that answers for {0} belongs to another name. Check whether a proxy answers in its place (http.proxy).',
      host,
    );
  }
  return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/.test(code)
    ? l10n.t(
        'The certificate of {0} is not trusted on this machine. Check proxy and certificate settings (http.proxy, http.systemCertificates).',
        host,
      )
    : undefined;
}

/** The service's own words on one line, ending like a sentence. */
function said(error: ApiError): string {
  const text = oneLine(error.message, 200);
  return /[.!?。]$/.test(text) ? text : `${text}.`;
}
