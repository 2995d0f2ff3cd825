import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settings } from '../../src/contributions';
import { Service } from './support/service';
import { TextFile } from './support/textFile';
import { until } from './support/until';

const yaml = `LdapUdPushConfig:
  UserObjectClass: user,top
  UserRdn: uid
PeriodicSyncStatus: Enabled
`;

describe('push and pull settings in files', () => {
  let service: Service;

  before(async () => {
    service = await Service.start();
  });
  afterEach(async () => {
    const { Global } = vscode.ConfigurationTarget;
    for (const id of [
      settings.configurationFiles,
      settings.configurationRules,
      settings.configurationFamily,
    ])
      await vscode.workspace.getConfiguration().update(id, undefined, Global);
  });
  after(() => service.dispose());

  const found = ({ document }: TextFile) =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'IDaaS Sync')
      .map(({ code, range, severity }) => {
        const rule = typeof code === 'object' ? String(code.value) : String(code);
        return `${rule} ${vscode.DiagnosticSeverity[severity]} ${document.getText(range)}`;
      });
  const finds = (file: TextFile, expected: readonly string[]) =>
    until(
      `the findings are ${expected.join(', ')}`,
      () => found(file).join('\n') === expected.join('\n'),
    ).catch(() => assert.deepEqual(found(file), expected));
  const actions = (file: TextFile, text: string) =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file.document.uri,
      new vscode.Range(file.at(text), file.at(text)),
      vscode.CodeActionKind.QuickFix.value,
    );
  const take = async (file: TextFile, text: string, title: string) => {
    // The editor answers with nothing while the extension of a language is on its way.
    const action = await until(`"${title}" is offered`, async () =>
      (await actions(file, text)).find((each) => each.title === title),
    );
    if (action.edit) await vscode.workspace.applyEdit(action.edit);
    const { command } = action;
    if (command)
      await vscode.commands.executeCommand(
        command.command,
        ...((command.arguments ?? []) as unknown[]),
      );
  };

  it('are found signed out, mended by quick fixes, and gone with their cause', async () => {
    await service.signOut();
    service.emulator.calls.length = 0;
    const file = await TextFile.of(yaml);
    await finds(file, ['MEM-03 Error Enabled']);

    assert.match(await file.hover('UserRdn'), /Attribute that names users/);
    await take(file, 'UserRdn', 'Check as OpenLDAP or another LDAP directory');
    await finds(file, ['MEM-03 Error Enabled', 'OC-05 Error user']);
    await take(file, 'user,top', 'Change to inetOrgPerson,top');
    await take(file, 'Enabled', 'Change to enabled');
    await finds(file, []);
    assert.equal(
      file.document.getText(),
      `# idaas-sync-family: openldap\n${yaml.replace('user,', 'inetOrgPerson,').replace('Enabled', 'enabled')}`,
    );
    assert.deepEqual(service.emulator.calls, []);
  });

  it('are silent where a comment or a setting says so', async () => {
    const file = await TextFile.of(yaml);
    await finds(file, ['MEM-03 Error Enabled']);
    await take(file, 'Enabled', 'Ignore MEM-03 here');
    await finds(file, []);

    const plain = await TextFile.of('{"PeriodicSyncConfig": {"PeriodicSyncType": "Time"}}', 'json');
    await finds(plain, ['MEM-03 Error "Time"', 'SCH-07 Error "PeriodicSyncConfig"']);
    await take(plain, 'Time"}', 'Turn off MEM-03 in all files');
    await finds(plain, ['SCH-07 Error "PeriodicSyncConfig"']);
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace
      .getConfiguration()
      .update(settings.configurationRules, { 'SCH-07': 'hint' }, Global);
    await finds(plain, ['MEM-03 Error "Time"', 'SCH-07 Hint "PeriodicSyncConfig"']);
    await vscode.workspace.getConfiguration().update(settings.configurationFiles, false, Global);
    await finds(plain, []);
  });

  it('are for the kind of directory that a provider is known to be', async () => {
    await service.signIn();
    const row = await service.node('Corporate directory', 'HQ OpenLDAP');
    assert.ok(row.kind === 'provider');
    const file = await TextFile.of(
      `IdentityProviderId: ${row.provider.identityProviderId}\n${yaml}`,
    );
    await finds(file, ['MEM-03 Error Enabled', 'OC-05 Error user']);
  });

  it('are compared with the service in one call, where they name their provider', async () => {
    await service.signIn();
    const row = await service.node('Corporate directory', 'HQ OpenLDAP');
    assert.ok(row.kind === 'provider');
    const { provider, instance } = row;
    const file = await TextFile.of(
      `InstanceId: ${instance.instanceId}\nIdentityProviderId: ${provider.identityProviderId}\nLdapUdPullConfig:\n  UserObjectClass: user\n`,
    );
    const lens = await until('there is a lens', async () => {
      const lenses = await file.lenses(10);
      return lenses.find(({ command }) => command?.title === 'Compare with live');
    });
    await vscode.window.showTextDocument(file.document);
    await service.rest();
    service.emulator.calls.length = 0;
    const { command = '', arguments: given = [] } = lens.command ?? {};
    await vscode.commands.executeCommand(command, ...(given as unknown[]));
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    assert.ok(activeTab?.input instanceof vscode.TabInputTextDiff, activeTab?.label);
    const { original, modified } = activeTab.input;
    const [live, mine] = await Promise.all(
      [original, modified].map(async (uri) => {
        const { LdapUdPullConfig } = JSON.parse(
          (await vscode.workspace.openTextDocument(uri)).getText(),
        ) as { LdapUdPullConfig: { UserObjectClass: string } };
        return LdapUdPullConfig;
      }),
    );
    assert.deepEqual(mine, { UserObjectClass: 'user' });
    assert.equal(live?.UserObjectClass, 'inetOrgPerson');
    assert.deepEqual(service.actions(), ['GetIdentityProviderUdPullConfiguration']);
  });
});
