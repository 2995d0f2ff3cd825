import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { pick, Prompts } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

/** An answer of the service as comparisons have it: ids mean nothing, and members stand in alphabetical order. */
function normalised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value as Record<string, unknown>)
    .filter(([name]) => !['RequestId', 'InstanceId', 'IdentityProviderId'].includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, normalised(member)]));
}

const text = (value: unknown) => `${JSON.stringify(normalised(value), undefined, 2)}\n`;

describe('a comparison of configurations', () => {
  let service: Service;
  let prompts: Prompts;
  let folder: string;
  let node: TreeNode;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'compare-'));
    service = await Service.start('company');
    prompts = new Prompts();
    await service.signIn();
    node = await service.node('Corporate directory', 'Corp AD (outbound)');
  });
  afterEach(async () => {
    prompts.dispose();
    await service.dispose();
    await rm(folder, { recursive: true });
  });

  const session = () => service.extension.sessions.current!;
  const refOf = (of: TreeNode) => {
    assert.ok(of.kind === 'provider');
    const { region, instanceId } = of.instance;
    const kind = 'identityProvider' as const;
    return { region, instanceId, kind, id: of.provider.identityProviderId };
  };
  /** What the service answers just now. */
  const answer = async (of: TreeNode) => {
    const where = refOf(of);
    const { client } = session();
    return (await client.getConfiguration(where, where.id, 'outbound')).raw;
  };
  /** Names and texts of both sides of the diff editor. */
  async function compared(other: string | RegExp, ...more: (() => unknown)[]) {
    prompts.expect(pick(other), ...more);
    await vscode.commands.executeCommand('idaasSync.compareConfiguration', node);
    prompts.assertAnswered();
    const input = await until('the diff is in front', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    const side = async (uri: vscode.Uri) => {
      const document = await vscode.workspace.openTextDocument(uri);
      return [path.posix.basename(uri.path), document.getText()];
    };
    return Promise.all([side(input.original), side(input.modified)]);
  }
  const mine = async () => ['Corp AD _outbound_.json', text(await answer(node))];

  it('shows the one of another provider beside it', async () => {
    const partner = await service.node('Corporate directory', 'Partner OpenLDAP');
    const theirs = ['Partner OpenLDAP.json', text(await answer(partner))];
    assert.deepEqual(await compared('Partner OpenLDAP'), [theirs, await mine()]);
  });

  it('shows an earlier reading of this window beside the newest', async () => {
    await vscode.commands.executeCommand('idaasSync.copyConfiguration', node);
    const before = text(await answer(node));
    // From now on the service answers with other hours.
    service.emulator.faults.set([
      { action: 'GetIdentityProviderUdPushConfiguration', kind: 'oddShapes' },
    ]);
    await session()
      .configurations.reader(refOf(node))
      .refresh(() => {});
    const [earlier, newest] = await compared(/^Read at /);
    const now = await mine();
    assert.notEqual(now[1], before);
    assert.ok(earlier);
    assert.equal(earlier[1], before);
    assert.match(earlier[0] ?? '', /^Read at .*\.json$/);
    assert.deepEqual(newest, now);
  });

  const files: [what: string, name: string, content: (answer: object) => string][] = [
    ['JSON', 'checked-in.json', (body) => JSON.stringify(body)],
    [
      'YAML',
      'checked-in.yaml',
      () =>
        '# Ours\nUdPushConfiguration:\n  PeriodicSyncStatus: enabled\n  InstanceId: another\nRequestId: "1"\n',
    ],
  ];
  for (const [what, name, content] of files) {
    it(`shows a file of ${what} beside it`, async () => {
      const body = await answer(node);
      const file = path.join(folder, name);
      await writeFile(file, content(body));
      const theirs =
        what === 'JSON' ? body : { UdPushConfiguration: { PeriodicSyncStatus: 'enabled' } };
      const expected = [[what === 'JSON' ? name : `${name}.json`, text(theirs)], await mine()];
      assert.deepEqual(await compared('File…', () => [vscode.Uri.file(file)]), expected);
    });
  }

  it('says why a file cannot be read, and compares nothing when none is chosen', async () => {
    const file = path.join(folder, 'broken.yaml');
    await writeFile(file, 'a: [1, 2\nb: }');
    prompts.expect(pick('File…'), () => [vscode.Uri.file(file)]);
    await vscode.commands.executeCommand('idaasSync.compareConfiguration', node);
    assert.match(prompts.said('showErrorMessage').join(), /^broken\.yaml cannot be compared: ./);
    prompts.clear();
    prompts.expect(pick('File…'), () => undefined);
    await vscode.commands.executeCommand('idaasSync.compareConfiguration', node);
    prompts.assertAnswered();
    assert.deepEqual(prompts.said('showErrorMessage'), []);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined);
  });
});
