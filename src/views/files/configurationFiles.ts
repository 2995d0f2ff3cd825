import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Clock } from '../../base/clock';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { referenceAddress } from '../../model/configuration/referenceAddress';
import type { Family } from '../../model/configuration/ldap/finding';
import { looksLikeConfiguration } from '../../model/files/looksLikeConfiguration';
import type { Checks } from '../../services/configuration/checks';
import { familyOf } from '../../services/configuration/configurationLoader';
import type { Sessions } from '../../services/connections/session';
import {
  checkFile,
  type FileCheckOptions,
  type FileFinding,
  type FileReading,
} from '../../services/files/checkFile';
import {
  correctionsAt,
  type CheckedText,
  type Correction,
} from '../../services/files/correctionsAt';
import { comparableAnswer, comparableFile } from '../../services/files/comparableSettings';
import { named, settingsToCompare } from '../../services/files/settingsToCompare';
import { hoverAt } from '../../services/files/hoverAt';
import type { CommandId } from '../../contributions';
import type { TextRange } from '../../model/files/documentNode';
import { dateStyle } from '../editor';
import { fileHoverMarkdown } from './fileHoverMarkdown';
import { fileSettings, serviceSettings } from '../settings';
import { fileSyntax } from './fileSyntax';

/** How long after the last change a file is checked, in milliseconds. */
const pause = 300;

/** Languages that settings are kept in. */
const languages = ['json', 'jsonc', 'yaml'];

const source = 'IDaaS Sync';

/** What was found in a version of a document. */
interface Checked extends CheckedText {
  version: number;
}

/**
 * Checks push and pull settings in the files that are open: squiggles, and what to do about them. Nobody is called for
 * it; which kind of directory a provider is, is taken from what was read before.
 */
export class ConfigurationFiles
  implements vscode.CodeActionProvider, vscode.HoverProvider, vscode.CodeLensProvider, Disposable
{
  private readonly store = new DisposableStore();
  private readonly shown = this.store.add(vscode.languages.createDiagnosticCollection('idaasSync'));
  private readonly checked = new Map<string, Checked>();
  private readonly due = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly checks: Checks,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    const { workspace } = vscode;
    const { store } = this;
    store.add(workspace.onDidOpenTextDocument((document) => this.check(document)));
    store.add(workspace.onDidChangeTextDocument(({ document }) => this.checkSoon(document)));
    store.add(workspace.onDidCloseTextDocument((document) => this.forget(document.uri)));
    store.add(fileSettings.onDidChange(() => this.checkAll()));
    store.add(serviceSettings.onDidChange(() => this.checkAll()));
    store.add(sessions.onDidChange(() => this.checkAll()));
    const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix];
    store.add(
      vscode.languages.registerCodeActionsProvider(languages, this, { providedCodeActionKinds }),
    );
    store.add(vscode.languages.registerHoverProvider(languages, this));
    store.add(vscode.languages.registerCodeLensProvider(languages, this));
    this.checkAll();
  }

  dispose(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
    this.store.dispose();
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const checked = this.current(document);
    if (!checked) {
      return [];
    }
    const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return correctionsAt(at, checked, this.options).map((correction) =>
      actionOf(correction, document, diagnostics),
    );
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { configurations = [] } = this.current(document)?.before ?? {};
    const { checks, by, now } = this.options;
    const found = hoverAt(document.offsetAt(position), configurations, {
      ...{ checks, by, now, style: dateStyle() },
    });
    return found && new vscode.Hover(fileHoverMarkdown(found), rangeOf(found, document));
  }

  /** Where settings say whose they are. Nobody is called before the lens is followed. */
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { configurations = [] } = this.current(document)?.before ?? {};
    return configurations.filter(named).map(({ first: { key } }) => {
      const command: CommandId = 'idaasSync.compareFile';
      const title = l10n.t('Compare with live');
      return new vscode.CodeLens(rangeOf(key, document), {
        command,
        title,
        arguments: [key.start],
      });
    });
  }

  /** The settings at an offset and whose they are, to be compared with an answer of the service. */
  comparedAt(document: vscode.TextDocument, offset: number) {
    const { configurations = [] } = this.current(document)?.before ?? {};
    const found = settingsToCompare(configurations, offset);
    if (!found) {
      return undefined;
    }
    const { file, instanceId, identityProviderId } = found;
    return {
      ...{ instanceId, identityProviderId, direction: file.direction },
      mine: comparableFile(file),
      live: (answer: object) => comparableAnswer(answer, file),
    };
  }

  /** What was found in a document as it is now; `undefined` for one that is none of ours. */
  current(document: vscode.TextDocument): Checked | undefined {
    const known = this.checked.get(document.uri.toString());
    return known?.version === document.version ? known : this.check(document);
  }

  /** How files are checked now. */
  get options(): FileCheckOptions {
    return {
      checks: this.checks,
      familyOf: (id) => this.familyOf(id),
      family: fileSettings.family,
      isOff: (rule) => fileSettings.severityOf(rule) === 'off',
      by: { zone: serviceSettings.scheduleTimeZone, isLearned: false },
      now: this.clock.now(),
    };
  }

  private familyOf(id: string): Family | undefined {
    const known = this.sessions.current?.lookup.known(id);
    return known?.state === 'found' && known.resource.kind === 'identityProvider'
      ? familyOf(known.resource.provider)
      : undefined;
  }

  private checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.check(document);
  }

  private checkSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.due.get(key));
    if (fileSyntax(document)) {
      this.due.set(
        key,
        setTimeout(() => this.check(document), pause),
      );
    }
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.due.get(key));
    this.due.delete(key);
    if (this.checked.delete(key)) this.shown.delete(uri);
  }

  private check(document: vscode.TextDocument): Checked | undefined {
    const { uri, version } = document;
    const syntax = fileSyntax(document);
    const text = syntax && fileSettings.areChecked ? document.getText() : '';
    this.forget(uri);
    if (!syntax || document.isClosed || !looksLikeConfiguration(text)) {
      return undefined;
    }
    const before = checkFile(text, syntax, this.options);
    const checked = { text, syntax, before, version };
    this.checked.set(uri.toString(), checked);
    this.shown.set(uri, diagnosticsOf(before, document));
    return checked;
  }
}

function diagnosticsOf(
  { findings }: FileReading,
  document: vscode.TextDocument,
): vscode.Diagnostic[] {
  return findings.map((finding) => {
    const { rule, message, reference } = finding;
    const range = rangeOf(finding, document);
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
function severityOf({ rule, severity }: FileFinding): vscode.DiagnosticSeverity {
  const chosen = fileSettings.severityOf(rule);
  const shown = severity === 'hint' ? 'information' : severity;
  return severities[chosen === undefined || chosen === 'off' ? shown : chosen];
}

function rangeOf({ start, end }: TextRange, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

function actionOf(
  correction: Correction,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const { title, finding, isPreferred } = correction;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.isPreferred = isPreferred;
  if (finding) {
    const range = rangeOf(finding, document);
    action.diagnostics = diagnostics.filter(
      (each) => each.message === finding.message && each.range.isEqual(range),
    );
  }
  if ('edit' in correction) {
    const { start, end, text } = correction.edit;
    action.edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    action.edit.replace(document.uri, range, text);
  } else {
    const command: CommandId = 'idaasSync.changeFileChecks';
    const given = 'off' in correction ? { off: correction.off } : { family: correction.family };
    action.command = { command, title, arguments: [given] };
  }
  return action;
}
