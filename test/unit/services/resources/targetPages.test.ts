import assert from 'node:assert/strict';
import type { InstanceRef } from '../../../../src/model/resources/instance';
import type { Health } from '../../../../src/services/health/health';
import { JobPair, targetOf } from '../../../../src/services/jobs/jobPair';
import { TargetHistory } from '../../../../src/services/jobs/targetHistory';
import { start, type Emulator } from '../../../emulator/start';
import { healthOn, plansOn } from '../../../support/healthOn';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

describe('the runs of a target', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let instance: InstanceRef;
  let target: { type: 'identity_provider'; id: string };

  beforeEach(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
    health = healthOn(service);
    const { cache } = service.session;
    const list = cache.instances('cn-hangzhou');
    await list.load();
    const { region, instanceId } = list.items.find(
      ({ description }) => description === 'Corporate directory',
    )!;
    instance = { region, instanceId };
    await cache.providers(instance).load();
    const { identityProviderId: id } = cache
      .providers(instance)
      .items.find(({ identityProviderName }) => identityProviderName === 'Branch AD')!;
    target = { type: 'identity_provider', id };
    emulator.calls.length = 0;
  });
  afterEach(async () => {
    health.dispose();
    service.dispose();
    await emulator.dispose();
  });
  const actions = () => emulator.calls.map(({ action }) => action);
  const history = () =>
    new TargetHistory(
      service.session,
      health,
      plansOn(service, health),
      instance,
      target,
      () => ({}),
    );

  it('are read with one call a page, judged, and named by what the tree knows', async () => {
    const runs = history();
    await runs.load();
    const { targetName, instanceName, hasMore, loading, failure, total } = runs.current;
    assert.deepEqual(
      { targetName, instanceName, hasMore, loading, failure },
      {
        targetName: 'Branch AD',
        instanceName: 'Corporate directory',
        hasMore: true,
        loading: false,
        failure: undefined,
      },
    );
    assert.equal(runs.current.verdict?.state, 'failing');
    assert.equal(runs.current.history?.runs.length, 50);
    assert.ok((total ?? 0) > 50);
    assert.deepEqual(actions(), ['ListSynchronizationJobs']);
    await runs.loadMore();
    assert.equal(runs.jobs.length, 100);
    assert.equal(emulator.calls.length, 2);
    runs.dispose();
  });

  it('stay when a later read fails, with the failure beside them', async () => {
    const runs = history();
    await runs.load();
    emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'denied' }]);
    await runs.refresh();
    assert.equal(runs.current.history?.runs.length, 50);
    assert.match(runs.current.failure?.sentence ?? '', /eiam:ListSynchronizationJobs/);
    runs.dispose();
  });

  it('are compared: both jobs, and what else the later one may be held against', async () => {
    const runs = history();
    await runs.load();
    const [newest, previous] = runs.jobs;
    const lastGood = runs.jobs.find(({ status }) => status === 'success');
    emulator.calls.length = 0;
    const ids = { before: previous!.synchronizationJobId, after: newest!.synchronizationJobId };
    const pair = new JobPair(service.session, instance, ids);
    await pair.load();
    const { before, after, choices, targetName, failure, loading } = pair.current;
    assert.deepEqual(
      [before?.synchronizationJobId, after?.synchronizationJobId],
      [ids.before, ids.after],
    );
    assert.deepEqual(choices, { previous: ids.before, lastGood: lastGood!.synchronizationJobId });
    assert.deepEqual([targetName, failure, loading], ['Branch AD', undefined, false]);
    assert.deepEqual(actions(), ['GetSynchronizationJob', 'GetSynchronizationJob']);
    // Both have ended, so nothing can be new.
    await pair.load();
    assert.equal(emulator.calls.length, 2);
    pair.dispose();
    runs.dispose();
  });

  it('say why a job could not be read, and nothing more once closed', async () => {
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'denied' }]);
    const pair = new JobPair(service.session, instance, { before: 'sync_a', after: 'sync_b' });
    await pair.load();
    assert.match(pair.current.failure?.sentence ?? '', /eiam:GetSynchronizationJob/);
    const told: unknown[] = [];
    pair.onDidChange(() => told.push(pair.current));
    pair.dispose();
    await pair.load();
    assert.deepEqual(told, []);
  });

  it('are those of providers and applications only', () => {
    assert.deepEqual(targetOf({ targetType: 'application', targetId: 'app_1' }), {
      type: 'application',
      id: 'app_1',
    });
    assert.equal(targetOf({ targetType: 'user', targetId: 'user_1' }), undefined);
    assert.equal(targetOf({ targetType: 'application', targetId: '' }), undefined);
  });
});
