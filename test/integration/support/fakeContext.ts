import * as vscode from 'vscode';

/** A memento that lives as long as the test. */
class FakeMemento implements vscode.Memento {
  private readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.values.get(key) as T | undefined) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }

  setKeysForSync(): void {}
}

/** The context of a window that has just opened, with storage of its own. */
export class FakeContext {
  readonly subscriptions: { dispose(): unknown }[] = [];
  readonly globalState = new FakeMemento();
  readonly workspaceState = new FakeMemento();
  readonly extensionMode = vscode.ExtensionMode.Test;
  readonly extensionUri: vscode.Uri;
  readonly secrets = {
    get: () => Promise.resolve(undefined),
    store: () => Promise.resolve(),
    delete: () => Promise.resolve(),
    onDidChange: () => ({ dispose() {} }),
  };

  constructor(readonly extension: vscode.Extension<unknown>) {
    this.extensionUri = extension.extensionUri;
  }

  asAbsolutePath(relative: string): string {
    return vscode.Uri.joinPath(this.extension.extensionUri, relative).fsPath;
  }

  asContext(): vscode.ExtensionContext {
    return this as unknown as vscode.ExtensionContext;
  }

  dispose(): void {
    for (const each of this.subscriptions.reverse()) each.dispose();
  }
}
