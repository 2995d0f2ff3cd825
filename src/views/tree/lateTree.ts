import * as vscode from 'vscode';
import type { TreeNode } from '../../model/resources/treeNode';

type Provider = vscode.TreeDataProvider<TreeNode> &
  Required<Pick<vscode.TreeDataProvider<TreeNode>, 'getParent' | 'resolveTreeItem'>>;

/** Stands in for the tree's provider until somebody looks: only then is the code behind it loaded. */
export class LateTree implements Provider, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<TreeNode | undefined>();
  readonly onDidChangeTreeData = this.didChange.event;
  private provider: Provider | undefined;

  /** `start` connects the provider. */
  constructor(private readonly start: () => Promise<unknown>) {}

  connect(provider: Provider): void {
    this.provider = provider;
    provider.onDidChangeTreeData?.((node) => this.didChange.fire(node as TreeNode | undefined));
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    await this.start();
    return (await this.provider?.getChildren(node)) ?? [];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem | Thenable<vscode.TreeItem> {
    // Asked only about rows that the provider has handed out.
    return this.provider?.getTreeItem(node) ?? new vscode.TreeItem('');
  }

  getParent(node: TreeNode): vscode.ProviderResult<TreeNode> {
    return this.provider?.getParent(node);
  }

  resolveTreeItem(
    item: vscode.TreeItem,
    node: TreeNode,
    token: vscode.CancellationToken,
  ): vscode.ProviderResult<vscode.TreeItem> {
    return this.provider?.resolveTreeItem(item, node, token) ?? item;
  }

  dispose(): void {
    this.didChange.dispose();
  }
}
