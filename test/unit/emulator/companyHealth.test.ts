import assert from 'node:assert/strict';
import { verdictStates, type VerdictState } from '../../../src/model/health/verdictState';
import { HealthBoard } from '../../../src/services/health/healthBoard';
import { start } from '../../emulator/start';
import { FakeClock } from '../../support/fakeClock';
import { healthOn, placeOf } from '../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../support/serviceOn';
import { until } from '../../support/until';

/** One target for every verdict, by what the emulator itself answers. */
const expected: Record<VerdictState, string> = {
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

/** Opens the health page's board on `company` as it is at `time` (Unix ms), after the two calls of each instance. */
async function onBoard<T>(
  time: number,
  read: (board: HealthBoard, service: Service) => T | Promise<T>,
): Promise<T> {
  const emulator = await start({ scenario: 'company', now: time });
  const service = await serviceOn(emulator, { clock: new FakeClock(time) });
  const health = healthOn(service);
  const board = new HealthBoard(service.session, health);
  try {
    await board.load();
    return await read(board, service);
  } finally {
    board.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  }
}

/** Verdicts by the name of their target. */
const verdictsOf = (board: HealthBoard): Record<string, VerdictState> =>
  Object.fromEntries(board.current.rows.map(({ name, verdict }) => [name, verdict.state]));

/** Reads everything else that a verdict may rest on: more jobs, and the configurations. */
async function readAll(board: HealthBoard, { session }: Service): Promise<void> {
  await board.refine(board.current.rows.map(placeOf));
  for (const { region, instanceId, targetType, targetId: id } of board.current.rows) {
    if (targetType !== 'identity_provider') continue;
    const ref = { region, instanceId, kind: 'identityProvider' as const, id };
    await session.configurations.reader(ref).load(() => {});
  }
  // The library behind schedules comes with the first verdict that wants it.
  verdictsOf(board);
  await until(() => board.current.rows.some(({ nextDue }) => nextDue !== undefined));
  const { gaps, failure } = board.current;
  assert.deepEqual([gaps, failure], [[], undefined]);
}

describe('emulator: the health of scenario company', () => {
  const day = 86_400_000;
  const hour = day / 24;

  it('has the last nightly run among the newest jobs of the instance, at every hour', async () => {
    const hours = Array.from({ length: 24 }, (_, n) => n);
    const states: (VerdictState | undefined)[] = [];
    for (const n of hours) {
      states.push(await onBoard(pinned + n * hour, (board) => verdictsOf(board)['HQ OpenLDAP']));
    }
    assert.deepEqual(states, new Array(hours.length).fill('degraded'));
  });

  // Whatever the hour or the weekday: the sample data is looked at when somebody likes to.
  for (const later of [0, 0.3 * day, 1.55 * day, 2.7 * day, 3.9 * day]) {
    const time = pinned + later;
    it(`has a target for every verdict on ${new Date(time).toISOString().slice(0, 16)}`, async () => {
      const verdicts = await onBoard(time, async (board, service) => {
        await readAll(board, service);
        return verdictsOf(board);
      });
      const found = Object.fromEntries(
        verdictStates.map((state) => [state, verdicts[expected[state]]]),
      );
      assert.deepEqual(found, Object.fromEntries(verdictStates.map((state) => [state, state])));
    });
  }
});
