import * as vscode from 'vscode';
import type { CommandArguments, CommandId, ContextValues } from '../contributions';
import type { DateStyle } from '../model/formatTime';

/** Runs one of our commands, with its error boundary. The one way for a view to make something happen. */
export function run<Id extends CommandId>(
  id: Id,
  ...given: CommandArguments[Id]
): Thenable<unknown> {
  return vscode.commands.executeCommand(id, ...given);
}

export function setContext<Key extends keyof ContextValues>(key: Key, value: ContextValues[Key]) {
  return vscode.commands.executeCommand('setContext', key, value);
}

/** How dates are written in this window: the editor's language, the machine's zone. */
export function dateStyle(): Required<DateStyle> {
  return {
    locale: vscode.env.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    thisYear: new Date().getFullYear(),
  };
}
