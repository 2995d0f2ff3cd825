import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { AccessKey, Connection } from '../../model/connections/connection';
import type { Region } from '../../model/resources/region';
import type { Credentials, Secret } from './credentials';
import type { StateStore } from './storage';
import {
  chooseConnection,
  chosenConnection,
  connectionPrefix,
  storedConnections,
} from './storedConnections';

/**
 * The connections of this machine and the one this window uses. What is remembered here holds nothing secret; each
 * connection has a key of its own, so that two windows never overwrite each other's list.
 */
export class Connections implements Disposable {
  private readonly store = new DisposableStore();
  private builtInRemoved = false;
  /** Being stored by this window: there is nothing to follow. */
  private readonly adding = new Set<string>();
  private readonly didChange = this.store.add(new Emitter<void>());
  /** The list, or a label, or regions of a connection changed. */
  readonly onDidChange = this.didChange.event;
  private readonly didChangeActive = this.store.add(new Emitter<Connection | undefined>());
  /** Another connection is in use, or the one in use was edited. */
  readonly onDidChangeActive = this.didChangeActive.event;

  constructor(
    /** Shared by all windows. */
    private readonly global: StateStore,
    /** Of this workspace: which connection it used last. */
    private readonly workspace: StateStore,
    private readonly credentials: Credentials,
    /** A connection that is there without being stored: sample data that was announced by the environment. */
    private readonly builtIn?: Connection,
  ) {
    this.store.add(credentials.onDidChange((id) => void this.follow(id)));
  }

  dispose(): void {
    this.store.dispose();
  }

  list(): Connection[] {
    const stored = storedConnections(this.global);
    const hasBuiltIn = this.builtIn && !stored.some(({ id }) => id === this.builtIn?.id);
    return this.builtIn && hasBuiltIn && !this.builtInRemoved ? [...stored, this.builtIn] : stored;
  }

  get(id: string): Connection | undefined {
    return this.list().find((connection) => connection.id === id);
  }

  /** The connection this window uses: the one chosen here, else the first. */
  get active(): Connection | undefined {
    return chosenConnection(this.workspace, this.list());
  }

  /** Stores keys and connection, in this order, and uses it. Nothing is kept of a new one when either fails. */
  async add(connection: Connection, key?: AccessKey): Promise<void> {
    const { id } = connection;
    const before = this.get(id);
    this.adding.add(id);
    try {
      await this.credentials.store({ connection, ...(key && { key }) });
      const remember = async () => {
        await this.global.update(connectionPrefix + id, connection);
        await chooseConnection(this.workspace, id);
      };
      await this.change(remember, id).catch(async (error: unknown) => {
        if (!before) {
          await this.leaveNothing(id);
        }
        throw error;
      });
    } finally {
      this.adding.delete(id);
    }
  }

  /** Takes back what was stored of a connection that could not be added. */
  private async leaveNothing(id: string): Promise<void> {
    await Promise.allSettled([
      this.credentials.forget(id),
      this.global.update(connectionPrefix + id, undefined),
    ]);
  }

  async use(id: string): Promise<void> {
    if (this.active?.id === id || !this.get(id)) {
      return;
    }
    await chooseConnection(this.workspace, id);
    this.didChangeActive.fire(this.active);
  }

  async edit(id: string, change: { label?: string; regions?: Region[] }): Promise<void> {
    const connection = this.get(id);
    if (!connection) {
      return;
    }
    // A new label changes nothing about what is shown; other regions do.
    await this.change(
      () => this.global.update(connectionPrefix + id, { ...connection, ...change }),
      change.regions && id,
    );
  }

  /** Signs out: keys first, so that nothing usable is left when the rest fails. */
  async remove(id: string): Promise<void> {
    await this.credentials.forget(id);
    await this.drop(id);
  }

  /** Forgets a connection that another window removed, or this one a moment ago. */
  private async drop(id: string): Promise<void> {
    if (!this.get(id)) {
      return;
    }
    await this.change(() => {
      this.builtInRemoved ||= id === this.builtIn?.id;
      return this.global.update(connectionPrefix + id, undefined);
    });
  }

  /** A window stored or removed a secret: take over what it did. */
  private async follow(id: string): Promise<void> {
    if (this.adding.has(id)) {
      return;
    }
    let secret: Secret | undefined;
    try {
      secret = await this.credentials.load(id);
    } catch {
      // A keyring that is locked for the moment tells nothing about what the other window did.
      return;
    }
    if (!secret) {
      await this.drop(id);
    } else if (!this.get(id)) {
      await this.change(() => this.global.update(connectionPrefix + id, secret.connection));
    }
  }

  /**
   * Does a change and tells of it. The connection in use may become another by any of them: unless one was chosen it
   * is the first of the list.
   */
  private async change(work: () => PromiseLike<void>, changed?: string): Promise<void> {
    const before = this.active?.id;
    await work();
    this.didChange.fire();
    const now = this.active?.id;
    if (now !== before || (now !== undefined && now === changed)) {
      this.didChangeActive.fire(this.active);
    }
  }
}
