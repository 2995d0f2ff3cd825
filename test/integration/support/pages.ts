import * as vscode from 'vscode';
import { applyChange as applyToHealth } from '../../../media/health/applyChange';
import { applyChange as applyToHistory } from '../../../media/history/applyChange';
import type { HealthPageChange, HealthPageModel } from '../../../src/protocol/healthPage';
import type { HistoryPageChange, HistoryPageModel } from '../../../src/protocol/historyPage';
import type { JobPageModel } from '../../../src/protocol/jobPage';
import { until } from './until';

interface Request {
  request: number;
  method: string;
  parameters: unknown[];
}

type Change = HealthPageChange | HistoryPageChange;

function changed(model: unknown, change: Change): JobPageModel {
  const next =
    'at' in change
      ? applyToHistory(model as HistoryPageModel, change)
      : applyToHealth(model as HealthPageModel, change);
  return next as unknown as JobPageModel;
}

/** One webview panel and all that goes to its page and comes from it. */
export class PageRecord {
  readonly toPage: unknown[] = [];
  readonly fromPage: unknown[] = [];
  closed = false;

  constructor(readonly panel: vscode.WebviewPanel) {
    const { webview } = panel;
    const post = webview.postMessage.bind(webview);
    webview.postMessage = (message: unknown) => {
      // Copied, because the extension may go on working with what it sent.
      this.toPage.push(structuredClone(message));
      return post(message);
    };
    webview.onDidReceiveMessage((message: unknown) => this.fromPage.push(message));
    panel.onDidDispose(() => (this.closed = true));
  }

  /** Everything the page was ever to draw, oldest first; what it was told as a change is put together as the page does. */
  get models(): JobPageModel[] {
    const models: JobPageModel[] = [];
    for (const message of this.toPage) {
      const { method, parameters, value } = message as Partial<Request> & { value?: unknown };
      const answer = value as { model?: JobPageModel } | undefined;
      const [told] = parameters ?? [];
      const last = models.at(-1);
      if (method === 'show') models.push(told as JobPageModel);
      else if (method === 'update' && last) models.push(changed(last, told as Change));
      else if (answer?.model) models.push(answer.model);
    }
    return models;
  }

  /** What the page shows now. */
  get model(): JobPageModel | undefined {
    return this.models.at(-1);
  }

  /** Waits until the script of the page runs and has been given its first model. */
  async ready(): Promise<this> {
    await until('the page is ready', () => {
      const asked = this.fromPage.find((message) => (message as Request).method === 'ready');
      const id = (asked as Request | undefined)?.request;
      return (
        id !== undefined &&
        this.toPage.some((message) => (message as { reply?: number }).reply === id)
      );
    });
    return this;
  }

  /** Waits until the page shows what is asked for. */
  async shows(what: string, condition: (model: JobPageModel) => boolean): Promise<JobPageModel> {
    await this.ready();
    return until(`the page shows ${what}`, () => {
      const { model } = this;
      return model && condition(model) && model;
    });
  }
}

/** Listens between the extension and every page it opens. */
export class Pages {
  readonly all: PageRecord[] = [];
  private readonly original = vscode.window.createWebviewPanel;

  constructor() {
    vscode.window.createWebviewPanel = (...parameters) => {
      const panel = this.original.call(vscode.window, ...parameters);
      this.all.push(new PageRecord(panel));
      return panel;
    };
  }

  get open(): PageRecord[] {
    return this.all.filter(({ closed }) => !closed);
  }

  /** The page opened last. */
  get last(): PageRecord {
    const page = this.open.at(-1);
    if (!page) throw new Error('No page is open.');
    return page;
  }

  /**
   * Closes all editors. Pages that are still being set up are waited for: VS Code is slow to show
   * another page after it lost one in that moment.
   */
  async close(): Promise<void> {
    await Promise.all(this.open.map((page) => page.ready()));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }

  dispose(): void {
    vscode.window.createWebviewPanel = this.original;
  }
}
