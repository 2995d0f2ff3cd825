import type * as vscode from 'vscode';
import type { FoundId } from '../../model/ids/exactIds';
import { findIds } from '../../model/ids/ids';
import { idsAround } from '../../views/ids/idsAround';

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
    // A cursor behind an id is at that id, too: that is where a double click leaves it.
    return idsAround(document, selection.active).map(({ found }) => found);
  });
  return [...new Map(ids.map((each) => [each.id, each])).values()];
}
