import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { panels } from '../../contributions';
import type { JobLink } from '../../protocol/jobPage';
import { JobPanel, type JobPanelServices } from './jobPanel';

type Known = ConstructorParameters<typeof JobPanel>[3];

const member = (value: object, name: string): string => {
  const text = (value as Record<string, unknown>)[name];
  return typeof text === 'string' ? text : '';
};

/** Reads what a page kept over a window reload; the page is not trusted to have kept it well. */
export function readLink(state: unknown): JobLink | undefined {
  if (typeof state !== 'object' || state === null) {
    return undefined;
  }
  const link: JobLink = {
    connectionId: member(state, 'connectionId'),
    region: member(state, 'region'),
    instanceId: member(state, 'instanceId'),
    synchronizationJobId: member(state, 'synchronizationJobId'),
  };
  return Object.values(link).every((text: string) => text !== '') ? link : undefined;
}

/** All job pages of the window: one preview that is used again, and those opened to the side. */
export class JobPanels implements Disposable {
  private readonly store = new DisposableStore();
  private readonly open = new Set<JobPanel>();
  private preview: JobPanel | undefined;

  constructor(private readonly services: JobPanelServices) {
    this.store.add(
      vscode.window.registerWebviewPanelSerializer(panels.job, {
        deserializeWebviewPanel: (panel, state) => {
          const link = readLink(state);
          if (link) {
            const page = this.adopt(panel, link);
            this.preview ??= page;
          } else {
            panel.dispose();
          }
          return Promise.resolve();
        },
      }),
    );
    this.store.add(
      services.connections.onDidChange(() => {
        // Signing out takes the data of the connection off the screen.
        for (const panel of [...this.open]) {
          if (!services.connections.get(panel.link.connectionId)) {
            panel.close();
          }
        }
      }),
    );
  }

  /** The page the user is on. */
  get active(): JobPanel | undefined {
    return [...this.open].find((panel) => panel.isActive);
  }

  /** The page of a job, if one is open. */
  find(link: JobLink): JobPanel | undefined {
    return [...this.open].find(
      (panel) =>
        panel.link.synchronizationJobId === link.synchronizationJobId &&
        panel.link.connectionId === link.connectionId,
    );
  }

  show(link: JobLink, known: Known, toSide: boolean): void {
    const existing = this.find(link);
    if (existing && !toSide) {
      existing.reveal();
    } else if (this.preview && !toSide) {
      this.preview.show(link, known);
    } else {
      const column = toSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      const panel = vscode.window.createWebviewPanel(
        panels.job,
        l10n.t('Synchronization job'),
        { viewColumn: column, preserveFocus: !toSide },
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
    for (const panel of this.open) {
      panel.dispose();
    }
  }

  private adopt(panel: vscode.WebviewPanel, link: JobLink, known?: Known): JobPanel {
    const page = new JobPanel(panel, link, this.services, known);
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
