import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Answer } from './support/prompts';
import { acceptTicks, back, escape, pick, press, Prompts, tick, type } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

describe('connections', () => {
  let service: Service;
  let prompts: Prompts;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  const run = (command: string, ...given: unknown[]) =>
    vscode.commands.executeCommand(command, ...given);
  const labels = () => service.extension.connections.list().map(({ label }) => label);
  const active = () => service.extension.connections.active;
  const instances = async () =>
    (await service.extension.explorer.children()).map((row) =>
      row.kind === 'instance' ? row.instance.description : row.kind,
    );

  const typeKeys = (id: string, secret: string, token = ''): Answer[] => [
    type(id),
    type(secret),
    type(token),
  ];

  it('tries typed keys, asks for regions and stores what belongs to them', async () => {
    const { accessKeyId, accessKeySecret, accountId } = service.identity('main');
    prompts.expect(
      pick('AccessKey'),
      ...typeKeys(accessKeyId, accessKeySecret),
      tick('cn-hangzhou'),
    );
    await run('idaasSync.addConnection');
    prompts.assertAnswered();
    const connection = active();
    assert.equal(connection?.label, 'reader');
    assert.equal(connection.account?.accountId, accountId);
    assert.deepEqual(
      connection.regions.map(({ id }) => id),
      ['cn-hangzhou'],
    );
    assert.deepEqual(await instances(), ['Corporate directory', 'Corporate directory (staging)']);
  });

  it('proposes the regions that hold instances', async () => {
    const { accessKeyId, accessKeySecret } = service.identity('main');
    prompts.expect(pick('AccessKey'), ...typeKeys(accessKeyId, accessKeySecret), acceptTicks);
    await run('idaasSync.addConnection');
    assert.deepEqual(
      active()
        ?.regions.map(({ id }) => id)
        .sort(),
      ['ap-southeast-1', 'cn-hangzhou'],
    );
  });

  it('goes back step by step, with what was typed kept, and on from there', async () => {
    const { accessKeyId, accessKeySecret } = service.identity('main');
    const steps: unknown[] = [];
    const kept =
      (value: string): Answer =>
      (prompt) => {
        const [options] = prompt.parameters as [vscode.InputBoxOptions];
        assert.equal(options.value, value);
        steps.push(options.title);
        return value;
      };
    prompts.expect(
      pick('AccessKey'),
      ...[type('LTAIother'), back, kept('LTAIother'), back, back],
      ...[pick('AccessKey'), type(accessKeyId), type(accessKeySecret), back],
      ...[kept(accessKeySecret), type(''), back],
      ...[back, kept(accessKeySecret), type(''), acceptTicks],
    );
    await run('idaasSync.addConnection');
    prompts.assertAnswered();
    assert.equal(active()?.label, 'reader');
    assert.equal(steps.length, 3);
  });

  it('asks before keys that were found good are lost by Escape', async () => {
    const { accessKeyId, accessKeySecret } = service.identity('main');
    const keys = typeKeys(accessKeyId, accessKeySecret);
    prompts.expect(pick('AccessKey'), ...keys, escape, escape);
    await run('idaasSync.addConnection');
    assert.deepEqual(labels(), []);
    prompts.expect(pick('AccessKey'), ...keys, escape, press('Keep Connection'));
    await run('idaasSync.addConnection');
    assert.deepEqual(
      active()
        ?.regions.map(({ id }) => id)
        .sort(),
      ['ap-southeast-1', 'cn-hangzhou'],
    );
  });

  const refusals: [string, () => [id: string, secret: string, token?: string], RegExp][] = [
    [
      'a wrong secret',
      () => [service.identity('main').accessKeyId, 'wrongSecret'],
      /^The AccessKey secret is wrong\. .*SignatureDoesNotMatch/,
    ],
    [
      'a key that does not exist',
      () => ['LTAIexampleNobody', 'secret'],
      /^The AccessKey ID does not exist\. .*InvalidAccessKeyId\.NotFound/,
    ],
    [
      'a disabled key',
      () => [
        service.identity('inactive').accessKeyId,
        service.identity('inactive').accessKeySecret,
      ],
      /^The AccessKey is disabled\. /,
    ],
    [
      'a token of other keys',
      () => [
        service.identity('sts').accessKeyId,
        service.identity('sts').accessKeySecret,
        'CAISinventedToken',
      ],
      /^The security token does not fit the AccessKey\. /,
    ],
    [
      'a missing permission',
      () => [service.identity('denied').accessKeyId, service.identity('denied').accessKeySecret],
      /^Permission eiam:List\w+ is missing\. /,
    ],
  ];
  for (const [what, keys, sentence] of refusals) {
    it(`has a sentence for ${what}, and stores nothing`, async () => {
      prompts.expect(pick('AccessKey'), ...typeKeys(...keys()));
      await run('idaasSync.addConnection');
      const [said, ...others] = prompts.said('showErrorMessage');
      assert.match(said ?? '', sentence);
      assert.deepEqual(others, []);
      assert.deepEqual(labels(), []);
    });
  }

  it('has a sentence for a host where nobody listens, and stores nothing', async () => {
    const settings = vscode.workspace.getConfiguration('idaasSync');
    const { Global } = vscode.ConfigurationTarget;
    // Port 1 is nobody's, and no user may listen there.
    await settings.update('endpoint', 'http://127.0.0.1:1', Global);
    try {
      const { accessKeyId, accessKeySecret } = service.identity('main');
      prompts.expect(pick('AccessKey'), ...typeKeys(accessKeyId, accessKeySecret));
      await run('idaasSync.addConnection');
    } finally {
      await settings.update('endpoint', service.emulator.url, Global);
    }
    assert.deepEqual(prompts.said('showErrorMessage'), [
      '127.0.0.1:1 cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry. (ECONNREFUSED)',
    ]);
    assert.deepEqual(labels(), []);
  });

  it('has a sentence for a clock that is wrong', async () => {
    const { accessKeyId, accessKeySecret } = service.identity('main');
    service.emulator.faults.set([{ action: 'GetCallerIdentity', kind: 'clockSkew' }]);
    prompts.expect(pick('AccessKey'), ...typeKeys(accessKeyId, accessKeySecret));
    await run('idaasSync.addConnection');
    assert.match(prompts.said('showErrorMessage')[0] ?? '', /^The clock of this computer is off/);
    assert.deepEqual(labels(), []);
  });

  it('keeps the key id for the next try after a wrong secret', async () => {
    const { accessKeyId, accessKeySecret } = service.identity('main');
    const proposesId: Answer = (prompt) => {
      assert.equal((prompt.parameters[0] as vscode.InputBoxOptions).value, accessKeyId);
      return type(accessKeyId)(prompt);
    };
    prompts.expect(
      pick('AccessKey'),
      ...typeKeys(accessKeyId, 'wrongSecret'),
      press('Try Again'),
      proposesId,
      type(accessKeySecret),
      type(''),
      acceptTicks,
    );
    await run('idaasSync.addConnection');
    prompts.assertAnswered();
    assert.deepEqual(labels(), ['reader']);
  });

  it('switches between two, each with its own data', async () => {
    await service.signIn('main');
    await service.signIn('second-account');
    assert.deepEqual(await instances(), ['Contoso Logistics']);
    prompts.expect(pick(/main$/));
    await run('idaasSync.switchConnection');
    assert.equal(active()?.label, 'main');
    assert.deepEqual(await instances(), ['Corporate directory', 'Corporate directory (staging)']);
    prompts.expect(pick('Switch to second-account'));
    await run('idaasSync.showConnections');
    assert.deepEqual(await instances(), ['Contoso Logistics']);
  });

  it('renames one without touching the other', async () => {
    await service.signIn('main');
    await service.signIn('second-account');
    prompts.expect(pick(/main$/), type('  Production  '));
    await run('idaasSync.renameConnection');
    assert.deepEqual(labels(), ['Production', 'second-account']);
    assert.equal(active()?.label, 'second-account');
  });

  it('refuses an empty name', async () => {
    const { id } = await service.signIn('main');
    prompts.expect((prompt) => {
      const box = prompt.parameters[0] as vscode.InputBoxOptions;
      assert.equal(box.validateInput?.('  '), 'Enter a name.');
      return undefined;
    });
    await run('idaasSync.renameConnection', id);
    assert.deepEqual(labels(), ['main']);
  });

  it('shows the instances of the regions that were edited', async () => {
    await service.signIn('main');
    prompts.expect(tick('cn-hangzhou', 'ap-southeast-1'));
    await run('idaasSync.editRegions');
    assert.deepEqual((await instances()).sort(), [
      'Corporate directory',
      'Corporate directory (staging)',
      'Example Manufacturing APAC',
    ]);
  });

  it('signs out of one after a question, and goes on with the other', async () => {
    await service.signIn('second-account');
    const { id } = await service.signIn('main');
    prompts.expect(press('Sign Out'));
    await run('idaasSync.signOut', id);
    assert.match(prompts.said('showWarningMessage')[0] ?? '', /^Sign out of "main"\?$/);
    assert.equal(active()?.label, 'second-account');
    assert.equal(await service.extension.credentials.load(id), undefined);
    assert.deepEqual(await instances(), ['Contoso Logistics']);
  });

  describe('of another window', () => {
    /** What the editor tells this window when another one changes the storage they share. */
    const storage = () =>
      service.extension.credentials['environment'].secrets as vscode.SecretStorage;
    /** Resolves when this window uses another connection, or none. */
    const another = () =>
      new Promise<void>((resolve) => {
        const listening = service.extension.connections.onDidChangeActive(() => {
          listening.dispose();
          resolve();
        });
      });

    it('are gone here when it signs out, with what this window showed of them', async () => {
      const { id } = await service.signIn('main');
      const job = await service.node('Corporate directory', 'Branch AD', 'job');
      await run('idaasSync.openJob', job);
      const follows = another();
      await storage().delete(`connection/${id}`);
      await follows;
      assert.deepEqual([labels(), active()], [[], undefined]);
      assert.deepEqual(await service.extension.explorer.children(), []);
      await until('its page is closed', () =>
        vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0),
      );
      assert.deepEqual(prompts.seen, []);
    });

    it('give way to the next one here', async () => {
      await service.signIn('second-account');
      const { id } = await service.signIn('main');
      const follows = another();
      await storage().delete(`connection/${id}`);
      await follows;
      assert.equal(active()?.label, 'second-account');
      assert.deepEqual(await instances(), ['Contoso Logistics']);
    });

    it('are here when it signs in', async () => {
      const { id } = await service.signIn('main');
      const secret = await storage().get(`connection/${id}`);
      await service.signOut();
      const follows = another();
      await storage().store(`connection/${id}`, secret!);
      await follows;
      assert.equal(active()?.label, 'main');
      assert.deepEqual(await instances(), ['Corporate directory', 'Corporate directory (staging)']);
    });
  });

  it('stays signed in when the question is answered with Escape', async () => {
    const { id } = await service.signIn('main');
    prompts.expect(() => undefined);
    await run('idaasSync.signOut', id);
    assert.deepEqual(labels(), ['main']);
  });
});
