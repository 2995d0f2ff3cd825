import * as l10n from '@vscode/l10n';
import { ApiError } from '../api/apiError';
import { describeFailure } from '../api/describeFailure';
import { isCancelled, UserError } from '../base/errors';
import type { CommandArguments, CommandId } from '../contributions';
import type { Log } from '../views/log';
import { notify } from '../views/status/notify';

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
export function commandRunner(load: () => Promise<CommandHandlers>, log: Log): CommandRunner {
  return (id, given) =>
    guarded(id, log, async () => {
      if (isRowLost(given)) {
        throw new UserError(
          l10n.t('This row is just being read again. Try once more when it is there.'),
        );
      }
      const handlers = await load();
      const handler = handlers[id as CommandId] as (...given: readonly unknown[]) => unknown;
      return handler(...given);
    });
}

/**
 * Menus of rows hand over the row and the other selected rows. While rows are read again, older editors no longer know
 * the row: the command must not take the selected one instead, which is another.
 */
function isRowLost(given: readonly unknown[]): boolean {
  return given.length > 1 && given.every((each) => each === undefined);
}

/** Does what the user asked for behind the boundary; `what` is its name in the log. */
export async function guarded(what: string, log: Log, work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    void report(what, error, log);
    return undefined;
  }
}

async function report(what: string, error: unknown, log: Log): Promise<void> {
  if (isCancelled(error)) {
    return;
  }
  log.error(what, error);
  const showLog = l10n.t('Show Log');
  // A sentence for the user says it all; the log helps with the rest only.
  const actions = error instanceof UserError ? [] : [showLog];
  const chosen = await notify('error', failureText(error), ...actions);
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
