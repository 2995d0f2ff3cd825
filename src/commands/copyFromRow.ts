import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { instanceName, providerName } from '../model/names';
import type { TreeNode } from '../model/treeNode';

/** *Copy ID* of a row. */
export const copyId = (node: TreeNode | undefined) => copy(idOf(node));

/** *Copy Name* of a row. */
export const copyName = (node: TreeNode | undefined) => copy(nameOf(node));

async function copy(text: string | undefined): Promise<void> {
  if (text !== undefined) {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(l10n.t('Copied'), 2000);
  }
}

function idOf(node: TreeNode | undefined): string | undefined {
  switch (node?.kind) {
    case 'instance':
      return node.instance.instanceId;
    case 'provider':
      return node.provider.identityProviderId;
    case 'application':
      return node.application.applicationId;
    case 'job':
      return node.job.synchronizationJobId;
    default:
      return undefined;
  }
}

function nameOf(node: TreeNode | undefined): string | undefined {
  switch (node?.kind) {
    case 'instance':
      return instanceName(node.instance);
    case 'provider':
      return providerName(node.provider);
    case 'application':
      return node.application.applicationName;
    default:
      return undefined;
  }
}
