import assert from 'node:assert/strict';
import { start, type Emulator } from '../../../emulator/start';
import { draw, drawRead, open, rowText, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

describe('the rows that the editor is given', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { pageSize: 2 });
    emulator.calls.length = 0;
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const actions = () => emulator.calls.map(({ action }) => action);

  /** Everything that was drawn again, as ids; all rows are `all`. */
  function drawnFrom(explorer: Service['explorer']): string[] {
    const told: string[] = [];
    explorer.onDidChange((rows) => told.push(...(rows?.map(({ id }) => id) ?? ['all'])));
    return told;
  }

  it('corrects the last run of a row by the jobs below it, and draws it again once', async () => {
    const moving = await start({ scenario: 'company', now: pinned });
    const own = await serviceOn(moving, { pageSize: 2 });
    try {
      const { explorer, clock } = own;
      const instance = await open(explorer, 'Corporate directory');
      for (const node of [undefined, instance]) await drawRead(explorer, node);
      const provider = await open(explorer, 'Corporate directory', 'Branch AD');
      await drawRead(explorer, provider);
      const newest = () => rowsOfKind(explorer.rows(provider), 'job')[0]!.job;
      await clock.advance(1000);
      const told = drawnFrom(explorer);
      const before = newest();
      await clock.advance(1000);
      assert.deepEqual(told, [], 'both lists say the same');

      moving.clock.advance(3 * 600_000);
      await clock.advance(3 * 600_000);
      explorer.refresh(provider);
      await drawRead(explorer, provider);
      const now = newest();
      assert.notEqual(now.synchronizationJobId, before.synchronizationJobId);
      await clock.advance(1000);
      assert.deepEqual(told, [provider.id, provider.id]);
      assert.ok(provider.kind === 'provider');
      assert.deepEqual(provider.lastRun, now);
      explorer.look(provider);
      draw(explorer, provider);
      await clock.advance(10_000);
      assert.equal(told.length, 2, 'and then it is right');
    } finally {
      own.dispose();
      await moving.dispose();
    }
  });

  it('has a row drawn again whose age is not right any more, and asks the service nothing for it', async () => {
    const { explorer, clock } = service;
    const instance = await open(explorer, 'Corporate directory');
    for (const node of [undefined, instance]) await drawRead(explorer, node);
    await clock.advance(10_000);
    const told = drawnFrom(explorer);
    explorer.redrawAges();
    await clock.advance(1000);
    assert.deepEqual(told, [], 'nothing has aged');
    emulator.calls.length = 0;
    await clock.advance(24 * 3_600_000);
    explorer.redrawAges();
    await clock.advance(1000);
    const dated = draw(explorer, instance).flatMap((row) =>
      row.kind === 'provider' && row.lastRun ? [row.id] : [],
    );
    assert.ok(dated.length > 5);
    assert.deepEqual(new Set(told), new Set(dated));
    assert.deepEqual(actions(), []);
  });

  it('has the lowest row drawn again that shows what changed', async () => {
    const { explorer, clock, filters } = service;
    const instance = await open(explorer, 'Corporate directory');
    for (const node of [undefined, instance]) await drawRead(explorer, node);
    const provider = await open(explorer, 'Corporate directory', 'HQ OpenLDAP');
    await drawRead(explorer, provider);
    await clock.advance(1000);
    const told = drawnFrom(explorer);
    const costs = async (...expected: string[]) => {
      await clock.advance(300);
      assert.deepEqual(told.splice(0), expected);
      for (const node of [undefined, instance, provider]) draw(explorer, node);
      await clock.advance(10_000);
      told.length = 0;
    };
    explorer.refresh(provider);
    await costs(provider.id);
    explorer.refresh();
    await costs('all');
    await filters.set({ status: 'failed' });
    await costs('all');
    await filters.set({});
    await costs('all');
    await explorer.loadMore({ parent: provider });
    await costs(provider.id);
  });

  it('answers at once, with one row that says so while it reads, and hands its place over', async () => {
    const { explorer } = service;
    const [loading] = draw(explorer);
    assert.deepEqual([loading!.kind, loading!.handle ?? loading!.id], ['loading', 'loading']);
    await explorer.children();
    const [summary, ...others] = draw(explorer);
    assert.deepEqual([summary!.kind, summary!.handle], ['summary', 'loading']);
    const instance = others.find(({ kind }) => kind === 'instance')!;
    assert.deepEqual(draw(explorer, instance).map(rowText), ['Loading…']);
    await explorer.children(instance);
    const rows = draw(explorer, instance);
    assert.deepEqual([rows[0]!.kind, rows[0]!.handle], ['provider', `${instance.id}/loading`]);
    assert.ok(rows.slice(1).every(({ handle }) => handle === undefined));
    const below = draw(explorer, rows[0]);
    assert.deepEqual(
      below.map(({ kind }) => kind),
      ['configuration', 'loading'],
    );
    await explorer.children(rows[0]);
    const [, job] = draw(explorer, rows[0]);
    assert.deepEqual([job!.kind, job!.handle], ['job', `${rows[0]!.id}/loading`]);
    assert.deepEqual(actions().length, 5);
    draw(explorer, rows[0]);
    assert.deepEqual(actions().length, 5, 'and reads nothing twice');
  });

  it('are drawn in place of the row that stood there before the code was loaded', async () => {
    const { explorer, clock } = service;
    const told = drawnFrom(explorer);
    explorer.takeOver();
    await clock.advance(100);
    assert.deepEqual(told, ['all']);
    await explorer.children();
    const [summary] = draw(explorer);
    assert.deepEqual([summary!.kind, summary!.handle], ['summary', 'loading']);
  });

  it('keeps one object per row, whatever is read again', async () => {
    const { explorer } = service;
    const all = async (node?: Parameters<typeof explorer.children>[0]): Promise<unknown[]> => {
      const rows = await drawRead(explorer, node);
      return [...rows, ...(await Promise.all(rows.slice(0, 2).map(all))).flat()];
    };
    const before = await all();
    explorer.refresh();
    const after = await all();
    assert.equal(after.length, before.length);
    assert.ok(after.every((row, index) => row === before[index]));
  });

  it('appends a page, makes one call of two clicks, and puts its first row in place of the one that loads', async () => {
    const { explorer, clock } = service;
    await drawRead(explorer);
    await drawRead(explorer, await open(explorer, 'Corporate directory'));
    const node = await open(explorer, 'Corporate directory', 'All jobs');
    const [more] = rowsOfKind(await drawRead(explorer, node), 'loadMore');
    await clock.advance(1000);
    emulator.calls.length = 0;
    const told = drawnFrom(explorer);
    const clicks = [explorer.loadMore(more!), explorer.loadMore(more!)];
    const [loading] = rowsOfKind(draw(explorer, node), 'loadMore');
    assert.deepEqual([loading!.loading, loading!.loaded, loading!.handle], [true, 2, more!.id]);
    await Promise.all(clicks);
    assert.deepEqual(actions(), ['ListSynchronizationJobs']);
    await clock.advance(300);
    const rows = draw(explorer, node);
    assert.deepEqual(
      [rowsOfKind(rows, 'job').length, rowText(rows.at(-1)!)],
      [4, 'Load more | 4 of 7163 loaded'],
    );
    assert.deepEqual([rows[2]!.handle, rows.at(-1)!.handle], [more!.id, `${more!.id}~2`]);
    assert.deepEqual(told, [node.id]);
  });
});
