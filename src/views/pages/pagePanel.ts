import type * as vscode from 'vscode';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import type { Failure } from '../../model/resources/failure';
import type { ConnectionRef, PlacedRef } from '../../model/resources/resourceRef';
import type { Channel, Handlers, Told } from '../../protocol/channel';
import type { PageHost, PageModel, PageView } from '../../protocol/page';
import type { Connections } from '../../services/connections/connections';
import type { Session, Sessions } from '../../services/connections/session';
import type { Log } from '../log';
import { openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import { PaintPace } from './paintPace';

/** What pages of every kind work with. */
export interface PageServices {
  sessions: Sessions;
  connections: Connections;
  clock: Clock;
  log: Log;
  extensionUri: vscode.Uri;
}

/** Keeps what is known of a page's subject up to date while the page is about it. */
export interface PageLoader<Reading> extends Disposable {
  readonly current: Reading;
  /** `current` is another one. */
  onDidChange(listener: () => void): Disposable;
  /** Reads what is not here yet. */
  load(): Promise<void>;
  /** Reads everything again. */
  refresh(): Promise<void>;
}

/** What a page is about. */
export type PageRef = PlacedRef | ConnectionRef;

/** The types in which one kind of page differs from another. */
export interface PageTypes {
  /** Names what the page is about. */
  Ref: PageRef;
  /** What is known of it already and can be painted at once. */
  Known: unknown;
  /** What is known of it at a moment. */
  Reading: object;
  /** The contract with the page. */
  Host: object;
}

/** Everything there is to draw on a page of a kind. */
export type ModelOf<Types extends PageTypes> = PageModel<Types['Ref'], Types['Reading']>;

/** What a kind of page answers its page beyond what all do. */
export type Actions<Types extends PageTypes> = Handlers<
  Omit<Types['Host'], keyof PageHost<unknown>>
>;

/**
 * One page in a panel. The state lives here; the page draws it and can be made anew at any time. It reads with the
 * session in use, as long as that is of the connection the page belongs to.
 */
export abstract class PagePanel<
  Types extends PageTypes,
  Loader extends PageLoader<Types['Reading']>,
> implements Disposable {
  protected readonly store = new DisposableStore();
  /** The loader and what lives as long. */
  private readonly attached = this.store.add(new MutableDisposable<DisposableStore>());
  private held: Loader | undefined;
  /** What is held has not been asked to read yet: nobody has seen the page since. */
  private isUnread = false;
  /** The page has asked for everything since it was shown. Before, it could not draw what it is told. */
  private isReady = false;
  private channel: Channel<Types['Host'], PageView<object, object>> | undefined;
  private readonly pace: PaintPace;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: Types['Ref'],
    protected readonly services: PageServices,
    private known?: Types['Known'],
    paintPause = () => 50,
  ) {
    this.pace = this.store.add(new PaintPace(services.clock, paintPause, () => this.paint()));
  }

  /** Makes what reads for the page; what is added to `attached` lives as long. */
  protected abstract createLoader(
    session: Session,
    attached: DisposableStore,
    known: Types['Known'] | undefined,
  ): Loader;

  /** What there is to draw when nothing can be known, for the reason given. */
  protected abstract emptyReading(failure: Failure): Types['Reading'];

  /** Title of the panel. */
  protected abstract title(model: ModelOf<Types>): string;

  protected abstract actions(): Actions<Types>;

  /** Tells the page that this is what there is to draw now; a kind with many rows tells what differs. */
  protected post(view: Told<PageView<object, object>>, model: ModelOf<Types>): void {
    view.show(model);
  }

  /** Everything there is to draw, as the page is given it first. */
  protected first(model: ModelOf<Types>): object {
    return model;
  }

  /** Has what is under way kept up to date; nothing of it while the page is hidden. */
  protected follow(_reading: Types['Reading'] | undefined): void {}

  /** What was on show is noted, so that its alarms end; the page does not wait for it. */
  protected noteSeen(noted: Promise<void>): void {
    noted.catch((error: unknown) => this.services.log.error('What was looked at', error));
  }

  get ref(): Types['Ref'] {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** What is known now; `undefined` while the connection of the page is not in use. */
  get reading(): Types['Reading'] | undefined {
    return this.held?.current;
  }

  /** Puts the page of that name into the panel and reads. Called once, when the whole object is there. */
  open(page: string): void {
    const { store, panel, services } = this;
    const handlers = {
      ready: () => this.ready(),
      refresh: () => this.refresh(),
      ...this.actions(),
    };
    // The compiler cannot see through `Handlers` while the contract is a type parameter.
    const all = handlers as unknown as Handlers<Types['Host']>;
    this.channel = store.add(openChannel(panel, page, all, services));
    this.pace.setVisible(panel.visible);
    store.add(panel.onDidChangeViewState(() => this.showOrHide()));
    store.add(services.sessions.onDidChange(() => this.attach()));
    this.attach();
  }

  /** Shows another subject in the same place. */
  show(ref: Types['Ref'], known?: Types['Known']): void {
    this.shown = ref;
    this.known = known;
    this.attach();
    this.panel.reveal(undefined, true);
  }

  async refresh(): Promise<void> {
    await this.held?.refresh();
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Closes the page. */
  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.store.dispose();
  }

  protected get loader(): Loader | undefined {
    return this.held;
  }

  protected model(): ModelOf<Types> {
    const label = connectionLabel(this.services.connections, this.shown);
    const reading = this.reading ?? this.emptyReading(notInUse(label));
    return { ref: this.shown, connectionLabel: label, ...reading };
  }

  /** What is painted is out of date. */
  protected changed(): void {
    this.pace.changed();
  }

  private ready() {
    this.isReady = true;
    this.pace.setVisible(true);
    this.pace.painted();
    this.read();
    return { setting: pageSetting(), model: this.first(this.drawn()) };
  }

  /** Works the model out once, for all that is done with it. */
  private drawn(): ModelOf<Types> {
    const model = this.model();
    if (this.held) {
      this.follow(model);
    }
    this.panel.title = this.title(model);
    return model;
  }

  private paint(): void {
    const model = this.drawn();
    if (this.channel && this.isReady) {
      this.post(this.channel.tell, model);
    }
  }

  private showOrHide(): void {
    const { visible } = this.panel;
    this.pace.setVisible(visible);
    if (!visible) {
      // The editor throws the page away; shown again, it is made anew and asks for everything.
      this.isReady = false;
      this.follow(undefined);
    }
  }

  private attach(): void {
    const { sessions } = this.services;
    const session = sessions.current;
    this.held = undefined;
    this.attached.value = undefined;
    if (session?.connection.id === this.shown.connectionId) {
      const attached = new DisposableStore();
      this.attached.value = attached;
      const loader = attached.add(this.createLoader(session, attached, this.known));
      this.held = loader;
      this.isUnread = true;
      loader.onDidChange(() => this.changed());
      if (this.panel.visible) {
        this.read();
      }
    }
    this.changed();
  }

  /** Nothing is read for a page that nobody sees. */
  private read(): void {
    if (this.held && this.isUnread) {
      this.isUnread = false;
      this.held
        .load()
        .catch((error: unknown) => this.services.log.error('What a page is about', error));
    }
  }
}
