import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { verdictWord } from '../../src/model/health/healthWords';
import { createdAt } from '../../src/model/ids/ids';
import { verdictOf } from '../../src/services/health/verdictOf';
import { hostile } from '../emulator/scenarios/company/hostile';
import { Prompts } from './support/prompts';
import { Service } from './support/service';
import { TextFile, wordsOf } from './support/textFile';
import { until } from './support/until';

/** Ids that have the right form and name nothing. */
const missingJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';

describe('ids in files', () => {
  let service: Service;
  let prompts: Prompts;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    // A tree in sight would read its own rows meanwhile.
    await vscode.commands.executeCommand('workbench.view.explorer');
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  const counts = () => {
    const byAction = new Map<string, number>();
    for (const action of service.actions()) byAction.set(action, (byAction.get(action) ?? 0) + 1);
    return Object.fromEntries(byAction);
  };
  /** A job of the company, with its instance; nothing of what was read for it is known afterwards. */
  const aJob = async (...path: string[]) => {
    await service.signIn();
    const row = await service.node(...path, 'job');
    assert.ok(row.kind === 'job');
    const { job, instance } = row;
    await service.signOut();
    await service.signIn();
    await service.rest();
    return { id: job.synchronizationJobId, instance: instance.instanceId };
  };
  const branchJob = () => aJob('Corporate directory', 'Branch AD');

  describe('under the pointer', () => {
    it('tell what they are with one call where a file names the instance, and none later', async () => {
      const { id, instance } = await branchJob();
      const file = await TextFile.of(`instance: ${instance}\njob: ${id}\n`);
      const words = await file.hover(id);
      assert.deepEqual(counts(), { GetSynchronizationJob: 1 });
      assert.match(words, /Synchronization job · Failed/);
      assert.match(words, /Belongs to: .*China \(Hangzhou\) · main/);
      assert.match(words, /Open\s+Reveal in Tree\s+Copy ID\s+Refresh\s+Read just now/);

      await file.hover(id);
      assert.deepEqual(counts(), { GetSynchronizationJob: 1 });
    });

    it('share one call when two ask at once', async () => {
      const { id, instance } = await branchJob();
      const file = await TextFile.of(`${instance} ${id}`);
      const [one, other] = await Promise.all([file.hover(id), file.hover(id)]);
      assert.equal(one, other);
      assert.deepEqual(counts(), { GetSynchronizationJob: 1 });
    });

    it('cost nothing when the tree has shown them', async () => {
      await service.signIn();
      const row = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
      assert.ok(row.kind === 'job');
      const provider = row.job.targetId;
      await service.rest();
      const file = await TextFile.of(
        [row.job.synchronizationJobId, provider, row.instance.instanceId].join('\n'),
      );
      assert.match(await file.hover(row.job.synchronizationJobId), /HQ OpenLDAP, /);
      assert.match(await file.hover(provider), /HQ OpenLDAP\nIdentity provider · .*Last run: /s);
      assert.match(await file.hover(row.instance.instanceId), /Corporate directory\nInstance/);
      assert.deepEqual(counts(), {});
    });

    it('are not asked for again for a while when nobody has them', async () => {
      const { instance } = await branchJob();
      const file = await TextFile.of(`${instance} ${missingJob}`);
      const words = await file.hover(missingJob);
      assert.match(words, /Not in any of the 2 instances of "main"/);
      assert.match(words, /Created, as the id tells: .*2024/);
      assert.equal(counts()['GetSynchronizationJob'], 2);
      await service.rest();
      assert.equal(await file.hover(missingJob), words);
      assert.deepEqual(counts(), {});
    });

    it('ask nobody any more when the pointer has left', async () => {
      const { id, instance } = await branchJob();
      const { document } = await TextFile.of(`${instance} ${id}`);
      service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'hang' }]);
      const source = new vscode.CancellationTokenSource();
      const range = new vscode.Range(0, instance.length + 1, 0, document.lineAt(0).text.length);
      const found = { kind: 'job' as const, id, start: 0, end: id.length };
      const { hovers } = await service.extension.actions();
      const hover = hovers.hover(document, found, range, source.token);
      await until('the service is asked', () => service.emulator.inFlight.current > 0);
      source.cancel();
      assert.equal(await hover, undefined);
      assert.equal(service.emulator.inFlight.current, 1, 'the answer was waited for');
      assert.deepEqual(counts(), { GetSynchronizationJob: 1 });
    });

    it('ask nobody while signed out, and tell what they tell by themselves', async () => {
      const { id } = await branchJob();
      await service.signOut();
      const words = await (await TextFile.of(id)).hover(id);
      const year = String(createdAt(id)?.getUTCFullYear());
      assert.match(words, new RegExp(`Synchronization job\nCreated, as the id tells: .*${year}`));
      assert.match(words, /Add a connection to look it up\./);
      assert.deepEqual(counts(), {});
    });

    it('ask nobody in a workspace that is not trusted, not even about what is known', async () => {
      await service.signIn();
      const row = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
      assert.ok(row.kind === 'job');
      const { synchronizationJobId: id } = row.job;
      await service.rest();
      const file = await TextFile.of(`${id} ${missingJob}`);
      const isTrusted = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted')!;
      Object.defineProperty(vscode.workspace, 'isTrusted', { value: false, configurable: true });
      try {
        for (const each of [id, missingJob]) {
          const words = await file.hover(each);
          assert.match(words, /not trusted/);
          assert.doesNotMatch(words, /OpenLDAP|Open\s|Refresh/);
        }
      } finally {
        Object.defineProperty(vscode.workspace, 'isTrusted', isTrusted);
      }
      assert.deepEqual(counts(), {});
    });

    it('are known in masked form, too, and are not what programs call their variables', async () => {
      await service.signIn();
      await service.rest();
      const file = await TextFile.of(
        'idp_my664lwkhpicbyzirog3xxxxx\nuser_profile\nou_84aad35d084aa403a838cf73ee18467\n',
      );
      assert.match(await file.hover('idp_my664'), /Identity provider\n.*masked or missing/s);
      assert.deepEqual(await file.hovers('user_profile'), []);
      assert.deepEqual(await file.hovers('ou_84aad'), []);
      assert.deepEqual(counts(), {});
    });

    it('are silent in languages the user has not chosen', async () => {
      const { id } = await branchJob();
      const setting = 'idaasSync.hover.languages';
      const settings = () => vscode.workspace.getConfiguration();
      try {
        await settings().update(setting, ['json'], vscode.ConfigurationTarget.Global);
        assert.deepEqual(await (await TextFile.of(id)).hovers(id), []);
        assert.equal((await (await TextFile.of(`"${id}"`, 'json')).hovers(id)).length, 1);
      } finally {
        await settings().update(setting, undefined, vscode.ConfigurationTarget.Global);
      }
    });

    it('are looked at in output panels, too', () => {
      // This host writes no output, so that is as far as a test gets: what hovers are registered for fits such a document.
      const output = { uri: vscode.Uri.parse('output:tasks'), languageId: 'Log' };
      assert.ok(vscode.languages.match('*', output as vscode.TextDocument) > 0);
    });

    it('answer in documents of ours, which are read-only', async () => {
      const { id } = await aJob('Corporate directory', 'DingTalk workspace');
      await vscode.commands.executeCommand('idaasSync.openId', { id });
      await until(
        'the page is open',
        async () => (await service.extension.pages()).job.active?.reading?.job,
      );
      await vscode.commands.executeCommand('idaasSync.openRawJob');
      const editor = await until('the document shows', () => {
        const { activeTextEditor } = vscode.window;
        return activeTextEditor?.document.uri.scheme === 'idaas-sync' && activeTextEditor;
      });
      const at = editor.document.positionAt(editor.document.getText().indexOf(id) + 3);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        at,
      );
      assert.match(wordsOf(hovers[0]?.contents[0] as vscode.MarkdownString), /Synchronization job/);
    });

    it('keep hostile names text: no link, command, picture or icon comes of them', async () => {
      await service.signIn('main', ['cn-hangzhou', 'ap-southeast-1']);
      const rows = await service.extension.explorer.children();
      const hostiles: string[] = [];
      for (const instance of rows) {
        for (const row of await service.extension.explorer.children(instance)) {
          if (row.kind === 'provider') hostiles.push(row.provider.identityProviderId);
          if (row.kind !== 'provider' && row.kind !== 'allJobs') continue;
          for (const job of (await service.extension.explorer.children(row)).slice(0, 20))
            if (job.kind === 'job') hostiles.push(job.job.synchronizationJobId);
        }
      }
      const file = await TextFile.of(hostiles.join('\n'));
      const seen: string[] = [];
      for (const id of hostiles) {
        const [hover] = await file.hovers(id);
        assert.ok(hover);
        assert.deepEqual(hover.isTrusted, {
          enabledCommands: [
            'idaasSync.openId',
            'idaasSync.revealInTree',
            'idaasSync.copyId',
            'idaasSync.refreshId',
            'idaasSync.goTo',
            'idaasSync.addConnection',
          ],
        });
        assert.ok(!hover.supportHtml);
        // Our own links are the last line; before that nothing is one, and nothing could become one by itself.
        const text = hover.value.slice(0, hover.value.lastIndexOf('\n\n'));
        assert.doesNotMatch(text, /(?<!\\)\]\(|<[^>]*(?<!\\)>|https?:\/\/|www\./);
        assert.doesNotMatch(text, /[\u202a-\u202e]/);
        assert.doesNotMatch(text.slice(text.indexOf(' ')), /(?<!\\)\$\(/);
        seen.push(wordsOf(hover));
      }
      for (const name of [hostile.html, hostile.markdown])
        assert.ok(
          seen.some((words) => words.includes(name)),
          `no hover says ${name}`,
        );
    });
  });

  describe('as links', () => {
    it('are those that are ids for certain, and lead to the thing', async () => {
      const { id, instance } = await branchJob();
      const file = await TextFile.of(`${instance}: ${id}\nidp_11111 my_${id} user_profile\n`);
      const links = await file.links(10);
      const ours = links.filter(({ target }) => target?.scheme === 'command');
      assert.deepEqual(
        ours.map(({ range }) => file.document.getText(range)),
        [instance, id],
      );
      assert.deepEqual(counts(), {});
      const [, query = ''] =
        /^idaasSync\.openId\?(.*)$/.exec(
          `${ours[1]?.target?.path ?? ''}?${ours[1]?.target?.query ?? ''}`,
        ) ?? [];
      assert.deepEqual(JSON.parse(decodeURIComponent(query)), [
        { kind: 'job', id, instanceId: instance },
      ]);
    });

    it('are none in a big file, and at most 500 in any', async () => {
      const { id } = await branchJob();
      const many = await TextFile.of(`${id}\n`.repeat(600));
      assert.equal((await many.links()).length, 500);
      const big = await TextFile.of(`${id}\n${'x'.repeat(1_000_000)}`);
      assert.deepEqual(await big.links(), []);
    });
  });

  describe('with a name beside them', () => {
    const setting = 'idaasSync.inlayHints';
    const turn = (on: boolean | undefined) =>
      vscode.workspace.getConfiguration().update(setting, on, vscode.ConfigurationTarget.Global);
    afterEach(() => turn(false));

    it('are those that are known, without a call, while signed in', async () => {
      await service.signIn();
      const row = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
      assert.ok(row.kind === 'job');
      const { targetId } = row.job;
      await service.rest();
      await turn(true);
      const file = await TextFile.of(`${targetId}\n${missingJob}\nmy_${targetId}\nidp_11111\n`);
      // The editor asks for links of what it shows, which is how the first ids are noticed.
      await file.links();
      const [hint, ...others] = await until('there is a name', async () => {
        const hints = await file.hints();
        return hints.length > 0 && hints;
      });
      assert.ok(hint?.startsWith(`${targetId} HQ OpenLDAP`), hint);
      assert.deepEqual([others, counts()], [[], {}]);
      await service.signOut();
      assert.deepEqual(await file.hints(), []);
    });

    it('are offered once, and shown to whoever wants it', async () => {
      await service.signIn();
      const row = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
      assert.ok(row.kind === 'job');
      await turn(undefined);
      const file = await TextFile.of(row.job.targetId);
      const offers = () =>
        prompts.seen.filter(({ parameters }) => parameters.includes('Show Names')).length;
      prompts.expect(() => 'Show Names');
      await file.links();
      await until('names are shown', async () => (await file.hints()).length > 0);
      assert.equal(vscode.workspace.getConfiguration().get(setting), true);
      assert.equal(offers(), 1);
      await turn(undefined);
      await file.links();
      await service.rest();
      assert.equal(offers(), 1);
    });
  });

  describe('with a lens', () => {
    const setting = 'idaasSync.codeLens';
    const turn = (on: boolean | undefined) =>
      vscode.workspace.getConfiguration().update(setting, on, vscode.ConfigurationTarget.Global);
    afterEach(() => turn(undefined));

    it('have none until the user wants it', async () => {
      const { id } = await branchJob();
      assert.deepEqual(await (await TextFile.of(id)).lenses(5), []);
    });

    it('show verdict and last run, once where an id repeats', async () => {
      const { id, instance } = await branchJob();
      await turn(true);
      const row = await service.node('Corporate directory', 'HQ OpenLDAP');
      assert.ok(row.kind === 'provider');
      const file = await TextFile.of(
        `${instance}\n${id}\n${row.provider.identityProviderId} ${id}\n`,
      );
      const lenses = await until('there are lenses', async () => {
        const found = await file.lenses(5);
        return found.length === 2 && found;
      });
      const titles = lenses.map(({ command }) => command?.title ?? '');
      assert.match(titles[0] ?? '', /^\$\(error\) Branch AD · Failed · /);
      const { health } = await service.extension.health();
      const { state } = verdictOf(health, { ...row, kind: 'identityProvider' }) ?? {};
      // How much was read for a verdict by now is up to what the window has shown before.
      const word = state && state !== 'unjudged' ? verdictWord(state) : 'Partially succeeded';
      assert.match(titles[1] ?? '', new RegExp(`^\\$\\([a-z-]+\\) HQ OpenLDAP · ${word} · `));
    });
  });
});
