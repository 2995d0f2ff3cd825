import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { extensionId } from './support/extension';
import { Picks } from './support/picks';
import { escape, press, Prompts } from './support/prompts';
import { nameOf, Service } from './support/service';
import { TextFile } from './support/textFile';
import { until } from './support/until';

describe('ids and commands', () => {
  let service: Service;
  let prompts: Prompts;
  let picks: Picks;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    picks = new Picks();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
  });
  afterEach(() => picks.close());
  after(async () => {
    picks.dispose();
    prompts.dispose();
    await service.dispose();
  });

  const inUse = () => service.extension.connections.active?.label;
  const run = (id: string, ...given: unknown[]) => vscode.commands.executeCommand(id, ...given);
  const jobOf = async (...path: string[]) => {
    const row = await service.node(...path, 'job');
    assert.ok(row.kind === 'job');
    return row;
  };
  const branchJob = () => jobOf('Corporate directory', 'Branch AD');
  /** The job of a page that is in front and has been read. */
  const opened = () =>
    until(
      'a job page shows',
      async () => (await service.extension.pages()).job.active?.reading?.job,
    );

  describe('Go to Job or Id…', () => {
    it('offers what was opened lately, what failed and the providers, before anything is typed', async () => {
      await service.signIn();
      const job = await branchJob();
      await run('idaasSync.openJob', job);
      await opened();
      await run('idaasSync.goTo', '');
      await picks.shows(/^HQ OpenLDAP \| \d+ failed · OpenLDAP, inbound/);
      const { rows } = picks;
      const [recent, failed, providers] = ['recently opened', 'failed jobs', 'identity providers'];
      assert.equal(rows.indexOf(recent), 0);
      assert.match(rows[1] ?? '', /^Branch AD \| /);
      assert.ok(rows.indexOf(failed) > 1 && rows.indexOf(providers) > rows.indexOf(failed));
    });

    it('finds the job in a sentence and opens its page', async () => {
      await service.signIn();
      const { job, instance } = await branchJob();
      await service.signOut();
      await service.signIn();
      await service.rest();
      await run('idaasSync.goTo', `Since today ${job.synchronizationJobId} fails.`);
      await picks.choose(/^Branch AD, .* \| Failed/);
      assert.equal((await opened()).synchronizationJobId, job.synchronizationJobId);
      // The search may have asked another instance before.
      const reads = service.emulator.calls.filter(
        ({ action, parameters }) =>
          action === 'GetSynchronizationJob' && parameters['InstanceId'] === instance.instanceId,
      );
      assert.equal(reads.length, 1, 'what the search has read is shown');
    });

    it('uses the keys of another connection only when that is chosen, and opens there after a question', async () => {
      await service.signIn('second-account');
      const [instance] = await service.extension.explorer.children();
      const { job } = await jobOf(nameOf(instance!), await firstWithJobs(instance!));
      await service.signIn('main');
      await service.rest();
      const second = service.identity('second-account').accessKeyId;
      const signedBySecond = () =>
        service.emulator.calls.some(({ headers }) =>
          Object.values(headers).some((value) => value.includes(second)),
        );

      await run('idaasSync.goTo', job.synchronizationJobId);
      await picks.shows(/\| Not found/);
      assert.ok(service.actions().length > 0 && !signedBySecond());
      await picks.choose(/^Search in other connections/);
      const row = await picks.shows(/^(?!sync_|Search).* \| /);
      assert.ok(signedBySecond());

      prompts.expect(escape);
      await picks.choose(new RegExp(`^${row.slice(0, 8)}`));
      await until('the question is asked', () => prompts.seen.length > 0);
      assert.equal(inUse(), 'main');
      assert.equal((await service.extension.pages()).job.active, undefined);
    });

    const firstWithJobs = async (instance: TreeNode): Promise<string> => {
      for (const row of await service.extension.explorer.children(instance)) {
        if (row.kind !== 'provider') continue;
        const below = await service.extension.explorer.children(row);
        if (below.some(({ kind }) => kind === 'job')) return nameOf(row);
      }
      throw new Error('No provider has jobs.');
    };
  });

  describe('Look Up Id Under Cursor', () => {
    it('lists the ids of a selection, each with its status', async () => {
      await service.signIn();
      const { job, instance } = await branchJob();
      const missing = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';
      const { document } = await TextFile.of(
        `${instance.instanceId} ${job.synchronizationJobId} ${job.targetId} ${missing}`,
      );
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 0, 1, 0);
      await run('idaasSync.lookUpId');
      await picks.shows(/\| Not found · Synchronization job · press Enter to ask again$/);
      const rows = picks.rows.map((row) => row.replace(/, \w+ \d+, \d\d:\d\d/, ''));
      assert.deepEqual(
        rows.map((row) => row.split(' · ')[0]),
        [
          'Branch AD | Failed',
          `${missing} | Not found`,
          'Branch AD | failed',
          'Corporate directory | China (Hangzhou)',
        ],
      );
    });

    it('opens the one under the cursor', async () => {
      await service.signIn();
      const { job } = await branchJob();
      const { document } = await TextFile.of(`job ${job.synchronizationJobId}.`);
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 10, 0, 10);
      await run('idaasSync.lookUpId');
      assert.equal((await opened()).synchronizationJobId, job.synchronizationJobId);
    });

    it('says that there is none', async () => {
      const { document } = await TextFile.of('nothing here');
      await vscode.window.showTextDocument(document);
      await run('idaasSync.lookUpId');
      assert.deepEqual(prompts.said('showInformationMessage'), ['There is no id at the cursor.']);
    });
  });

  describe('Reveal in Tree', () => {
    it('selects the row of a job that the filter hides', async () => {
      await service.signIn();
      const { job, parent } = await branchJob();
      await run('idaasSync.filterJobs', { status: 'success' });
      const view = service.extension.view['view'];
      await run('idaasSync.revealInTree', { id: job.synchronizationJobId });
      const selected = await until('a job is selected', () => {
        const [row] = view.selection;
        return row?.kind === 'job' && row;
      });
      assert.deepEqual(
        [selected.job.synchronizationJobId, selected.hiddenBy, selected.parent?.id],
        [job.synchronizationJobId, 'filter', parent?.id],
      );
      assert.deepEqual(service.extension.filters.current, { status: 'success' });
    });

    it('goes from the page in front to the row of its job', async () => {
      await service.signIn();
      const row = await branchJob();
      await run('idaasSync.openJob', row);
      await opened();
      await run('idaasSync.revealInTree');
      const view = service.extension.view['view'];
      await until('the row is selected', () => view.selection[0]?.id === row.id);
    });

    it('says what it could not find', async () => {
      await service.signIn();
      await run('idaasSync.revealInTree', { id: 'idp_mwpcwnhrimlr2horx7xgg7pp7y' });
      const [said] = await until('something is said', () => {
        const all = prompts.said('showErrorMessage');
        return all.length > 0 && all;
      });
      assert.match(said ?? '', /^idp_mwpcwnhrimlr2horx7xgg7pp7y: Not in any of the 2 instances/);
    });
  });

  describe('what is copied', () => {
    it('is an address of ours that names thing, instance, region and account', async () => {
      const connection = await service.signIn();
      const row = await branchJob();
      await run('idaasSync.copyLink', row);
      const { scheme, authority, path, query } = vscode.Uri.parse(
        await vscode.env.clipboard.readText(),
      );
      assert.deepEqual([scheme, authority, path], [vscode.env.uriScheme, extensionId, '/open']);
      assert.deepEqual(Object.fromEntries(new URLSearchParams(query)), {
        id: row.job.synchronizationJobId,
        instance: row.instance.instanceId,
        region: 'cn-hangzhou',
        account: connection.account?.accountId,
      });
    });

    it('is the same address as Markdown, with name and outcome', async () => {
      await service.signIn();
      const row = await branchJob();
      await run('idaasSync.copyLink', row);
      const address = await vscode.env.clipboard.readText();
      await run('idaasSync.copyMarkdownLink', row);
      const text = await vscode.env.clipboard.readText();
      assert.ok(text.includes(`](${address})`), text);
      assert.match(text, /^\[(?:Branch AD, |Job of ).*\(Failed/);
    });

    it('is the call of the CLI that asks the same', async () => {
      await service.signIn();
      const row = await branchJob();
      await run('idaasSync.copyCliCommand', row);
      assert.equal(
        await vscode.env.clipboard.readText(),
        `aliyun eiam GetSynchronizationJob --region cn-hangzhou --InstanceId ${row.instance.instanceId} --SynchronizationJobId ${row.job.synchronizationJobId}`,
      );
    });
  });

  describe('a command that changes something', () => {
    it('starts a run of a target, as text that a terminal is given but does not run', async () => {
      await service.signIn();
      const row = await service.node('Corporate directory', 'HQ OpenLDAP');
      assert.ok(row.kind === 'provider');
      await service.rest();
      const before = service.emulator.calls.length;
      prompts.expect(() => 'Put into Terminal');
      const opened = until('a terminal is there', () =>
        vscode.window.terminals.find(({ name }) => name === 'IDaaS Sync'),
      );
      await run('idaasSync.copyRunCommand', row);
      const lines = (await vscode.env.clipboard.readText()).split('\n');
      assert.equal(
        lines.at(-1),
        `aliyun eiam RunSynchronizationJob --region cn-hangzhou --InstanceId ${row.instance.instanceId} --TargetType identity_provider --TargetId ${row.provider.identityProviderId}`,
      );
      assert.match(lines[0] ?? '', /^# Starts a synchronization of HQ OpenLDAP, idp_/);
      assert.ok(lines.includes('# A second call starts a second run'));
      (await opened).dispose();
      assert.equal(service.emulator.calls.length, before, 'nothing was called');
    });

    it('is the whole configuration with one value corrected', async () => {
      const { id: connectionId } = await service.signIn();
      const row = await service.node('Corporate directory', 'HQ OpenLDAP');
      assert.ok(row.kind === 'provider');
      const { region, instanceId } = row.instance;
      const ref = {
        ...{ connectionId, region, instanceId },
        ...{ kind: 'identityProvider' as const, id: row.provider.identityProviderId },
      };
      await run('idaasSync.openConfiguration', ref);
      const direction = await until('settings were read', async () => {
        const reading = (await service.extension.pages()).configuration.active?.reading;
        return reading?.inbound?.isWhole ? 'inbound' : reading?.outbound?.isWhole && 'outbound';
      });
      const half = direction === 'inbound' ? 'Pull' : 'Push';
      const field = `ldapUd${half}Config.userObjectClass`;
      await run('idaasSync.copyCorrectionCommand', ref, direction, field, 'person');
      const text = await vscode.env.clipboard.readText();
      assert.match(text, new RegExp(`SetIdentityProviderUd${half}Configuration .*person`));
      assert.match(text, /# All other settings are as they were read at \d{4}-/);
    });
  });

  describe('an address', () => {
    const open = async (query: string) => {
      const actions = await service.extension.actions();
      await actions.openAddress(
        vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}/open?${query}`),
      );
    };

    it('opens what it names', async () => {
      await service.signIn();
      const { job, instance } = await branchJob();
      await open(
        `id=${job.synchronizationJobId}&instance=${instance.instanceId}&region=cn-hangzhou`,
      );
      assert.equal((await opened()).synchronizationJobId, job.synchronizationJobId);
    });

    it('of another account is followed only after a question', async () => {
      await service.signIn('second-account');
      const account = service.identity('second-account').accountId;
      await service.signIn('main');
      const { job } = await branchJob();
      await service.rest();
      prompts.expect(escape);
      await open(`id=${job.synchronizationJobId}&account=${account}`);
      assert.match(prompts.said('showInformationMessage')[0] ?? '', /"second-account"/);
      assert.deepEqual(service.actions(), []);
      assert.equal(inUse(), 'main');

      prompts.expect(press('Switch Connection'));
      await open(`id=${job.synchronizationJobId}&account=${account}`);
      assert.equal(inUse(), 'second-account');
    });

    it('signs nobody in, and tells what the id tells', async () => {
      await open('id=sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde');
      await picks.shows(/^Add connection…/);
      assert.match(picks.rows[0] ?? '', /^sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde$/);
      assert.deepEqual([prompts.seen, service.actions()], [[], []]);
    });

    it('is kept on the way to a first connection, and followed there', async () => {
      await open('id=sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde&account=1234567890123456');
      await picks.shows(
        /^Add connection… \| made for account 1234567890123456, for which you have no connection/,
      );
      await picks.choose(/^Try with sample data/);
      await picks.shows(/^sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde \| Not found/);
      assert.equal(inUse(), 'Sample data');
      assert.match(picks.rows.join('\n'), /made for account 1234567890123456/);
    });

    it('that is not of the one form is refused in a sentence', async () => {
      await service.signIn();
      await service.rest();
      for (const query of ['id=..%2Fetc', 'id=idp_11111&id=idp_22222', 'region=cn-hangzhou'])
        await open(query);
      const said = await until('all are refused', () => {
        const all = prompts.said('showErrorMessage');
        return all.length === 3 && all;
      });
      assert.ok(said.every((sentence) => sentence.startsWith('This link')));
      assert.deepEqual(service.actions(), []);
    });
  });
});
