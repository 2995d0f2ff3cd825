import assert from 'node:assert/strict';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import type { InstanceRef } from '../../../../src/model/resources/instance';
import type { Health } from '../../../../src/services/health/health';
import type { ReadingPlans } from '../../../../src/services/health/readingPlans';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { healthOn, plansOn } from '../../../support/healthOn';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

describe('plans of what is read for verdicts', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let plans: ReadingPlans;
  let instance: InstanceRef;

  async function begin(
    scenario: 'company' | 'large',
    options: { rate?: number; transport?: Transport } = {},
  ): Promise<void> {
    emulator = await start({ scenario, now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'], ...options });
    service.clock.skips = retryPauses;
    health = healthOn(service);
    plans = plansOn(service, health);
    const list = service.session.cache.instances('cn-hangzhou');
    await list.load();
    const { region, instanceId } = list.items[0]!;
    instance = { region, instanceId };
    emulator.calls.length = 0;
  }
  afterEach(async () => {
    plans.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  });

  const actions = () => emulator.calls.map(({ action }) => action);
  const rest = () => until(() => !plans.isReading);

  it('take so many steps by themselves, and no more', async () => {
    await begin('large');
    const plan = plans.open(instance, [], 5);
    await rest();
    // The first step is the two lists.
    assert.equal(emulator.calls.length, 2 + 4);
    assert.equal(health.isRead(instance), false);
    const wanted = health.targets(instance).slice(-2);
    plan.want(wanted);
    await rest();
    assert.ok(
      wanted.every((target) => health.verdict(instance, target)?.coverage === 'final'),
      'what is wanted by name is read beyond',
    );
    plan.dispose();
  });

  it('let what somebody waits for go first', async () => {
    await begin('large', { rate: 8 });
    service.clock.skips = () => false;
    plans.open(instance);
    await until(() => emulator.calls.length >= 7);
    await settle(50);
    const before = emulator.calls.length;
    const asked = service.session.client.getInstance(instance);
    while (emulator.calls.length === before) {
      await service.clock.advance(25);
      await settle(20);
    }
    assert.equal(actions()[before], 'GetInstance');
    await asked;
  });

  it('try again what somebody waits for and what failed after he began to', async () => {
    const held: (() => void)[] = [];
    let isHeld = true;
    await begin('company', {
      transport: {
        send: async (request, signal) => {
          if (isHeld && request.action === 'GetIdentityProviderUdPullConfiguration') {
            await new Promise<void>((resolve) => held.push(resolve));
            throw new Error('What was wrong before.');
          }
          return openApiTransport.send(request, signal);
        },
      },
    });
    plans.open(instance);
    await until(() => held.length > 2);
    isHeld = false;
    const over = plans.finish([instance]);
    await settle();
    held.forEach((fail) => fail());
    await over;
    assert.ok(health.isRead(instance));
  });

  it('stop with the last view of the instance, not with the first', async () => {
    await begin('large');
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'slow', delay: 20 }]);
    const [tree, page] = [plans.open(instance), plans.open(instance)];
    await until(() => emulator.calls.length > 5);
    tree.dispose();
    const then = emulator.calls.length;
    await until(() => emulator.calls.length > then);
    page.dispose();
    await until(() => !plans.isReading);
    const after = emulator.calls.length;
    await settle(50);
    assert.equal(emulator.calls.length, after);
    assert.equal(plans.progress, undefined);
  });

  it('stop when the window leaves the connection', async () => {
    await begin('company');
    plans.open(instance);
    await until(() => emulator.calls.length > 4);
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'hang' }]);
    const other = await connectionTo(emulator, 'second-account', ['cn-hangzhou']);
    await service.connections.add(other, keyOf(emulator, 'second-account'));
    await until(() => !plans.isReading);
    const after = emulator.calls.length;
    emulator.faults.clear();
    await settle(50);
    assert.equal(emulator.calls.length, after);
  });

  it('tell how far they are, target by target', async () => {
    await begin('company');
    const told: string[] = [];
    plans.onDidChange(() => {
      const { progress } = plans;
      told.push(progress ? `${progress.done} of ${progress.of}` : 'at rest');
    });
    plans.open(instance);
    await rest();
    const { length } = health.targets(instance);
    assert.equal(told.at(-1), 'at rest');
    const shown = told.filter((each) => each.endsWith(` of ${length}`));
    assert.ok(new Set(shown).size > 3, told.join('; '));
    const done = shown.map((each) => Number(each.split(' ')[0]));
    assert.deepEqual(
      done,
      [...done].sort((a, b) => a - b),
    );
  });

  it('end with a service that never hands out enough, and judge nothing by it', async () => {
    const meagre: Transport = {
      send: async (request, signal) => {
        // The first two runs again and again, with a promise of more.
        const parameters = { ...request.parameters };
        delete parameters['NextToken'];
        const answer = await openApiTransport.send({ ...request, parameters }, signal);
        if (request.action !== 'ListSynchronizationJobs') return answer;
        const body = JSON.parse(answer.text) as { SynchronizationJobs: unknown[] };
        const two = {
          SynchronizationJobs: body.SynchronizationJobs.slice(0, 2),
          NextToken: 'more',
        };
        return { ...answer, text: JSON.stringify({ ...body, ...two }) };
      },
    };
    await begin('company', { transport: meagre });
    plans.open(instance);
    await rest();
    assert.ok(emulator.calls.length < 150, String(emulator.calls.length));
    const states = health.targets(instance).map((each) => health.verdict(instance, each)?.state);
    assert.deepEqual([...new Set(states)], ['unjudged']);
    assert.equal(health.isRead(instance), false);
  });
});
