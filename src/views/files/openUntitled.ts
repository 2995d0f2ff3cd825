import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/**
 * Opens a file that is not saved yet, to be saved in the first folder of the workspace, or at home where there is none.
 * One of that name that exists, or is open, stays as it is: the new one gets a number.
 */
export async function openUntitled(name: string, extension: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  const base = folder?.uri ?? vscode.Uri.file(homedir());
  const uri = await freeUri(base, name, extension);
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
}

async function freeUri(base: vscode.Uri, name: string, extension: string): Promise<vscode.Uri> {
  for (let count = 1; ; count += 1) {
    const file = `${name}${count === 1 ? '' : `-${count}`}${extension}`;
    const uri = vscode.Uri.file(path.join(base.fsPath, file));
    const isOpen = vscode.workspace.textDocuments.some((each) => each.uri.path === uri.path);
    if (!isOpen && !(await exists(uri))) {
      return uri;
    }
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
