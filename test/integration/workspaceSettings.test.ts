import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { escape, Prompts } from './support/prompts';
import { Service } from './support/service';

// The workspace of this suite is a copy of test/fixtures/hostileWorkspace.
describe('settings of a workspace', () => {
  let service: Service;
  let prompts: Prompts;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    await service.signIn('second-account');
    await service.signIn('main');
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  it('are there, and try to lead elsewhere', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, '.vscode/settings.json');
    const { 'idaasSync.endpoint': endpoint } = JSON.parse(
      Buffer.from(await vscode.workspace.fs.readFile(file)).toString(),
    ) as Record<string, unknown>;
    assert.equal(endpoint, 'http://127.0.0.1:9');
  });

  it('do not change the endpoint that regions are read from', async () => {
    service.emulator.calls.length = 0;
    const { active } = service.extension.connections;
    prompts.expect(escape);
    await vscode.commands.executeCommand('idaasSync.editRegions', active?.id);
    prompts.assertAnswered();
    assert.deepEqual(prompts.said('showErrorMessage'), []);
    assert.ok(service.actions().includes('ListRegions'));
  });

  it('do not change the connection or its regions', async () => {
    const { connections, explorer } = service.extension;
    assert.equal(connections.active?.label, 'main');
    service.emulator.calls.length = 0;
    explorer.refresh();
    const rows = await explorer.children();
    assert.deepEqual(
      rows.map((row) => row.kind === 'instance' && row.instance.description),
      ['Corporate directory', 'Corporate directory (staging)'],
    );
    assert.deepEqual(
      service.emulator.calls.map(({ action, region }) => [action, region]),
      [['ListInstances', 'cn-hangzhou']],
    );
  });

  it('do not change how many jobs a page has', async () => {
    service.emulator.calls.length = 0;
    await service.node('Corporate directory', 'Branch AD', 'job');
    const call = service.emulator.calls.find(({ parameters }) => 'TargetIds.1' in parameters);
    assert.equal(call?.parameters['MaxResults'], '50');
  });

  it('cannot be given by the extension API either', async () => {
    const settings = vscode.workspace.getConfiguration('idaasSync');
    await assert.rejects(
      Promise.resolve(
        settings.update('endpoint', 'http://127.0.0.1:9', vscode.ConfigurationTarget.Workspace),
      ),
    );
  });
});
