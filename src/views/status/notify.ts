import * as vscode from 'vscode';
import { inertLine } from '../../model/text/plainText';

// The only place from which the editor is asked to say something (ESLint sees to it): it makes links of `[text](command:…)`
// and icons of `$(name)`, and sentences hold names, codes and messages of the service.

export type Severity = 'error' | 'warning' | 'information';

const shows = {
  error: 'showErrorMessage',
  warning: 'showWarningMessage',
  information: 'showInformationMessage',
} as const;

/** The editor cuts what is longer. */
const longest = 1000;

/** A notification of one line; answers with the button that was pressed, `undefined` when none was. */
export function notify<Button extends string>(
  severity: Severity,
  text: string,
  ...buttons: Button[]
): Thenable<Button | undefined> {
  return vscode.window[shows[severity]](inertLine(text, longest), ...buttons);
}

/** A question that has to be answered, in a dialog; tells whether the button was pressed. */
export async function confirm(
  severity: Severity,
  { text, detail, button }: { text: string; detail: string; button: string },
): Promise<boolean> {
  const options = { modal: true, detail: inertLine(detail, longest) };
  return (
    (await vscode.window[shows[severity]](inertLine(text, longest), options, button)) === button
  );
}

/** A word in the status bar that goes away by itself, after `duration` milliseconds. */
export function tellBriefly(text: string, duration = 3000): void {
  vscode.window.setStatusBarMessage(inertLine(text, 120), duration);
}

/** Shows that something is under way until it has ended. */
export function withProgress<T>(
  options: vscode.ProgressOptions,
  work: (cancelled: vscode.CancellationToken, tell: (message: string) => void) => Thenable<T>,
): Thenable<T> {
  const title = options.title === undefined ? {} : { title: inertLine(options.title, 120) };
  return vscode.window.withProgress({ ...options, ...title }, (progress, token) =>
    work(token, (message) => progress.report({ message: inertLine(message, 120) })),
  );
}
