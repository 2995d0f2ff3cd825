import * as vscode from 'vscode';
import { panels, views } from './contributions';
import { chosenConnection, storedConnections } from './services/connections/storedConnections';
import { registerTools } from './views/agents/lateTools';
import { setContext } from './views/editor';
import { LateFiles } from './views/files/lateFiles';
import { LateIds } from './views/ids/lateIds';
import type { PageName } from './views/pages/pageKind';
import { ConnectionStatus } from './views/status/connectionStatus';
import { LateTree } from './views/tree/lateTree';

/**
 * Puts up what the window shows at once: commands, the view, the connection in the status bar, places for pages that
 * were open. The rest (`main.ts`, a bundle of its own) is loaded when one of them is used.
 */
export function activate(context: vscode.ExtensionContext) {
  const { subscriptions, globalState, workspaceState } = context;
  let started: ReturnType<typeof load> | undefined;
  const load = async () => (await import('./main')).start(context, { tree, view, status });
  const start = () =>
    (started ??= load().catch((error: unknown) => {
      started = undefined;
      throw error;
    }));

  const tree = new LateTree(start);
  const view = vscode.window.createTreeView(views.explorer, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const status = new ConnectionStatus();
  const connection = chosenConnection(workspaceState, storedConnections(globalState));
  status.show(connection);
  void setContext('idaasSync.signedIn', connection !== undefined);
  if (process.env['IDAAS_SYNC_SAMPLE']) {
    // A demonstration brings a connection of its own, of which only the rest knows.
    void start();
  } else if (!connection) {
    void setContext('idaasSync.state', 'signedOut');
  }
  const actions = async () => (await start()).actions();
  // What was not started knows nothing, and tells by itself why it did not start.
  const ids = new LateIds(actions, (seen) =>
    started?.then(
      (main) => main.sawIds(seen),
      () => {},
    ),
  );
  const files = new LateFiles(async () => (await start()).files());
  subscriptions.push(tree, view, status, ids, files);

  const { contributes } = context.extension.packageJSON as Manifest;
  for (const { command } of contributes.commands) {
    const carryOut = async (...given: unknown[]) => (await start()).run(command, given);
    subscriptions.push(vscode.commands.registerCommand(command, carryOut));
  }
  subscriptions.push(
    ...registerTools(contributes.languageModelTools, async () => (await start()).agents()),
  );
  for (const name of Object.keys(panels) as PageName[]) {
    const deserializeWebviewPanel = async (panel: vscode.WebviewPanel, state: unknown) =>
      (await (await start()).pages())[name].restore(panel, state);
    subscriptions.push(
      vscode.window.registerWebviewPanelSerializer(panels[name], { deserializeWebviewPanel }),
    );
  }

  // Tests reach into a running extension through this; users' windows expose nothing.
  return context.extensionMode === vscode.ExtensionMode.Test ? { start } : undefined;
}

/** The part of package.json that names the commands and tools. */
interface Manifest {
  contributes: {
    commands: readonly { command: string }[];
    languageModelTools: readonly { name: string }[];
  };
}
