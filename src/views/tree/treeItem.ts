import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DateStyle } from '../../model/text/formatTime';
import { rowPresentation } from '../../model/resources/rowPresentation';
import type { RowPresentation } from '../../model/resources/presentation';
import { isLoadingRow, type TreeNode } from '../../model/resources/treeNode';
import { oneLine } from '../../model/text/plainText';
import type { CommandId } from '../../contributions';
import { handleOf } from '../../services/resources/rowStore';
import { appendServiceText } from '../serviceMarkdown';

/** Rows that a click does something with besides selecting them. */
const opens: ReadonlySet<TreeNode['kind']> = new Set([
  'summary',
  'job',
  'configuration',
  'loadMore',
  'failure',
]);

function isOpened(node: TreeNode): boolean {
  return node.kind === 'nothing'
    ? node.isFiltered === true
    : opens.has(node.kind) && !isLoadingRow(node);
}

/** Draws a row. Holds no state and fetches nothing. */
export function treeItem(node: TreeNode, dates: DateStyle): vscode.TreeItem {
  const presentation = rowPresentation(node, dates);
  const item = new vscode.TreeItem(
    presentation.label,
    presentation.expands
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = handleOf(node);
  item.description = presentation.description;
  item.contextValue = `${node.kind} ${presentation.capabilities.join(' ')}`;
  item.accessibilityInformation = { label: presentation.accessibleLabel };
  if (presentation.icon) {
    const { id, color } = presentation.icon;
    item.iconPath = new vscode.ThemeIcon(id, color ? new vscode.ThemeColor(color) : undefined);
  }
  if (isOpened(node)) {
    // Without the row as an argument: such a click would be lost while the row is drawn again.
    const command: CommandId = 'idaasSync.openRow';
    item.command = { command, title: presentation.label };
  }
  return item;
}

/**
 * The tooltip as Markdown that trusts nothing: values of the service go in as text, so neither links nor commands nor
 * pictures can come of them.
 */
export function tooltip(presentation: RowPresentation): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = false;
  text.supportHtml = false;
  appendServiceText(text, presentation.label);
  for (const [name, value] of presentation.tooltip) {
    // A hard line break: one line per fact, without the gaps of paragraphs.
    text.appendMarkdown('  \n');
    appendServiceText(text, l10n.t('{0}: {1}', name, oneLine(value, 600)));
  }
  return text;
}
