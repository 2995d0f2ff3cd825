import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { CommandHandlers } from './register';
import { ramPolicy } from '../model/ramPolicy';
import { homeEndpoint } from '../services/addresses';
import { SignIn } from '../services/signIn';
import { run } from '../views/editor';
import { connectionChoice, pickConnection } from '../views/picks/pickConnection';
import { pickOne } from '../views/picks/pickOne';
import { pickRegions } from '../views/picks/pickRegions';
import { addConnection, addSample, signInAgain, type SignInServices } from './addConnection';

type Handled =
  | 'idaasSync.addConnection'
  | 'idaasSync.useSampleData'
  | 'idaasSync.showConnections'
  | 'idaasSync.switchConnection'
  | 'idaasSync.renameConnection'
  | 'idaasSync.editRegions'
  | 'idaasSync.signOut'
  | 'idaasSync.signInAgain'
  | 'idaasSync.copyRamPolicy';

/** Commands about connections: add, switch, rename, regions, sign out. */
export function connectionCommands(services: SignInServices): Pick<CommandHandlers, Handled> {
  const { connections } = services;
  return {
    'idaasSync.addConnection': () => addConnection(services),
    'idaasSync.useSampleData': () => addSample(services),
    'idaasSync.showConnections': () => showConnections(services),
    'idaasSync.switchConnection': async (id) => {
      const connection = await pickConnection(connections, l10n.t('Switch connection'), id);
      if (connection) {
        await connections.use(connection.id);
      }
    },
    'idaasSync.renameConnection': async (id) => {
      const title = l10n.t('Rename connection');
      const connection = await pickConnection(connections, title, id);
      const label =
        connection &&
        (await vscode.window.showInputBox({
          title,
          value: connection.label,
          prompt: l10n.t('The name is shown on this machine only.'),
          validateInput: (text) => (text.trim() ? undefined : l10n.t('Enter a name.')),
        }));
      if (connection && label) {
        await connections.edit(connection.id, { label: label.trim() });
      }
    },
    'idaasSync.editRegions': (id) => editRegions(services, id),
    'idaasSync.signOut': (id) => signOut(services, id),
    'idaasSync.signInAgain': async () => {
      const { active } = connections;
      if (active?.source.kind === 'accessKey') {
        await signInAgain(services, active);
      } else {
        // Keys that come from elsewhere are looked up again by the next call.
        await run('idaasSync.refresh');
      }
    },
    'idaasSync.copyRamPolicy': async () => {
      await vscode.env.clipboard.writeText(ramPolicy);
      vscode.window.setStatusBarMessage(l10n.t('RAM policy copied'), 3000);
    },
  };
}

/** What the status bar item opens: the other connections, and what can be done with this one. */
async function showConnections({ connections }: SignInServices): Promise<void> {
  const { active } = connections;
  const others = connections.list().filter(({ id }) => id !== active?.id);
  const action = await pickOne<() => Thenable<unknown>>(l10n.t('IDaaS connections'), [
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
  ]);
  await action?.();
}

async function editRegions(
  { connections, credentials, environment }: SignInServices,
  id?: string,
): Promise<void> {
  const title = l10n.t('Edit regions');
  const connection = await pickConnection(connections, title, id);
  if (!connection) {
    return;
  }
  const keys = credentials.keysOf(connection);
  const regions = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: l10n.t('Reading regions…') },
    async () => {
      const trial = new SignIn(environment, await homeEndpoint(connection.source, environment));
      const all = (await trial.identify(keys)).regions;
      return { all, counts: await trial.countInstances(keys, all) };
    },
  );
  const before = new Set(connection.regions.map((region) => region.id));
  const chosen = await pickRegions(title, regions.all, regions.counts, before);
  if (chosen) {
    await connections.edit(connection.id, { regions: chosen });
  }
}

async function signOut({ connections }: SignInServices, id?: string): Promise<void> {
  const connection = await pickConnection(connections, l10n.t('Sign out'), id);
  if (!connection) {
    return;
  }
  const confirm = l10n.t('Sign Out');
  const chosen = await vscode.window.showWarningMessage(
    l10n.t('Sign out of "{0}"?', connection.label),
    {
      modal: true,
      detail:
        connection.source.kind === 'accessKey'
          ? l10n.t('Its keys are removed from the secret storage of this machine.')
          : l10n.t('The connection is removed from this machine.'),
    },
    confirm,
  );
  if (chosen === confirm) {
    await connections.remove(connection.id);
  }
}
