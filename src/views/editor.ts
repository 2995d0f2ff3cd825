import * as vscode from 'vscode';
import type { CommandArguments, CommandId, ContextValues } from '../contributions';
import type { Shell } from '../model/resources/cliCommand';
import type { DateStyle } from '../model/text/formatTime';

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
export function dateStyle(): Required<Omit<DateStyle, 'now'>> {
  return {
    locale: vscode.env.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    thisYear: new Date().getFullYear(),
  };
}

/** The shell that commands are quoted for: the one the user's terminals run. */
export function userShell(): Shell {
  const name = /[^/\\]*$/.exec(vscode.env.shell)?.[0].toLowerCase() ?? '';
  if (/^(pwsh|powershell)/.test(name)) return 'powershell';
  return /^cmd(\.exe)?$/.test(name) ? 'cmd' : 'posix';
}
