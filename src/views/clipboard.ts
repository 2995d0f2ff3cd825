import * as vscode from 'vscode';

/** The clipboard, read without ever being in the way. */
export class Clipboard {
  private isRefused = false;

  /** What is on it; empty where reading it was refused before, because asking again would only nag. */
  async read(): Promise<string> {
    if (this.isRefused) {
      return '';
    }
    this.isRefused = true;
    try {
      const text = await vscode.env.clipboard.readText();
      this.isRefused = false;
      return text;
    } catch {
      return '';
    }
  }
}
