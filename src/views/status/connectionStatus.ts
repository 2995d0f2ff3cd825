import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, type Disposable } from '../../base/disposable';
import type { CommandId } from '../../contributions';
import type { Connections } from '../../services/connections';
import { accountText } from '../tree/explorerView';

/** Which connection this window uses, always in sight; hidden while there is none. */
export class ConnectionStatus implements Disposable {
  private readonly store = new DisposableStore();
  private readonly item: vscode.StatusBarItem;

  constructor(private readonly connections: Connections) {
    this.item = this.store.add(
      vscode.window.createStatusBarItem('idaasSync.connection', vscode.StatusBarAlignment.Left, 10),
    );
    this.item.name = 'IDaaS Sync';
    this.item.command = 'idaasSync.showConnections' satisfies CommandId;
    this.store.add(connections.onDidChange(() => this.show()));
    this.store.add(connections.onDidChangeActive(() => this.show()));
    this.show();
  }

  dispose(): void {
    this.store.dispose();
  }

  private show(): void {
    const { active } = this.connections;
    if (!active) {
      this.item.hide();
      return;
    }
    this.item.text = `$(organization) ${accountText(active).replace(/\$\(/g, '$ (')}`;
    this.item.tooltip = l10n.t('IDaaS Sync: {0}. Click to switch or edit.', accountText(active));
    this.item.accessibilityInformation = {
      label: l10n.t('IDaaS connection {0}', accountText(active)),
      role: 'button',
    };
    this.item.show();
  }
}
