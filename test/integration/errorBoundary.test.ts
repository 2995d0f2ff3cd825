import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Pages } from './support/pages';
import { Prompts, escape, pick } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

describe('the error boundary', () => {
  let service: Service;
  let prompts: Prompts;
  let pages: Pages;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    pages = new Pages();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
    await service.signIn();
  });
  afterEach(() => pages.close());
  after(async () => {
    pages.dispose();
    prompts.dispose();
    await service.dispose();
  });

  const job = () => service.node('Corporate directory', 'HQ OpenLDAP', 'job');
  const errors = () => prompts.said('showErrorMessage');

  it('says what a command of the user ran into, once, with code and request id', async () => {
    const node = await job();
    service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied' }]);
    await vscode.commands.executeCommand('idaasSync.copyJobAs', node, 'csv');
    const [first, ...others] = errors();
    assert.deepEqual(others, []);
    assert.match(
      first ?? '',
      /^Permission eiam:GetSynchronizationJob is missing\. .*NoPermission, .*[0-9A-F-]{36}\)$/,
    );
  });

  it('does not take the selected row for one that the editor no longer knows', async () => {
    const node = await job();
    await service.extension.view.reveal(node);
    prompts.clear();
    await vscode.env.clipboard.writeText('nothing');
    // What the menu of a row hands over while its rows are read again.
    await vscode.commands.executeCommand('idaasSync.copyId', undefined, undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'nothing');
    assert.deepEqual(errors(), [
      'This row is just being read again. Try once more when it is there.',
    ]);
    // While rows above it are being read again, the editor knows of no selection.
    await until('a row is selected', () => service.extension.view.selected);
    await vscode.commands.executeCommand('idaasSync.copyId');
    assert.match(await vscode.env.clipboard.readText(), /^sync_/);
    // Rows that are open would be read by the tests that come next.
    await vscode.commands.executeCommand(
      'workbench.actions.treeView.idaasSync.explorer.collapseAll',
    );
  });

  it('works again once the fault is gone', async () => {
    const node = await job();
    service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied', times: 1 }]);
    await vscode.commands.executeCommand('idaasSync.copyJobAs', node, 'csv');
    await vscode.commands.executeCommand('idaasSync.copyJobAs', node, 'csv');
    assert.equal(errors().length, 1);
    assert.match(await vscode.env.clipboard.readText(), /^synchronizationJobId,/);
  });

  it('keeps failures of the tree in the tree', async () => {
    service.emulator.faults.set([{ action: 'ListInstances', kind: 'denied' }]);
    await vscode.commands.executeCommand('idaasSync.refresh');
    await vscode.commands.executeCommand('idaasSync.explorer.focus');
    const rows = await service.extension.explorer.children();
    assert.deepEqual(
      rows.map((row) => row.kind === 'failure' && [row.sentence, row.code]),
      [
        [
          'Permission eiam:ListInstances is missing. Ask an administrator to grant it in RAM, then retry.',
          'NoPermission',
        ],
      ],
    );
    assert.deepEqual(prompts.seen, []);
  });

  it('keeps failures of a page on the page', async () => {
    const node = await job();
    service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied' }]);
    await vscode.commands.executeCommand('idaasSync.openJob', node);
    const { failure } = await pages.last.shows('the failure', (model) => Boolean(model.failure));
    assert.equal(failure?.code, 'NoPermission');
    assert.deepEqual(prompts.seen, []);
  });

  it('says nothing of what the user called off', async () => {
    const node = await job();
    prompts.expect(escape);
    await vscode.commands.executeCommand('idaasSync.copyJobAs', node);
    prompts.expect(escape);
    await vscode.commands.executeCommand('idaasSync.addConnection');
    prompts.expect(pick('AccessKey'), escape);
    await vscode.commands.executeCommand('idaasSync.addConnection');
    prompts.assertAnswered();
    assert.deepEqual(errors(), []);
    assert.equal(service.extension.connections.list().length, 1);
  });

  it('says nothing of a read that another connection has overtaken', async () => {
    const node = await job();
    service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'hang' }]);
    const copied = vscode.commands.executeCommand('idaasSync.copyJobAs', node, 'json');
    await until('the read hangs', () => service.actions().includes('GetSynchronizationJob'));
    await service.signIn('second-account');
    await copied;
    assert.deepEqual(errors(), []);
  });
});
