import assert from 'node:assert/strict';
import type { JobSummary } from '../../../../src/model/jobs/job';
import { summarizeJob } from '../../../../src/model/jobs/summarizeJob';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { RevealPath } from '../../../../src/services/resources/revealPath';
import { start, type Emulator } from '../../../emulator/start';
import { rejection } from '../../../support/rejection';
import { draw, drawRead, open, rowText, rowsOfKind } from '../../../support/outline';
import { aProvider } from '../../../support/rows';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

const hour = 3_600_000;

describe('the row of a thing', () => {
  let emulator: Emulator;
  let service: Service;
  let path: RevealPath;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { pageSize: 20, regions: ['cn-hangzhou'] });
    path = new RevealPath(service.sessions, service.explorer);
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const names = (row: TreeNode | undefined): string[] =>
    row ? [...names(row.parent), rowText(row)] : [];
  const place = async () => {
    const root = await service.explorer.children();
    const { instance } = rowsOfKind(root, 'instance')[0]!;
    return instance;
  };
  const providerId = async (label: string) => {
    const row = await open(service.explorer, 'Corporate directory', label);
    assert.ok(row.kind === 'provider');
    return row.provider.identityProviderId;
  };
  const jobsOf = async (targetId: string, query: { endTime?: number } = {}) => {
    const { items } = await service.session.client.listJobs(await place(), {
      ...query,
      targetIds: [targetId],
      pageSize: 100,
    });
    return items.map(summarizeJob);
  };
  const reveal = async (job: JobSummary) =>
    path.to('main', { kind: 'job', instance: await place(), job });

  it('is the one its list shows, when it does', async () => {
    const [newest] = await jobsOf(await providerId('HQ OpenLDAP'));
    const row = await reveal(newest!);
    assert.ok(row.kind === 'job' && !row.hiddenBy);
    assert.deepEqual(names(row), [
      'Corporate directory | China (Hangzhou)',
      'HQ OpenLDAP | 16 failed · OpenLDAP, inbound',
      'Nov 21, 2026, 17:45 | 16 failed, 63 changed',
    ]);
  });

  it('stands above a list whose filter hides it, says so, and leaves the filter alone', async () => {
    const { explorer, filters } = service;
    await filters.set({ status: 'failed', period: '30d' });
    const [newest] = await jobsOf(await providerId('HQ OpenLDAP'));
    const row = await reveal(newest!);
    assert.equal(rowText(row), 'Nov 21, 2026, 17:45 | outside the filter · 16 failed, 63 changed');
    const rows = await explorer.children(row.parent);
    assert.deepEqual([rows[0]?.kind, rows[1]], ['configuration', row]);
    assert.deepEqual(filters.current, { status: 'failed', period: '30d' });

    await filters.set({});
    const again = (await explorer.children(row.parent)).filter(({ id }) => id === row.id);
    assert.deepEqual(
      again.map((each) => each.kind === 'job' && each.hiddenBy),
      [undefined],
    );
  });

  it('stands above a list that has not come to it, without reading up to it', async () => {
    const id = await providerId('Branch AD');
    const old = (await jobsOf(id, { endTime: pinned - 21 * 24 * hour }))[0]!;
    await open(service.explorer, 'Corporate directory', 'Branch AD', 'Load more');
    emulator.calls.length = 0;
    const row = await reveal(old);
    assert.ok(row.kind === 'job');
    assert.deepEqual([row.hiddenBy, row.job], ['paging', old]);
    assert.deepEqual(emulator.calls, []);
  });

  it('gives way to the next one, and its list is drawn again', async () => {
    const { explorer } = service;
    await service.filters.set({ status: 'suspending' });
    const [first, second] = await Promise.all(
      ['HQ OpenLDAP', 'Branch AD'].map(async (name) => (await jobsOf(await providerId(name)))[0]!),
    );
    const one = await reveal(first!);
    draw(explorer);
    draw(explorer, one.parent);
    const parent = await open(explorer, 'Corporate directory', 'Branch AD');
    await drawRead(explorer, parent);
    await service.clock.advance(1000);
    const drawn: string[] = [];
    explorer.onDidChange((rows) => drawn.push(...(rows ?? []).map(({ id }) => id)));
    const two = await reveal(second!);
    await service.clock.advance(50);
    assert.deepEqual(drawn, [one.parent?.id, two.parent?.id]);
    assert.deepEqual((await explorer.children(one.parent)).map(rowText), [
      'Configuration | Inbound',
      'No jobs match the filter | Clear filter',
    ]);
  });

  it('is among all jobs when its target is gone', async () => {
    const [job] = await jobsOf(await providerId('HQ OpenLDAP'));
    const orphan = { ...job!, targetId: 'idp_mwpcwnhrimlr2horx7xgg7pp7y' };
    assert.deepEqual(names(await reveal(orphan)).slice(0, 2), [
      'Corporate directory | China (Hangzhou)',
      'All jobs',
    ]);
  });

  it('can be that of an instance, a provider or an application', async () => {
    const instance = await place();
    const [adfs] = rowsOfKind(
      [await open(service.explorer, 'Corporate directory', 'ADFS')],
      'provider',
    );
    const { provider } = adfs!;
    const folder = await open(service.explorer, 'Corporate directory', 'Applications');
    const [, , row] = rowsOfKind(await service.explorer.children(folder), 'application');
    const { application } = row!;
    const rows = [
      await path.to('main', { kind: 'instance', instance }),
      await path.to('main', { kind: 'identityProvider', instance, provider }),
      await path.to('main', { kind: 'application', instance, application }),
    ];
    assert.deepEqual(rows.map(names), [
      ['Corporate directory | China (Hangzhou)'],
      ['Corporate directory | China (Hangzhou)', 'ADFS | SAML'],
      ['Corporate directory | China (Hangzhou)', 'Applications', 'ERP'],
    ]);
  });

  it('is not there for what the connection does not list, or another connection has', async () => {
    const instance = await place();
    const provider = aProvider({ identityProviderId: 'idp_none' });
    const nowhere = path.to('main', { kind: 'identityProvider', instance, provider });
    assert.match(String(await rejection(nowhere)), /idp_none is not among the rows/);
    const elsewhere = path.to('second', { kind: 'instance', instance });
    assert.match(String(await rejection(elsewhere)), /another connection/);
  });

  it('is forgotten with the connection', async () => {
    const [newest] = await jobsOf(await providerId('HQ OpenLDAP'));
    await service.filters.set({ status: 'suspending' });
    const row = await reveal(newest!);
    service.changeSettings();
    const rows = await service.explorer.children(row.parent);
    assert.ok(rows.every(({ kind }) => kind !== 'job'));
  });
});
