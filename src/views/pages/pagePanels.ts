import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { panels } from '../../contributions';
import { isSameRef } from '../../model/resources/resourceRef';
import type { Connections } from '../../services/connections/connections';
import type { PageKind } from './pageKind';
import type { PageLoader, PagePanel, PageTypes } from './pagePanel';

/** All pages of one kind in the window: one preview that is used again, and those opened to the side. */
export class PagePanels<
  Types extends PageTypes,
  Page extends PagePanel<Types, PageLoader<Types['Reading']>>,
> implements Disposable {
  private readonly store = new DisposableStore();
  private readonly open = new Set<Page>();
  private preview: Page | undefined;

  constructor(
    private readonly kind: PageKind<Types['Ref']>,
    connections: Connections,
    private readonly create: (
      panel: vscode.WebviewPanel,
      ref: Types['Ref'],
      known: Types['Known'] | undefined,
    ) => Page,
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
  find(ref: Types['Ref']): Page | undefined {
    return [...this.open].find((page) => isSameRef(page.ref, ref));
  }

  /** Shows a subject: on its page if one is open, which takes what is new in the reference, else in the preview. */
  show(ref: Types['Ref'], known: Types['Known'] | undefined, toSide: boolean): void {
    const existing = toSide ? undefined : this.find(ref);
    if (existing && this.isEqual(existing.ref, ref)) {
      existing.reveal();
    } else if (existing) {
      existing.show(ref, known);
      existing.reveal();
    } else if (this.preview && !toSide) {
      this.preview.show(ref, known);
    } else {
      const viewColumn = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const panel = vscode.window.createWebviewPanel(
        panels[this.kind.name],
        this.kind.title(),
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

  private adopt(panel: vscode.WebviewPanel, ref: Types['Ref'], known?: Types['Known']): Page {
    const page = this.create(panel, ref, known);
    page.open(this.kind.name);
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

  /** Whether two references are equal in all that pages of this kind keep of them. */
  private isEqual(a: Types['Ref'], b: Types['Ref']): boolean {
    const text = (ref: Types['Ref']) => JSON.stringify(this.kind.readRef(ref));
    return text(a) === text(b);
  }
}
