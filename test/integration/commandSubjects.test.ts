import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { Prompts } from './support/prompts';
import { Service } from './support/service';
import { TextFile } from './support/textFile';
import { until } from './support/until';

describe('what a command of an id is about', () => {
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

  const run = (id: string, ...given: unknown[]) => vscode.commands.executeCommand(id, ...given);
  const branchJob = async () => {
    const row = await service.node('Corporate directory', 'Branch AD', 'job');
    assert.ok(row.kind === 'job');
    return row;
  };

  /** What the three commands make of it: id in the link, calls of the CLI, and the row they go to. */
  const copied = async () => {
    await run('idaasSync.copyCliCommand');
    const calls = await vscode.env.clipboard.readText();
    await run('idaasSync.copyLink');
    const { query } = vscode.Uri.parse(await vscode.env.clipboard.readText());
    await run('idaasSync.revealInTree');
    // While rows above it are being read again, the editor knows of no selection.
    const row = await until('a row is selected', () => service.extension.view.selected);
    return { id: new URLSearchParams(query).get('id'), calls, row: row.id };
  };
  const inPlace = (row: TreeNode) => {
    assert.ok('instance' in row);
    const { region, instanceId } = row.instance;
    const connectionId = service.extension.connections.active!.id;
    return { connectionId, region, instanceId };
  };
  const isActive = async (kind: 'health' | 'history' | 'comparison') => {
    const pages = (await service.extension.pages())[kind];
    await until('the page is in front', () => pages.active);
  };

  it('is the target of a history page: its list, its id and its row', async () => {
    const row = await branchJob();
    const { targetId } = row.job;
    await run('idaasSync.showHistory', row);
    await isActive('history');
    const made = await copied();
    assert.deepEqual([made.id, made.row], [targetId, row.parent?.id]);
    assert.match(
      made.calls,
      /^aliyun eiam ListSynchronizationJobs --region cn-hangzhou .*--TargetIds\.1 idp_/,
    );
  });

  it('is the later job of a comparison', async () => {
    const row = await branchJob();
    const { synchronizationJobId: id } = row.job;
    await run('idaasSync.compareJobs', { ...inPlace(row), kind: 'job', id, before: id });
    await isActive('comparison');
    const made = await copied();
    assert.deepEqual([made.id, made.row], [id, row.id]);
    assert.match(made.calls, new RegExp(`GetSynchronizationJob .*${id}$`));
  });

  it('is the instance of a health page', async () => {
    const row = await branchJob();
    const { instanceId } = row.instance;
    await run('idaasSync.showInstanceHealth', row);
    await isActive('health');
    const made = await copied();
    assert.equal(made.id, instanceId);
    assert.equal(
      made.calls,
      `aliyun eiam GetInstance --region cn-hangzhou --InstanceId ${instanceId}`,
    );
    assert.match(made.row, new RegExp(`/${instanceId}$`));
  });

  it('is all instances on the health page of a connection, to which no link leads', async () => {
    await run('idaasSync.showHealth');
    await isActive('health');
    await run('idaasSync.copyCliCommand');
    assert.match(
      await vscode.env.clipboard.readText(),
      /^(aliyun eiam ListInstances --region [a-z0-9-]+\n?)+$/,
    );
    await run('idaasSync.copyLink');
    const [said] = await until('something is said', () => {
      const all = prompts.said('showErrorMessage');
      return all.length > 0 && all;
    });
    assert.match(said ?? '', /^A link leads to one thing\./);
  });

  it('is the id at the cursor where a text is in front', async () => {
    const { job, instance } = await branchJob();
    const { document } = await TextFile.of(`${instance.instanceId} ${job.synchronizationJobId}`);
    const editor = await vscode.window.showTextDocument(document);
    const at = instance.instanceId.length + 5;
    editor.selection = new vscode.Selection(0, at, 0, at);
    await run('idaasSync.copyCliCommand');
    assert.equal(
      await vscode.env.clipboard.readText(),
      `aliyun eiam GetSynchronizationJob --region cn-hangzhou --InstanceId ${instance.instanceId} --SynchronizationJobId ${job.synchronizationJobId}`,
    );
  });
});
