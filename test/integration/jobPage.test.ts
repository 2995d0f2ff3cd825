import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pageKinds, type Pages as PagesByKind } from '../../src/views/pages/pageKinds';
import { PagePanels } from '../../src/views/pages/pagePanels';
import type { JobNode } from '../../src/model/resources/treeNode';
import { ManualTimers } from './support/manualTimers';
import { Pages } from './support/pages';
import { Prompts } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

describe('the job page', () => {
  let service: Service;
  let prompts: Prompts;
  let pages: Pages;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    pages = new Pages();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
    await service.signIn();
  });
  afterEach(() => pages.close());
  after(async () => {
    pages.dispose();
    prompts.dispose();
    await service.dispose();
  });

  const open = (node: unknown) => vscode.commands.executeCommand('idaasSync.openJob', node);
  const openToSide = (node: unknown) =>
    vscode.commands.executeCommand('idaasSync.openJobToSide', node);
  async function jobs(...names: string[]): Promise<JobNode[]> {
    const rows = await service.extension.explorer.children(await service.node(...names));
    return rows.filter((row) => row.kind === 'job');
  }
  const reads = () => service.actions().filter((action) => action === 'GetSynchronizationJob');
  const isRead = ({ job, loading }: { job?: unknown; loading: boolean }) =>
    Boolean(job) && !loading;

  it('shows what the tree knew, then the record with the names of target and instance', async () => {
    const [node] = await jobs('Corporate directory', 'HQ OpenLDAP');
    assert.ok(node);
    await open(node);
    const model = await pages.last.shows('the record', isRead);
    assert.deepEqual(pages.last.models[0]?.summary, JSON.parse(JSON.stringify(node.job)));
    assert.equal(model.job?.synchronizationJobId, node.job.synchronizationJobId);
    assert.equal(model.targetName, 'HQ OpenLDAP');
    assert.equal(model.instanceName, 'Corporate directory');
    assert.equal(model.connectionLabel, 'main');
    assert.match(pages.last.panel.title, /^HQ OpenLDAP, /);
    assert.equal(reads().length, 1);
  });

  it('shows the next job in the same preview', async () => {
    const [first, second] = await jobs('Corporate directory', 'HQ OpenLDAP');
    await open(first);
    await pages.last.shows('the first job', isRead);
    await open(second);
    const id = second?.job.synchronizationJobId;
    await pages.last.shows('the second job', ({ job }) => job?.synchronizationJobId === id);
    assert.equal(pages.open.length, 1);
  });

  it('makes another page beside it when asked to', async () => {
    const [first, second] = await jobs('Corporate directory', 'HQ OpenLDAP');
    await open(first);
    const preview = await pages.last.ready();
    await openToSide(second);
    const beside = await pages.last.ready();
    assert.notEqual(beside, preview);
    assert.notEqual(beside.panel.viewColumn, preview.panel.viewColumn);

    const [third] = await jobs('Corporate directory', 'Branch AD');
    await open(third);
    const id = third?.job.synchronizationJobId;
    await preview.shows('the third job', ({ job }) => job?.synchronizationJobId === id);
    assert.equal(beside.model?.ref.id, second?.job.synchronizationJobId);
    assert.equal(pages.open.length, 2);
  });

  it('goes to the page of a job that is open already', async () => {
    const [first, second] = await jobs('Corporate directory', 'HQ OpenLDAP');
    await open(first);
    const preview = await pages.last.ready();
    await openToSide(second);
    await pages.last.ready();
    await open(first);
    await until('the preview is in front', () => preview.panel.active);
    assert.equal(pages.open.length, 2);
  });

  it('follows a running job to its end, and then asks no more', async () => {
    const timers = new ManualTimers(service.extension.clock);
    try {
      const running = (await jobs('Corporate directory', '钉钉组织架构')).find(
        ({ job }) => job.status === 'running',
      );
      assert.ok(running);
      await open(running);
      await pages.last.shows('a running job', (model) => isRead(model) && model.following);
      await timers.waiting();
      service.emulator.clock.advance(20_000);
      timers.fire();
      await pages.last.shows('it running still', (model) => isRead(model) && model.following);
      await timers.waiting();
      service.emulator.clock.advance(100_000);
      timers.fire();
      const { job } = await pages.last.shows(
        'its end',
        (model) => isRead(model) && !model.following,
      );
      assert.equal(job?.status, 'success');
      assert.ok(job.result);
      assert.deepEqual(timers.pauses, [5_000, 7_500]);
      assert.equal(timers.pending, 0);
      assert.equal(reads().length, 3);
    } finally {
      timers.dispose();
    }
  });

  it('tells the tree what it has read', async () => {
    const [node] = await jobs('Corporate directory', 'HQ OpenLDAP');
    const { cache } = service.extension.sessions.current!;
    let told = 0;
    const subscription = cache.onDidNote(() => told++);
    await open(node);
    await pages.last.shows('the record', isRead);
    await until('lists have taken it over', () => told > 0);
    subscription.dispose();
  });

  it('keeps its data, with the failure beside it, when a refresh fails', async () => {
    const [node] = await jobs('Corporate directory', 'HQ OpenLDAP');
    await open(node);
    const before = await pages.last.shows('the record', isRead);
    service.emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied' }]);
    const page = (await service.extension.pages()).job.active;
    await page?.refresh();
    const failed = await pages.last.shows('the failure', ({ failure }) => failure !== undefined);
    assert.deepEqual(failed.job, before.job);
    assert.equal(failed.failure?.code, 'NoPermission');
    service.emulator.faults.clear();
    await page?.refresh();
    await pages.last.shows('the record again', (model) => isRead(model) && !model.failure);
    assert.deepEqual(prompts.seen, []);
  });

  it('shows nothing of its job while another connection is in use', async () => {
    const other = await service.signIn('second-account');
    const main = await service.signIn('main');
    const [node] = await jobs('Corporate directory', 'HQ OpenLDAP');
    await open(node);
    await pages.last.shows('the record', isRead);
    await service.rest();
    await service.extension.connections.use(other.id);
    const model = await pages.last.shows('that it is out of use', ({ job }) => !job);
    assert.deepEqual(Object.keys(model).sort(), [
      'connectionLabel',
      'failure',
      'following',
      'instanceName',
      'loading',
      'ref',
    ]);
    assert.match(model.failure?.sentence ?? '', /connection "main", which is not in use/);
    assert.deepEqual(reads(), []);
    await service.extension.connections.use(main.id);
    await pages.last.shows('the record again', isRead);
  });

  it('closes when its connection is signed out', async () => {
    const { id } = await service.signIn('main');
    const [node] = await jobs('Corporate directory', 'HQ OpenLDAP');
    await open(node);
    const page = await pages.last.ready();
    await service.extension.connections.remove(id);
    assert.ok(page.closed);
  });

  describe('after a reload of the window', () => {
    let restored: PagesByKind['job'];

    beforeEach(async () => {
      const { connections, pages } = service.extension;
      restored = new PagePanels(pageKinds.job, connections, (await pages()).job['create']);
    });
    afterEach(async () => {
      await pages.close();
      restored.dispose();
    });

    const panel = () =>
      vscode.window.createWebviewPanel('idaasSync.job', 'restored', vscode.ViewColumn.One, {
        enableScripts: true,
      });

    it('reads again the job that the page kept', async () => {
      const [node] = await jobs('Corporate directory', 'HQ OpenLDAP');
      assert.ok(node);
      const { region, instanceId } = node.instance;
      const ref = {
        ...{ connectionId: 'connection-main', region, instanceId },
        ...{ kind: 'job' as const, id: node.job.synchronizationJobId },
      };
      restored.restore(panel(), { ...ref, view: { filter: 'failed' } });
      const model = await pages.last.shows('the record', isRead);
      assert.deepEqual(model.ref, ref);
      assert.equal(model.targetName, 'HQ OpenLDAP');

      const [, next] = await jobs('Corporate directory', 'HQ OpenLDAP');
      const { synchronizationJobId: id } = next!.job;
      restored.show({ ...ref, id }, undefined, false);
      await pages.last.shows('the next job in its place', (shown) => shown.ref.id === id);
      assert.equal(pages.open.length, 1);
    });

    for (const state of [
      undefined,
      null,
      'text',
      { connectionId: 'connection-main' },
      { region: 7 },
    ])
      it(`closes a page that kept ${JSON.stringify(state)}`, () => {
        const odd = panel();
        const page = pages.last;
        restored.restore(odd, state);
        assert.ok(page.closed);
      });
  });
});
