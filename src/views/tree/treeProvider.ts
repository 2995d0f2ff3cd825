import type * as vscode from 'vscode';
import type { DateStyle } from '../../model/text/formatTime';
import { rowPresentation } from '../../model/resources/rowPresentation';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Explorer } from '../../services/resources/explorer';
import { dateStyle } from '../editor';
import type { LateProvider } from './lateTree';
import { tooltip, treeItem } from './treeItem';

/**
 * Shows the explorer's rows in a tree view. Answers at once, always: while an answer is awaited, a redraw of the row above
 * would have the editor take it for one about other rows with the same ids.
 */
export class TreeProvider implements LateProvider {
  readonly onDidChangeTreeData: vscode.Event<TreeNode[] | undefined>;
  /** Asked of the machine once per list instead of once per row, of which there are thousands. */
  private dates: Required<DateStyle> | undefined;

  constructor(
    private readonly explorer: Explorer,
    /** Told of the root's rows each time they are asked for. */
    private readonly onRoot: (rows: readonly TreeNode[]) => void,
  ) {
    this.onDidChangeTreeData = explorer.onDidChange as vscode.Event<TreeNode[] | undefined>;
  }

  takeOver(): void {
    this.explorer.takeOver();
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    this.explorer.look(node);
    return treeItem(node, (this.dates ??= dateStyle()));
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const rows = this.explorer.answer(node);
    this.dates = dateStyle();
    if (!node) {
      this.onRoot(rows);
    }
    return rows;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    this.explorer.update(node);
    item.tooltip = tooltip(rowPresentation(node, dateStyle()));
    return item;
  }
}
