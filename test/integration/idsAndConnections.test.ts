import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { Picks } from './support/picks';
import { Prompts } from './support/prompts';
import { nameOf, Service } from './support/service';
import { TextFile } from './support/textFile';
import { until } from './support/until';

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

  describe('when another one is taken into use', () => {
    const shown = ['idaasSync.codeLens', 'idaasSync.inlayHints'];
    const turn = async (on: boolean | undefined) => {
      for (const setting of shown)
        await vscode.workspace
          .getConfiguration()
          .update(setting, on, vscode.ConfigurationTarget.Global);
    };
    /** A provider of an account with its newest job, read by the session in use: both are known now. */
    const read = async (account: Account) => {
      await service.signIn(account);
      const { explorer } = service.extension;
      const [instance] = await explorer.children();
      for (const row of await explorer.children(instance)) {
        if (row.kind !== 'provider') continue;
        const job = (await explorer.children(row)).find(({ kind }) => kind === 'job');
        const name = nameOf(row);
        if (job && of[account].names.includes(name))
          return { provider: idOf(row), job: idOf(job), name };
      }
      throw new Error(`No provider of ${account} has a job and a name of its own.`);
    };
    type Known = Awaited<ReturnType<typeof read>>;
    let known: Record<Account, Known>;
    let file: TextFile;

    before(async () => {
      await service.signOut();
      known = { 'second-account': await read('second-account'), main: await read('main') };
      file = await TextFile.of(
        accounts.flatMap((each) => [known[each].provider, known[each].job]).join('\n'),
      );
    });
    beforeEach(async () => {
      await service.signOut();
      await turn(true);
      // The editor asks for links of what it shows, which is how the first ids are noticed.
      await file.links();
    });
    afterEach(() => turn(undefined));

    it('lenses are of the one in use', async () => {
      for (const account of [...accounts, 'main'] as const) {
        await read(account);
        const [other] = accounts.filter((each) => each !== account);
        const titles = await until('there are lenses', async () => {
          const lenses = await file.lenses(8);
          return lenses.length === 4 && lenses.map(({ command }) => command?.title ?? '');
        });
        const told = accounts.map((each) =>
          titles
            .slice(accounts.indexOf(each) * 2)
            .slice(0, 2)
            .map((title) => {
              return title.includes(known[each].name) ? known[each].name : title;
            }),
        );
        const wanted = (each: Account) =>
          each === other ? ['Not found', 'Not found'] : [known[each].name, known[each].name];
        assert.deepEqual(told, accounts.map(wanted));
      }
    });

    it('names beside ids are of the one in use, and go at once', async () => {
      for (const account of [...accounts, 'main'] as const) {
        await service.signIn(account);
        assert.deepEqual(await file.hints(), []);
        await read(account);
        const hints = await until('there are names', async () => {
          const found = await file.hints();
          return found.length === 2 && found;
        });
        const { provider, job, name } = known[account];
        for (const [at, id] of [provider, job].entries())
          assert.ok(hints[at]?.startsWith(`${id} ${name}`), hints[at]);
      }
    });

    it('the editor is told to draw lenses and names anew', async () => {
      await service.signIn('main');
      const { lenses, hints } = await service.extension.actions();
      const drawn: string[] = [];
      const following = [
        lenses.onDidChangeCodeLenses?.(() => drawn.push('lenses')),
        hints.onDidChangeInlayHints?.(() => drawn.push('names')),
      ];
      await service.signIn('second-account');
      for (const each of following) each?.dispose();
      assert.deepEqual([...new Set(drawn)].sort(), ['lenses', 'names']);
    });

    it('links stay where they are and name no connection', async () => {
      await service.signIn('main');
      const targets = async () => (await file.links(8)).map(({ target }) => String(target)).sort();
      const before = await targets();
      await service.signIn('second-account');
      assert.deepEqual(await targets(), before);
      assert.equal(before.filter((each) => each.startsWith('command:')).length, 4);
      for (const { id } of service.extension.connections.list())
        assert.ok(!before.some((each) => each.includes(id)));
    });

    it('the box of Go to goes with its rows, and a new one knows the new one only', async () => {
      await read('main');
      await vscode.commands.executeCommand('idaasSync.goTo', known.main.provider);
      await picks.shows(new RegExp(`^${known.main.name}`));
      await service.signIn('second-account');
      assert.equal(picks.isOpen, false);
      await vscode.commands.executeCommand('idaasSync.goTo', known.main.provider);
      await picks.shows(/Not found/);
      assert.ok(!picks.rows.join('\n').includes(known.main.name), picks.rows.join('\n'));
      await picks.close();
    });

    it('what is being looked up is left, and says nothing of the one before', async () => {
      await service.signIn('main');
      service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'hang' }]);
      const asking = file.hovers(known.main.job);
      const lenses = file.lenses(8);
      await vscode.commands.executeCommand('idaasSync.goTo', known.main.job);
      await until('the service is asked', () => service.emulator.inFlight.current > 0);
      await service.signIn('second-account');
      service.emulator.faults.clear();
      const words = [
        ...(await asking).map(({ value }) => value),
        ...(await lenses).map(({ command }) => command?.title ?? ''),
      ].join('\n');
      assert.deepEqual(
        of.main.names.filter((name) => words.includes(name)),
        [],
        words,
      );
      assert.equal(picks.isOpen, false);
    });

    it('an open page shows nothing of the one before, and its things again with it', async () => {
      await read('main');
      const { job, name } = known.main;
      await vscode.commands.executeCommand('idaasSync.openId', { kind: 'job', id: job });
      const { job: pages } = await service.extension.pages();
      const page = await until('the page is open', () => pages.active);
      await until('it is read', () => page.reading?.job);
      const titles = () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      await until('its tab is named', () => titles().some((title) => title.includes(name)));
      await service.signIn('second-account');
      assert.equal(page.reading, undefined);
      await until('its tab has no name', () => !titles().some((title) => title.includes(name)));
      await service.signIn('main');
      await until('it is read again', () => page.reading?.job);
      await until('its tab is named again', () => titles().some((each) => each.includes(name)));
    });
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
