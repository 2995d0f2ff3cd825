import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { CommandId } from '../../contributions';
import {
  isWhole,
  summarySentence,
  summaryText,
  type HealthSummary,
} from '../../model/health/healthSummary';
import type { TreeNode } from '../../model/resources/treeNode';

/**
 * How many targets need attention, and of how much that is known: in the badge of the view and in the status bar. Hidden
 * while nothing is known. A check mark is for a connection that is read as a whole.
 */
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

  show(summary: HealthSummary): void {
    const { attention, targets } = summary;
    const label = summarySentence(summary);
    this.view.badge = attention > 0 ? { value: attention, tooltip: label } : undefined;
    if (targets === 0) {
      this.item.hide();
      return;
    }
    this.item.text = summaryText(summary);
    this.item.tooltip = isWhole(summary)
      ? l10n.t('{0}. Click for the health page.', label)
      : l10n.t('{0}. Click for the health page, which reads the rest.', label);
    this.item.accessibilityInformation = { label, role: 'button' };
    this.item.show();
  }
}
