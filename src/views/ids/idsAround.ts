import * as vscode from 'vscode';
import type { FoundId } from '../../model/ids/exactIds';
import { findIds } from '../../model/ids/ids';

/** Characters before and behind a place that are looked at: a torn id is far shorter, a minified line far longer. */
const reach = 300;

/** An id in a document: what it is, and where it stands, which may be on several lines. */
export interface IdInDocument {
  found: FoundId;
  range: vscode.Range;
}

/** The ids that a place in a document is in or beside, read leniently. */
export function idsAround(
  document: vscode.TextDocument,
  position: vscode.Position,
): IdInDocument[] {
  const offset = document.offsetAt(position);
  const start = document.positionAt(Math.max(0, offset - reach));
  const from = document.offsetAt(start);
  const text = document.getText(new vscode.Range(start, document.positionAt(offset + reach)));
  const at = offset - from;
  return findIds(text, { lenient: true })
    .filter((found) => found.start <= at && at <= found.end)
    .map((found) => ({
      found,
      range: new vscode.Range(
        document.positionAt(from + found.start),
        document.positionAt(from + found.end),
      ),
    }));
}

/** The id under the pointer. */
export function idAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): IdInDocument | undefined {
  return idsAround(document, position).find(({ range }) => position.isBefore(range.end));
}
