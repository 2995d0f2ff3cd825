import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { BoundedMap } from '../../base/boundedMap';
import type { Clock } from '../../base/clock';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { UserError } from '../../base/errors';
import { documentScheme } from '../../contributions';
import type { InstanceRef } from '../../model/resources/instance';
import type { Session, Sessions } from '../../services/connections/session';

/** What a read-only document shows: one answer of the service, secrets dropped. */
export type RawSubject = InstanceRef & { connectionId: string } & (
    { kind: 'job'; id: string } | { kind: 'configuration'; id: string; direction: 'pull' | 'push' }
  );

/** How long an answer counts as just read, in milliseconds. */
const freshFor = 60_000;

/**
 * Answers of the service as read-only JSON documents. The address says everything, so that a document that the editor
 * restores after a reload can be read again.
 */
export class RawDocuments implements vscode.TextDocumentContentProvider, Disposable {
  private readonly store = new DisposableStore();
  /** Answers that were just read for another purpose, and when; each is used once. */
  private readonly fresh = new BoundedMap<string, { answer: object; at: number }>(20);

  private readonly didChange = this.store.add(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    this.store.add(vscode.workspace.registerTextDocumentContentProvider(documentScheme, this));
    this.store.add(sessions.onDidChange(() => this.fresh.clear()));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Opens the document; `answer` spares the call when it was read just now. */
  async open(subject: RawSubject, answer?: object): Promise<void> {
    const uri = uriOf(subject);
    if (answer !== undefined) {
      this.fresh.set(uri.toString(), { answer, at: this.clock.now() });
      // A document that is open already shows the new answer too.
      this.didChange.fire(uri);
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const known = this.fresh.get(uri.toString());
    this.fresh.delete(uri.toString());
    const isFresh = known && this.clock.now() - known.at < freshFor;
    const answer = isFresh ? known.answer : await this.read(subjectOf(uri));
    return `${JSON.stringify(answer, undefined, 2)}\n`;
  }

  private async read(subject: RawSubject): Promise<unknown> {
    const session = this.sessions.current;
    if (session?.connection.id !== subject.connectionId) {
      throw new UserError(
        l10n.t('This document belongs to another connection. Switch to it and open it again.'),
      );
    }
    return readAnswer(session, subject);
  }
}

async function readAnswer(session: Session, subject: RawSubject): Promise<unknown> {
  if (subject.kind === 'job') {
    return (await session.client.getJob(subject, subject.id, session.signal)).raw;
  }
  const { id, direction } = subject;
  const answer = await session.client.getSyncConfiguration(subject, id, direction, session.signal);
  return answer.body;
}

function uriOf(subject: RawSubject): vscode.Uri {
  const { connectionId, region, instanceId, kind, id } = subject;
  const what = subject.kind === 'job' ? kind : `${kind}-${subject.direction}`;
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${[connectionId, region, instanceId, what, id].map(encodeURIComponent).join('/')}.json`,
  });
}

function subjectOf(uri: vscode.Uri): RawSubject {
  const [connectionId, region, instanceId, what, id] = uri.path
    .replace(/\.json$/, '')
    .split('/')
    .slice(1)
    .map(decodeURIComponent);
  if (connectionId && region && instanceId && id) {
    const where = { connectionId, region, instanceId, id };
    if (what === 'job') return { ...where, kind: 'job' };
    if (what === 'configuration-pull')
      return { ...where, kind: 'configuration', direction: 'pull' };
    if (what === 'configuration-push')
      return { ...where, kind: 'configuration', direction: 'push' };
  }
  throw new UserError(l10n.t('This address names nothing of the service.'));
}
