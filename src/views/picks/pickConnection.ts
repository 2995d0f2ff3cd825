import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { callerName } from '../../model/connections/account';
import type { Connection } from '../../model/connections/connection';
import type { Connections } from '../../services/connections/connections';
import { pickOne, type Choice } from './pickOne';

function sourceWord({ source }: Connection): string {
  switch (source.kind) {
    case 'accessKey':
      return l10n.t('AccessKey');
    case 'profile':
      return l10n.t('profile {0}', source.profile);
    case 'environment':
      return l10n.t('environment');
    case 'sample':
      return l10n.t('made-up data');
  }
}

/** One line about a connection: account, source, regions. */
export function connectionChoice(connection: Connection, isActive: boolean): Choice<Connection> {
  const { account, regions } = connection;
  return {
    label: connection.label,
    ...(isActive && { iconPath: new vscode.ThemeIcon('check') }),
    description: [
      account && [account.accountId, callerName(account)].filter(Boolean).join(', '),
      sourceWord(connection),
    ]
      .filter(Boolean)
      .join(' · '),
    detail: regions.map(({ id }) => id).join(', ') || undefined,
    value: connection,
  };
}

/** Finds the connection a command means: the one named, the only one, or the one the user picks. */
export async function pickConnection(
  connections: Connections,
  title: string,
  id?: string,
): Promise<Connection | undefined> {
  const list = connections.list();
  const named = id === undefined ? undefined : list.find((connection) => connection.id === id);
  if (named || list.length <= 1) {
    return named ?? list[0];
  }
  const activeId = connections.active?.id;
  return pickOne(
    title,
    list.map((connection) => connectionChoice(connection, connection.id === activeId)),
  );
}
