import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { BoundedMap } from '../../base/boundedMap';
import type { Clock } from '../../base/clock';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { UserError } from '../../base/errors';
import { documentScheme } from '../../contributions';
import type { PlacedRef } from '../../model/resources/resourceRef';
import type { Session, Sessions } from '../../services/connections/session';
import type { Direction } from '../../model/resources/direction';

/** What a read-only document shows: one answer of the service, secrets dropped. */
export type RawRef = PlacedRef<'job'> | (PlacedRef<'identityProvider'> & { direction: Direction });

/** How long an answer counts as just read, in milliseconds. */
const freshFor = 60_000;

/**
 * Answers of the service as read-only JSON documents. The address says everything, so that a document that the editor
 * restores after a reload can be read again.
 */
export class RawDocuments implements Disposable {
  private readonly store = new DisposableStore();
  /** Answers that were just read for another purpose, and when; each is used once. */
  private readonly fresh = new BoundedMap<string, { answer: object; at: number }>(20);

  private readonly didChange = this.store.add(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {
    this.store.add(sessions.onDidChange(() => this.fresh.clear()));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Opens the document; `answer` spares the call when it was read just now. */
  async open(ref: RawRef, answer?: object): Promise<void> {
    const uri = uriOf(ref);
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
    const answer = isFresh ? known.answer : await this.read(refOf(uri));
    return `${JSON.stringify(answer, undefined, 2)}\n`;
  }

  private async read(ref: RawRef): Promise<unknown> {
    const session = this.sessions.current;
    if (session?.connection.id !== ref.connectionId) {
      throw new UserError(
        l10n.t('This document belongs to another connection. Switch to it and open it again.'),
      );
    }
    return readAnswer(session, ref);
  }
}

async function readAnswer(session: Session, ref: RawRef): Promise<unknown> {
  if (ref.kind === 'job') {
    return (await session.client.getJob(ref, ref.id, session.signal)).raw;
  }
  const { client, signal } = session;
  return (await client.getConfiguration(ref, ref.id, ref.direction, signal)).raw;
}

function uriOf(ref: RawRef): vscode.Uri {
  const { connectionId, region, instanceId, id } = ref;
  const what = ref.kind === 'job' ? ref.kind : `configuration-${ref.direction}`;
  return vscode.Uri.from({
    scheme: documentScheme,
    path: `/${[connectionId, region, instanceId, what, id].map(encodeURIComponent).join('/')}.json`,
  });
}

function refOf(uri: vscode.Uri): RawRef {
  const [connectionId, region, instanceId, what, id] = uri.path
    .replace(/\.json$/, '')
    .split('/')
    .slice(1)
    .map(decodeURIComponent);
  if (connectionId && region && instanceId && id) {
    const where = { connectionId, region, instanceId, id };
    if (what === 'job') return { ...where, kind: 'job' };
    const kind = 'identityProvider';
    if (what === 'configuration-inbound') return { ...where, kind, direction: 'inbound' };
    if (what === 'configuration-outbound') return { ...where, kind, direction: 'outbound' };
  }
  throw new UserError(l10n.t('This address names nothing of the service.'));
}
