import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { inertLine } from '../../model/text/plainText';
import type { CommandId } from '../../contributions';
import type { Answer } from '../../model/resources/resource';
import { findExactIds, type FoundId } from '../../model/ids/exactIds';
import { outcomeSummary, when } from '../../model/jobs/jobWords';
import type { JobSummary } from '../../model/jobs/job';
import { nameOr, providerName } from '../../model/resources/names';
import { statusIcon } from '../../model/jobs/statusIcon';
import { statusWord } from '../../model/text/words';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import type { Session, Sessions } from '../../services/connections/session';
import { dateStyle } from '../editor';
import { abortOf, placesNear } from './asking';
import { idTextLimit } from './limits';

/** Lenses a file has at most. */
const lensesAtMost = 200;

/** The place of an id, until it scrolls into sight. */
class IdLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly found: FoundId,
    readonly document: vscode.TextDocument,
  ) {
    super(range);
  }
}

/** The outcome of the last run above the ids of providers and jobs. The editor asks only for those in sight. */
export class IdLenses implements vscode.CodeLensProvider<IdLens>, Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.didChange.event;
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());

  constructor(private readonly sessions: Sessions) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.follow(sessions.current);
  }

  /** What was said by another connection, or before a refresh, is asked for anew. */
  private follow(session: Session | undefined): void {
    this.followed.value = session?.cache.onDidInvalidate(() => this.didChange.fire());
    this.didChange.fire();
  }

  dispose(): void {
    this.store.dispose();
  }

  provideCodeLenses(document: vscode.TextDocument): IdLens[] {
    const text = document.getText();
    // Nobody is asked for something because a file that is not trusted names it.
    if (text.length > idTextLimit || !this.sessions.current || !vscode.workspace.isTrusted) {
      return [];
    }
    return findExactIds(text)
      .filter(({ kind }) => kind === 'job' || kind === 'identityProvider')
      .slice(0, lensesAtMost)
      .map((found) => {
        const { start, end } = found;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return new IdLens(range, found, document);
      });
  }

  async resolveCodeLens(lens: IdLens, token: vscode.CancellationToken): Promise<IdLens> {
    const session = this.sessions.current;
    const title = session && (await titleOf(session, lens, token));
    const { kind, id } = lens.found;
    const ref: UnplacedRef = { kind, id };
    lens.command = {
      command: 'idaasSync.openId' satisfies CommandId,
      title: title ?? l10n.t('Go to id'),
      arguments: [ref],
    };
    return lens;
  }
}

async function titleOf(
  session: Session,
  { found: { id }, document, range }: IdLens,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  try {
    const signal = abortOf(token);
    const answer =
      session.lookup.known(id) ??
      (await session.lookup.find(id, { ...placesNear(document, range.start), signal }));
    return lensTitle(answer, await lastRun(session, answer));
  } catch (error) {
    if (isCancelled(error)) return undefined;
    throw error;
  }
}

/** One call for the newest jobs of an instance gives the last run of all its providers. */
async function lastRun(session: Session, answer: Answer): Promise<JobSummary | undefined> {
  if (answer.state !== 'found' || answer.resource.kind !== 'identityProvider') {
    return undefined;
  }
  const { instance, provider } = answer.resource;
  await session.cache.newestJobs(instance).load();
  return session.cache.lastRun(instance, {
    type: 'identity_provider',
    id: provider.identityProviderId,
  });
}

function lensTitle(answer: Answer, last: JobSummary | undefined): string {
  if (answer.state !== 'found') {
    return answer.state === 'missing' ? l10n.t('Not found') : l10n.t('Could not be looked up');
  }
  const { resource } = answer;
  const job = resource.kind === 'job' ? resource.job : last;
  const name =
    resource.kind === 'job'
      ? nameOr(resource.targetName, resource.job.targetId)
      : resource.kind === 'identityProvider'
        ? providerName(resource.provider)
        : '';
  const words = job
    ? [statusWord(job.status), when(job, dateStyle()), outcomeSummary(job, dateStyle())]
    : [l10n.t('no run among the newest jobs of the instance')];
  const text = inertLine([name, ...words].filter(Boolean).join(' · '), 160);
  return job ? `$(${statusIcon(job.status).id.replace('~spin', '')}) ${text}` : text;
}
