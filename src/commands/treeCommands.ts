import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { views } from '../contributions';
import { instanceName, providerName } from '../model/treeFace';
import type { TreeNode } from '../model/treeNode';
import { providerDirections } from '../model/identityProvider';
import { directionWord } from '../model/words';
import type { Explorer } from '../services/explorer';
import type { JobFilters } from '../services/jobFilters';
import type { Sessions } from '../services/session';
import type { RawDocuments } from '../views/documents/rawDocuments';
import { pickFilter } from '../views/picks/pickFilter';
import { pickOne } from '../views/picks/pickOne';
import type { ExplorerView } from '../views/tree/explorerView';
import type { CommandHandlers } from './register';

export interface TreeServices {
  explorer: Explorer;
  view: ExplorerView;
  filters: JobFilters;
  sessions: Sessions;
  documents: RawDocuments;
}

type Handled =
  | 'idaasSync.refresh'
  | 'idaasSync.refreshNode'
  | 'idaasSync.filterJobs'
  | 'idaasSync.clearFilter'
  | 'idaasSync.findInTree'
  | 'idaasSync.loadMore'
  | 'idaasSync.retry'
  | 'idaasSync.copyId'
  | 'idaasSync.copyName'
  | 'idaasSync.openConsole'
  | 'idaasSync.openRawConfiguration';

/** Commands about rows of the tree. Called without a row, they take the selected one. */
export function treeCommands(services: TreeServices): Pick<CommandHandlers, Handled> {
  const { explorer, view, filters } = services;
  const nodeOf = (node?: TreeNode) => node ?? view.selected;
  return {
    'idaasSync.refresh': () => explorer.refresh(),
    'idaasSync.refreshNode': (node) => explorer.refresh(nodeOf(node)),
    'idaasSync.filterJobs': async (given) => {
      const filter = given ?? (await pickFilter(filters.current));
      if (filter) {
        await filters.set(filter);
      }
    },
    'idaasSync.clearFilter': () => filters.set({}),
    'idaasSync.findInTree': async () => {
      await vscode.commands.executeCommand(`${views.explorer}.focus`);
      await vscode.commands.executeCommand('list.find');
    },
    'idaasSync.loadMore': async (given) => {
      const node = nodeOf(given);
      if (node?.kind === 'loadMore') {
        await explorer.loadMore(node);
      }
    },
    'idaasSync.retry': async (given) => {
      const node = nodeOf(given);
      if (node?.kind === 'failure') {
        await explorer.retry(node);
      }
    },
    'idaasSync.copyId': (node) => copy(idOf(nodeOf(node))),
    'idaasSync.copyName': (node) => copy(nameOf(nodeOf(node))),
    'idaasSync.openConsole': async (given) => {
      const node = nodeOf(given);
      if (node?.kind === 'instance') {
        // The list of instances of the region: deeper addresses of the console are not known.
        const region = encodeURIComponent(node.instance.region);
        const address = `https://yundun.console.aliyun.com/?p=idaas#/overview/new/${region}`;
        await vscode.env.openExternal(vscode.Uri.parse(address, true));
      }
    },
    'idaasSync.openRawConfiguration': (node) => openRawConfiguration(services, nodeOf(node)),
  };
}

async function copy(text: string | undefined): Promise<void> {
  if (text !== undefined) {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(l10n.t('Copied'), 2000);
  }
}

function idOf(node: TreeNode | undefined): string | undefined {
  switch (node?.kind) {
    case 'instance':
      return node.instance.instanceId;
    case 'provider':
      return node.provider.identityProviderId;
    case 'application':
      return node.application.applicationId;
    case 'job':
      return node.job.synchronizationJobId;
    default:
      return undefined;
  }
}

function nameOf(node: TreeNode | undefined): string | undefined {
  switch (node?.kind) {
    case 'instance':
      return instanceName(node.instance);
    case 'provider':
      return providerName(node.provider);
    case 'application':
      return node.application.applicationName;
    default:
      return undefined;
  }
}

/** The settings of one direction as the service sends them; asks which when the provider has both. */
async function openRawConfiguration(
  { sessions, documents }: TreeServices,
  node: TreeNode | undefined,
): Promise<void> {
  const session = sessions.current;
  if (!session || (node?.kind !== 'configuration' && node?.kind !== 'provider')) {
    return;
  }
  const { instance, provider } = node;
  const directions = providerDirections(provider);
  const direction =
    directions.length > 1
      ? await pickOne(
          l10n.t('Open configuration'),
          directions.map((value) => ({ label: directionWord(value), value })),
        )
      : directions[0];
  if (!direction) {
    return;
  }
  const id = provider.identityProviderId;
  const { body } = await session.client.getSyncConfiguration(
    instance,
    id,
    direction,
    session.signal,
  );
  await documents.open(
    {
      connectionId: session.connection.id,
      region: instance.region,
      instanceId: instance.instanceId,
      kind: 'configuration',
      id,
      direction,
    },
    body,
  );
}
