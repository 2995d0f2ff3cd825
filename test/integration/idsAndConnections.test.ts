import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { Picks } from './support/picks';
import { Prompts } from './support/prompts';
import { nameOf, Service } from './support/service';
import { TextFile } from './support/textFile';

const accounts = ['main', 'second-account'] as const;
type Account = (typeof accounts)[number];

/** Ids of one account, and the names that only its answers hold. */
interface Belongings {
  ids: string[];
  names: string[];
}

describe('ids and the connection in use', () => {
  let service: Service;
  let prompts: Prompts;
  let picks: Picks;
  const of = {} as Record<Account, Belongings>;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    picks = new Picks();
    for (const account of accounts) of[account] = await belongings(account);
    const shared = new Set(
      of.main.names.filter((name) => of['second-account'].names.includes(name)),
    );
    for (const account of accounts)
      of[account].names = of[account].names.filter((name) => !shared.has(name));
    assert.ok(accounts.every((account) => of[account].names.length > 0));
  });
  after(async () => {
    picks.dispose();
    prompts.dispose();
    await service.dispose();
  });

  /** What the tree of an account shows down to one job. */
  async function belongings(account: Account): Promise<Belongings> {
    await service.signOut();
    await service.signIn(account);
    const { explorer } = service.extension;
    const instances = await explorer.children();
    const rows: TreeNode[] = [...instances];
    for (const row of await explorer.children(instances[0])) {
      if (row.kind !== 'provider') continue;
      rows.push(row);
      const jobs = (await explorer.children(row)).filter(({ kind }) => kind === 'job');
      rows.push(...jobs.slice(0, 1));
    }
    const isNamed = (row: TreeNode) => row.kind === 'instance' || row.kind === 'provider';
    return {
      ids: rows.map(idOf),
      names: rows.filter(isNamed).map(nameOf),
    };
  }

  it('never show anything of another one, whatever happens in which order', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('switch' as const), account: fc.constantFrom(...accounts) }),
      fc.record({ kind: fc.constantFrom('signOut' as const, 'refresh' as const) }),
      fc.record({
        kind: fc.constantFrom('hover' as const, 'open' as const),
        account: fc.constantFrom(...accounts),
        index: fc.nat(5),
      }),
      fc.record({ kind: fc.constant('recent' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await service.signOut();
        for (const each of steps) {
          const shown = await carryOut(each);
          const active = service.extension.connections.active?.label;
          const foreign = accounts
            .filter((account) => account !== active)
            .flatMap((account) => of[account].names);
          assert.deepEqual(
            foreign.filter((name) => shown.includes(name)),
            [],
            `${JSON.stringify(each)} with ${active ?? 'nobody'} showed ${shown}`,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  /** Does one step and answers all that was shown of ids after it. */
  async function carryOut(
    step:
      | { kind: 'switch'; account: Account }
      | { kind: 'signOut' | 'refresh' | 'recent' }
      | { kind: 'hover' | 'open'; account: Account; index: number },
  ): Promise<string> {
    switch (step.kind) {
      case 'switch':
        await service.signIn(step.account);
        return '';
      case 'signOut':
        await service.signOut();
        return '';
      case 'refresh':
        await vscode.commands.executeCommand('idaasSync.refresh');
        return '';
      case 'hover': {
        const { ids } = of[step.account];
        const id = ids[step.index % ids.length]!;
        return (await TextFile.of(id)).hover(id);
      }
      case 'open': {
        const { ids } = of[step.account];
        const id = ids[step.index % ids.length]!;
        await vscode.commands.executeCommand('idaasSync.openId', { id });
        return '';
      }
      case 'recent': {
        await vscode.commands.executeCommand('idaasSync.goTo', '');
        const rows = picks.rows.join('\n');
        await picks.close();
        return rows;
      }
    }
  }
});

function idOf(node: TreeNode): string {
  switch (node.kind) {
    case 'instance':
      return node.instance.instanceId;
    case 'provider':
      return node.provider.identityProviderId;
    case 'job':
      return node.job.synchronizationJobId;
    default:
      throw new Error(`A row of kind ${node.kind} has no id.`);
  }
}
