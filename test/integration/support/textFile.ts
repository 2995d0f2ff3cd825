import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

let folder: string | undefined;
let count = 0;

/** For files of this process; goes with it. */
function ownFolder(): string {
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'idaas-text-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

/** A document with ids in it, asked as the editor asks. */
export class TextFile {
  private constructor(readonly document: vscode.TextDocument) {}

  /** On disk, because the editor has handed out a document without a file before its content was in it. */
  static async of(content: string, language: 'yaml' | 'json' = 'yaml'): Promise<TextFile> {
    const path = join(ownFolder(), `${++count}.${language}`);
    await writeFile(path, content);
    return new TextFile(await vscode.workspace.openTextDocument(path));
  }

  /** Where a text stands for the first time. */
  at(text: string): vscode.Position {
    const offset = this.document.getText().indexOf(text);
    if (offset < 0) throw new Error(`The file holds no ${text}.`);
    return this.document.positionAt(offset + 3);
  }

  /** What our hovers say about a text, as Markdown. */
  async hovers(text: string): Promise<vscode.MarkdownString[]> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      this.document.uri,
      this.at(text),
    );
    return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
  }

  /** The one hover on a text, in the words a person reads. */
  async hover(text: string): Promise<string> {
    const hovers = await this.hovers(text);
    if (hovers.length !== 1) throw new Error(`${hovers.length} hovers on ${text}.`);
    return wordsOf(hovers[0]!);
  }

  async links(resolved = 0): Promise<vscode.DocumentLink[]> {
    return vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      this.document.uri,
      resolved,
    );
  }

  async lenses(resolved = 0): Promise<vscode.CodeLens[]> {
    return vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      this.document.uri,
      resolved,
    );
  }
}

/** Markdown as it reads once it is drawn: escapes, entities and addresses of links are gone. */
export function wordsOf({ value }: vscode.MarkdownString): string {
  return value
    .replace(/\[([^\]]*)\]\(command:[^)]*\)/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\$\([a-z~-]+\) /g, '')
    .replace(/\*\*/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/ {2,}\n/g, '\n');
}
