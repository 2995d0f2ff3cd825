import assert from 'node:assert/strict';
import { verdictStates, type VerdictState } from '../../../src/model/health/verdictState';
import type { Health } from '../../../src/services/health/health';
import { HealthBoard } from '../../../src/services/health/healthBoard';
import type { ReadingPlans } from '../../../src/services/health/readingPlans';
import { start } from '../../emulator/start';
import { FakeClock } from '../../support/fakeClock';
import { healthOn, plansOn } from '../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../support/serviceOn';
import { until } from '../../support/until';

/** What a target is when all of it was read. */
type Final = Exclude<VerdictState, 'unjudged'>;

/** One target for every verdict, by what the emulator itself answers. */
const expected: Record<Final, string> = {
  guardTripped: 'Feishu pilot 飞书试点',
  failing: 'Branch AD',
  stuck: 'Jakarta DingTalk',
  hollow: 'DingTalk workspace',
  overdue: '企业微信（经销商）',
  stale: 'Penang Lark',
  degraded: 'HQ OpenLDAP',
  flapping: 'Manila WeCom',
  nearGuard: 'Hanoi DingTalk',
  spike: 'Bangkok WeCom',
  unknown: 'Plant WeCom 工厂',
  manualOnly: 'DingTalk (locked)',
  healthy: 'Singapore AD',
};

interface Window {
  service: Service;
  health: Health;
  plans: ReadingPlans;
}

/** A window on `company` as it is at `time`, Unix time in milliseconds. */
async function inWindow<T>(time: number, work: (window: Window) => Promise<T>): Promise<T> {
  const emulator = await start({ scenario: 'company', now: time });
  const service = await serviceOn(emulator, { clock: new FakeClock(time) });
  const health = healthOn(service);
  const plans = plansOn(service, health);
  try {
    return await work({ service, health, plans });
  } finally {
    plans.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  }
}

/** Verdicts by the name of their target, of all that is known. */
function verdictsOf({ service, health }: Window): Record<string, VerdictState> {
  const instances = service.session.cache.listsOf('instances').flatMap(({ list }) => list.items);
  const rows = instances.flatMap((instance) =>
    health.targets(instance).map((target) => health.row(instance, target)!),
  );
  return Object.fromEntries(rows.map(({ name, verdict }) => [name, verdict.state]));
}

/** Opens the health page and waits until it has come to rest; nobody scrolls. */
async function byPage(window: Window): Promise<void> {
  const { service, health, plans } = window;
  const board = new HealthBoard(service.session, health, plans);
  await board.load();
  await until(() => !board.current.loading);
  const { gaps, failure, progress } = board.current;
  assert.deepEqual([gaps, failure, progress], [[], undefined, { done: 3, of: 3 }]);
  board.dispose();
}

/** Unfolds all instances in the tree, and waits until it has come to rest. */
async function byTree({ service, plans }: Window): Promise<void> {
  const { explorer } = service;
  const instances = (await explorer.children()).filter((row) => row.kind === 'instance');
  const open = await Promise.all(
    instances.map(async (row) => {
      await explorer.children(row);
      return plans.open(row.instance);
    }),
  );
  await until(() => !plans.isReading);
  open.forEach((each) => each.dispose());
}

/** Exports with nothing read before. */
async function byExport({ service, health, plans }: Window): Promise<void> {
  const board = new HealthBoard(service.session, health, plans);
  await board.finish();
  assert.equal(board.isWhole, true);
  board.dispose();
}

describe('emulator: the health of scenario company', () => {
  const day = 86_400_000;
  const hour = day / 24;

  it('has the last nightly run among the newest jobs of the instance, at every hour', async () => {
    const found: boolean[] = [];
    for (let n = 0; n < 24; n++) {
      const hasRun = inWindow(pinned + n * hour, async ({ service }) => {
        const { cache } = service.session;
        const list = cache.instances('cn-hangzhou');
        await list.load();
        const [corporate] = list.items.filter(
          ({ description }) => description === 'Corporate directory',
        );
        await cache.providers(corporate!).load();
        await cache.newestJobs(corporate!).load();
        const { identityProviderId } = cache
          .providers(corporate!)
          .items.find(({ identityProviderName }) => identityProviderName === 'HQ OpenLDAP')!;
        const jobs = cache.newestJobs(corporate!).items;
        return jobs.some(
          ({ targetId, status }) => targetId === identityProviderId && status !== 'running',
        );
      });
      found.push(await hasRun);
    }
    assert.deepEqual(found, new Array(24).fill(true));
  });

  // Whatever the hour or the weekday: the sample data is looked at when somebody likes to.
  for (const later of [0, 0.3 * day, 1.55 * day, 2.7 * day, 3.9 * day]) {
    const time = pinned + later;
    it(`has a target for every verdict on ${new Date(time).toISOString().slice(0, 16)}`, async () => {
      const verdicts = await inWindow(time, async (window) => {
        await byPage(window);
        return verdictsOf(window);
      });
      const finals = verdictStates.filter((state) => state !== 'unjudged');
      const found = Object.fromEntries(finals.map((state) => [state, verdicts[expected[state]]]));
      assert.deepEqual(found, Object.fromEntries(finals.map((state) => [state, state])));
    });
  }

  it('has the same verdicts by every path', async () => {
    const [first, ...others] = await Promise.all(
      [byPage, byTree, byExport].map((path) =>
        inWindow(pinned, async (window) => {
          await path(window);
          return verdictsOf(window);
        }),
      ),
    );
    assert.ok(Object.keys(first!).length > 20);
    assert.ok(!Object.values(first!).includes('unjudged'));
    for (const other of others) {
      assert.deepEqual(other, first);
    }
  });

  it('calls nothing well that was not read', async () => {
    await inWindow(pinned, async (window) => {
      const { explorer } = window.service;
      for (const row of await explorer.children()) {
        await explorer.children(row);
      }
      const verdicts = verdictsOf(window);
      assert.equal(verdicts[expected.hollow], 'unjudged');
      assert.equal(verdicts[expected.nearGuard], 'unjudged');
      assert.equal(verdicts[expected.overdue], 'unjudged');
    });
  });
});
