import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { CancelledError } from '../../base/errors';
import { excludedFiles } from '../../model/files/excludedFiles';
import { fileTextLimit } from '../../model/files/looksLikeConfiguration';
import { positionsIn } from '../../model/files/positionsIn';
import { checkFile, type FileCheckOptions, type FileReading } from '../../services/files/checkFile';
import { filesBelow, type FilesBelow } from '../../services/files/filesBelow';
import type { SweptFiles } from '../../services/files/sweptFiles';
import { searchExcludes } from '../settings';
import { fileDiagnostics } from './fileDiagnostics';
import { fileNames, syntaxByName } from './fileSyntax';

/** Files of a workspace that are looked at, at most. */
const fileLimit = 5000;

/** Files that are read at once. */
const atOnce = 8;

/** What the checks of open documents lend to those of closed files. */
export interface OpenFiles {
  /** Where problems are shown. */
  shown: vscode.DiagnosticCollection;
  options: () => FileCheckOptions;
  /** Shows what is wrong in an open document; `undefined` for one that is none of ours. */
  show: (document: vscode.TextDocument) => { before: FileReading } | undefined;
}

/**
 * Checks the files of the workspace when it is asked to, and keeps the problems of those that are not open true
 * afterwards: with their text, the settings and what is known of providers. Nobody is called.
 */
export class ClosedFiles implements Disposable {
  private readonly store = new DisposableStore();
  /** Files with settings that were found, by address. */
  private readonly found = new Map<string, vscode.Uri>();
  private queue: Promise<unknown> = Promise.resolve();
  private isWatching = false;

  constructor(private readonly open: OpenFiles) {}

  dispose(): void {
    this.store.dispose();
  }

  /** Looks through all files of the workspace, one sweep after the other. Throws when it is called off before it began. */
  sweep(cancelled: vscode.CancellationToken, tell: Told): Promise<SweptFiles> {
    this.watch();
    return this.next(async () => {
      const { uris, unreadable, isCut } = await filesOf(
        vscode.workspace.workspaceFolders ?? [],
        cancelled,
      );
      if (isCalledOff(cancelled)) {
        throw new CancelledError();
      }
      const swept: SweptFiles = {
        ...{ total: uris.length, looked: 0, withSettings: 0, problems: 0, withProblems: 0 },
        ...{ tooLarge: 0, unreadable, isCut },
      };
      const kept = new Set(uris.map(String));
      for (const uri of this.found.values()) {
        if (!kept.has(uri.toString())) this.drop(uri);
      }
      while (swept.looked < uris.length && !isCalledOff(cancelled)) {
        const some = uris.slice(swept.looked, swept.looked + atOnce);
        for (const outcome of await Promise.all(some.map((uri) => this.check(uri)))) {
          add(outcome, swept);
        }
        tell(swept);
      }
      return swept;
    });
  }

  /** A document was closed: what is wrong in its file stays to be seen, if it was found there. */
  closed(uri: vscode.Uri): void {
    if (this.found.has(uri.toString())) void this.next(() => this.check(uri));
  }

  /** Settings are others, or more is known. */
  again(): void {
    if (this.found.size === 0) {
      return;
    }
    void this.next(async () => {
      for (const uri of [...this.found.values()]) await this.check(uri);
    });
  }

