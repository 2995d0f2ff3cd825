import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { pick, Prompts } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

describe('raw documents', () => {
  let service: Service;
  let prompts: Prompts;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
    await service.signIn();
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  async function open(command: string, node: TreeNode): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand(command, node);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, prompts.said('showErrorMessage').join());
    return editor;
  }

  it('show a job as the service answered it', async () => {
    const node = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
    assert.ok(node.kind === 'job');
    const { document } = await open('idaasSync.openRawJob', node);
    assert.equal(document.uri.scheme, 'idaas-sync');
    assert.equal(document.languageId, 'json');
    const answer = JSON.parse(document.getText()) as {
      SynchronizationJob: Record<string, unknown>;
    };
    assert.equal(answer.SynchronizationJob['SynchronizationJobId'], node.job.synchronizationJobId);
    assert.equal(answer.SynchronizationJob['Status'], 'partial_success');
  });

  it('cannot be changed', async () => {
    const node = await service.node('Corporate directory', 'Branch AD', 'job');
    const { document } = await open('idaasSync.openRawJob', node);
    const before = document.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it('are read again from their address alone, as after a reload', async () => {
    const node = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
    const { document } = await open('idaasSync.openRawJob', node);
    await service.rest();
    const text = await (
      await service.extension.documents.get()
    ).raw.provideTextDocumentContent(document.uri);
    assert.deepEqual(service.actions(), ['GetSynchronizationJob']);
    assert.deepEqual(
      (JSON.parse(text) as { SynchronizationJob: unknown }).SynchronizationJob,
      (JSON.parse(document.getText()) as { SynchronizationJob: unknown }).SynchronizationJob,
    );
  });

  it('show nothing of a connection that is not in use', async () => {
    const node = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
    const { document } = await open('idaasSync.openRawJob', node);
    await service.signIn('second-account');
    await assert.rejects(
      service.extension.documents
        .get()
        .then(({ raw }) => raw.provideTextDocumentContent(document.uri)),
      /belongs to another connection/,
    );
  });

  it('show the configuration of the direction that is asked for', async () => {
    const node = await service.node('Corporate directory', 'HQ OpenLDAP', 'configuration');
    const { document } = await open('idaasSync.openRawConfiguration', node);
    assert.match(document.uri.path, /configuration-inbound/);
    assert.match(document.getText(), /"UserObjectClass": "inetOrgPerson"/);
  });

  it('hold no secret of any configuration or job', async () => {
    let documents = 0;
    for (const name of ['Corporate directory', 'Corporate directory (staging)']) {
      const instance = await service.node(name);
      for (const row of await service.extension.explorer.children(instance)) {
        const [configuration] = await service.extension.explorer.children(row);
        if (configuration?.kind !== 'configuration') continue;
        // Asked only where there are two directions.
        prompts.expect(pick(/./));
        const { document } = await open('idaasSync.openRawConfiguration', configuration);
        await until('the document has text', () => document.getText().length > 2);
        assert.doesNotMatch(document.getText(), /S3CR3T|Password":|AppSecret|EncryptKey/);
        documents += 1;
      }
    }
    assert.ok(documents > 8, `only ${documents} configurations were read`);
  });
});
