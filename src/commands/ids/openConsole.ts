import * as vscode from 'vscode';
import type { TreeNode } from '../../model/resources/treeNode';

/** Opens the service's list of instances of a region: deeper addresses of the console are not known. */
export async function openConsole(node: TreeNode | undefined): Promise<void> {
  if (node?.kind === 'instance') {
    const region = encodeURIComponent(node.instance.region);
    const address = `https://yundun.console.aliyun.com/?p=idaas#/overview/new/${region}`;
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }
}
