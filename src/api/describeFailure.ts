import * as l10n from '@vscode/l10n';
import { isUserError } from '../base/errors';
import { oneLine } from '../base/plainText';
import { redactText } from '../base/redact';
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
  if (isUserError(error)) {
    return {
      sentence: error.message,
      ...(error.name === 'SignInNeededError' && { needsSignIn: true as const }),
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
