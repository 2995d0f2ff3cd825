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

/** How long an answer may be on its way to the window, in milliseconds: what overtakes it is swallowed. */
const underWay = 250;

/**
 * Stands in for the tree's provider until somebody looks: only then is the code behind it loaded, and one row says
 * *Loading…* meanwhile; when it cannot be loaded, the row says so.
 */
export class LateTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly onDidChangeTreeData = this.didChange.event;
  private provider: LateProvider | undefined;
  private wasAsked = false;
  /** Why there is no provider. */
  private problem: unknown;

  /** `start` connects the provider, or rejects; asked again, it tries again. */
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
    if (this.problem !== undefined) {
      const sentence = vscode.l10n.t(
        'The extension could not be loaded. Click to reload the window; if that does not help, install the extension again.',
      );
      return [{ kind: 'failure', id: 'notLoaded', sentence }];
    }
    this.wasAsked = true;
    this.start().catch((error: unknown) => {
      this.problem = error ?? new Error();
      setTimeout(() => this.didChange.fire(undefined), underWay);
    });
    // The id is the one of the row that the provider begins with, which takes its place.
    return [{ kind: 'loading', id: 'loading' }];
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (this.provider) {
      return this.provider.getTreeItem(node);
    }
    if (node.kind === 'failure') {
      return this.failureItem(node.id, node.sentence);
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

  private failureItem(id: string, sentence: string): vscode.TreeItem {
    const item = new vscode.TreeItem(sentence);
    item.id = id;
    item.iconPath = new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    item.tooltip = this.problem instanceof Error ? this.problem.message : undefined;
    item.command = { command: 'workbench.action.reloadWindow', title: sentence };
    return item;
  }

  dispose(): void {
    this.didChange.dispose();
  }
}
