import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';

/** Where the settings in front are: at an offset of the file, or at its cursor. Throws a `UserError` without a file. */
export function settingsInFront(offset?: number): {
  document: vscode.TextDocument;
  offset: number;
} {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    throw new UserError(
      l10n.t('Open a JSON, YAML or shell file with push or pull settings first.'),
    );
  }
  const { document, selection } = editor;
  return { document, offset: offset ?? document.offsetAt(selection.active) };
}
