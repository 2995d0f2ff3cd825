import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import type { Clock } from '../../base/clock';
import { isCancelled } from '../../base/errors';
import type { Resource } from '../../model/resources/resource';
import { readPasted, type PastedText } from '../../model/ids/pastedText';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import type { Connections } from '../../services/connections/connections';
import { IdSearch } from '../../services/ids/idSearch';
import type { LookupElsewhere } from '../../services/ids/lookupElsewhere';
import type { RecentResources } from '../../services/resources/recentResources';
import type { Session, Sessions } from '../../services/connections/session';
import { loadSuggestions, suggestionsOf } from '../../services/ids/suggestions';
import { dateStyle, run } from '../editor';
import {
  namesKey,
  namesRow,
  searchCount,
  searchRows,
  signedOutRows,
  suggestionRows,
  type GoToButton,
  type GoToRow,
} from './goToRows';
import { plainItem } from './plainItem';

/** A row as the editor shows it. */
interface GoToItem extends vscode.QuickPickItem {
  row: GoToRow;
  buttons?: readonly (vscode.QuickInputButton & { does: GoToButton })[];
}

function toItem(row: GoToRow): GoToItem {
  const { label, description, detail, icon, alwaysShow, buttons = [] } = row;
  return {
    ...plainItem({ label, description, detail }),
    ...{ row, alwaysShow },
    ...(icon === undefined
      ? { kind: vscode.QuickPickItemKind.Separator }
      : { iconPath: new vscode.ThemeIcon(icon) }),
    buttons: buttons.map((does) => ({
      does,
      iconPath: new vscode.ThemeIcon(does === 'reveal' ? 'list-tree' : 'copy'),
      tooltip: does === 'reveal' ? l10n.t('Reveal in Tree') : l10n.t('Copy ID'),
    })),
  };
}

export interface GoToServices {
  sessions: Sessions;
  connections: Connections;
  elsewhere: LookupElsewhere;
  recents: RecentResources;
  clock: Pick<Clock, 'now'>;
  /** Told of what goes wrong where nobody waits for it. */
  log: { error(what: string, error: unknown): void };
}

export interface GoToActions {
  open(ref: UnplacedRef, found?: Resource): unknown;
  reveal(ref: UnplacedRef, found?: Resource): unknown;
  /** Shows a pick anew. */
  show(start: GoToStart): unknown;
}

/** What the pick begins with. */
export interface GoToStart {
  /** What stands in the box. */
  text?: string;
  /** Where to ask first, besides what the text names. */
  near?: readonly string[];
  region?: string;
  /** Open the thing as soon as it is found, when the text names one only. */
  opensAtOnce?: boolean;
  /** The account that the text was made for, and no connection has. */
  missingAccount?: string;
  /** What follows when the user adds a connection here; otherwise the pick comes again with what it held. */
  signedIn?: () => unknown;
}

/** Rows that are drawn again with every answer. */
const fewIds = 30;
/** Between two drawings of more of them, in milliseconds. */
const drawingPause = 200;

/**
 * *Go to…*: a box that takes an id, or any text with ids in it, and offers what was opened lately while it is empty.
 * Closing it ends the search.
 */
export class GoToPick implements Disposable {
  private readonly store = new DisposableStore();
  private readonly pick = this.store.add(vscode.window.createQuickPick<GoToItem>());
  private readonly search = this.store.add(new MutableDisposable<IdSearch>());
  private readonly abort = new AbortController();
  private suggestions: GoToRow[] = [];
  /** Ids the box holds, as one text: the same ids are not looked up anew. */
  private shown = '';
  /** Opened as soon as it is found. */
  private awaited: string | undefined;
  private isAsking = false;
  /** Ids that the text holds, where those are more than are looked up. */
  private total: number | undefined;
  private isSuggesting = false;
  /** Buttons of the box, by what they do. */
  private buttons = '';
  /** What the rows that are shown say and do, as text. */
  private rows = '';
  private pending: NodeJS.Timeout | undefined;

  constructor(
    private readonly services: GoToServices,
    private readonly actions: GoToActions,
    private readonly begin: GoToStart,
  ) {
    const { pick } = this;
    pick.placeholder = l10n.t('Id, link, line of a log or any text with ids; or a name');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.keepScrollPosition = true;
    // Whoever fetches an id from another window finds the box where it was.
    pick.ignoreFocusOut = true;
    this.store.add(pick.onDidChangeValue((value) => this.read(value)));
    this.store.add(
      pick.onDidAccept(() => this.accept((pick.activeItems[0] ?? this.firstFound)?.row)),
    );
    this.store.add(
      pick.onDidTriggerItemButton(({ item, button }) => {
        const pressed = item.buttons?.find((each) => each === button);
        if (pressed) this.press(item.row, pressed.does);
      }),
    );
    this.store.add(
      pick.onDidTriggerButton((button) =>
        button === vscode.QuickInputButtons.Back ? this.goBack() : this.stop(),
      ),
    );
    this.store.add(pick.onDidHide(() => this.dispose()));
    // Nothing of a connection stays on the screen that the window has left.
    this.store.add(services.sessions.onDidChange(() => this.dispose()));
  }

