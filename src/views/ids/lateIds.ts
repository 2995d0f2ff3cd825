import * as vscode from 'vscode';
import { contextKeys, settings, type CommandId, type ContextValues } from '../../contributions';
import { findExactIds, type FoundId } from '../../model/ids/exactIds';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import { linkable } from '../../model/ids/linkable';
import { linksAtMost, textWithIds } from './limits';

/** What answers about ids once it is loaded. */
export interface IdProviders {
  hovers: {
    hover(
      document: vscode.TextDocument,
      id: FoundId,
      range: vscode.Range,
      token: vscode.CancellationToken,
    ): Promise<vscode.Hover | undefined>;
  };
  lenses: vscode.CodeLensProvider;
  hints: vscode.InlayHintsProvider;
  /** The id under the pointer, however it is written. */
  idAt: (
    document: vscode.TextDocument,
    at: vscode.Position,
  ) => { found: FoundId; range: vscode.Range } | undefined;
  places: (
    document: vscode.TextDocument,
    at: vscode.Position,
  ) => { near: readonly string[]; region?: string };
  openAddress(uri: vscode.Uri): Promise<void>;
}

/** A link on an id; where it leads is found out when it is followed. */
class IdLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly found: FoundId,
    readonly document: vscode.TextDocument,
  ) {
    super(range);
  }
}

/** Characters before and behind the pointer that are looked at: an id is far shorter, a minified line far longer. */
const reach = 120;
/** What every id has, whole or masked, torn or encoded, and few words of programs. It is read only once that is there. */
const hint =
  /[spurecmk\W](?:_|%(?:25)*5f)(?:[a-z]*\d|[a-z\d]{20}|[a-z\d]*(?:xxx|\*{3}|\.{3}|[^ -~]|\\))|eiam-/i;
/** What stands in files only while a setting of the user wants it. */
const switched: Record<string, (providers: IdProviders) => vscode.Disposable> = {
  [settings.codeLens]: ({ lenses }) => vscode.languages.registerCodeLensProvider('*', lenses),
  [settings.inlayHints]: ({ hints }) => vscode.languages.registerInlayHintsProvider('*', hints),
};
/** Documents that the context menu of an editor knows of at most, by their paths. */
const pathsAtMost = 200;

/**
 * Hovers, links, lenses and names on ids, and addresses of ours, as far as they need nothing else: a text without an id loads
 * nothing. Small, because every window carries it.
 */
export class LateIds
  implements
    vscode.HoverProvider,
    vscode.DocumentLinkProvider<IdLink>,
    vscode.UriHandler,
    vscode.Disposable
{
  private readonly subscriptions: vscode.Disposable[];
  private readonly documents = new Set<string>();
  /** By their settings. */
  private readonly shown = new Map<string, vscode.Disposable>();

  constructor(
    /** Loads the rest. */
    private readonly start: () => Promise<IdProviders>,
    /** Told of ids in a file that shows; loads nothing. */
    private readonly saw: (ids: readonly FoundId[]) => unknown,
  ) {
    this.subscriptions = [
      vscode.languages.registerHoverProvider('*', this),
      vscode.languages.registerDocumentLinkProvider('*', this),
      vscode.window.registerUriHandler(this),
      vscode.workspace.onDidChangeConfiguration((change) => {
        const isAbout = (setting: string) => change.affectsConfiguration(setting);
        if (Object.keys(switched).some(isAbout)) void this.switch();
      }),
    ];
  }

  dispose(): void {
    for (const each of [...this.subscriptions, ...this.shown.values()]) each.dispose();
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const offset = document.offsetAt(position);
    const [from, to] = [offset - reach, offset + reach].map((at) => document.positionAt(at));
    if (!from || !to || !hint.test(document.getText(new vscode.Range(from, to)))) {
      return undefined;
    }
    const { idAt, hovers } = await this.start();
    const id = idAt(document, position);
    return id && hovers.hover(document, id.found, id.range, token);
  }

  provideDocumentLinks(document: vscode.TextDocument): IdLink[] {
    const text = textWithIds(document);
    const ids = findExactIds(text);
    this.note(document.uri, ids.length > 0);
    if (ids.length > 0) {
      void this.switch();
      this.saw(ids);
    }
    return userValue(settings.documentLinks) === false
      ? []
      : linkable(text, ids, linksAtMost).map((found) => {
          const { start, end } = found;
          const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
          return new IdLink(range, found, document);
        });
  }

  async resolveDocumentLink(link: IdLink): Promise<IdLink> {
    const { places } = await this.start();
    const { near, region } = places(link.document, link.range.start);
    const [instanceId] = near;
    const { kind, id } = link.found;
    const ref: UnplacedRef = {
      ...{ kind, id },
      ...(instanceId && { instanceId, ...(region && { region }) }),
    };
    const given = encodeURIComponent(JSON.stringify([ref]));
    link.target = vscode.Uri.parse(`command:${'idaasSync.openId' satisfies CommandId}?${given}`);
    return link;
  }

  async handleUri(uri: vscode.Uri): Promise<void> {
    await (await this.start()).openAddress(uri);
  }

  /**
   * Lenses and names are registered only while they are wanted, because the editor asks every provider about every file,
   * and with the first file that has ids: reading a setting is too much for activation.
   */
  private async switch(): Promise<void> {
    for (const [setting, register] of Object.entries(switched)) {
      if (userValue(setting) !== true) {
        this.shown.get(setting)?.dispose();
        this.shown.delete(setting);
      } else if (!this.shown.has(setting)) {
        const providers = await this.start();
        if (!this.shown.has(setting)) this.shown.set(setting, register(providers));
      }
    }
  }

  /** Lets the context menu of an editor offer to look ids up where there are some. */
  private note(uri: vscode.Uri, hasIds: boolean): void {
    const { documents } = this;
    // Menus compare with the path of a file, which is another one where the editor runs elsewhere.
    const paths = uri.scheme === 'file' ? [uri.fsPath, uri.path] : [uri.path];
    if (hasIds === paths.every((path) => documents.has(path))) {
      return;
    }
    for (const path of paths) {
      if (hasIds) documents.add(path);
      else documents.delete(path);
    }
    const value: ContextValues['idaasSync.documentsWithIds'] = [...documents].slice(-pathsAtMost);
    void vscode.commands.executeCommand('setContext', contextKeys.documentsWithIds, value);
  }
}

/** The user's own value: a workspace must not switch on what costs calls. */
function userValue(id: string): unknown {
  return vscode.workspace.getConfiguration().inspect(id)?.globalValue;
}
