import { isDeepStrictEqual } from 'node:util';
import type * as vscode from 'vscode';
import type { DateStyle } from '../../model/text/formatTime';
import { rowPresentation } from '../../model/resources/rowPresentation';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Explorer } from '../../services/resources/explorer';
import { handleOf } from '../../services/resources/rowStore';
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
  private dates: DateStyle | undefined;
  /** Rows of jobs and days as they were drawn last: with each page the editor asks for those of all pages again. */
  private items = new WeakMap<TreeNode, vscode.TreeItem>();

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
    const isChanged = this.explorer.look(node);
    const known = isChanged ? undefined : this.items.get(node);
    if (known && known.id === handleOf(node)) {
      // Of what stands beside the row something may have changed: the editor asks again.
      known.tooltip = undefined;
      return known;
    }
    const item = treeItem(node, { ...(this.dates ??= dateStyle()), now: this.explorer.now });
    if (node.kind === 'job' || node.kind === 'day') {
      this.items.set(node, item);
    }
    return item;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const rows = this.explorer.answer(node);
    // Days are asked for one after the other, with the list that they are part of.
    const dates = node?.kind === 'day' && this.dates ? this.dates : dateStyle();
    if (!isDeepStrictEqual(dates, this.dates)) {
      this.dates = dates;
      this.items = new WeakMap();
    }
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
    item.tooltip = tooltip(rowPresentation(node, { ...dateStyle(), now: this.explorer.now }));
    return item;
  }
}
