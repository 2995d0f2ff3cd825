import assert from 'node:assert/strict';
import type { JobSummary } from '../../../../src/model/jobs/job';
import type { InstanceRef } from '../../../../src/model/resources/instance';
import type { Health } from '../../../../src/services/health/health';
import type { HealthTarget } from '../../../../src/services/health/healthInput';
import { start, type Emulator } from '../../../emulator/start';
import { aSummary } from '../../../support/rows';
import { healthOn } from '../../../support/healthOn';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

describe('the health of a session', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let instance: InstanceRef;

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
    health = healthOn(service);
    const list = service.session.cache.instances('cn-hangzhou');
    await list.load();
    const { region, instanceId } = list.items[0]!;
    instance = { region, instanceId };
    emulator.calls.length = 0;
  });
  afterEach(() => {
    health.dispose();
    service.dispose();
  });
  after(() => emulator.dispose());

  async function readInstance(): Promise<void> {
    const { cache } = service.session;
    await Promise.all([cache.providers(instance).load(), cache.newestJobs(instance).load()]);
  }

  const targetNamed = (name: string): HealthTarget =>
    health.targets(instance).find(({ provider }) => provider?.identityProviderName === name)!;
  const stateOf = (name: string) => health.verdict(instance, targetNamed(name))?.state;

  it('is not known before anything was read, and costs no call', () => {
    assert.deepEqual([health.targets(instance), health.ofInstance(instance)], [[], undefined]);
    assert.deepEqual(health.summary(), {
      ...{ attention: 0, targets: 0, unjudged: 0 },
      instances: { read: 0, of: 2 },
    });
    assert.equal(emulator.calls.length, 0);
  });

  it('judges whose schedule was read anew once the library behind schedules is here, and not each time somebody asks for it', async () => {
    await readInstance();
    const { id, provider } = targetNamed('企业微信（经销商）');
    const ref = { ...instance, kind: 'identityProvider' as const, id };
    await service.session.configurations.reader(ref, provider).loadDirection('inbound');
    const before = health.rows(instance);
    await health.loadChecks();
    const judged = health.rows(instance);
    await health.loadChecks();
    const others = judged.filter((row, index) => row !== before[index]);
    assert.deepEqual(
      others.map(({ name }) => name),
      ['企业微信（经销商）'],
    );
    assert.ok(health.rows(instance).every((row, index) => row === judged[index]));
  });

  it('has its targets after the two calls of an instance, and judges none whose runs may go on', async () => {
    await readInstance();
    assert.equal(emulator.calls.length, 2);
    const names = health
      .targets(instance)
      .map(({ id, provider }) => provider?.identityProviderName ?? id.slice(0, 4));
    assert.deepEqual(names, [
      'HQ OpenLDAP',
      '钉钉组织架构',
      'Branch AD',
      '企业微信（经销商）',
      'Feishu pilot 飞书试点',
      'Corp AD (outbound)',
      'Partner OpenLDAP',
      'DingTalk workspace',
      'app_',
      'app_',
    ]);
    const { state, reason, evidence, asOf, unread } = health.verdict(
      instance,
      targetNamed('企业微信（经销商）'),
    )!;
    assert.equal(reason, 'Not read yet: older runs, the schedule. So far: No run was found.');
    assert.deepEqual(
      { state, unread, soFar: evidence.soFar, also: evidence.also },
      { state: 'unjudged', unread: ['runs', 'schedule'], soFar: 'unknown', also: [] },
    );
    assert.ok(evidence.lookBack! > pinned - 2 * 86_400_000 && asOf === pinned);
    const ofInstance = health.ofInstance(instance)!;
    const unjudged = health
      .targets(instance)
      .filter((target) => health.verdict(instance, target)!.coverage === 'provisional').length;
    assert.ok(unjudged > 5, String(unjudged));
    assert.deepEqual([ofInstance.targets, ofInstance.unjudged], [10, unjudged]);
    assert.equal(health.isRead(instance), false);
    const { attention, targets } = ofInstance;
    assert.deepEqual(health.summary(), {
      ...{ attention, targets, unjudged },
      instances: { read: 0, of: 2 },
    });
    assert.equal(emulator.calls.length, 2);
  });

  it('is final once the newest runs of a target and its schedule are here, and not before', async () => {
    await readInstance();
    const { cache, configurations } = service.session;
    const target = targetNamed('企业微信（经销商）');
    const unread = () => health.verdict(instance, target)!.unread;
    assert.deepEqual(unread(), ['runs', 'schedule']);
    await cache.jobs({ instance, target }, {}).load();
    assert.deepEqual(unread(), ['schedule']);
    const ref = { ...instance, kind: 'identityProvider' as const, id: target.id };
    await configurations.reader(ref, target.provider).loadDirection('inbound');
    assert.deepEqual(unread(), ['schedule'], 'the library behind schedules is on its way');
    await until(() => stateOf('企业微信（经销商）') === 'overdue');
    const { nextDue, lastSuccess, strip } = health.row(instance, target)!;
    assert.equal(new Date(nextDue!).toISOString(), '2026-11-22T20:00:00.000Z');
    assert.ok(lastSuccess!.startTime! < pinned - 2.5 * 86_400_000);
    assert.equal(strip.length, 30);
  });

  it('tells when it may be another one', async () => {
    const told: unknown[] = [];
    health.onDidChange((each) => told.push(each));
    await readInstance();
    assert.deepEqual(told, [instance, instance]);
    told.length = 0;
    const job = service.session.cache.newestJobs(instance).items[0]!;
    service.session.cache.note(instance, { ...job, unreadable: [] });
    assert.deepEqual(told, [], 'as it was');
    service.session.cache.note(instance, { ...job, status: 'pending', unreadable: [] });
    assert.deepEqual(told, [instance]);
  });

  it('keeps a row while nothing changed, and makes it anew when something did', async () => {
    await readInstance();
    const target = targetNamed('Branch AD');
    const row = health.row(instance, target)!;
    assert.equal(health.row(instance, target), row);
    const { cache } = service.session;
    const running = cache
      .newestJobs(instance)
      .items.find(({ targetId }) => targetId === target.id)!;
    cache.note(instance, { ...running, status: 'success', unreadable: [] });
    assert.notEqual(health.row(instance, target), row);
    health.reconsider();
    assert.deepEqual(health.row(instance, target)!.targetId, target.id);
  });

  it('ends the alarm of an earlier run once it was looked at, in this window or before', async () => {
    await readInstance();
    // Nothing but its runs makes the verdict of an application.
    const target = health.targets(instance).find(({ type }) => type === 'application')!;
    const run = (n: number, deleted: number): JobSummary =>
      aSummary({
        synchronizationJobId: `sync_${n}`,
        startTime: pinned - n * 3_600_000,
        endTime: pinned - n * 3_600_000 + 60_000,
        status: 'success',
        counts: { compared: 100, changed: deleted, delivered: 0, failed: 0, skipped: 0 },
        volume: { same: 100 - deleted, deleted },
      });
    const known = { runs: [run(1, 0), run(2, 60)], readAt: pinned, isHeld: true };
    const state = () => health.judge(service.session, instance, target, known).state;
    const place = { ...instance, id: target.id };
    assert.equal(state(), 'spike');
    await service.seen.noteJob('main', place, 'sync_1');
    assert.equal(state(), 'spike', 'another run was looked at');
    let told = 0;
    health.onDidChange(() => told++);
    const row = health.row(instance, target)!;
    assert.ok(health.rows(instance).includes(row));
    await service.seen.noteJob('main', place, 'sync_2');
    assert.deepEqual([state(), told], ['healthy', 1]);
    assert.notEqual(health.row(instance, target), row, 'its row is made anew');
    assert.ok(!health.rows(instance).includes(row), 'and so are those of the instance');
  });

  it('judges as of the reading, however late somebody looks', async () => {
    await readInstance();
    const before = health.verdict(instance, targetNamed('HQ OpenLDAP'));
    await service.clock.advance(30 * 86_400_000);
    health.reconsider();
    assert.deepEqual(health.verdict(instance, targetNamed('HQ OpenLDAP')), before);
  });

  it('shows nothing of a connection that the window has left', async () => {
    await readInstance();
    const target = targetNamed('Branch AD');
    const other = await connectionTo(emulator, 'second-account');
    await service.connections.add(other, keyOf(emulator, 'second-account'));
    await settle();
    assert.deepEqual([health.targets(instance), health.row(instance, target)], [[], undefined]);
    assert.deepEqual(health.summary(), {
      ...{ attention: 0, targets: 0, unjudged: 0 },
      instances: { read: 0, of: 0 },
    });
  });
});
