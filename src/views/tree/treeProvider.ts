import type * as vscode from 'vscode';
import { isCancelled } from '../../base/errors';
import type { DateStyle } from '../../model/formatTime';
import { faceOf } from '../../model/treeFace';
import type { TreeNode } from '../../model/treeNode';
import type { Explorer } from '../../services/explorer';
import { dateStyle } from '../editor';
import { tooltip, treeItem } from './treeItem';

/** Shows the explorer's rows in a tree view. */
export class TreeProvider implements vscode.TreeDataProvider<TreeNode> {
  readonly onDidChangeTreeData: vscode.Event<TreeNode | undefined>;
  /** Asked of the machine once per list instead of once per row, of which there are thousands. */
  private dates: Required<DateStyle> | undefined;

  constructor(
    private readonly explorer: Explorer,
    /** Told of the root's rows each time they are known. */
    private readonly onRoot: (rows: readonly TreeNode[]) => void,
  ) {
    this.onDidChangeTreeData = explorer.onDidChange as vscode.Event<TreeNode | undefined>;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, (this.dates ??= dateStyle()));
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    try {
      const rows = await this.explorer.children(node);
      this.dates = dateStyle();
      if (!node) {
        this.onRoot(rows);
      }
      return rows;
    } catch (error) {
      if (isCancelled(error)) {
        // The window left the connection; its successor draws the tree anew.
        return [];
      }
      throw error;
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    item.tooltip = tooltip(faceOf(node, dateStyle()));
    return item;
  }
}
