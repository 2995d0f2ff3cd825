import { DisposableStore, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { Connections } from './connections';
import type { StateStore } from './storage';

/** One value for each connection on this machine, shared by all windows; gone when its connection is. */
export class ConnectionState implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<string>());
  /** The value of a connection, told by its id, is another one; what other windows write is not told. */
  readonly onDidChange = this.didChange.event;

  constructor(
    /** Of the keys; ends in a slash. */
    private readonly prefix: string,
    private readonly global: StateStore,
    private readonly connections: Pick<Connections, 'get' | 'onDidChange'>,
  ) {
    this.store.add(connections.onDidChange(() => void this.dropOrphans()));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** What is stored, which may have been edited; `undefined` for a connection that is not there. */
  get(connectionId: string): unknown {
    return this.connections.get(connectionId) && this.global.get(this.prefix + connectionId);
  }

  /** Nothing is kept for a connection that is not there. */
  async set(connectionId: string, value: unknown): Promise<void> {
    if (this.connections.get(connectionId)) {
      await this.global.update(this.prefix + connectionId, value);
      this.didChange.fire(connectionId);
    }
  }

  private async dropOrphans(): Promise<void> {
    const ids = this.global
      .keys()
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
    for (const id of ids.filter((each) => !this.connections.get(each))) {
      await this.global.update(this.prefix + id, undefined);
      this.didChange.fire(id);
    }
  }
}
