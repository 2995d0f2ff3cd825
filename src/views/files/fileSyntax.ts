import * as vscode from 'vscode';
import type { FileSyntax } from '../../services/files/checkFile';

const syntaxes: Readonly<Record<string, FileSyntax>> = {
  json: 'json',
  jsonc: 'jsonc',
  yaml: 'yaml',
  shellscript: 'shell',
};

const syntaxOfEnding: Readonly<Record<string, FileSyntax>> = {
  json: 'json',
  jsonc: 'jsonc',
  yaml: 'yaml',
  yml: 'yaml',
  sh: 'shell',
};
/** Glob of the files in which settings are kept. */
export const fileNames = `**/*.{${Object.keys(syntaxOfEnding).join(',')}}`;

/** What a file that no document is open of is written in. */
export function syntaxByName(path: string): FileSyntax | undefined {
  return syntaxOfEnding[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
}

/**
 * What a document is written in, as far as its settings are checked: a file that can be written, or one that is not
 * saved yet. Sides of a diff and answers of the service are none.
 */
export function fileSyntax({ languageId, uri }: vscode.TextDocument): FileSyntax | undefined {
  const isFile =
    uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
  return isFile ? syntaxes[languageId] : undefined;
}
