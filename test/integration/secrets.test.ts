import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Identity } from '../emulator/start';
import { Pages } from './support/pages';
import { acceptTicks, pick, press, Prompts, type } from './support/prompts';
import { Recording } from './support/recording';
import { Service } from './support/service';

/** Every file below a folder whose content a test may want to search. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

const profile = process.env['IDAAS_PROFILE'];

/** Walks through the whole product and collects every text that leaves it. */
describe('secrets', () => {
  let service: Service;
  let prompts: Prompts;
  let pages: Pages;
  let logged: Recording;
  const texts = new Map<string, string>();
  const wrongSecret = 'wrongSecretThatWasTyped';
  /** Values of members that the service should never have sent. */
  const sentByService = 'S3CR3T';

  const run = (command: string, ...given: unknown[]) =>
    vscode.commands.executeCommand(command, ...given);
  const keep = (name: string, text: string) => texts.set(name, (texts.get(name) ?? '') + text);

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    pages = new Pages();
    // Taken before the channel sorts by level; not every host writes the file behind it.
    logged = new Recording();
    const channel = service.extension.log['channel'];
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'append', 'appendLine'])
      logged.spy(channel, level);
    for (const note of ['main', 'sts'] as const) await useEverything(service.identity(note));
    collect();
  });
  after(async () => {
    logged.dispose();
    pages.dispose();
    prompts.dispose();
    await service.dispose();
  });

  async function signIn({ accessKeyId, accessKeySecret, securityToken = '' }: Identity) {
    prompts.expect(
      ...[pick('AccessKey'), type(accessKeyId), type(wrongSecret), type(securityToken)],
      press('Try Again'),
      ...[type(accessKeyId), type(accessKeySecret), type(securityToken), acceptTicks],
    );
    await run('idaasSync.addConnection');
    prompts.assertAnswered();
  }

  async function useEverything(identity: Identity): Promise<void> {
    const { explorer } = service.extension;
    await signIn(identity);
    await run('idaasSync.explorer.focus');
    for (const names of [['HQ OpenLDAP'], ['Branch AD'], ['applications'], ['allJobs']])
      await explorer.children(await service.node('Corporate directory', ...names));
    await run('idaasSync.filterJobs', { status: 'failed', period: '30d' });
    const failed = await service.node('Corporate directory', 'Branch AD', 'job');
    await run('idaasSync.clearFilter');
    const more = await service.node('Corporate directory', 'Branch AD', 'loadMore');
    await run('idaasSync.loadMore', more);

    await run('idaasSync.openJob', failed);
    await pages.last.shows('the record', ({ job }) => job !== undefined);
    keep('titles', pages.last.panel.title);
    await run('idaasSync.openRawJob', failed);
    keep('raw documents', vscode.window.activeTextEditor?.document.getText() ?? '');
    const configuration = await service.node('Corporate directory', 'HQ OpenLDAP', 'configuration');
    await run('idaasSync.openRawConfiguration', configuration);
    keep('raw documents', vscode.window.activeTextEditor?.document.getText() ?? '');
    await readProviders();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    for (const format of ['markdown', 'csv', 'json']) {
      await run('idaasSync.copyJobAs', failed, format);
      keep('clipboard', await vscode.env.clipboard.readText());
      prompts.expect(() => vscode.Uri.joinPath(folder!.uri, `saved.${format}`));
      await run('idaasSync.saveJobAs', failed, format);
    }
    for (const kind of ['denied', 'expiredToken', 'invalidKey', 'htmlBadGateway'] as const) {
      service.emulator.faults.set([{ action: '*', kind, times: 3 }]);
      await run('idaasSync.refresh');
      keep('rows', JSON.stringify(await explorer.children(), withoutParents));
      await run(
        'idaasSync.copyJobAs',
        await service.node('Corporate directory', 'HQ OpenLDAP', 'job'),
        'csv',
      ).then(undefined, () => undefined);
      service.emulator.faults.clear();
      await run('idaasSync.refresh');
    }
    await pages.close();
    await run('idaasSync.copyDiagnostics');
    keep('diagnostics', await vscode.env.clipboard.readText());
  }

  /** The service sends passwords with these; nothing behind the client may ever see them. */
  async function readProviders(): Promise<void> {
    const { explorer, sessions } = service.extension;
    const rows = await explorer.children(await service.node('Corporate directory'));
    for (const row of rows)
      if (row.kind === 'provider') {
        const { instance, provider } = row;
        const answer = await sessions.current?.client.getIdentityProvider(
          instance,
          provider.identityProviderId,
        );
        keep('answers about providers', JSON.stringify(answer));
      }
  }

  function collect(): void {
    const { connections, view } = service.extension;
    for (const memento of ['global', 'workspace'] as const) {
      const store = connections[memento];
      keep(memento, JSON.stringify(store.keys().map((key) => [key, store.get(key)])));
    }
    keep('questions and messages', JSON.stringify(prompts.seen));
    for (const { toPage, fromPage } of pages.all) {
      keep('messages to pages', JSON.stringify(toPage));
      keep('messages of pages', JSON.stringify(fromPage));
    }
    keep('view', `${view['view'].description} ${view['view'].message}`);
  }

  /** The secrets of this test, each under the name it is reported by. */
  const secrets = () => {
    const [main, sts] = [service.identity('main'), service.identity('sts')];
    return {
      'the secret': main.accessKeySecret,
      'the secret of the temporary key': sts.accessKeySecret,
      'the token': sts.securityToken!,
      'the secret that was wrong': wrongSecret,
      'a secret of the service': sentByService,
    };
  };

  function assertClean(where: string, text: string): void {
    for (const [what, secret] of Object.entries(secrets()))
      assert.ok(!text.includes(secret), `${what} is in ${where}`);
    assert.doesNotMatch(text, /\b[Ss]ignature=[0-9a-f]{64}/, `a signature is in ${where}`);
  }

  it('were all in use', async () => {
    const { connections, credentials } = service.extension;
    const stored = await Promise.all(connections.list().map(({ id }) => credentials.load(id)));
    const { accessKeySecret } = service.identity('main');
    const { securityToken } = service.identity('sts');
    assert.ok(stored.some((secret) => secret?.key?.accessKeySecret === accessKeySecret));
    assert.ok(stored.some((secret) => secret?.key?.securityToken === securityToken));
    const codes = service.emulator.calls.map(({ code }) => code);
    for (const code of ['SignatureDoesNotMatch', 'NoPermission', 'InvalidSecurityToken.Expired'])
      assert.ok(codes.includes(code), `${code} never happened`);
    assert.ok(service.actions().includes('GetIdentityProviderUdPullConfiguration'));
    assert.deepEqual([...texts.keys()].sort(), [
      'answers about providers',
      'clipboard',
      'diagnostics',
      'global',
      'messages of pages',
      'messages to pages',
      'questions and messages',
      'raw documents',
      'rows',
      'titles',
      'view',
      'workspace',
    ]);
  });

  it('are in nothing that the extension shows, copies, remembers or tells its pages', () => {
    for (const [where, text] of texts) {
      assert.ok(text.length > 0, `nothing was collected of ${where}`);
      assertClean(where, text);
    }
  });

  it('are not in what is reported, nor is who was signed in', () => {
    const text = texts.get('diagnostics') ?? '';
    assert.match(text, /NoPermission/);
    assert.match(text, /accessKey, regions: 2/);
    for (const note of ['main', 'sts'] as const) {
      const { accessKeyId, accountId, arn } = service.identity(note);
      for (const each of [accessKeyId, accountId, arn]) assert.ok(!text.includes(each), each);
    }
  });

  it('are not in the document of a page', async () => {
    const node = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
    await run('idaasSync.openJob', node);
    const { html } = (await pages.last.ready()).panel.webview;
    assert.match(html, /Content-Security-Policy/);
    assertClean('the document', html);
    await pages.close();
  });

  it('are not in the log, at any level', () => {
    const log = logged.calls.map(({ name, parameters }) => `[${name}] ${parameters.join(' ')}`);
    assert.ok(log.some((line) => line.startsWith('[debug] ListInstances 127.0.0.1')));
    assert.ok(log.some((line) => line.startsWith('[warn] ') && line.includes('DoesNotMatch')));
    assert.ok(log.some((line) => line.startsWith('[error] Sign-in')));
    assertClean('the log', log.join('\n'));
  });

  it('are in no file of the profile or the workspace', () => {
    assert.ok(profile);
    const files = filesBelow(profile);
    assert.ok(files.some((file) => file.endsWith('saved.csv')));
    for (const file of files)
      assertClean(path.relative(profile, file), readFileSync(file, 'latin1'));
  });

  it('travel in no request; the token only in its own header', () => {
    const token = service.identity('sts').securityToken!;
    let withToken = 0;
    for (const { headers, parameters, action } of service.emulator.calls) {
      const { 'x-acs-security-token': sent, authorization, ...others } = headers;
      assertClean(`the parameters of ${action}`, JSON.stringify(parameters));
      const visible = JSON.stringify(others) + (authorization ?? '').replace(/Signature=\w+/, '');
      assertClean(`a header of ${action}`, visible);
      if (sent !== undefined) withToken += 1;
      assert.ok(sent === undefined || sent === token);
    }
    assert.ok(withToken > 10);
  });

  it('leave the secret storage with the sign-out', async () => {
    const { connections, credentials } = service.extension;
    const ids = connections.list().map(({ id }) => id);
    for (const id of ids) {
      prompts.expect(press('Sign Out'));
      await run('idaasSync.signOut', id);
    }
    for (const id of ids) assert.equal(await credentials.load(id), undefined);
    assert.deepEqual(
      connections['global'].keys().filter((key) => key.startsWith('connection/')),
      [],
    );
  });
});

/** Rows know their parents, who know theirs. */
function withoutParents(key: string, value: unknown): unknown {
  return key === 'parent' ? undefined : value;
}
