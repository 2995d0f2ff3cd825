import * as l10n from '@vscode/l10n';
import type { Failure } from '../model/resources/failure';
import { oneLine } from '../model/text/plainText';
import type { ApiError } from './apiError';

/** A failure in three words, for a row: the sentence beside it says what to do. And what it is a failure of. */
export function failureCause(error: ApiError): Pick<Failure, 'cause' | 'of'> {
  switch (error.kind) {
    case 'throttled':
      return { cause: l10n.t('Too many calls') };
    case 'proxySignIn':
      return { cause: l10n.t('Proxy wants a sign-in'), of: 'keys' };
    case 'unavailable':
      return { cause: l10n.t('Service not available') };
    case 'network':
      return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/.test(error.code ?? '')
        ? { cause: l10n.t('Certificate not trusted') }
        : { cause: l10n.t('No connection'), of: 'network' };
    case 'timeout':
      return { cause: l10n.t('No answer in time'), of: 'network' };
    case 'garbled':
      return { cause: l10n.t('Answer not readable') };
    case 'expiredToken':
      return { cause: l10n.t('Session token expired'), of: 'keys' };
    case 'wrongKey':
      return { cause: l10n.t('Key refused'), of: 'keys' };
    case 'clock':
      return { cause: l10n.t('Clock is wrong'), of: 'keys' };
    case 'denied':
      return error.denial && error.denial !== 'explicit'
        ? { cause: l10n.t('Call not allowed') }
        : {
            cause: l10n.t(
              'No permission: {0}',
              oneLine(error.missingPermission ?? '', 80) || `eiam:${error.action}`,
            ),
            of: 'permission',
          };
    case 'notFound':
      return { cause: l10n.t('No longer there') };
    case 'refused':
      return { cause: l10n.t('Call refused') };
  }
}
