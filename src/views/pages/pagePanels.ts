import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { panels } from '../../contributions';
import type { Connections } from '../../services/connections/connections';
import type { PageKind } from './pageKinds';
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
    private readonly kind: PageKind<Types['Link']>,
    connections: Connections,
    private readonly create: (
      panel: vscode.WebviewPanel,
      link: Types['Link'],
      known: Types['Known'] | undefined,
    ) => Page,
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
  find(link: Types['Link']): Page | undefined {
    const subject: keyof Types['Link'] = this.kind.subject;
    return [...this.open].find(
      (page) =>
        page.link[subject] === link[subject] && page.link.connectionId === link.connectionId,
    );
  }

  /** Shows a subject: on its page if one is open, which takes the link as it is now, else in the preview. */
  show(link: Types['Link'], known: Types['Known'] | undefined, toSide: boolean): void {
    const existing = toSide ? undefined : this.find(link);
    if (existing && isSame(existing.link, link)) {
      existing.reveal();
    } else if (existing) {
      existing.show(link, known);
      existing.reveal();
    } else if (this.preview && !toSide) {
      this.preview.show(link, known);
    } else {
      const viewColumn = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const panel = vscode.window.createWebviewPanel(
        panels[this.kind.name],
        this.kind.title(),
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

  private adopt(panel: vscode.WebviewPanel, link: Types['Link'], known?: Types['Known']): Page {
    const page = this.create(panel, link, known);
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
}

/** Whether two links are equal in every member, whatever their order. */
function isSame(a: object, b: object): boolean {
  const text = (link: object) => JSON.stringify(Object.entries(link).sort());
  return text(a) === text(b);
}
