import type * as vscode from 'vscode';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import type { Failure } from '../../model/resources/failure';
import type { ConnectionRef, PlacedRef } from '../../model/resources/resourceRef';
import type { Channel, Handlers } from '../../protocol/channel';
import type { PageHost, PageModel, PageView } from '../../protocol/page';
import type { Connections } from '../../services/connections/connections';
import type { Session, Sessions } from '../../services/connections/session';
import type { Log } from '../log';
import { openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';

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
  private channel: Channel<Types['Host'], PageView<ModelOf<Types>>> | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: Types['Ref'],
    protected readonly services: PageServices,
    private known?: Types['Known'],
  ) {}

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

  /** Has what is under way kept up to date, or not. Called while there is a loader, whenever the page is drawn. */
  protected follow(_isVisible: boolean, _reading: Types['Reading']): void {}

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
      ready: () => ({ setting: pageSetting(), model: this.model() }),
      refresh: () => this.refresh(),
      ...this.actions(),
    };
    // The compiler cannot see through `Handlers` while the contract is a type parameter.
    const all = handlers as unknown as Handlers<Types['Host']>;
    this.channel = store.add(openChannel(panel, page, all, services));
    store.add(
      panel.onDidChangeViewState(() => {
        const { reading } = this;
        if (reading) {
          this.follow(panel.visible, reading);
        }
      }),
    );
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

  /** The reading is another one. */
  protected changed(): void {
    this.draw();
  }

  /** Works the reading out once, for all that is done with it. */
  protected draw(): void {
    const model = this.model();
    if (this.held) {
      this.follow(this.panel.visible, model);
    }
    this.panel.title = this.title(model);
    this.channel?.far.show(model).catch(() => {
      // The page is hidden or being made anew; it asks for everything when it is ready.
    });
  }

  private attach(): void {
    const { sessions, log } = this.services;
    const session = sessions.current;
    this.held = undefined;
    this.attached.value = undefined;
    if (session?.connection.id === this.shown.connectionId) {
      const attached = new DisposableStore();
      this.attached.value = attached;
      const loader = attached.add(this.createLoader(session, attached, this.known));
      this.held = loader;
      loader.onDidChange(() => this.changed());
      this.follow(this.panel.visible, loader.current);
      loader.load().catch((error: unknown) => log.error('What a page is about', error));
    }
    this.draw();
  }
}
