import * as vscode from 'vscode';

/** Keeps addresses from leaving for a browser, and writes them down; VS Code leaves `env` open to tests for this. */
export class OpenedAddresses {
  readonly all: string[] = [];
  private readonly env = vscode.env as { openExternal: typeof vscode.env.openExternal };
  private readonly original = this.env.openExternal;

  constructor() {
    this.env.openExternal = (address) => {
      this.all.push(address.toString(true));
      return Promise.resolve(true);
    };
  }

  dispose(): void {
    this.env.openExternal = this.original;
  }
}
