import { callerName } from './account';
import type { Connection } from './connection';

/** The account behind a connection, for a place with little room. */
export function accountText(connection: Connection): string {
  const { account } = connection;
  if (!account) {
    return connection.label;
  }
  const name = callerName(account);
  const who =
    name && name !== connection.label ? `${name}, ${account.accountId}` : account.accountId;
  return `${connection.label} · ${who}`;
}
