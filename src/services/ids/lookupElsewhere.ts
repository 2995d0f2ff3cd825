import { abortable, throwIfAborted } from '../../base/abort';
import type { Answer } from '../../model/resources/resource';
import type { Connection } from '../../model/connections/connection';
import type { Connections } from '../connections/connections';
import type { Credentials } from '../connections/credentials';
import type { FindOptions } from './lookup';
import type { ServiceEnvironment } from '../connections/openClient';
import { Session } from '../connections/session';

/**
 * Looks for an id through connections this window does not use, on request. Each search has a session of its own, which
 * is gone afterwards: nothing of it enters what the window shows of its own connection, nor the other way round.
 */
export class LookupElsewhere {
  constructor(
    private readonly connections: Connections,
    private readonly credentials: Credentials,
    private readonly environment: ServiceEnvironment,
  ) {}

  /** Where else one could look. */
  get others(): Connection[] {
    const active = this.connections.active?.id;
    return this.connections.list().filter(({ id }) => id !== active);
  }

  /**
   * Rejects with `CancelledError` when the signal fires or the connection is removed meanwhile. `undefined` for a
   * connection that is not there.
   */
  async find(
    connectionId: string,
    id: string,
    options: Omit<FindOptions, 'again'> = {},
  ): Promise<Answer | undefined> {
    const connection = this.connections.get(connectionId);
    if (!connection) {
      return undefined;
    }
    throwIfAborted(options.signal);
    const session = new Session(connection, this.credentials.keysOf(connection), this.environment);
    const leaving = this.connections.onDidChange(() => {
      if (!this.connections.get(connectionId)) {
        session.dispose();
      }
    });
    try {
      return await abortable(session.lookup.find(id, options), session.signal);
    } finally {
      leaving.dispose();
      session.dispose();
    }
  }
}
