import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { BoundedMap } from '../../base/boundedMap';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { oneLine } from '../../model/text/plainText';
import { comparedScheme } from '../../contributions';
import type { Sessions } from '../../services/connections/session';

/** One side of a comparison. */
export interface ComparedDocument {
  title: string;
  document: string;
}

/** Shows two documents in the editor's own diff. They live as long as the connection is in use. */
export class ComparedDocuments implements Disposable {
  private readonly store = new DisposableStore();
  private readonly texts = new BoundedMap<string, string>(40);
  private next = 1;

  constructor(sessions: Sessions) {
    this.store.add(sessions.onDidChange(() => this.texts.clear()));
  }

  dispose(): void {
    this.store.dispose();
  }

  async show(left: ComparedDocument, right: ComparedDocument): Promise<void> {
    const title = l10n.t('{0} ↔ {1}', oneLine(left.title, 40), oneLine(right.title, 40));
    const uris = [left, right].map((side) => this.keep(side));
    await vscode.commands.executeCommand('vscode.diff', ...uris, title);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.texts.get(uri.toString()) ??
      l10n.t('This comparison belongs to an earlier window or connection. Compare again.')
    );
  }

  private keep({ title, document }: ComparedDocument): vscode.Uri {
    const name = oneLine(title, 40)
      .replace(/\.json$/i, '')
      .replace(/[^\p{L}\p{N} ._-]/gu, '_');
    const uri = vscode.Uri.from({
      scheme: comparedScheme,
      path: `/${this.next++}/${name}.json`,
    });
    this.texts.set(uri.toString(), document);
    return uri;
  }
}
