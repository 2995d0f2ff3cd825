import type { TextDocument } from 'vscode';

/** Files above this many characters have neither links nor lenses nor names. */
const idTextLimit = 1_000_000;

/** Links a file has at most. */
export const linksAtMost = 500;

/** Whether a document is too long for ids to be looked for unasked. */
export function isTooLong(document: TextDocument): boolean {
  // The length is known without the text, which the editor would put together of its lines.
  const { end } = document.lineAt(document.lineCount - 1).range;
  return document.offsetAt(end) > idTextLimit;
}

/** The text of a document in which ids are looked for unasked; empty for a file that is too long. */
export function textWithIds(document: TextDocument): string {
  return isTooLong(document) ? '' : document.getText();
}
