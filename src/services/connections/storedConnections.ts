import type { Connection } from '../../model/connections/connection';
import { readConnection } from '../../model/connections/readConnection';
import type { StateStore } from './storage';

/** Each connection has a key of its own, so that two windows never overwrite each other's list. */
export const connectionPrefix = 'connection/';

const activeKey = 'activeConnection';

/** The connections of this machine, by label; a record that is none does not hide the others. */
export function storedConnections(global: Pick<StateStore, 'keys' | 'get'>): Connection[] {
  return global
    .keys()
    .filter((key) => key.startsWith(connectionPrefix))
    .map((key) => readConnection(global.get(key)))
    .filter((connection) => connection !== undefined)
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The connection a window uses: the one chosen there, else the first. */
export function chosenConnection(
  workspace: Pick<StateStore, 'get'>,
  connections: readonly Connection[],
): Connection | undefined {
  const chosen = workspace.get(activeKey);
  return connections.find(({ id }) => id === chosen) ?? connections[0];
}

export function chooseConnection(workspace: StateStore, id: string): PromiseLike<void> {
  return workspace.update(activeKey, id);
}
