import * as vscode from 'vscode';
import { views } from '../../contributions';

/** Opens the editor's own search over the rows that are loaded. */
export async function findInTree(): Promise<void> {
  await vscode.commands.executeCommand(`${views.explorer}.focus`);
  await vscode.commands.executeCommand('list.find');
}
