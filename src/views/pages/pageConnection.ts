import * as l10n from '@vscode/l10n';
import type { Failure } from '../../model/resources/failure';
import type { Connections } from '../../services/connections/connections';

/** Name of the connection a page belongs to, which may be gone by now. */
export function connectionLabel(
  connections: Pick<Connections, 'get'>,
  { connectionId }: { connectionId: string },
): string {
  return connections.get(connectionId)?.label ?? l10n.t('a connection that was removed');
}

/** Why a page shows nothing: its connection, named so, is not the one in use. */
export function notInUse(label: string): Failure {
  return {
    sentence: l10n.t(
      'This page belongs to the connection "{0}", which is not in use. Switch to it, then refresh.',
      label,
    ),
  };
}
