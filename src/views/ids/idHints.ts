import * as vscode from 'vscode';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { findExactIds } from '../../model/ids/exactIds';
import { hintText } from '../../model/ids/hintText';
import type { Session, Sessions } from '../../services/connections/session';
import type { Health } from '../../services/health/health';
import { verdictOf } from '../../services/health/verdictOf';
import { dateStyle } from '../editor';
import { isTooLong } from './limits';

/** Ids that are looked at in what is in sight: a minified file has all of its ids on one line. */
const idsAtMost = 500;
/** News of many rows arrive together: names are drawn again once for them, so many milliseconds later. */
const drawPause = 250;

/**
 * Names and states beside ids of exact form in what is in sight. From memory alone: what is not known has no name, and
 * nobody is asked for one.
 */
export class IdHints implements vscode.InlayHintsProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.didChange.event;
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());

  constructor(
    private readonly sessions: Sessions,
    private readonly health: Health,
    private readonly clock: Clock,
  ) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.store.add(health.onDidChange(() => this.drawSoon()));
    this.store.add(vscode.workspace.onDidGrantWorkspaceTrust(() => this.didChange.fire()));
    this.follow(sessions.current);
  }

  dispose(): void {
    this.store.dispose();
  }

  provideInlayHints(document: vscode.TextDocument, inSight: vscode.Range): vscode.InlayHint[] {
    const session = this.sessions.current;
    if (!session || !vscode.workspace.isTrusted || isTooLong(document)) {
      return [];
    }
    // Whole lines, or an end of the range could cut a longer word down to an id.
    const range = document.validateRange(
      new vscode.Range(inSight.start.line, 0, inSight.end.line + 1, 0),
    );
    const from = document.offsetAt(range.start);
    const texts = new Map<string, string>();
    return findExactIds(document.getText(range))
      .slice(0, idsAtMost)
      .flatMap(({ id, end }) => {
        const text = texts.get(id) ?? this.textOf(session, id);
        texts.set(id, text);
        if (text === '') return [];
        const hint = new vscode.InlayHint(document.positionAt(from + end), text);
        hint.paddingLeft = true;
        return hint;
      });
  }

  /** Empty for what is not known. */
  private textOf(session: Session, id: string): string {
    const answer = session.lookup.known(id);
    return answer?.state === 'found'
      ? hintText(answer.resource, verdictOf(this.health, answer.resource), dateStyle())
      : '';
  }

  /** Names of another connection go at once; those that come to be known of this one are drawn when some have come. */
  private follow(session: Session | undefined): void {
    const following = new DisposableStore();
    if (session) {
      const { cache, lookup } = session;
      const drawSoon = () => this.drawSoon();
      following.add(cache.onDidChange(drawSoon));
      following.add(cache.onDidChangeList(drawSoon));
      following.add(cache.onDidInvalidate(drawSoon));
      following.add(cache.onDidNote(drawSoon));
      following.add(lookup.onDidFind(drawSoon));
    }
    this.followed.value = following;
    this.didChange.fire();
  }

  private drawSoon(): void {
    this.timer.value ??= this.clock.after(drawPause, () => {
      this.timer.value = undefined;
      this.didChange.fire();
    });
  }
}
