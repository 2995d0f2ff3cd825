import * as vscode from 'vscode';

/** A choice with the value it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  value: T;
}

/** Asks for one of several; `undefined` when the user changed their mind. */
export async function pickOne<T>(
  title: string,
  choices: readonly Choice<T>[] | PromiseLike<readonly Choice<T>[]>,
  placeHolder?: string,
): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(choices as readonly Choice<T>[], {
    title,
    placeHolder,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.value;
}
