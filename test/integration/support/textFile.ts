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

  /** Names in the whole file, with the text they stand behind. */
  async hints(): Promise<string[]> {
    const { document } = this;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      all,
    );
    return hints.map(({ position, label }) => {
      const before = document.getText(new vscode.Range(position.with({ character: 0 }), position));
      return `${before} ${typeof label === 'string' ? label : ''}`;
    });
  }

  /** In the order of their places: the editor hands them out as they come to be resolved. */
  async lenses(resolved = 0): Promise<vscode.CodeLens[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      this.document.uri,
      resolved,
    );
    return lenses.sort((a, b) => a.range.start.compareTo(b.range.start));
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