  show(): void {
    const { text } = this.begin;
    this.pick.show();
    if (text) {
      this.pick.value = text;
    }
    this.read(text ?? '');
    void this.suggest();
  }

  /** Puts a text into the box, unless the user has written one or is gone. */
  offer(text: string): void {
    if (!this.store.isDisposed && this.pick.value === '') {
      this.pick.value = text;
      this.read(text);
    }
  }

  dispose(): void {
    clearTimeout(this.pending);
    this.abort.abort();
    this.store.dispose();
  }

  /** What Enter means while rows are replaced and none is active. Names that do not match what was typed are not meant. */
  private get firstFound(): GoToItem | undefined {
    return this.search.value && this.pick.items[0];
  }

  private get session(): Session | undefined {
    return this.services.sessions.current;
  }

  /** Looks what the box holds: ids are looked up, anything else searches the names on offer. */
  private read(value: string): void {
    const text = this.withStart(readPasted(value));
    const ids = text.ids.map(({ id }) => id).join(' ');
    if (ids === this.shown && (ids !== '' || this.search.value === undefined)) {
      this.draw();
      return;
    }
    this.shown = ids;
    this.awaited = undefined;
    if (ids === '') {
      this.search.value = undefined;
      this.draw();
      return;
    }
    const search = new IdSearch(text);
    this.total = text.total;
    this.search.value = search;
    search.onDidChange(() => this.follow());
    if (this.begin.opensAtOnce && search.ids.length === 1) {
      this.awaited = search.ids[0]?.id;
    }
    this.ask(search);
    this.draw();
  }

  private withStart(text: PastedText): PastedText {
    const { near = [], region } = this.begin;
    return { ...text, near: [...new Set([...text.near, ...near])], region: text.region ?? region };
  }

  private ask(search: IdSearch): void {
    const { session } = this;
    if (session) {
      this.isAsking = true;
      this.watch(search.ask(session).finally(() => (this.isAsking = false)));
    }
  }

  /** With the keys of the other connections, one after the other; only ever because somebody chose to. */
  private async askElsewhere(search: IdSearch): Promise<void> {
    const { elsewhere } = this.services;
    for (const connection of elsewhere.others) {
      if (this.abort.signal.aborted || search.open.length === 0) return;
      await search.ask({
        connection,
        lookup: {
          known: () => undefined,
          find: async (id, options) =>
            (await elsewhere.find(connection.id, id, options)) ?? { state: 'unsupported' },
        },
      });
    }
  }

  /** Back to the names that the box began with; Escape closes it. */
  private goBack(): void {
    this.pick.value = '';
    this.read('');
  }

  private stop(): void {
    const search = this.search.value;
    search?.stop();
    this.awaited = undefined;
    this.draw();
  }

  private follow(): void {
    const found = this.search.value?.ids.find(({ id }) => id === this.awaited);
    if (found?.answer?.state === 'found') {
      this.awaited = undefined;
      this.draw();
      const item = this.pick.items.find(({ row }) => row.key === found.id);
      this.accept(item?.row);
    } else {
      this.drawSoon();
    }
  }

  /** Answers come a few at a time; a long list is not sent to the window for each of them. */
  private drawSoon(): void {
    const search = this.search.value;
    if (!search?.isSearching || search.ids.length <= fewIds) {
      this.draw();
    } else {
      this.pending ??= setTimeout(() => {
        this.pending = undefined;
        this.draw();
      }, drawingPause);
    }
  }

  private accept(row: GoToRow | undefined): void {
    const does = row?.does;
    if (!does) {
      return;
    }
    const search = this.search.value;
    if ('open' in does) {
      this.finish(() => this.actions.open(does.open, does.found));
    } else if ('run' in does) {
      const { value } = this.pick;
      this.finish(() => this.signIn(does.run, value));
    } else if ('await' in does && search) {
      const sought = search.ids.find(({ id }) => id === does.await);
      this.awaited = does.await;
      if (!sought?.answer && !this.isAsking) this.ask(search);
    } else if ('again' in does && search && this.session) {
      // Whoever asks again waits for it.
      this.awaited = search.ids.length === 1 ? does.again : undefined;
      this.watch(search.again(does.again, this.session));
    } else if ('search' in does && search) {
      this.watch(this.askElsewhere(search));
    }
  }

