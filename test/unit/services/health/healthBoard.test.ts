import assert from 'node:assert/strict';
import type { Health } from '../../../../src/services/health/health';
import type { HealthReading } from '../../../../src/model/health/healthReading';
import { HealthBoard } from '../../../../src/services/health/healthBoard';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { healthOn, placeOf } from '../../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

describe('the health board', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let board: HealthBoard;

  async function begin(scenario: 'large' | 'company', only?: string): Promise<void> {
    emulator = await start({ scenario, now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou', 'ap-southeast-1'] });
    service.clock.skips = retryPauses;
    health = healthOn(service);
    const { session } = service;
    const list = session.cache.instances('cn-hangzhou');
    await list.load();
    const { region, instanceId } =
      list.items.find(({ description }) => description === only) ?? list.items[0]!;
    board = new HealthBoard(
      session,
      health,
      only === undefined ? undefined : { region, instanceId },
    );
    emulator.calls.length = 0;
  }
  afterEach(async () => {
    board.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  });

  const actions = () => emulator.calls.map(({ action }) => action);
  const places = () => board.current.rows.map(placeOf);

  describe('of an instance among 2,000 targets and 20 million jobs', () => {
    beforeEach(() => begin('large', 'Subsidiary 01'));

    it('shows its first rows after two calls', async () => {
      const seen: [rows: number, calls: number][] = [];
      board.onDidChange(() => seen.push([board.current.rows.length, emulator.calls.length]));
      await board.load();
      assert.deepEqual(actions().sort(), ['ListIdentityProviders', 'ListSynchronizationJobs']);
      assert.equal(board.current.rows.length, 40);
      const first = seen.find(([rows]) => rows > 0)!;
      assert.ok(first[1] <= 2, String(first));
      const { progress, unrefined, loading, readAt } = board.current;
      assert.deepEqual(
        { progress, unrefined, loading, readAt },
        { progress: { done: 1, of: 1 }, unrefined: 40, loading: false, readAt: pinned },
      );
    });

    it('reads one call for each row in sight, and never more than six at once', async () => {
      await board.load();
      await board.refine(places().slice(0, 12));
      assert.equal(emulator.calls.length, 2 + 12);
      assert.equal(board.current.unrefined, 28);
      // In sight again costs nothing.
      await board.refine(places().slice(0, 12));
      assert.equal(emulator.calls.length, 2 + 12);
      await board.refine(places());
      assert.equal(emulator.calls.length, 2 + 40);
      assert.ok(
        board.current.rows.every(({ isRefined, strip }) => isRefined && strip.length === 30),
      );
      assert.ok(emulator.inFlight.peak <= 10, String(emulator.inFlight.peak));
    });

    it('starts nothing more once it is closed', async () => {
      await board.load();
      emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'hang' }]);
      void board.refine(places());
      await until(() => emulator.calls.length === 2 + 6);
      board.dispose();
      emulator.faults.clear();
      service.dispose();
      await settle(20);
      assert.equal(emulator.calls.length, 2 + 6);
    });

    it('says which row failed, keeps what it has, and reads it with a refresh', async () => {
      await board.load();
      emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'denied' }]);
      const [place] = places();
      await board.refine([place!]);
      const row = ({ rows }: HealthReading) => rows.find(({ targetId }) => targetId === place!.id)!;
      assert.equal(row(board.current).failure?.code, 'NoPermission');
      assert.equal(row(board.current).isRefined, false);
      emulator.faults.clear();
      await board.refresh();
      const { failure, isRefined, loading } = row(board.current);
      assert.deepEqual(
        { failure, isRefined, loading },
        { failure: undefined, isRefined: true, loading: false },
      );
    });
  });

  it('names applications, and spends calls that rows leave unused on schedules of the silent', async () => {
    await begin('company', 'Corporate directory');
    await board.load();
    const rows = board.current.rows.length;
    await board.refine(places());
    assert.ok(emulator.calls.length <= 2 + rows, actions().join(' '));
    assert.equal(actions().filter((action) => action === 'ListApplications').length, 1);
    const names = board.current.rows
      .filter(({ targetType }) => targetType === 'application')
      .map(({ name }) => name);
    assert.deepEqual(names.sort(), ['GitLab (SCIM)', '人事系统']);
  });

  it('pays for the names of applications with the call of one, where no row has left any', async () => {
    await begin('company', 'Corporate directory');
    await board.load();
    const places = board.current.rows
      .filter(({ targetType }) => targetType === 'application')
      .map(placeOf);
    assert.equal(places.length, 2);
    await board.refine(places);
    assert.deepEqual(actions().slice(2).sort(), ['ListApplications', 'ListSynchronizationJobs']);
    assert.equal(
      board.current.rows.filter(
        ({ isRefined, targetType }) => targetType === 'application' && isRefined,
      ).length,
      1,
    );
  });

  it('reads all instances of the connection, within the same bounds', async () => {
    await begin('company');
    await board.load();
    const listed = actions().filter((action) => action === 'ListInstances').length;
    assert.equal(emulator.calls.length, listed + 2 * 3);
    await board.refine(places());
    await until(() => board.current.rows.some(({ verdict }) => verdict.state === 'overdue'));
    assert.ok(emulator.calls.length <= listed + 2 * 3 + board.current.rows.length);
    assert.deepEqual(
      board.current.rows
        .filter(({ verdict }) => verdict.state === 'overdue')
        .map(({ name }) => name),
      ['企业微信（经销商）'],
    );
    assert.ok(emulator.inFlight.peak <= 10);
  });

  it('shows the instances it can read beside those it cannot', async () => {
    await begin('company');
    emulator.faults.set([{ action: 'ListIdentityProviders', kind: 'denied' }]);
    await board.load();
    const { gaps, progress, failure } = board.current;
    assert.deepEqual(
      [gaps.length, gaps[0]?.failure.code, progress, failure],
      [3, 'NoPermission', { done: 3, of: 3 }, undefined],
    );
    emulator.faults.clear();
    await board.refresh();
    assert.deepEqual(board.current.gaps, []);
  });

  it('shows nothing of a connection that the window has left', async () => {
    await begin('company');
    await board.load();
    let told = 0;
    board.onDidChange(() => told++);
    await service.connections.remove('main');
    await settle();
    assert.deepEqual([board.current.rows, told], [[], 0]);
  });
});
