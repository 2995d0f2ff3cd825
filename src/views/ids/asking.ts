import * as vscode from 'vscode';
import { nearbyInstances } from '../../model/ids/nearbyInstances';
import { regionIn } from '../../model/ids/pastedText';

/** Lines before and behind a place in which instances are looked for: a file may be of any length. */
const linesAround = 2_000;
/** And this much of them for a region. */
const charactersRead = 100_000;

/** Where a document says that what stands at a place may be found: instances, those nearest first, and a region. */
export function placesNear(
  document: vscode.TextDocument,
  at: vscode.Position,
): { near: readonly string[]; region?: string } {
  const start = new vscode.Position(Math.max(0, at.line - linesAround), 0);
  const end = new vscode.Position(at.line + linesAround, 0);
  const text = document.getText(new vscode.Range(start, end));
  const near = nearbyInstances(text, document.offsetAt(at) - document.offsetAt(start));
  const region = regionIn(text.slice(0, charactersRead));
  return { near, ...(region !== undefined && { region }) };
}

/** A signal that fires when the editor no longer wants to know. */
export function abortOf(token: vscode.CancellationToken): AbortSignal {
  const abort = new AbortController();
  if (token.isCancellationRequested) {
    abort.abort();
  } else {
    token.onCancellationRequested(() => abort.abort());
  }
  return abort.signal;
}
