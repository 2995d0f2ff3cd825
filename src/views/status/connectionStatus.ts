import * as vscode from 'vscode';
import { inertLine } from '../../model/text/plainText';
import type { CommandId } from '../../contributions';
import { accountText } from '../../model/connections/accountText';
import type { Connection } from '../../model/connections/connection';

/** Which connection this window uses, always in sight; hidden while there is none. */
export class ConnectionStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'idaasSync.connection',
    vscode.StatusBarAlignment.Left,
    10,
  );

  constructor() {
    this.item.name = 'IDaaS Sync';
    this.item.command = 'idaasSync.showConnections' satisfies CommandId;
  }

  dispose(): void {
    this.item.dispose();
  }

  show(connection: Connection | undefined): void {
    if (!connection) {
      this.item.hide();
      return;
    }
    const account = accountText(connection);
    this.item.text = `$(organization) ${inertLine(account, 80)}`;
    this.item.tooltip = vscode.l10n.t('IDaaS Sync: {0}. Click to switch or edit.', account);
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('IDaaS connection {0}', account),
      role: 'button',
    };
    this.item.show();
  }
}
