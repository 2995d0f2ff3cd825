import * as l10n from '@vscode/l10n';
import { UserError } from '../base/errors';
import { oneLine } from '../model/text/plainText';
import { redactText } from '../base/redact';
import { AgreementNeededError } from '../model/connections/agreementNeededError';
import { SignInNeededError } from '../model/connections/signInNeededError';
import type { Failure } from '../model/resources/failure';
import { ApiError } from './apiError';
import { errorSentence } from './errorSentence';

/** What to show of any error. Errors that are neither the service's nor the user's are our fault and say so. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof ApiError) {
    return {
      sentence: errorSentence(error),
      ...(error.code !== undefined && { code: oneLine(error.code, 100) }),
      ...(error.requestId !== undefined && { requestId: oneLine(error.requestId, 60) }),
      ...(['expiredToken', 'wrongKey'].includes(error.kind) && { needsSignIn: true as const }),
    };
  }
  if (error instanceof UserError) {
    return {
      sentence: error.message,
      ...((error instanceof SignInNeededError || error instanceof AgreementNeededError) && {
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
