import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settings } from '../../src/contributions';
import { Prompts } from './support/prompts';
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

  it('are completed signed out, where settings are and nowhere else', async () => {
    await service.signOut();
    service.emulator.calls.length = 0;
    const file = await TextFile.of(`other: xyz\n${yaml}`);
    const offered = async (text: string) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file.document.uri,
        file.at(text),
      );
      // Words of the text are the editor's own.
      return list.items
        .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const classes = await until('classes are offered', async () => {
      const found = await offered('user,top');
      return found.includes('inetOrgPerson') && found;
    });
    assert.ok(!classes.includes('top'));
    assert.deepEqual(await offered('Enabled'), ['enabled', 'disabled']);
    assert.deepEqual((await offered('UserRdn')).sort(), [
      ...['OrganizationUnitObjectClass', 'OrganizationalUnitRdn', 'PasswordSyncStatus', 'UserRdn'],
    ]);
    assert.deepEqual(await offered('xyz'), []);
    assert.deepEqual(service.emulator.calls, []);
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

  it('are checked in all files of the workspace, signed out and without a call', async () => {
    await service.signOut();
    service.emulator.calls.length = 0;
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const { fs } = vscode.workspace;
    const at = (path: string) => vscode.Uri.joinPath(folder.uri, 'checked', path);
    const write = (path: string, text: string) => fs.writeFile(at(path), Buffer.from(text));
    const shown = (path: string) =>
      vscode.languages.getDiagnostics(at(path)).map(({ code, range: { start, end } }) => {
        const rule = typeof code === 'object' ? String(code.value) : String(code);
        return `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`;
      });
    await write('a.yaml', yaml.replaceAll('\n', '\r\n'));
    await write('b.idaas-pull.json', '{"LdapUdPullConfig": {"UserRdnX": "uid"}}');
    await write('wrong.yml', 'PeriodicSyncConfig: {PeriodicSyncType: hourly}\n');
    await write('other.json', '{}');
    await write('large.json', `{"LdapUdPullConfig": 1, "x": "${'x'.repeat(1024 * 1024)}"}`);
    await write('node_modules/c.yaml', yaml);
    await write('out/d.yaml', yaml);
    const excludes = () => vscode.workspace.getConfiguration('search');
    const { Global } = vscode.ConfigurationTarget;
    await excludes().update('exclude', { '**/{out,dist}': true }, Global);
    const prompts = new Prompts();
    try {
      await vscode.commands.executeCommand('idaasSync.checkConfigurationFiles');
      assert.deepEqual(
        prompts.seen.map(({ kind, parameters }) => [kind, ...parameters]),
        [
          [
            'showWarningMessage',
            '3 problems in 3 of 3 files with push or pull settings. 1 file above 1 MB was left out.',
            'Show Problems',
          ],
        ],
      );
      assert.deepEqual(shown('a.yaml'), ['MEM-03 3:20-3:27']);
      assert.deepEqual(shown('b.idaas-pull.json'), ['MEM-01 0:22-0:32']);
      for (const path of ['node_modules/c.yaml', 'out/d.yaml', 'other.json', 'large.json'])
        assert.deepEqual(shown(path), [], path);

      // Another tool writes the file: what was found in it goes with its cause.
      await write('b.idaas-pull.json', '{"LdapUdPullConfig": {"UserObjectClass": "person"}}');
      await until('the problem is gone', () => shown('b.idaas-pull.json').length === 0);
      assert.deepEqual(service.emulator.calls, []);
    } finally {
      prompts.dispose();
      await excludes().update('exclude', undefined, Global);
      await fs.delete(at('.'), { recursive: true });
    }
  });

  it('are found and mended in restricted mode as well, without a call', async () => {
    await service.signIn();
    await service.rest();
    service.emulator.calls.length = 0;
    const own = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    Object.defineProperty(vscode.workspace, 'isTrusted', { value: false, configurable: true });
    try {
      const file = await TextFile.of(yaml);
      await finds(file, ['MEM-03 Error Enabled']);
      assert.match(await file.hover('UserRdn'), /Attribute that names users/);
      await take(file, 'Enabled', 'Change to enabled');
      await finds(file, []);
      assert.deepEqual(service.actions(), []);
    } finally {
      if (own) Object.defineProperty(vscode.workspace, 'isTrusted', own);
    }
  });

  it('are written into a new file by one call, and from it into a command without any', async () => {
    await service.signIn();
    const row = await service.node('Corporate directory', 'HQ OpenLDAP');
    assert.ok(row.kind === 'provider');
    await service.rest();
    service.emulator.calls.length = 0;
    await vscode.commands.executeCommand('idaasSync.newPullConfigurationFile', row);
    assert.deepEqual(service.actions(), ['GetIdentityProviderUdPullConfiguration']);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.match(document.uri.toString(), /^untitled:.*HQ-OpenLDAP(-\d+)?\.idaas-pull\.json$/);
    const held = JSON.parse(document.getText()) as Record<string, unknown>;
    assert.equal(held['IdentityProviderId'], row.provider.identityProviderId);
    assert.doesNotMatch(document.getText(), /password|secret/i);

    service.emulator.calls.length = 0;
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('idaasSync.copyFileCommand');
    const copied = await until('the command is copied', () => vscode.env.clipboard.readText());
    assert.match(
      copied,
      /\naliyun eiam SetIdentityProviderUdPullConfiguration --region \S+ --InstanceId /,
    );
    assert.deepEqual(service.emulator.calls, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
