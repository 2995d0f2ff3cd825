import * as vscode from 'vscode';
import type { FileCheckOptions } from '../../services/files/checkFile';
import type { CompletionOptions, FileCompletion } from '../../services/files/completionsAt';
import { fileSettings } from '../settings';
import { fileSyntax } from './fileSyntax';
import { hasFileSchema } from './hasFileSchema';

/** What opens a name or a value, and what goes between classes of a list. */
export const completionTriggers = ['"', '(', ','];

/** Members and values in files with settings. What reads a text that is not whole is loaded with the first question. */
export class FileCompletions implements vscode.CompletionItemProvider {
  constructor(private readonly options: () => FileCheckOptions) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionItem[]> {
    const syntax = fileSyntax(document);
    if (!syntax || !fileSettings.areChecked) {
      return [];
    }
    const { completionsAt } = await import('../../services/files/completionsAt');
    if (token.isCancellationRequested) {
      return [];
    }
    const options: CompletionOptions = {
      ...this.options(),
      locale: vscode.env.language,
      hasSchema: hasFileSchema(document),
    };
    return completionsAt(document.offsetAt(position), document.getText(), syntax, options)
      .filter(({ kind }) => kind === 'value' || triggerCharacter !== ',')
      .map((completion) => itemOf(completion, document));
  }
}

function itemOf(
  { label, kind, detail, text, isSnippet, range: { start, end }, rank, goesOn }: FileCompletion,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const { Property, Value } = vscode.CompletionItemKind;
  const item = new vscode.CompletionItem(label, kind === 'member' ? Property : Value);
  item.insertText = isSnippet ? new vscode.SnippetString(text) : text;
  item.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  // Of two that begin alike the more usual one stands first.
  item.sortText = String(rank + 1).padStart(4, '0');
  if (kind === 'member' && detail !== undefined) item.documentation = detail;
  else if (detail !== undefined) item.detail = detail;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
