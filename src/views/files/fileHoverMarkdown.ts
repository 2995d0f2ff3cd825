import * as vscode from 'vscode';
import { referenceAddress } from '../../model/configuration/referenceAddress';
import type { FileHover } from '../../services/files/hoverAt';
import { appendServiceText } from '../serviceMarkdown';

/** A hover on a member of settings as the editor draws it. What the file holds goes in as text alone. */
export function fileHoverMarkdown({ title, lines, reference }: FileHover): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.supportHtml = false;
  markdown.appendMarkdown('**');
  appendServiceText(markdown, title);
  markdown.appendMarkdown('**');
  for (const line of lines) {
    markdown.appendMarkdown('  \n');
    appendServiceText(markdown, line);
  }
  const address = referenceAddress(reference);
  if (address !== undefined) markdown.appendMarkdown(`\n\n[${reference}](${address})`);
  return markdown;
}
