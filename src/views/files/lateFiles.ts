import * as vscode from 'vscode';
import { looksLikeConfiguration } from '../../model/files/looksLikeConfiguration';
import { fileSyntax } from './fileSyntax';

/** How long after the last change a file is looked at, in milliseconds. */
const pause = 300;

/**
 * Notices the first file with synchronization settings, and loads what checks them; then it is done. Small, because every
 * window carries it: of other files it searches the text.
 */
export class LateFiles implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly due = new Map<vscode.TextDocument, NodeJS.Timeout>();

  /** `load` loads what checks all files from then on. */
  constructor(private readonly load: () => Promise<unknown>) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.lookSoon(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.lookSoon(document, pause)),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    ];
    for (const document of vscode.workspace.textDocuments) this.lookSoon(document, 0);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    for (const document of [...this.due.keys()]) this.forget(document);
  }

  private forget(document: vscode.TextDocument): void {
    clearTimeout(this.due.get(document));
    this.due.delete(document);
  }

  private lookSoon(document: vscode.TextDocument, after: number): void {
    this.forget(document);
    if (fileSyntax(document)) {
      this.due.set(
        document,
        setTimeout(() => {
          this.due.delete(document);
          if (looksLikeConfiguration(document.getText())) {
            this.dispose();
            void this.load();
          }
        }, after),
      );
    }
  }
}
