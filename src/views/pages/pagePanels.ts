import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../../base/disposable';
import type { Connections } from '../../services/connections/connections';

/** One page in a panel. `Known` is what is known of its subject already and can be painted at once. */
export interface PagePanel<Link, Known> extends Disposable {
  readonly link: Link;
  readonly isActive: boolean;
  /** Shows another subject in the same place. */
  show(link: Link, known?: Known): void;
  reveal(): void;
  /** Closes the page. */
  close(): void;
}

/** What makes the pages of one kind. */
export interface PageKind<Link, Known, Page> {
  viewType: string;
  /** Title until the page has its own. */
  title: string;
  /** Member of the link that names the subject. */
  subject: keyof Link & string;
  /** Reads what a page kept over a window reload; the page is not trusted to have kept it well. */
  readLink(state: unknown): Link | undefined;
  create(panel: vscode.WebviewPanel, link: Link, known?: Known): Page;
}

/** Reads named texts of a kept state; `undefined` unless all are there. */
export function readTexts<Name extends string>(
  state: unknown,
  names: readonly Name[],
): Record<Name, string> | undefined {
  if (typeof state !== 'object' || state === null) {
    return undefined;
  }
  const texts = names.map((name) => [name, (state as Record<string, unknown>)[name]] as const);
  return texts.every(([, text]) => typeof text === 'string' && text !== '')
    ? (Object.fromEntries(texts) as Record<Name, string>)
    : undefined;
}

/** All pages of one kind in the window: one preview that is used again, and those opened to the side. */
export class PagePanels<
  Link extends { connectionId: string },
  Known,
  Page extends PagePanel<Link, Known>,
> implements Disposable {
  private readonly store = new DisposableStore();
  private readonly open = new Set<Page>();
  private preview: Page | undefined;

  constructor(
    private readonly kind: PageKind<Link, Known, Page>,
    connections: Connections,
  ) {
    this.store.add(
      connections.onDidChange(() => {
        // Signing out takes the data of the connection off the screen.
        for (const page of [...this.open]) {
          if (!connections.get(page.link.connectionId)) {
            page.close();
          }
        }
      }),
    );
  }

  /** Fills a panel that the editor kept over a window reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const link = this.kind.readLink(state);
    if (link) {
      const page = this.adopt(panel, link);
      this.preview ??= page;
    } else {
      panel.dispose();
    }
  }

  /** The page the user is on. */
  get active(): Page | undefined {
    return [...this.open].find((page) => page.isActive);
  }

  /** The page of a subject, if one is open. */
  find(link: Link): Page | undefined {
    const { subject } = this.kind;
    return [...this.open].find(
      (page) =>
        page.link[subject] === link[subject] && page.link.connectionId === link.connectionId,
    );
  }

  show(link: Link, known: Known | undefined, toSide: boolean): void {
    const existing = this.find(link);
    if (existing && !toSide) {
      existing.reveal();
    } else if (this.preview && !toSide) {
      this.preview.show(link, known);
    } else {
      const viewColumn = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const panel = vscode.window.createWebviewPanel(
        this.kind.viewType,
        this.kind.title,
        { viewColumn, preserveFocus: !toSide },
        { enableScripts: true },
      );
      const page = this.adopt(panel, link, known);
      if (!toSide) {
        this.preview = page;
      }
    }
  }

  dispose(): void {
    this.store.dispose();
    for (const page of this.open) {
      page.dispose();
    }
  }

  private adopt(panel: vscode.WebviewPanel, link: Link, known?: Known): Page {
    const page = this.kind.create(panel, link, known);
    this.open.add(page);
    panel.onDidDispose(() => {
      this.open.delete(page);
      if (this.preview === page) {
        this.preview = undefined;
      }
      page.dispose();
    });
    return page;
  }
}
