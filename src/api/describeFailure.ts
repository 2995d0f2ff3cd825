import * as l10n from '@vscode/l10n';
import { UserError } from '../base/errors';
import { oneLine } from '../model/text/plainText';
import { redactText } from '../base/redact';
import { AgreementNeededError } from '../model/connections/agreementNeededError';
import { SignInNeededError } from '../model/connections/signInNeededError';
import type { Failure } from '../model/resources/failure';
import { ApiError } from './apiError';
import { errorSentence } from './errorSentence';
import { failureCause } from './failureCause';

/** What to show of any error. Errors that are neither the service's nor the user's are our fault and say so. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ApiError) {
    const sentence = errorSentence(error);
    const said = saidBeside(sentence, error);
    return {
      sentence,
      ...failureCause(error),
      ...(error.code !== undefined && { code: oneLine(error.code, 100) }),
      ...(error.requestId !== undefined && { requestId: oneLine(error.requestId, 60) }),
      ...(said !== undefined && { said }),
      ...(['expiredToken', 'wrongKey'].includes(error.kind) && { needsSignIn: true as const }),
    };
  }
  if (error instanceof UserError) {
    return {
      sentence: error.message,
      ...((error instanceof SignInNeededError || error instanceof AgreementNeededError) && {
        cause: l10n.t('Sign-in needed'),
        of: 'keys' as const,
        needsSignIn: true as const,
      }),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    sentence: l10n.t(
      'Something went wrong in the extension: {0}. The log has the details.',
      oneLine(redactText(message), 160),
    ),
  };
}

/** The service's own message where the sentence does not quote all of it. Keys are out of it since the error was made. */
function saidBeside(sentence: string, { isSaid, message }: ApiError): string | undefined {
  const said = isSaid ? oneLine(message, 600) : '';
  // A quotation ends as the sentence around it needs.
  return said === '' || sentence.includes(said.replace(/[.。]$/, '')) ? undefined : said;
}
