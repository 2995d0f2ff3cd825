import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { TreeProvider } from '../../src/views/tree/treeProvider';
import { localDayOf, readLocalDay, writeLocalDay } from '../../src/model/text/localDay';
import { jobRowsBelow } from '../support/outline';
import { hostile } from '../emulator/scenarios/company/hostile';
import { OpenedAddresses } from './support/openedAddresses';
import { Prompts } from './support/prompts';
import { nameOf, Service } from './support/service';
import { until } from './support/until';

describe('the tree', () => {
  let service: Service;
  let prompts: Prompts;
  let provider: TreeProvider;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    provider = new TreeProvider(service.extension.explorer, () => {});
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  /** Opens a row of the view on screen. */
  async function expand(node: TreeNode): Promise<void> {
    // As *Reveal in Tree* does: the editor finds a row once it was given the lists above it.
    const held = await service.extension.explorer.holdFor(node);
    await service.extension.view['view'].reveal(node, { expand: true, select: false });
    held.dispose();
  }

  const counts = () => {
    const byAction = new Map<string, number>();
    for (const action of service.actions()) byAction.set(action, (byAction.get(action) ?? 0) + 1);
    return Object.fromEntries(byAction);
  };

  it('makes no call before the view shows, and then one per region', async () => {
    await vscode.commands.executeCommand('workbench.view.explorer');
    await service.signIn('main', ['cn-hangzhou', 'ap-southeast-1']);
    assert.deepEqual(service.actions(), []);
    await vscode.commands.executeCommand('idaasSync.explorer.focus');
    await until('both regions were asked', () => service.actions().length >= 2);
    await service.extension.explorer.children();
    assert.deepEqual(service.emulator.calls.map(({ action, region }) => [action, region]).sort(), [
      ['ListInstances', 'ap-southeast-1'],
      ['ListInstances', 'cn-hangzhou'],
    ]);
  });

  it('opens an instance with two calls and a provider with one', async () => {
    await service.signIn();
    await vscode.commands.executeCommand('idaasSync.explorer.focus');
    const instance = await service.node('Corporate directory');
    await service.rest();
    await expand(instance);
    await until('the instance has rows', () => service.emulator.calls.length >= 2);
    const openLdap = await service.node('Corporate directory', 'HQ OpenLDAP');
    const needed = service.emulator.calls.slice(0, 2).map(({ action }) => action);
    assert.deepEqual(needed.sort(), ['ListIdentityProviders', 'ListSynchronizationJobs']);

    await service.rest();
    await expand(openLdap);
    await until('the provider has rows', () => service.emulator.calls.length >= 1);
    await service.extension.explorer.children(openLdap);
    assert.deepEqual(counts(), { ListSynchronizationJobs: 1 });
    assert.equal(service.emulator.calls[0]?.parameters['MaxResults'], '50');
  });

  it('appends a page once, however often it is asked to', async () => {
    await service.signIn();
    const branch = await service.node('Corporate directory', 'Branch AD');
    const more = await service.node('Corporate directory', 'Branch AD', 'loadMore');
    await service.rest();
    await Promise.all([
      vscode.commands.executeCommand('idaasSync.loadMore', more),
      vscode.commands.executeCommand('idaasSync.loadMore', more),
    ]);
    const jobs = await jobRowsBelow(service.extension.explorer, branch);
    assert.deepEqual(counts(), { ListSynchronizationJobs: 1 });
    assert.equal(jobs.length, 100);
    assert.equal(new Set(jobs.map(({ id }) => id)).size, 100);
  });

  it('goes to a day, however far back it is, by one call', async () => {
    await service.signIn();
    await vscode.commands.executeCommand('idaasSync.explorer.focus');
    const branch = await service.node('Corporate directory', 'Branch AD');
    await service.extension.explorer.children(branch);
    await service.rest();
    const day = writeLocalDay(localDayOf(Date.now() - 60 * 86_400_000));
    await vscode.commands.executeCommand('idaasSync.goToDate', branch, day);
    const selected = await service.extension.view.selectedOnceDrawn();
    assert.deepEqual([selected?.kind, selected?.parent?.id], ['day', branch.id]);
    const bounded = () =>
      service.emulator.calls.filter(({ parameters }) => parameters['EndTime'] !== undefined);
    await until('the day is asked for', () => bounded().length > 0);
    const { from, to } = readLocalDay(day)!;
    assert.deepEqual(
      bounded().map(({ parameters }) => [parameters['StartTime'], parameters['EndTime']]),
      [[String(from), String(to - 1)]],
    );
  });

  it('shows text of the service as one plain line, and never as a link or command', async () => {
    await service.signIn();
    const staging = await service.node('Corporate directory (staging)');
    const rows = await service.extension.explorer.children(staging);
    const applications = rows.find(({ kind }) => kind === 'applications');
    const below = await Promise.all(
      [...rows, applications].map((row) => service.extension.explorer.children(row)),
    );
    const all = [staging, ...rows, ...below.flat()];
    const names = all.map(nameOf);
    assert.ok(names.includes(hostile.html) && names.includes(hostile.markdown));
    assert.ok(names.some((name) => name.includes('\u202e')));

    for (const row of all) {
      const item = provider.getTreeItem(row);
      const { label, description, accessibilityInformation } = item;
      for (const text of [label, description ?? '', accessibilityInformation?.label]) {
        assert.ok(typeof text === 'string', 'only text is drawn as it is');
        assert.doesNotMatch(text, /[\n\r\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
        assert.ok(text.length <= 300, `too long: ${text}`);
      }
      const tooltip = provider.resolveTreeItem(item, row).tooltip as vscode.MarkdownString;
      assert.equal(tooltip.isTrusted, false);
      assert.ok(!tooltip.supportHtml);
      // Of a link and of an element at least one end is behind a backslash.
      assert.doesNotMatch(tooltip.value, /(?<!\\)\]\(|<[^>]*(?<!\\)>/);
      assert.doesNotMatch(tooltip.value, /[\u202a-\u202e]/);
    }
  });

  it('copies names and ids as the service has them, however a row shortens them', async () => {
    await service.signIn();
    const staging = await service.node('Corporate directory (staging)');
    const copied: string[] = [];
    const expected: string[] = [];
    for (const row of await service.extension.explorer.children(staging)) {
      if (row.kind !== 'provider') continue;
      const { identityProviderName, identityProviderId } = row.provider;
      expected.push(identityProviderName, identityProviderId);
      for (const command of ['idaasSync.copyName', 'idaasSync.copyId']) {
        await vscode.commands.executeCommand(command, row);
        copied.push(await vscode.env.clipboard.readText());
      }
    }
    assert.deepEqual(copied, expected);
    assert.ok(copied.includes(hostile.bidirectional));
  });

  it('draws the same rows again after a refresh, with the same ids', async () => {
    await service.signIn();
    const before = await service.extension.explorer.children();
    await vscode.commands.executeCommand('idaasSync.refresh');
    const after = await service.extension.explorer.children();
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
  });

  it('keeps the rows it had, and says since when, when a refresh fails', async () => {
    await service.signIn();
    const rows = await service.extension.explorer.children(
      await service.node('Corporate directory'),
    );
    service.emulator.faults.set([{ action: 'ListIdentityProviders', kind: 'denied' }]);
    const instance = await service.node('Corporate directory');
    await vscode.commands.executeCommand('idaasSync.refreshNode', instance);
    const [failure, ...kept] = await service.extension.explorer.children(instance);
    assert.ok(failure?.kind === 'failure' && failure.staleSince !== undefined);
    assert.deepEqual(kept.map(nameOf), rows.map(nameOf));

    service.emulator.faults.clear();
    await vscode.commands.executeCommand('idaasSync.retry', failure);
    assert.deepEqual(
      (await service.extension.explorer.children(instance)).map(nameOf),
      rows.map(nameOf),
    );
    assert.deepEqual(prompts.seen, []);
  });

  it('narrows lists by the filter of the workspace and says so in the view', async () => {
    await service.signIn();
    const view = service.extension.view['view'];
    await vscode.commands.executeCommand('idaasSync.filterJobs', { status: 'partial_success' });
    const openLdap = await service.node('Corporate directory', 'HQ OpenLDAP');
    const states = (await service.extension.explorer.children(openLdap)).map((row) =>
      row.kind === 'job' ? row.job.status : row.kind,
    );
    assert.deepEqual(new Set(states.slice(1)), new Set(['partial_success']));
    assert.match(view.message ?? '', /Partially succeeded/);
    await vscode.commands.executeCommand('idaasSync.clearFilter');
    assert.doesNotMatch(view.message ?? '', /Partially succeeded/);
  });

  it('opens the console where its address is known, and nowhere else', async () => {
    await service.signIn();
    const opened = new OpenedAddresses();
    try {
      const rows = [
        await service.node('Corporate directory'),
        await service.node('Corporate directory', 'HQ OpenLDAP'),
      ];
      for (const row of rows) await vscode.commands.executeCommand('idaasSync.openConsole', row);
      assert.deepEqual(opened.all, [
        'https://yundun.console.aliyun.com/?p=idaas#/overview/new/cn-hangzhou',
      ]);
    } finally {
      opened.dispose();
    }
  });
});
