import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { isMasked } from '../../model/ids/ids';
import { readPasted } from '../../model/ids/pastedText';
import { placesNear } from '../../views/ids/asking';
import { notify } from '../../views/status/notify';
import { idsAtCursor, longestText } from './idsAtCursor';
import { showGoTo, type ResourceServices } from './openResource';
import type { Services } from '../services';

/** *Go to Job or Id…*, with what is given, selected or on the clipboard, if that holds an id. */
export async function goTo(
  services: ResourceServices & Pick<Services, 'clipboard'>,
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
export function lookUpId(services: ResourceServices): void {
  const editor = vscode.window.activeTextEditor;
  const ids = editor ? idsAtCursor(editor) : [];
  if (!editor || ids.length === 0) {
    void notify('information', l10n.t('There is no id at the cursor.'));
    return;
  }
  showGoTo(services, {
    text: ids.map(({ id }) => id).join(' '),
    ...placesNear(editor.document, editor.selection.active),
    opensAtOnce: true,
  });
}

function selection(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.document.getText(editor.selection).slice(0, longestText) : '';
}

/** The text on one line, if it has a whole id in it; of a long one, or one that tears ids, only those. */
function idsIn(text: string): string | undefined {
  const { ids, mended } = readPasted(text);
  const whole = ids.map(({ id }) => id).filter((id) => !isMasked(id));
  const line = text.replace(/\s+/g, ' ').trim();
  return whole.length === 0 ? undefined : line.length <= 300 && !mended ? line : whole.join(' ');
}
