import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { TreeNode } from '../../model/resources/treeNode';

/** *Copy ID* of a row. */
export const copyId = (node: TreeNode | undefined) => copyText(idOf(node));

/** *Copy Name* of a row. */
export const copyName = (node: TreeNode | undefined) => copyText(nameOf(node));

export async function copyText(text: string | undefined): Promise<void> {
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

/** The whole name as the service has it, however a row may shorten it. */
function nameOf(node: TreeNode | undefined): string | undefined {
  switch (node?.kind) {
    case 'instance':
      return node.instance.description || node.instance.instanceId;
    case 'provider':
      return node.provider.identityProviderName || node.provider.identityProviderId;
    case 'application':
      return node.application.applicationName || node.application.applicationId;
    default:
      return undefined;
  }
}
