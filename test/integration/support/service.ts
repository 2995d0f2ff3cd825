import * as vscode from 'vscode';
import type { Connection } from '../../../src/model/connections/connection';
import type { TreeNode } from '../../../src/model/resources/treeNode';
import { start, type Emulator, type Identity } from '../../emulator/start';
import { withoutFollowing } from '../../support/followCalls';
import { quietMoment } from '../../support/quietMoment';
import { services, type Services } from './extension';
import { until } from './until';

const endpoint = 'endpoint';

/** Looks without a new call until nothing more is expected: 400 ms, and the tree looks up what is open in it after 150. */
const looksAtRest = 20;

/** The emulator behind the user's own setting, and the extension without any connection. */
export class Service {
  private constructor(
    readonly emulator: Emulator,
    readonly extension: Services,
  ) {}

  static async start(scenario: 'company' | 'docs' = 'company'): Promise<Service> {
    const emulator = await start({ scenario, now: quietMoment(Date.now()) });
    await settings().update(endpoint, emulator.url, vscode.ConfigurationTarget.Global);
    const service = new Service(emulator, await services());
    await service.signOut();
    return service;
  }

  identity(note: Identity['note']): Identity {
    const found = this.emulator.identities.find((each) => each.note === note);
    if (!found) throw new Error(`The emulator knows no identity ${note}.`);
    return found;
  }

  /** Stores a connection as a successful sign-in does, and uses it. */
  async signIn(
    note: Identity['note'] = 'main',
    regions: readonly string[] = ['cn-hangzhou'],
    /** What stands before the emulator, by region. */
    endpoints: Readonly<Record<string, string>> = {},
  ): Promise<Connection> {
    const { accessKeyId, accessKeySecret, securityToken, accountId, arn, userId } =
      this.identity(note);
    const connection: Connection = {
      id: `connection-${note}`,
      label: note,
      source: { kind: 'accessKey' },
      regions: (await this.regions(regions)).map(({ id, endpoint }) => ({
        id,
        endpoint: endpoints[id] ?? endpoint,
      })),
      account: { accountId, arn, userId },
    };
    const key = { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
    await this.extension.connections.add(connection, key);
    return connection;
  }

  /** Removes every connection, filter and page, as if the extension had never been used. */
  async signOut(): Promise<void> {
    const { connections, filters } = this.extension;
    for (const { id } of connections.list()) await connections.remove(id);
    await filters.set({});
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    this.emulator.faults.clear();
    this.emulator.calls.length = 0;
  }

  /** Actions called since the record was last emptied, in order, but for those that follow running jobs. */
  actions(): string[] {
    return withoutFollowing(this.emulator.calls).map(({ action }) => action);
  }

  /**
   * Waits until nothing is read any more that nobody in the test asks for, such as the roots of a tree that is in sight or
   * what verdicts rest on, and forgets the calls so far.
   */
  async rest(): Promise<void> {
    const { plans } = await this.extension.health();
    const { calls } = this.emulator;
    let quiet = 0;
    let count = calls.length;
    await until('nothing is read in the background', () => {
      quiet = plans.isReading || calls.length > count ? 0 : quiet + 1;
      count = calls.length;
      return quiet > looksAtRest;
    });
    calls.length = 0;
  }

  /** Walks down the rows whose names begin like this and answers the last. */
  async node(...names: readonly string[]): Promise<TreeNode> {
    let node: TreeNode | undefined;
    for (const name of names) {
      const rows = await this.read(node);
      const found = rows.find((row) => nameOf(row).startsWith(name));
      if (!found) throw new Error(`No row ${name} in ${rows.map(nameOf).join(', ')}.`);
      node = found;
    }
    if (!node) throw new Error('Name at least one row.');
    return node;
  }

  /** The rows below a row; a list that takes its time is waited for. */
  private read(node: TreeNode | undefined): Promise<TreeNode[]> {
    return until('the rows are read', async () => {
      const rows = await this.extension.explorer.children(node);
      return rows.some(({ kind }) => kind === 'loading') ? undefined : rows;
    });
  }

  async dispose(): Promise<void> {
    await this.signOut();
    await settings().update(endpoint, undefined, vscode.ConfigurationTarget.Global);
    await this.emulator.dispose();
  }

  private async regions(ids: readonly string[]): Promise<Connection['regions']> {
    const answer = await fetch(`${this.emulator.control}/state`);
    const { endpoints } = (await answer.json()) as { endpoints: Record<string, number> };
    return ids.map((id) => ({ id, endpoint: `http://127.0.0.1:${endpoints[id]}` }));
  }
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('idaasSync');
}

/** What a row is called: the service's name, or what kind of row it is. */
export function nameOf(node: TreeNode): string {
  switch (node.kind) {
    case 'instance':
      return node.instance.description ?? node.instance.instanceId;
    case 'provider':
      return node.provider.identityProviderName;
    case 'application':
      return node.application.applicationName;
    case 'job':
      return `job ${node.job.status}`;
    default:
      return node.kind;
  }
}
