import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { findIds } from '../../model/ids/ids';
import { placesNear } from '../../views/ids/asking';
import { showGoTo } from './openThing';
import type { Services } from '../services';
import type { ThingServices } from './thingSubject';

/** Characters of a selection or of the clipboard that are looked through: neither need be text for us. */
const longestText = 20_000;

/** *Go to Job or Id…*, with what is given, selected or on the clipboard, if that holds an id. */
export async function goTo(
  services: ThingServices & Pick<Services, 'clipboard'>,
  given?: string,
): Promise<void> {
  const text = typeof given === 'string' ? given : idsIn(selection());
  const pick = showGoTo(services, { text });
  if (text === undefined) {
    // A browser asks the user before it lets anybody read the clipboard; the box does not wait for that.
    const copied = idsIn((await services.clipboard.read()).slice(0, longestText));
    if (copied !== undefined) pick.offer(copied);
  }
}

/** *Look Up Id Under Cursor*: the id at the cursor, or all in the selection. */
export function lookUpId(services: ThingServices): void {
  const editor = vscode.window.activeTextEditor;
  const ids = editor ? idsAtCursor(editor) : [];
  if (!editor || ids.length === 0) {
    void vscode.window.showInformationMessage(l10n.t('There is no id at the cursor.'));
    return;
  }
  showGoTo(services, {
    text: ids.join(' '),
    ...placesNear(editor.document, editor.selection.active),
    opensAtOnce: true,
  });
}

/** Ids at the cursor, or in the selection. */
export function idsAtCursor({ document, selections }: vscode.TextEditor): string[] {
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
  return [...new Set(ids.map(({ id }) => id))];
}

function selection(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection).slice(0, longestText) : '';
}

/** The text on one line, if it has an id in it that is no guess; of a long one only its ids. */
function idsIn(text: string): string | undefined {
  const ids = findIds(text).map(({ id }) => id);
  const line = text.replace(/\s+/g, ' ').trim();
  return ids.length === 0 ? undefined : line.length <= 300 ? line : [...new Set(ids)].join(' ');
}
