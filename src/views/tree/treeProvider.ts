import type * as vscode from 'vscode';
import { isCancelled } from '../../base/errors';
import type { Event } from '../../base/event';
import type { DateStyle } from '../../model/text/formatTime';
import { faceOf } from '../../model/resources/treeFace';
import { isFinal } from '../../model/jobs/job';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Explorer } from '../../services/resources/explorer';
import { dateStyle } from '../editor';
import { tooltip, treeItem } from './treeItem';

/** Shows the explorer's rows in a tree view. */
export class TreeProvider implements vscode.TreeDataProvider<TreeNode> {
  readonly onDidChangeTreeData: vscode.Event<TreeNode | undefined>;
  /** Asked of the machine once per list instead of once per row, of which there are thousands. */
  private dates: Required<DateStyle> | undefined;
  /** The editor knows rows by identity: those that may be drawn again, as it was handed them last, by their id. */
  private readonly handed = new Map<string, TreeNode>();

  constructor(
    private readonly explorer: Explorer,
    /** Told of the root's rows each time they are known. */
    private readonly onRoot: (rows: readonly TreeNode[]) => void,
  ) {
    const onDidChange: Event<TreeNode | undefined> = (listener) =>
      explorer.onDidChange((node) => listener(this.asHanded(node)));
    this.onDidChangeTreeData = onDidChange as vscode.Event<TreeNode | undefined>;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node, (this.dates ??= dateStyle()));
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    try {
      const isHanded = node && this.handed.get(node.id) === node;
      const rows = await this.explorer.children(node);
      if (isHanded && this.handed.get(node.id) !== node) {
        // The row was handed out anew meanwhile and is asked about again: this answer would take the ids of that one.
        return [];
      }
      this.dates = dateStyle();
      if (!node) {
        this.handed.clear();
        this.onRoot(rows);
      }
      for (const row of rows) {
        if (row.kind !== 'job' || !isFinal(row.job)) this.handed.set(row.id, row);
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

  /** The row as the editor knows it, with what is known by now: it is about to be drawn again. */
  private asHanded(node: TreeNode | undefined): TreeNode | undefined {
    const handed = node && (this.handed.get(node.id) ?? node);
    if (handed) {
      this.explorer.update(handed);
    }
    return handed;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    this.explorer.update(node);
    item.tooltip = tooltip(faceOf(node, dateStyle()));
    return item;
  }
}
