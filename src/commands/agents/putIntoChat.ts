import * as vscode from 'vscode';

/** Puts a question into the box of the editor's chat and leaves it there: the user reads it, and sends it or not. */
export async function putIntoChat(query: string): Promise<void> {
  // Only an agent calls tools.
  const options = { query, isPartialQuery: true, mode: 'agent' };
  await vscode.commands.executeCommand('workbench.action.chat.open', options);
}
