import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LateTree } from '../../src/views/tree/lateTree';

describe('a tree whose code cannot be loaded', () => {
  it('says so in place of the row that loads, and takes the rows of code that comes after all', async () => {
    const tree = new LateTree(() => Promise.reject(new Error('no such file')));
    const redrawn = () => new Promise((resolve) => tree.onDidChangeTreeData(resolve));
    const redraw = redrawn();
    assert.deepEqual(
      tree.getChildren().map(({ kind }) => kind),
      ['loading'],
    );
    await redraw;
    const [row, ...others] = tree.getChildren();
    assert.deepEqual([row?.kind, others], ['failure', []]);
    const { label, tooltip, command } = tree.getTreeItem(row!);
    assert.match(label as string, /^The extension could not be loaded\./);
    assert.deepEqual(
      [tooltip, command?.command],
      ['no such file', 'workbench.action.reloadWindow'],
    );
    let takenOver = false;
    tree.connect({
      getChildren: () => [],
      getTreeItem: () => new vscode.TreeItem(''),
      getParent: () => undefined,
      resolveTreeItem: (item) => item,
      onDidChangeTreeData: () => new vscode.Disposable(() => {}),
      takeOver: () => (takenOver = true),
    });
    assert.deepEqual([takenOver, tree.getChildren()], [true, []]);
    tree.dispose();
  });
});
