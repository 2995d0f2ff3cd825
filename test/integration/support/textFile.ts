import * as vscode from 'vscode';

/** A document with ids in it, asked as the editor asks. */
export class TextFile {
  private constructor(readonly document: vscode.TextDocument) {}

  static async of(content: string, language = 'yaml'): Promise<TextFile> {
    return new TextFile(await vscode.workspace.openTextDocument({ content, language }));
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
