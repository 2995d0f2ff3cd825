import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { CommandId } from '../../contributions';
import { attentionSentence } from '../../model/health/healthWords';
import type { TreeNode } from '../../model/resources/treeNode';
import type { InstanceHealth } from '../../services/health/health';

/** How many targets need attention: in the badge of the view and in the status bar. Hidden while nothing is known. */
export class HealthStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'idaasSync.health',
    vscode.StatusBarAlignment.Left,
    9,
  );

  constructor(private readonly view: Pick<vscode.TreeView<TreeNode>, 'badge'>) {
    this.item.name = l10n.t('IDaaS Sync health');
    this.item.command = 'idaasSync.showHealth' satisfies CommandId;
  }

  dispose(): void {
    this.item.dispose();
  }

  show({ attention, targets }: Pick<InstanceHealth, 'attention' | 'targets'>): void {
    const sentence = attentionSentence(attention, targets);
    this.view.badge = attention > 0 ? { value: attention, tooltip: sentence } : undefined;
    if (targets === 0) {
      this.item.hide();
      return;
    }
    this.item.text = attention > 0 ? `$(warning) ${attention}` : '$(pass)';
    this.item.tooltip = l10n.t('{0} of what was read. Click for the health page.', sentence);
    this.item.accessibilityInformation = { label: sentence, role: 'button' };
    this.item.show();
  }
}
