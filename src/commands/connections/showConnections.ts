import * as l10n from '@vscode/l10n';
import { accountText } from '../../model/connections/accountText';
import { run } from '../../views/editor';
import { connectionChoice } from '../../views/picks/pickConnection';
import { pickOne } from '../../views/picks/pickOne';
import type { Services } from '../services';

/** What the status bar item opens: the other connections, and what can be done with this one. */
export async function showConnections({
  connections,
}: Pick<Services, 'connections'>): Promise<void> {
  const { active } = connections;
  const others = connections.list().filter(({ id }) => id !== active?.id);
  const choices = [
    ...others.map((connection) => {
      const choice = connectionChoice(connection, false);
      return {
        ...choice,
        label: l10n.t('Switch to {0}', choice.label),
        value: () => run('idaasSync.switchConnection', connection.id),
      };
    }),
    ...(active
      ? [
          { label: l10n.t('Rename…'), value: () => run('idaasSync.renameConnection', active.id) },
          { label: l10n.t('Edit regions…'), value: () => run('idaasSync.editRegions', active.id) },
          { label: l10n.t('Sign out'), value: () => run('idaasSync.signOut', active.id) },
        ].map((choice) => ({ ...choice, description: active.label }))
      : []),
    { label: l10n.t('Add connection…'), value: () => run('idaasSync.addConnection') },
  ];
  const inUse = active && l10n.t('In use: {0}', accountText(active));
  const action = await pickOne<() => Thenable<unknown>>(
    l10n.t('IDaaS connections'),
    choices,
    inUse,
  );
  await action?.();
}
