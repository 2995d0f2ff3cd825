import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AnswerTap } from './api/answerTap';
import { Paces } from './api/paces';
import { systemClock as clock } from './base/clock';
import { DisposableStore } from './base/disposable';
import { commandRunner, guarded } from './commands/errorBoundary';
import type { Actions } from './commands/actions';
import { sampleConnection } from './commands/connections/useSampleData';
import { AgreedAddresses } from './services/connections/agreedAddresses';
import { ConnectionState } from './services/connections/connectionState';
import { Connections } from './services/connections/connections';
import { Credentials } from './services/connections/credentials';
import { Explorer } from './services/resources/explorer';
import { JobFilters } from './services/jobs/jobFilters';
import type { ServiceEnvironment } from './services/connections/openClient';
import { RecentResources } from './services/resources/recentResources';
import { SampleService, type EmulatorModule } from './services/connections/sampleService';
import { Sessions } from './services/connections/session';
import type { ToolHandlers } from './views/agents/lateTools';
import { LateDocuments } from './views/documents/lateDocuments';
import type { HealthViews } from './views/pages/healthViews';
import type { ConfigurationFiles } from './views/files/configurationFiles';
import { Log } from './views/log';
import type { Pages } from './views/pages/pageKinds';
import { serviceSettings as settings } from './views/settings';
import type { ConnectionStatus } from './views/status/connectionStatus';
import { ExplorerView } from './views/tree/explorerView';
import type { LateTree } from './views/tree/lateTree';
import { TreeProvider } from './views/tree/treeProvider';
import type { FoundId } from './model/ids/exactIds';
import type { TreeNode } from './model/resources/treeNode';

/** What stands in the window before anything else is loaded. */
export interface Shell {
  tree: LateTree;
  view: vscode.TreeView<TreeNode>;
  status: ConnectionStatus;
}

