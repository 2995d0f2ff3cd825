import * as vscode from 'vscode';
import { findIds, type FoundId } from '../../model/ids/ids';

/** Characters of a selection or of the clipboard that are looked through: neither need be text for us. */
export const longestText = 20_000;

/** Ids at the cursor, or in the selection, each once. */
export function idsAtCursor({
  document,
  selections,
}: vscode.TextEditor): Pick<FoundId, 'kind' | 'id'>[] {
  const ids = selections.flatMap((selection) => {
    if (!selection.isEmpty) {
      return findIds(document.getText(selection).slice(0, longestText), { lenient: true });
    }
    const { line, character } = selection.active;
    const around = document.getText(
      new vscode.Range(line, Math.max(0, character - 200), line, character + 200),
    );
    const at = Math.min(character, 200);
    // A cursor behind an id is at that id, too: that is where a double click leaves it.
    return findIds(around, { lenient: true }).filter(({ start, end }) => start <= at && at <= end);
  });
  return [...new Map(ids.map((each) => [each.id, each])).values()];
}
