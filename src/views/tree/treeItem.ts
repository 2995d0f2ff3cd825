import * as vscode from 'vscode';
import type { DateStyle } from '../../model/formatTime';
import { faceOf, type Face } from '../../model/treeFace';
import type { TreeNode } from '../../model/treeNode';
import { oneLine } from '../../base/plainText';
import type { CommandId } from '../../contributions';

/** Draws a row. Holds no state and fetches nothing. */
export function treeItem(node: TreeNode, dates: DateStyle): vscode.TreeItem {
  const face = faceOf(node, dates);
  const item = new vscode.TreeItem(
    face.label,
    face.expands ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = node.id;
  item.description = face.description;
  item.contextValue = `${node.kind} ${face.capabilities.join(' ')}`;
  item.accessibilityInformation = { label: face.accessibleLabel };
  if (face.icon) {
    const { id, color } = face.icon;
    item.iconPath = new vscode.ThemeIcon(id, color ? new vscode.ThemeColor(color) : undefined);
  }
  const command = clickCommand(node);
  if (command) {
    item.command = { command, title: face.label, arguments: [node] };
  }
  return item;
}

/** What a click does besides selecting. */
function clickCommand(node: TreeNode): CommandId | undefined {
  switch (node.kind) {
    case 'job':
      return 'idaasSync.openJob';
    case 'configuration':
      return 'idaasSync.openConfiguration';
    case 'loadMore':
      return 'idaasSync.loadMore';
    case 'failure':
      return node.needsSignIn ? 'idaasSync.signInAgain' : 'idaasSync.retry';
    default:
      return undefined;
  }
}

/**
 * The tooltip as Markdown that trusts nothing: values of the service go in as text, so neither links nor commands nor
 * pictures can come of them.
 */
export function tooltip(face: Face): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = false;
  text.supportHtml = false;
  text.appendText(face.label);
  for (const [name, value] of face.tooltip) {
    // A hard line break: one line per fact, without the gaps of paragraphs.
    text.appendMarkdown('  \n');
    text.appendText(`${name}: `);
    text.appendText(oneLine(value, 600));
  }
  return text;
}
