import * as vscode from 'vscode';
import type { TextRange } from '../../model/files/documentNode';
import type { TextPosition } from '../../model/files/positionsIn';
import { referenceAddress } from '../../model/configuration/referenceAddress';
import type { FileFinding, FileReading } from '../../services/files/checkFile';
import { fileSettings } from '../settings';

const source = 'IDaaS Sync';

/** What is wrong in a file as the editor shows it; `positionAt` places offsets of its text. */
export function fileDiagnostics(
  { findings }: FileReading,
  positionAt: (offset: number) => TextPosition,
): vscode.Diagnostic[] {
  return findings.map((finding) => {
    const { rule, message, reference } = finding;
    const range = rangeOf(finding, positionAt);
    const diagnostic = new vscode.Diagnostic(range, message, severityOf(finding));
    const address = referenceAddress(reference);
    diagnostic.source = source;
    diagnostic.code =
      address === undefined ? rule : { value: rule, target: vscode.Uri.parse(address) };
    return diagnostic;
  });
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** By the settings of the user, else as on the page. A hint of the page is to be seen in a file, too. */
export function severityOf({ rule, severity }: FileFinding): vscode.DiagnosticSeverity {
  const chosen = fileSettings.severityOf(rule);
  const shown = severity === 'hint' ? 'information' : severity;
  return severities[chosen === undefined || chosen === 'off' ? shown : chosen];
}

function rangeOf(
  { start, end }: TextRange,
  positionAt: (offset: number) => TextPosition,
): vscode.Range {
  const [from, to] = [positionAt(start), positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