  /** The way through *Add Connection* leads back to what was looked for. */
  private async signIn(command: 'addConnection' | 'useSampleData', text: string): Promise<void> {
    const before = this.session?.connection.id;
    await run(`idaasSync.${command}`);
    const now = this.session?.connection.id;
    if (now !== undefined && now !== before) {
      await (this.begin.signedIn ?? (() => this.actions.show({ ...this.begin, text })))();
    }
  }

  private press(row: GoToRow, button: GoToButton): void {
    const { does, key } = row;
    const sought = this.search.value?.ids.find(({ id }) => id === key);
    const ref =
      does && 'open' in does ? does.open : sought && { kind: sought.facts.kind, id: sought.id };
    if (!ref) {
      return;
    }
    if (button === 'copy') {
      this.watch(run('idaasSync.copyId', ref));
    } else {
      const found = does && 'open' in does ? does.found : undefined;
      this.finish(() => this.actions.reveal(ref, found));
    }
  }

  private finish(next: () => unknown): void {
    this.pick.hide();
    this.dispose();
    this.watch(next());
  }

  /** Names to go to: what is known at once, the rest as it comes. */
  private async suggest(): Promise<void> {
    const { session } = this;
    const active = this.services.connections.active;
    if (!session || !active) {
      this.suggestions = signedOutRows();
      this.draw();
      return;
    }
    const recent = this.services.recents.of(active.id);
    const draw = () => {
      this.suggestions = suggestionRows(recent, suggestionsOf(session), active, dateStyle());
      // Rows that are drawn again under a choice can take it: what was found stays as it is.
      if (!this.search.value) this.draw();
    };
    try {
      this.isSuggesting = true;
      draw();
      const first = new Set(recent.map(({ ref }) => ref.instanceId));
      await loadSuggestions(session, first, this.abort.signal, draw);
      this.isSuggesting = false;
      draw();
    } catch (error) {
      // Names are an offer: without them ids still work, and those say what is wrong.
      this.isSuggesting = false;
      this.draw();
      if (!isCancelled(error)) this.services.log.error('Go to', error);
    }
  }

  private draw(): void {
    if (this.store.isDisposed) {
      return;
    }
    const { pick } = this;
    const search = this.search.value;
    this.drawRows(search ? this.searched(search) : this.named());
    const title = l10n.t('Go to job or id');
    const count = search && searchCount(search.ids, this.total);
    pick.title = count ? `${title} · ${count}` : title;
    const isBusy = search?.isSearching ?? false;
    pick.busy = isBusy || (!search && this.isSuggesting);
    const stop = { iconPath: new vscode.ThemeIcon('stop-circle'), tooltip: l10n.t('Stop') };
    const hasText = pick.value !== '';
    const shows = [hasText && 'back', isBusy && 'stop'].filter(Boolean).join();
    if (shows !== this.buttons) {
      this.buttons = shows;
      const back = hasText ? [vscode.QuickInputButtons.Back] : [];
      pick.buttons = isBusy ? [...back, stop] : back;
    }
  }

  /** Rows that stay as they are are left alone: the editor makes them anew, under a pointer that presses one. */
  private drawRows(rows: readonly GoToRow[]): void {
    const { pick } = this;
    const text = JSON.stringify(rows);
    if (text === this.rows) {
      return;
    }
    this.rows = text;
    const before = pick.activeItems[0]?.row.key;
    pick.items = rows.map(toItem);
    // What says that nothing matched does not stay chosen when something does.
    const again = pick.items.find(({ row }) => row.key === before && row.key !== namesKey);
    const active = before !== undefined && again ? again : this.search.value && pick.items[0];
    if (active) pick.activeItems = [active];
  }

  /** Names to go to, and what is said where none of them matches. */
  private named(): GoToRow[] {
    // Signed out there are no names to look among.
    return this.session ? [...this.suggestions, ...namesRow(this.pick.value)] : this.suggestions;
  }

  private searched(search: IdSearch): GoToRow[] {
    const { connections, elsewhere, recents } = this.services;
    const { active } = connections;
    const others = active ? elsewhere.others.length : 0;
    const { missingAccount } = this.begin;
    return searchRows(search.ids, {
      ...{ active, others, missingAccount },
      ...{ dates: dateStyle(), now: this.services.clock.now() },
      elsewhere: (id) =>
        (active ? elsewhere.others : []).flatMap((connection) => {
          const recent = recents.of(connection.id).find(({ ref }) => ref.id === id);
          return recent ? [{ recent, connection }] : [];
        }),
    });
  }

  private watch(work: unknown): void {
    Promise.resolve(work).catch((error: unknown) => {
      if (!isCancelled(error)) this.services.log.error('Go to', error);
    });
  }
}
