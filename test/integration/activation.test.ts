import assert from 'node:assert/strict';
import fs from 'node:fs';
import net from 'node:net';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type * as entry from '../../src/extension';
import { extension } from './support/extension';
import { FakeContext } from './support/fakeContext';
import { Recording } from './support/recording';
import { Service } from './support/service';

const main = path.join(extension().extensionPath, 'dist/extension.js');

/** Another copy of the extension's module, as a window that has just opened loads it. */
function freshModule(): typeof entry {
  const require = createRequire(main);
  const known = require.cache[main];
  require.cache[main] = undefined;
  try {
    return require(main) as typeof entry;
  } finally {
    require.cache[main] = known;
  }
}

describe('activation', () => {
  let service: Service;
  let recording: Recording;

  before(async () => {
    service = await Service.start();
  });
  beforeEach(() => {
    recording = new Recording();
  });
  afterEach(() => recording.dispose());
  after(() => service.dispose());

  it('registers every command of the manifest, and no other', async () => {
    const { contributes } = extension().packageJSON as {
      contributes: { commands: { command: string }[]; views: Record<string, { id: string }[]> };
    };
    const ofViews = Object.values(contributes.views).flat();
    const registered = (await vscode.commands.getCommands(true)).filter(
      (id) => id.startsWith('idaasSync.') && !ofViews.some((view) => id.startsWith(`${view.id}.`)),
    );
    assert.deepEqual(registered.sort(), contributes.commands.map(({ command }) => command).sort());
  });

  for (const stored of [false, true]) {
    it(`reads no file, asks no secret and makes no call, ${stored ? 'signed in' : 'signed out'}`, async () => {
      const context = new FakeContext(extension());
      if (stored) {
        const connection = await service.signIn();
        await context.globalState.update(`connection/${connection.id}`, connection);
      }
      const { activate } = freshModule();
      service.emulator.calls.length = 0;

      // The window has these already: a second copy would be refused, or would end the first with itself.
      for (const [owner, name] of [
        [vscode.commands, 'registerCommand'],
        [vscode.window, 'createOutputChannel'],
        [vscode.window, 'createTreeView'],
        [vscode.window, 'registerWebviewPanelSerializer'],
        [vscode.window, 'registerUriHandler'],
        [vscode.languages, 'registerHoverProvider'],
        [vscode.languages, 'registerDocumentLinkProvider'],
        [vscode.lm, 'registerTool'],
      ] as const)
        recording.replace(owner, name, () => ({
          onDidChangeVisibility: () => ({ dispose() {} }),
          dispose() {},
        }));
      for (const name of ['readFile', 'readFileSync', 'open', 'openSync', 'stat', 'statSync'])
        recording.spy(fs, name);
      for (const name of ['readFile', 'open', 'stat', 'access']) recording.spy(fs.promises, name);
      recording.spy(net.Socket.prototype, 'connect');
      recording.spy(context.secrets, 'get');
      const handed = activate(context.asContext());
      const done = recording.calls.filter(({ name }) => !/^(register|create)/.test(name));
      // One turn of the loop more, for what was only begun.
      await new Promise((resolve) => setImmediate(resolve));
      context.dispose();

      assert.ok(handed, 'activation failed');
      assert.deepEqual(done, []);
      assert.deepEqual(service.emulator.calls, []);
      assert.deepEqual(
        recording.calls.filter(({ name }) => name === 'registerCommand').length,
        (extension().packageJSON as { contributes: { commands: unknown[] } }).contributes.commands
          .length,
      );
    });
  }
});
