import assert from 'node:assert/strict';
import type { Health } from '../../../../src/services/health/health';
import type { HealthReading } from '../../../../src/model/health/healthReading';
import type { ReadingPlans } from '../../../../src/services/health/readingPlans';
import { HealthBoard } from '../../../../src/services/health/healthBoard';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { healthOn, placeOf, plansOn } from '../../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

describe('the health board', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let plans: ReadingPlans;
  let board: HealthBoard;

  async function begin(scenario: 'large' | 'company', only?: string): Promise<void> {
    emulator = await start({ scenario, now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou', 'ap-southeast-1'] });
    service.clock.skips = retryPauses;
    health = healthOn(service);
    plans = plansOn(service, health);
    const { session } = service;
    const list = session.cache.instances('cn-hangzhou');
    await list.load();
    const { region, instanceId } =
      list.items.find(({ description }) => description === only) ?? list.items[0]!;
    board = new HealthBoard(
      session,
      health,
      plans,
      only === undefined ? undefined : { region, instanceId },
    );
    emulator.calls.length = 0;
  }
  afterEach(async () => {
    board.dispose();
    plans.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  });

  const actions = () => emulator.calls.map(({ action }) => action);
  const places = () => board.current.rows.map(placeOf);
  const rest = () => until(() => !board.current.loading);

  /** Opens the board, and closes it when the two calls of the instance are here: nothing more is read. */
  async function openShortly(): Promise<void> {
    await board.load();
    await until(() => board.current.rows.length > 0);
    board.setVisible(false);
    await rest();
  }

  describe('of an instance among 2,000 targets and 20 million jobs', () => {
    beforeEach(() => begin('large', 'Subsidiary 01'));

    it('shows its first rows after two calls, none of them judged', async () => {
      const seen: [rows: number, calls: number][] = [];
      board.onDidChange(() => seen.push([board.current.rows.length, emulator.calls.length]));
      await board.load();
      await until(() => board.current.rows.length > 0);
      assert.deepEqual(actions().slice(0, 2).sort(), [
        'ListIdentityProviders',
        'ListSynchronizationJobs',
      ]);
      const { progress, rows, readAt } = board.current;
      assert.deepEqual(
        { progress, readAt, rows: rows.length },
        { progress: { done: 0, of: 1 }, readAt: pinned, rows: 40 },
      );
      assert.ok(rows.every(({ verdict }) => verdict.state === 'unjudged'));
      assert.ok(seen.every(([rows, calls]) => rows > 0 || calls <= 2));
    });

    it('judges all of them by itself, with three targets a call', async () => {
      await board.load();
      await rest();
      const runs = actions().filter((action) => action === 'ListSynchronizationJobs').length - 1;
      assert.equal(runs, Math.ceil(40 / 3));
      const { progress, rows } = board.current;
      assert.deepEqual(progress, { done: 1, of: 1 });
      assert.ok(
        rows.every(({ strip, verdict }) => strip.length === 30 && verdict.coverage === 'final'),
      );
      assert.ok(emulator.inFlight.peak <= 10, String(emulator.inFlight.peak));
      const calls = emulator.calls.length;
      // Seen again, or scrolled to, costs nothing.
      board.refine(places());
      board.setVisible(false);
      board.setVisible(true);
      await settle(20);
      assert.equal(emulator.calls.length, calls);
    });

    it('reads what is in sight before the rest', async () => {
      await openShortly();
      const before = emulator.calls.length;
      const last = places().slice(-3);
      board.refine(last);
      board.setVisible(true);
      await until(() => emulator.calls.length > before);
      const { parameters } = emulator.calls[before]!;
      const asked = Object.entries(parameters).filter(([name]) => name.startsWith('TargetIds.'));
      assert.deepEqual(asked.map(([, id]) => id).sort(), last.map(({ id }) => id).sort());
      await rest();
    });

    it('starts nothing more once it is hidden or closed, and goes on where it was', async () => {
      await openShortly();
      const before = emulator.calls.length;
      emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'hang' }]);
      board.setVisible(true);
      await until(() => emulator.calls.length === before + 6);
      board.setVisible(false);
      emulator.faults.clear();
      await settle(20);
      assert.equal(emulator.calls.length, before + 6);
      assert.equal(board.current.loading, false);
      board.setVisible(true);
      await rest();
      assert.deepEqual(board.current.progress, { done: 1, of: 1 });
      board.dispose();
      await settle(20);
      assert.equal(plans.isReading, false);
    });

    it('says which row failed, keeps what it has, and reads it when it is asked to', async () => {
      await openShortly();
      const [place] = places();
      emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'denied' }]);
      board.setVisible(true);
      await rest();
      const row = ({ rows }: HealthReading) => rows.find(({ targetId }) => targetId === place!.id)!;
      assert.equal(row(board.current).failure?.code, 'NoPermission');
      assert.deepEqual(row(board.current).verdict.unread.slice(0, 1), ['runs']);
      emulator.faults.clear();
      const calls = emulator.calls.length;
      await settle(20);
      assert.equal(emulator.calls.length, calls, 'what was refused is not asked again by itself');
      await board.read(place!);
      const { failure, verdict } = row(board.current);
      assert.deepEqual([failure, verdict.coverage], [undefined, 'final']);
    });

    it('reads all again with a refresh, and shows what it has until then', async () => {
      await board.load();
      await rest();
      const calls = emulator.calls.length;
      const judged: number[] = [];
      board.onDidChange(() => judged.push(board.current.progress.done));
      await board.refresh();
      await rest();
      assert.equal(emulator.calls.length, 2 * calls);
      assert.ok(judged.every((done) => done === 1));
    });
  });

  it('names applications with one call an instance', async () => {
    await begin('company', 'Corporate directory');
    await board.load();
    await rest();
    assert.equal(actions().filter((action) => action === 'ListApplications').length, 1);
    const names = board.current.rows
      .filter(({ targetType }) => targetType === 'application')
      .map(({ name }) => name);
    assert.deepEqual(names.sort(), ['GitLab (SCIM)', '人事系统']);
  });

  it('shows the instances it can read beside those it cannot', async () => {
    await begin('company');
    emulator.faults.set([{ action: 'ListIdentityProviders', kind: 'denied' }]);
    await board.load();
    await rest();
    const { gaps, progress, failure } = board.current;
    assert.deepEqual(
      [gaps.length, gaps[0]?.failure.code, progress, failure],
      [3, 'NoPermission', { done: 0, of: 3 }, undefined],
    );
    emulator.faults.clear();
    await board.refresh();
    await rest();
    assert.deepEqual([board.current.gaps, board.current.progress], [[], { done: 3, of: 3 }]);
  });

  it('counts a region that cannot be listed among what it does not cover', async () => {
    await begin('company');
    const regions = service.session.cache;
    await regions.instances('cn-hangzhou').load();
    emulator.faults.set([{ action: 'ListInstances', kind: 'denied' }]);
    await board.load();
    await rest();
    const { gaps, failure } = board.current;
    assert.deepEqual(
      [gaps.map(({ region, instanceId }) => [region, instanceId]), failure],
      [[['ap-southeast-1', undefined]], undefined],
    );
    assert.equal(board.isWhole, false);
  });

  it('shows nothing of a connection that the window has left', async () => {
    await begin('company');
    await board.load();
    await rest();
    let told = 0;
    board.onDidChange(() => told++);
    await service.connections.remove('main');
    await settle();
    assert.deepEqual([board.current.rows, told], [[], 0]);
  });
});
