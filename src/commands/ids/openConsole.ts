import * as vscode from 'vscode';
import { consoleAddress } from '../../model/resources/consoleAddress';
import type { TreeNode } from '../../model/resources/treeNode';

/** Opens the console of the service where an instance is listed. */
export async function openConsole(node: TreeNode | undefined): Promise<void> {
  if (node?.kind === 'instance') {
    const address = consoleAddress(node.instance.region);
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }
}
