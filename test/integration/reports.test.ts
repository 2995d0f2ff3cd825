import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Prompts } from './support/prompts';
import { Service } from './support/service';

describe('reports of problems', () => {
  let service: Service;
  let prompts: Prompts;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  const run = (id: string) => vscode.commands.executeCommand(id);
  const copied = () => vscode.env.clipboard.readText();

  it('are copied where the extension names no place for them, as before it is packaged', async () => {
    await service.signIn();
    await vscode.env.clipboard.writeText('');
    await run('idaasSync.reportIssue');
    assert.match(await copied(), /^### Versions\n[^]*- extension: \d[^]*### Last failures/);
    assert.match(prompts.said('showInformationMessage').join(), /was copied: send it to whoever/);
  });

  it('list settings that differ from their default, and no others', async () => {
    const settings = vscode.workspace.getConfiguration('idaasSync');
    const { Global } = vscode.ConfigurationTarget;
    await settings.update('jobsPerPage', 20, Global);
    await settings.update('codeLens', false, Global);
    try {
      await run('idaasSync.copyDiagnostics');
      assert.match(await copied(), /- idaasSync\.jobsPerPage: 20\n/);
      assert.doesNotMatch(await copied(), /codeLens/);
    } finally {
      await settings.update('jobsPerPage', undefined, Global);
      await settings.update('codeLens', undefined, Global);
    }
  });
});
