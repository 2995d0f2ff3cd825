import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { comparedScheme, documentScheme } from '../../contributions';
import type { Documents } from './makeDocuments';

/** Our read-only documents. The editor may restore some before anything is loaded; what makes them comes with the first. */
export class LateDocuments implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new vscode.EventEmitter<vscode.Uri>());
  private made: Promise<Documents> | undefined;

  constructor(private readonly make: () => Promise<Documents>) {
    this.provide(documentScheme, 'raw');
    this.provide(comparedScheme, 'compared');
  }

  dispose(): void {
    this.store.dispose();
  }

  get(): Promise<Documents> {
    return (this.made ??= this.make().then((documents) => {
      this.store.add(documents.raw.onDidChange((uri) => this.didChange.fire(uri)));
      return this.store.add(documents);
    }));
  }

  private provide(scheme: string, kind: 'raw' | 'compared'): void {
    const provider: vscode.TextDocumentContentProvider = {
      onDidChange: this.didChange.event,
      provideTextDocumentContent: async (uri) =>
        (await this.get())[kind].provideTextDocumentContent(uri),
    };
    this.store.add(vscode.workspace.registerTextDocumentContentProvider(scheme, provider));
  }
}