/** Builds and connects everything behind the shell. No file is read and no call made before somebody asks. */
export function start(context: vscode.ExtensionContext, shell: Shell) {
  if (vscode.l10n.bundle) {
    l10n.config({ contents: vscode.l10n.bundle });
  }
  const { globalState, workspaceState, secrets, extensionUri } = context;
  const store = new DisposableStore();
  context.subscriptions.push(store);

  const log = store.add(new Log());
  const sample = store.add(
    new SampleService(
      // By path, because nothing here may know the emulator's source.
      () => createRequire(__filename)(context.asAbsolutePath('dist/emulator.js')) as EmulatorModule,
      process.env['IDAAS_SYNC_SAMPLE'],
    ),
  );
  const serviceAccess = async () => (await import('./api/serviceAccess')).serviceAccess;
  const checks = async () => (await import('./services/configuration/checks')).checks;

  const loadProfiles = async () => {
    const { CliProfiles } = await import('./services/connections/cliProfiles');
    return new CliProfiles(join(homedir(), '.aliyun', 'config.json'), () => clock.now());
  };
  let read: ReturnType<typeof loadProfiles> | undefined;
  const profiles = () => (read ??= loadProfiles());
  const agreed = new AgreedAddresses(globalState);
  const paces = store.add(new Paces({ clock }));
  store.add(paces.onDidSlow(log.slowdown));
  const calling = { paces, sample, clock, settings, onCall: log.call };
  const credentials = store.add(
    new Credentials({ ...calling, secrets, profiles, access: serviceAccess, agreed }),
  );
  const builtIn = sample.isAnnounced ? sampleConnection() : undefined;
  const connections = store.add(new Connections(globalState, workspaceState, credentials, builtIn));
  const tap = new AnswerTap();
  const transport = async () => tap.through((await serviceAccess()).transport);
  const environment: ServiceEnvironment = { ...calling, transport };
  const stateOf = (prefix: string) =>
    store.add(new ConnectionState(prefix, globalState, connections));
  const recents = new RecentResources(stateOf('recent/'), clock);
  const sessions = store.add(new Sessions(connections, credentials, environment, recents));

  const filters = store.add(new JobFilters(workspaceState));
  if (shell.view.visible && connections.active) {
    // The view is about to ask: what signs is there by then.
    void serviceAccess();
  }
  const explorer = store.add(new Explorer(sessions, filters, clock));
  const view = store.add(new ExplorerView(shell.view, connections, filters, explorer, clock));
  store.add(paces.onDidSlow(({ until }) => view.showSlowed(until)));
  const showRoot = (rows: readonly TreeNode[]) => {
    view.showState(rows);
    if (rows.some(({ kind }) => kind === 'instance')) {
      void judge();
    }
  };
  shell.tree.connect(new TreeProvider(explorer, showRoot));
  const showConnection = () => shell.status.show(connections.active);
  store.add(connections.onDidChange(showConnection));
  store.add(connections.onDidChangeActive(showConnection));
  showConnection();
  const makeDocuments = async () =>
    (await import('./views/documents/makeDocuments')).makeDocuments(sessions, clock);
  const documents = store.add(new LateDocuments(makeDocuments));
  const pageServices = { sessions, connections, clock, log, extensionUri };

  let judging: Promise<HealthViews> | undefined;
  const loadHealth = async () => {
    const { HealthViews } = await import('./views/pages/healthViews');
    const own = { settings, checks, state: workspaceState, stateOf, treeView: shell.view };
    return store.add(new HealthViews({ ...pageServices, ...own, explorer, warmUp: actions }));
  };
  const judge = () => (judging ??= loadHealth());
  if (workspaceState.keys().some((key) => key.startsWith('watches/'))) {
    // Somebody waits for a notification, whether the tree is looked at or not.
    void judge();
  }

  const loaderSettingOf = ({ zones }: HealthViews) => ({
    ...{ zones, checks, clock },
    locale: vscode.env.language,
  });
  let opened: Promise<Pages> | undefined;
  const openPages = async () => {
    const [{ OpenPages }, judged] = await Promise.all([import('./views/pages/openPages'), judge()]);
    const { health, poller, plans, seen, watches } = judged;
    const loaderSetting = loaderSettingOf(judged);
    const own = { health, poller, plans, seen, watches, settings, loaderSetting };
    return store.add(new OpenPages({ ...pageServices, ...own }));
  };
  const pages = () => (opened ??= openPages());

  let checking: Promise<ConfigurationFiles> | undefined;
  const loadFiles = async () => {
    const [{ ConfigurationFiles }, rules] = await Promise.all([
      import('./views/files/configurationFiles'),
      checks(),
    ]);
    return store.add(new ConfigurationFiles(rules, sessions, clock));
  };
  const files = () => (checking ??= loadFiles());

  const lasting = { connections, credentials, sessions, explorer, filters, recents };
  const services = { ...lasting, view, documents };
  const inner = {
    ...{ profiles, environment, tap, clock, log, files },
    extensionId: context.extension.id,
    guarded: (what: string, work: () => unknown) => guarded(what, log, work),
  };
  let loaded: Promise<Actions> | undefined;
  const load = async () => {
    const [{ startActions }, judged, open] = await Promise.all([
      import('./commands/actions'),
      judge(),
      pages(),
    ]);
    const { health, watches } = judged;
    const loaderSetting = loaderSettingOf(judged);
    const own = { pages: open, health, watches, loaderSetting };
    return store.add(startActions({ ...services, ...inner, ...own }));
  };
  const actions = () => (loaded ??= load());
  let asked: Promise<ToolHandlers> | undefined;
  const loadAgents = async () => {
    const [{ ToolCalls }, judged] = await Promise.all([
      import('./views/agents/toolCalls'),
      judge(),
    ]);
    const { health, plans } = judged;
    const extensionId = context.extension.id;
    const loaderSetting = loaderSettingOf(judged);
    return new ToolCalls({ sessions, health, plans, loaderSetting, clock, extensionId });
  };
  const agents = () => (asked ??= loadAgents());
  const offerHints = async (ids: readonly FoundId[]) =>
    (await import('./views/ids/offerHints')).offerHints(ids, sessions, globalState);
  const sawIds = (ids: readonly FoundId[]) => guarded('Ids', log, () => offerHints(ids));
  const run = commandRunner(async () => (await actions()).handlers, log);

  return { ...services, clock, log, run, actions, agents, health: judge, pages, files, sawIds };
}
