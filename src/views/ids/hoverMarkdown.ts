import * as vscode from 'vscode';
import { appendServiceText } from '../serviceMarkdown';
import { hoverCommands, type HoverText } from './hoverText';

/** A hover as the editor draws it. Text goes in as text alone, and only our own commands can be run from it. */
export function hoverMarkdown({
  icon,
  title,
  lines,
  commands,
  aside,
}: HoverText): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: hoverCommands };
  markdown.supportHtml = false;
  markdown.appendMarkdown(`$(${icon}) **`);
  appendServiceText(markdown, title);
  markdown.appendMarkdown('**');
  for (const line of lines) {
    markdown.appendMarkdown('  \n');
    appendServiceText(markdown, line);
  }
  const links = commands.map(({ label, id, given }) => `[${label}](${address(id, given)})`);
  markdown.appendMarkdown(`\n\n${links.join(' &nbsp;&nbsp; ')}`);
  if (aside !== undefined) {
    markdown.appendMarkdown(' &nbsp;&nbsp; ');
    appendServiceText(markdown, aside);
  }
  return markdown;
}

function address(id: string, given: readonly unknown[]): string {
  return given.length === 0
    ? `command:${id}`
    : `command:${id}?${encodeURIComponent(JSON.stringify(given))}`;
}
