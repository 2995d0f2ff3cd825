import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { TreeNode } from '../../model/resources/treeNode';
import { tellBriefly } from '../../views/status/notify';
import { inFront, type FrontServices } from './inFront';
import { hasId, meant } from './meant';

/** *Copy ID* of a row, or of what a hover or a pick names. */
export async function copyId(services: FrontServices, subject?: unknown): Promise<void> {
  await copyText(meant(subject, inFront(services), hasId)?.ref.id);
}

/** *Copy Name* of a row. */
export const copyName = (node: TreeNode | undefined) => copyText(nameOf(node));

async function copyText(text: string | undefined): Promise<void> {
  if (text !== undefined) {
    await vscode.env.clipboard.writeText(text);
    tellBriefly(l10n.t('Copied'), 2000);
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
