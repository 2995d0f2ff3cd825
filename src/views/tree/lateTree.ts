import * as vscode from 'vscode';
import type { TreeNode } from '../../model/resources/treeNode';

/** The provider behind the shell. */
export interface LateProvider extends vscode.TreeDataProvider<TreeNode> {
  readonly onDidChangeTreeData: vscode.Event<TreeNode[] | undefined>;
  getChildren(node?: TreeNode): TreeNode[];
  getTreeItem(node: TreeNode): vscode.TreeItem;
  getParent(node: TreeNode): TreeNode | undefined;
  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem;
  /** The editor was given one row *Loading…*: everything is to be read and drawn. */
  takeOver(): void;
}

/**
 * Stands in for the tree's provider until somebody looks: only then is the code behind it loaded, and one row says
 * *Loading…* meanwhile.
 */
export class LateTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.didChange.event;
  private provider: LateProvider | undefined;
  private wasAsked = false;

  /** `start` connects the provider; it says itself when it cannot. */
  constructor(private readonly start: () => Promise<unknown>) {}

  connect(provider: LateProvider): void {
    this.provider = provider;
    provider.onDidChangeTreeData((rows) => this.didChange.fire(rows));
    if (this.wasAsked) {
      provider.takeOver();
    }
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (this.provider) {
      return this.provider.getChildren(node);
    }
    this.wasAsked = true;
    void this.start();
    // The id is the one of the row that the provider begins with, which takes its place.
    return [{ kind: 'loading', id: 'loading' }];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (this.provider) {
      return this.provider.getTreeItem(node);
    }
    const item = new vscode.TreeItem(vscode.l10n.t('Loading…'));
    item.id = node.id;
    item.iconPath = new vscode.ThemeIcon('loading~spin');
    return item;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.provider?.getParent(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    return this.provider?.resolveTreeItem(item, node) ?? item;
  }

  dispose(): void {
    this.didChange.dispose();
  }
}
