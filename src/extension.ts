import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { sampleConnection } from './commands/useSampleData';
import { panels, views, type ContextValues } from './contributions';
import { chosenConnection, storedConnections } from './services/storedConnections';
import { ConnectionStatus } from './views/status/connectionStatus';
import { LateTree } from './views/tree/lateTree';

/**
 * Puts up what the window shows at once: commands, the view, the connection in the status bar, places for pages that
 * were open. The rest (`main.ts`, a bundle of its own) is loaded when one of them is used.
 */
export function activate(context: vscode.ExtensionContext) {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  const { subscriptions, globalState, workspaceState } = context;
  let started: ReturnType<typeof load> | undefined;
  const load = async () => (await import('./main')).start(context, { tree, view, status });
  const start = () => (started ??= load());

  const tree = new LateTree(start);
  const view = vscode.window.createTreeView(views.explorer, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const status = new ConnectionStatus();
  const announced = process.env['IDAAS_SYNC_SAMPLE'] ? [sampleConnection()] : [];
  const connections = [...storedConnections(globalState), ...announced];
  status.show(chosenConnection(workspaceState, connections));
  if (connections.length === 0) {
    const signedOut: ContextValues['idaasSync.state'] = 'signedOut';
    void vscode.commands.executeCommand('setContext', 'idaasSync.state', signedOut);
  }
  subscriptions.push(tree, view, status);

  const { contributes } = context.extension.packageJSON as Manifest;
  for (const { command } of contributes.commands) {
    const carryOut = async (...given: unknown[]) => (await start()).run(command, given);
    subscriptions.push(vscode.commands.registerCommand(command, carryOut));
  }
  const restored = {
    [panels.job]: async () => (await start()).panels,
    [panels.configuration]: async () => (await start()).configurationPanels,
  };
  for (const [viewType, pages] of Object.entries(restored)) {
    const deserializeWebviewPanel = async (panel: vscode.WebviewPanel, state: unknown) =>
      (await pages()).restore(panel, state);
    subscriptions.push(
      vscode.window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel }),
    );
  }

  // Tests reach into a running extension through this; users' windows expose nothing.
  return context.extensionMode === vscode.ExtensionMode.Test ? { start } : undefined;
}

/** The part of package.json that names the commands. */
interface Manifest {
  contributes: { commands: readonly { command: string }[] };
}
