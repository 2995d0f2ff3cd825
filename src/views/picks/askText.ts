import * as vscode from 'vscode';
import { inertLine } from '../../model/text/plainText';

/** Asks for a text; `undefined` when the user changed their mind. Stays open when the window loses the focus. */
export function askText(
  options: vscode.InputBoxOptions & { title: string; prompt: string },
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ignoreFocusOut: true,
    ...options,
    title: inertLine(options.title, 120),
    prompt: inertLine(options.prompt, 300),
  });
}
