import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { isSameRef, type ConnectionRef, type PlacedRef } from '../../model/resources/resourceRef';
import type { Connections } from '../../services/connections/connections';

/** What a page is about. */
export type PageRef = PlacedRef | ConnectionRef;

/** One page in a panel. `Known` is what is known of its subject already and can be painted at once. */
export interface PagePanel<Ref extends PageRef, Known> extends Disposable {
  readonly ref: Ref;
  readonly isActive: boolean;
  /** Shows another subject in the same place. */
  show(ref: Ref, known?: Known): void;
  reveal(): void;
  /** Closes the page. */
  close(): void;
}

/** What makes the pages of one kind. */
export interface PageKind<Ref extends PageRef, Known, Page> {
  viewType: string;
  /** Title until the page has its own. */
  title: string;
  /** Reads what a page kept over a window reload; the page is not trusted to have kept it well. */
  readRef(state: unknown): Ref | undefined;
  create(panel: vscode.WebviewPanel, ref: Ref, known?: Known): Page;
}

/** All pages of one kind in the window: one preview that is used again, and those opened to the side. */
export class PagePanels<
  Ref extends PageRef,
  Known,
  Page extends PagePanel<Ref, Known>,
> implements Disposable {
  private readonly store = new DisposableStore();
  private readonly open = new Set<Page>();
  private preview: Page | undefined;

  constructor(
    private readonly kind: PageKind<Ref, Known, Page>,
    connections: Connections,
  ) {
    this.store.add(
      connections.onDidChange(() => {
        // Signing out takes the data of the connection off the screen.
        for (const page of [...this.open]) {
          if (!connections.get(page.ref.connectionId)) {
            page.close();
          }
        }
      }),
    );
  }

  /** Fills a panel that the editor kept over a window reload. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const ref = this.kind.readRef(state);
    if (ref) {
      const page = this.adopt(panel, ref);
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
  find(ref: Ref): Page | undefined {
    return [...this.open].find((page) => isSameRef(page.ref, ref));
  }

  show(ref: Ref, known: Known | undefined, toSide: boolean): void {
    const existing = this.find(ref);
    if (existing && !toSide) {
      existing.reveal();
    } else if (this.preview && !toSide) {
      this.preview.show(ref, known);
    } else {
      const viewColumn = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const panel = vscode.window.createWebviewPanel(
        this.kind.viewType,
        this.kind.title,
        { viewColumn, preserveFocus: !toSide },
        { enableScripts: true },
      );
      const page = this.adopt(panel, ref, known);
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

  private adopt(panel: vscode.WebviewPanel, ref: Ref, known?: Known): Page {
    const page = this.kind.create(panel, ref, known);
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
