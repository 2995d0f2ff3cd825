import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { ApiError } from '../api/apiError';
import { describeFailure } from '../api/describeFailure';
import { isCancelled, UserError } from '../base/errors';
import type { CommandArguments, CommandId } from '../contributions';
import type { Log } from '../views/log';

/** How every command is carried out. An object, so that a command without a handler does not compile. */
export type CommandHandlers = {
  [Id in CommandId]: (...given: CommandArguments[Id]) => unknown;
};

/** Carries out a command by its id. */
export type CommandRunner = (id: string, given: readonly unknown[]) => Promise<unknown>;

/**
 * Puts all commands behind the one error boundary: what the user can mend is said in a sentence, what was called off is
 * not mentioned, and everything else is our fault, said shortly, with the details in the log.
 */
export function commandRunner(handlers: CommandHandlers, log: Log): CommandRunner {
  return async (id, given) => {
    const handler = handlers[id as CommandId] as (...given: readonly unknown[]) => unknown;
    try {
      return await handler(...given);
    } catch (error) {
      void report(id as CommandId, error, log);
      return undefined;
    }
  };
}

async function report(id: CommandId, error: unknown, log: Log): Promise<void> {
  if (isCancelled(error)) {
    return;
  }
  log.error(id, error);
  const showLog = l10n.t('Show Log');
  // A sentence for the user says it all; the log helps with the rest only.
  const actions = error instanceof UserError ? [] : [showLog];
  const chosen = await vscode.window.showErrorMessage(failureText(error), ...actions);
  if (chosen === showLog) {
    log.show();
  }
}

/** A failure in one line: sentence, code, request id. */
export function failureText(error: unknown): string {
  const { sentence, code, requestId } = describeFailure(error);
  if (!(error instanceof ApiError)) {
    return sentence;
  }
  const details = [code, requestId && l10n.t('request {0}', requestId)].filter(Boolean).join(', ');
  return details ? `${sentence} (${details})` : sentence;
}