  private next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }

  /** Shows what is wrong in a file as it is now. */
  private async check(uri: vscode.Uri): Promise<Outcome> {
    const read = openDocument(uri) ? '' : await textOf(uri);
    // It may have been opened while it was read.
    const document = openDocument(uri);
    if (this.store.isDisposed) {
      return 'none';
    }
    if (document) {
      return this.outcome(uri, this.open.show(document)?.before);
    }
    const syntax = syntaxByName(uri.path);
    if (typeof read !== 'string' || !syntax) {
      this.drop(uri);
      return typeof read === 'string' ? 'none' : read.left;
    }
    const reading = checkFile(read, syntax, this.open.options());
    const outcome = this.outcome(uri, reading);
    if (outcome === 'none') this.drop(uri);
    else this.open.shown.set(uri, fileDiagnostics(reading, positionsIn(read)));
    return outcome;
  }

  private outcome(uri: vscode.Uri, reading: FileReading | undefined): Outcome {
    if (!reading || reading.configurations.length === 0) {
      return 'none';
    }
    this.found.set(uri.toString(), uri);
    const { Hint } = vscode.DiagnosticSeverity;
    const start = { line: 0, character: 0 };
    // The list of problems leaves hints out.
    return fileDiagnostics(reading, () => start).filter(({ severity }) => severity !== Hint).length;
  }

  private drop(uri: vscode.Uri): void {
    this.found.delete(uri.toString());
    if (!openDocument(uri)) this.open.shown.delete(uri);
  }

  /** From the first sweep on, because before there is nothing that could become untrue. */
  private watch(): void {
    if (this.isWatching) {
      return;
    }
    this.isWatching = true;
    const { workspace } = vscode;
    const watcher = this.store.add(workspace.createFileSystemWatcher(fileNames));
    // A file that is written anew is deleted and created for some editors and tools.
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) {
      this.store.add(event((uri) => this.closed(uri)));
    }
    this.store.add(
      workspace.onDidChangeWorkspaceFolders(() => {
        for (const uri of this.found.values()) {
          if (!workspace.getWorkspaceFolder(uri)) this.drop(uri);
        }
      }),
    );
  }
}

/** Number of problems in a file with settings, or why there is none. */
type Outcome = number | 'none' | 'tooLarge' | 'unreadable';

/** It changes while others work, which the compiler does not know of a member. */
const isCalledOff = (cancelled: vscode.CancellationToken) => cancelled.isCancellationRequested;

type Told = (swept: SweptFiles) => void;

function add(outcome: Outcome, swept: SweptFiles): void {
  swept.looked += 1;
  if (outcome === 'tooLarge' || outcome === 'unreadable') {
    swept[outcome] += 1;
  } else if (outcome !== 'none') {
    swept.withSettings += 1;
    swept.problems += outcome;
    swept.withProblems += outcome > 0 ? 1 : 0;
  }
}

/**
 * The files of all folders in which settings may be. Folders are read one by one, because the search of the editor is not
 * there for each kind of workspace.
 */
async function filesOf(
  folders: readonly vscode.WorkspaceFolder[],
  cancelled: vscode.CancellationToken,
): Promise<Omit<FilesBelow, 'paths'> & { uris: vscode.Uri[] }> {
  // Folders of a workspace may lie within each other.
  const byAddress = new Map<string, vscode.Uri>();
  let unreadable = 0;
  let isCut = false;
  for (const { uri } of folders) {
    const below = await filesBelow({
      entries: async (path) =>
        (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, path))).map(
          ([name, type]) => ({ name, isFolder: type === vscode.FileType.Directory }),
        ),
      isWanted: (path) => syntaxByName(path) !== undefined,
      isExcluded: excludedFiles(...searchExcludes(uri)),
      isCancelled: () => cancelled.isCancellationRequested,
      limit: fileLimit - byAddress.size,
    });
    for (const path of below.paths) {
      const file = vscode.Uri.joinPath(uri, path);
      byAddress.set(file.toString(), file);
    }
    unreadable += below.unreadable;
    isCut ||= below.isCut;
  }
  return { uris: [...byAddress.values()], unreadable, isCut };
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(
    (each) => !each.isClosed && each.uri.toString() === address,
  );
}

/** The text of a file as the editor would show it. */
async function textOf(uri: vscode.Uri): Promise<string | { left: 'tooLarge' | 'unreadable' }> {
  const { workspace, FileType } = vscode;
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // Reading from a pipe would wait for whoever writes to it.
    if ((type & FileType.File) === 0) return { left: 'unreadable' };
    if (size > fileTextLimit) return { left: 'tooLarge' };
    return await workspace.decode(await workspace.fs.readFile(uri), { uri });
  } catch {
    // Gone, not ours to read, or no text: it is counted, and said.
    return { left: 'unreadable' };
  }
}
