import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import type { CommandId } from '../../contributions';
import { onceInSight } from '../../model/ids/onceInSight';
import type { Verdict } from '../../model/health/verdict';
import type { VerdictState } from '../../model/health/verdictState';
import type { Answer, Resource } from '../../model/resources/resource';
import { findExactIds, type FoundId } from '../../model/ids/exactIds';
import type { JobSummary } from '../../model/jobs/job';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import type { Health } from '../../services/health/health';
import { verdictOf } from '../../services/health/verdictOf';
import type { Session, Sessions } from '../../services/connections/session';
import { dateStyle } from '../editor';
import { lensText } from './lensText';
import { abortOf, placesNear } from './asking';
import { textWithIds } from './limits';

/** Lenses a file has at most. */
const lensesAtMost = 200;
/** Ids of a file that are looked at: a log may name the same one in each of its lines. */
const idsAtMost = 10_000;
/** Targets whose verdicts are compared with what was said; whoever has looked at more draws some lenses again later. */
const toldAtMost = 1_000;
/** Verdicts of many targets arrive together: lenses are drawn again once for them, so many milliseconds later. */
const drawPause = 500;

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

/** What a lens has said of a target: its verdict may change without anybody asking. */
interface Told {
  resource: Resource;
  state: VerdictState | undefined;
}

/**
 * Verdict and last run above the ids of providers and jobs, once where an id repeats. The editor asks only for those in
 * sight.
 */
export class IdLenses implements vscode.CodeLensProvider<IdLens>, Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.didChange.event;
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());

  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  /** By their ids. */
  private readonly told = new Map<string, Told>();

  constructor(
    private readonly sessions: Sessions,
    private readonly health: Health,
    private readonly clock: Clock,
  ) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.store.add(health.onDidChange(() => this.compareSoon()));
    this.follow(sessions.current);
  }

  /** What was said by another connection, or before a refresh, is asked for anew. */
  private follow(session: Session | undefined): void {
    this.followed.value = session?.cache.onDidInvalidate(() => this.didChange.fire());
    this.told.clear();
    this.didChange.fire();
  }

  /** Drawing a lens again can cost a call where something failed, so it is done only where a verdict is another one. */
  private compareSoon(): void {
    this.timer.value ??= this.clock.after(drawPause, () => {
      this.timer.value = undefined;
      const isOther = ({ resource, state }: Told) =>
        verdictOf(this.health, resource)?.state !== state;
      if ([...this.told.values()].some(isOther)) {
        this.told.clear();
        this.didChange.fire();
      }
    });
  }

  dispose(): void {
    this.store.dispose();
  }

  provideCodeLenses(document: vscode.TextDocument): IdLens[] {
    // Nobody is asked for something because a file that is not trusted names it.
    if (!this.sessions.current || !vscode.workspace.isTrusted) {
      return [];
    }
    const ids = findExactIds(textWithIds(document))
      .filter(({ kind }) => kind === 'job' || kind === 'identityProvider')
      .slice(0, idsAtMost)
      .map((found) => ({ ...found, line: document.positionAt(found.start).line }));
    return onceInSight(ids)
      .slice(0, lensesAtMost)
      .map((found) => {
        const { start, end } = found;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return new IdLens(range, found, document);
      });
  }

  async resolveCodeLens(lens: IdLens, token: vscode.CancellationToken): Promise<IdLens> {
    const session = this.sessions.current;
    const title = session && (await this.titleOf(session, lens, token));
    const { kind, id } = lens.found;
    const ref: UnplacedRef = { kind, id };
    lens.command = {
      command: 'idaasSync.openId' satisfies CommandId,
      title: title ?? l10n.t('Go to id'),
      arguments: [ref],
    };
    return lens;
  }

  private async titleOf(
    session: Session,
    { found: { id }, document, range }: IdLens,
    token: vscode.CancellationToken,
  ): Promise<string | undefined> {
    try {
      const signal = abortOf(token);
      const answer =
        session.lookup.known(id) ??
        (await session.lookup.find(id, { ...placesNear(document, range.start), signal }));
      const last = await lastRun(session, answer);
      return lensText(answer, last, this.judge(id, answer), dateStyle());
    } catch (error) {
      if (isCancelled(error)) return undefined;
      throw error;
    }
  }

  private judge(id: string, answer: Answer): Verdict | undefined {
    if (answer.state !== 'found') {
      return undefined;
    }
    const { resource } = answer;
    const verdict = verdictOf(this.health, resource);
    if (this.told.size >= toldAtMost) this.told.clear();
    this.told.set(id, { resource, state: verdict?.state });
    return verdict;
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
