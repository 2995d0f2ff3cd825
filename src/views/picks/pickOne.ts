import * as vscode from 'vscode';
import { inertLine } from '../../model/text/plainText';
import { plainItem } from './plainItem';

/** A choice with the value it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  value: T;
}

/** Asks for one of several; `undefined` when the user changed their mind. */
export async function pickOne<T>(
  title: string,
  choices: readonly Choice<T>[],
  placeHolder?: string,
): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(choices.map(plainItem), {
    title: inertLine(title, 120),
    ...(placeHolder !== undefined && { placeHolder: inertLine(placeHolder, 160) }),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.value;
}
