import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Clock } from '../../base/clock';
import { UserError } from '../../base/errors';
import { DisposableStore, type Disposable } from '../../base/disposable';
import type { Family } from '../../model/configuration/ldap/finding';
import { looksLikeConfiguration } from '../../model/files/looksLikeConfiguration';
import type { Checks } from '../../services/configuration/checks';
import { familyOf } from '../../services/configuration/configurationLoader';
import type { Sessions } from '../../services/connections/session';
import { checkFile, type FileCheckOptions } from '../../services/files/checkFile';
import {
  correctionsAt,
  type CheckedText,
  type Correction,
} from '../../services/files/correctionsAt';
import { comparableAnswer, comparableFile } from '../../services/files/comparableSettings';
import { fileCommand, type FileCommandOptions } from '../../services/files/fileCommand';
import { named, settingsToCompare } from '../../services/files/settingsToCompare';
import type { SweptFiles } from '../../services/files/sweptFiles';
import { hoverAt } from '../../services/files/hoverAt';
import { settings, type CommandId } from '../../contributions';
import type { TextRange } from '../../model/files/documentNode';
import { dateStyle } from '../editor';
import { ClosedFiles } from './closedFiles';
import { completionTriggers, FileCompletions } from './fileCompletions';
import { fileDiagnostics, severityOf } from './fileDiagnostics';
import { fileHoverMarkdown } from './fileHoverMarkdown';
import { fileSettings, serviceSettings } from '../settings';
import { fileSyntax } from './fileSyntax';
import { hasFileSchema } from './hasFileSchema';

/** How long after the last change a file is checked, in milliseconds. */
const pause = 300;

/** Languages that settings are kept in. */
const languages = ['json', 'jsonc', 'yaml', 'shellscript'];

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
  private readonly didChange = this.store.add(new vscode.EventEmitter<void>());
  /** A lens that was asked for while the editor was being laid out is not drawn before it is asked for again. */
  readonly onDidChangeCodeLenses = this.didChange.event;
  private readonly closed = this.store.add(
    new ClosedFiles({
      shown: this.shown,
      options: () => this.options,
      show: (document) => this.show(document),
    }),
  );
  private readonly checked = new Map<string, Checked>();
  private readonly due = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly checks: Checks,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    const { workspace } = vscode;
    const { store } = this;
    store.add(workspace.onDidOpenTextDocument((document) => this.show(document)));
    store.add(workspace.onDidChangeTextDocument(({ document }) => this.showSoon(document)));
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
    const completions = new FileCompletions(() => this.options);
    store.add(
      vscode.languages.registerCompletionItemProvider(
        languages,
        completions,
        ...completionTriggers,
      ),
    );
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
    const { before, text = '' } = this.current(document) ?? {};
    const { checks, by, now } = this.options;
    const found = hoverAt(document.offsetAt(position), before?.configurations ?? [], {
      ...{ checks, by, now, style: dateStyle() },
      nameOf: (id) => this.sessions.current?.configurations.unitName(id),
      ...(hasFileSchema(document) && { describedFrom: text.search(/\S/) }),
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

  /** The settings at an offset and whose they are, to be compared with an answer of the service. Throws where checks are off. */
  comparedAt(document: vscode.TextDocument, offset: number) {
    demandChecks();
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

  /** The call of the Aliyun CLI that writes the settings at an offset. Throws a `UserError` where there can be none. */
  commandAt(
    document: vscode.TextDocument,
    offset: number,
    by: Pick<FileCommandOptions, 'shell' | 'profile'>,
  ): string {
    demandChecks();
    const { configurations = [], findings = [] } = this.current(document)?.before ?? {};
    const found = settingsToCompare(configurations, offset);
    if (!found) {
      throw new UserError(
        l10n.t(
          'The file names no provider: settings to write have an InstanceId and an IdentityProviderId.',
        ),
      );
    }
    const known = this.sessions.current?.lookup.known(found.identityProviderId);
    return fileCommand(found, {
      ...by,
      errors: findings.filter((each) => severityOf(each) === vscode.DiagnosticSeverity.Error),
      fileName: document.uri.path.split('/').at(-1) ?? '',
      region: known?.state === 'found' ? known.resource.instance.region : undefined,
    });
  }

  /** Checks all files of the workspace; their problems stay until they are mended. Throws where checks are off. */
  checkWorkspace(
    cancelled: vscode.CancellationToken,
    tell: (swept: SweptFiles) => void,
  ): Promise<SweptFiles> {
    demandChecks();
    return this.closed.sweep(cancelled, tell);
  }

  /**
   * What was found in a document as it is now; `undefined` for one that is none of ours. It shows nothing: squiggles that
   * change while the editor asks for corrections would call its question off.
   */
  current(document: vscode.TextDocument): Checked | undefined {
    const { uri, version } = document;
    const key = uri.toString();
    const known = this.checked.get(key);
    if (known?.version === version) {
      return known;
    }
    this.checked.delete(key);
    const syntax = fileSyntax(document);
    const text = syntax && fileSettings.areChecked ? document.getText() : '';
    if (!syntax || document.isClosed || !looksLikeConfiguration(text)) {
      return undefined;
    }
    const checked = { text, syntax, version, before: checkFile(text, syntax, this.options) };
    this.checked.set(key, checked);
    return checked;
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

  /** By other settings, or with more that is known, the same texts may be judged otherwise. */
  private checkAll(): void {
    this.checked.clear();
    for (const document of vscode.workspace.textDocuments) this.show(document);
    this.closed.again();
    this.didChange.fire();
  }

  private showSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.due.get(key));
    if (fileSyntax(document)) {
      this.due.set(
        key,
        setTimeout(() => {
          this.due.delete(key);
          if (this.show(document)) this.didChange.fire();
        }, pause),
      );
    }
  }

  private forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.due.get(key));
    this.due.delete(key);
    this.checked.delete(key);
    this.shown.delete(uri);
    this.closed.closed(uri);
  }

  private show(document: vscode.TextDocument): Checked | undefined {
    const { uri } = document;
    const checked = this.current(document);
    if (checked) {
      const diagnostics = fileDiagnostics(checked.before, (at) => document.positionAt(at));
      this.shown.set(uri, diagnostics);
    }
    if (!checked && this.shown.has(uri)) this.shown.delete(uri);
    return checked;
  }
}

/** Without checks nothing is known of any file, which is not to be taken for a file that holds nothing. */
function demandChecks(): void {
  if (!fileSettings.areChecked) {
    throw new UserError(
      l10n.t(
        'Checks of configuration files are off. Turn on {0} in the settings first.',
        settings.configurationFiles,
      ),
    );
  }
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
