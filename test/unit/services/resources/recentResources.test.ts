import assert from 'node:assert/strict';
import type { Resource } from '../../../../src/model/resources/resource';
import { ConnectionState } from '../../../../src/services/connections/connectionState';
import { RecentResources } from '../../../../src/services/resources/recentResources';
import {
  isFailed,
  loadedJobs,
  loadedProviders,
} from '../../../../src/services/resources/loadedResources';
import { start, type Emulator } from '../../../emulator/start';
import { idsIn, listInstances } from '../../../support/lookups';
import { aProvider, anApplication, anInstance, aSummary } from '../../../support/rows';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle } from '../../../support/until';

const instance = anInstance({ description: 'Corporate\u202e directory' });

const resources: Resource[] = [
  { kind: 'job', instance, job: aSummary(), targetName: 'HQ OpenLDAP' },
  { kind: 'identityProvider', instance, provider: aProvider({ identityProviderName: 'A\nB' }) },
  { kind: 'application', instance, application: anApplication() },
  { kind: 'instance', instance },
];

describe('what was opened lately', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator);
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  it('is kept with ids and names on one line, newest first and each once', async () => {
    const { recents, clock } = service;
    for (const resource of [resources[0]!, ...resources]) {
      await recents.note('main', resource);
      await clock.advance(1000);
    }
    const { instanceId, region } = instance;
    const ref = (kind: string, id: string) => ({
      connectionId: 'main',
      region,
      instanceId,
      kind,
      id,
    });
    const at = { instanceName: 'Corporate directory' };
    assert.deepEqual(recents.of('main'), [
      {
        ref: ref('instance', instanceId),
        name: 'Corporate directory',
        ...at,
        openedAt: pinned + 4000,
      },
      {
        ref: ref('application', anApplication().applicationId),
        name: 'Intranet',
        ...at,
        openedAt: pinned + 3000,
      },
      {
        ref: ref('identityProvider', aProvider().identityProviderId),
        name: 'A B',
        ...at,
        openedAt: pinned + 2000,
      },
      {
        ref: ref('job', aSummary().synchronizationJobId),
        name: 'HQ OpenLDAP',
        ...at,
        openedAt: pinned + 1000,
      },
    ]);
  });

  it('holds nothing of people, nor of what they belong to', async () => {
    const user = { userId: 'user_1', username: 'alice', status: 'enabled' };
    const group = { groupId: 'group_1', groupName: 'VPN users' };
    const unit = { organizationalUnitId: 'ou_1', organizationalUnitName: 'Legal' };
    await service.recents.note('main', { kind: 'user', instance, user });
    await service.recents.note('main', { kind: 'group', instance, group });
    await service.recents.note('main', { kind: 'organizationalUnit', instance, unit });
    assert.deepEqual(service.recents.of('main'), []);
    assert.doesNotMatch(service.global.written.join(), /alice|VPN|Legal/);
  });

  it('is bounded', async () => {
    for (let n = 0; n < 30; n++) {
      const provider = aProvider({ identityProviderId: `idp_${n}` });
      await service.recents.note('main', { kind: 'identityProvider', instance, provider });
    }
    const kept = service.recents.of('main').map(({ ref }) => ref.id);
    assert.deepEqual([kept.length, kept[0], kept.at(-1)], [20, 'idp_29', 'idp_10']);
  });

  it('belongs to a connection, and goes with it', async () => {
    const { recents, connections, global } = service;
    await recents.note('main', resources[0]!);
    const other = await connectionTo(emulator, 'second-account');
    await connections.add(other, keyOf(emulator, 'second-account'));
    assert.deepEqual([recents.of('main').length, recents.of('second-account').length], [1, 0]);
    await recents.note('second-account', resources[1]!);
    let told = 0;
    recents.onDidChange(() => told++);
    await connections.remove('main');
    await settle();
    assert.deepEqual([recents.of('main'), recents.of('second-account').length, told], [[], 1, 1]);
    assert.deepEqual(
      global.keys().filter((key) => key.startsWith('recent/')),
      ['recent/second-account'],
    );
    await recents.note('main', resources[0]!);
    assert.equal(global.get('recent/main'), undefined, 'what was opened comes too late');
  });

  it('takes what was stored for what it is, and nothing else', async () => {
    const ref = { kind: 'job', id: 'sync_1', region: 'r', instanceId: 'idaas_1' };
    const odd = [
      null,
      7,
      {},
      { ref: { ...ref, id: 'idp_1' }, openedAt: 1 },
      { ref: null, openedAt: 1 },
      { ref, openedAt: '1' },
      [],
      'sync_1',
    ];
    const good = { ref: { connectionId: 'other', ...ref }, openedAt: 1 };
    await service.global.update('recent/main', [...odd, good]);
    assert.deepEqual(service.recents.of('main'), [
      { ref: { ...ref, connectionId: 'main' }, openedAt: 1 },
    ]);
    await service.global.update('recent/main', 'nonsense');
    assert.deepEqual(service.recents.of('main'), []);
  });

  it('tells nobody any more once it is disposed', async () => {
    const state = new ConnectionState('recent/', service.global, service.connections);
    const recents = new RecentResources(state, service.clock);
    state.dispose();
    await recents.note('main', resources[0]!);
    await service.connections.remove('main');
    await settle();
    assert.deepEqual(recents.of('main'), []);
  });
});

describe('what is loaded', () => {
  it('gives jobs newest first, failed ones by themselves, and providers, without a call', async () => {
    const emulator = await start({ scenario: 'company', now: pinned });
    const regions = ['cn-hangzhou', 'ap-southeast-1'];
    const { instance } = await idsIn(emulator, regions, 'Corporate directory');
    const service = await serviceOn(emulator, { regions });
    const { cache } = service.session;
    assert.deepEqual([loadedJobs(cache, 5), loadedProviders(cache)], [[], []]);
    await listInstances(service);
    await cache.providers(instance).load();
    await cache.newestJobs(instance).load();
    await cache.jobs({ instance }, {}).load();
    emulator.calls.length = 0;
    const jobs = loadedJobs(cache, 1000);
    const times = jobs.map(({ job }) => job.startTime ?? Infinity);
    assert.deepEqual(
      times,
      [...times].sort((a, b) => b - a),
    );
    assert.equal(new Set(jobs.map(({ job }) => job.synchronizationJobId)).size, jobs.length);
    assert.equal(jobs.length, 100);
    assert.equal(loadedJobs(cache, 3).length, 3);
    const failed = loadedJobs(cache, 1000, isFailed);
    assert.deepEqual([...new Set(failed.map(({ job }) => job.status))].sort(), [
      'failed',
      'partial_success',
    ]);
    assert.ok(failed.some(({ targetName }) => targetName === 'Branch AD'));
    const providers = loadedProviders(cache);
    assert.equal(providers[0]?.provider.identityProviderName, 'HQ OpenLDAP');
    assert.ok(providers[0].lastRun);
    assert.equal(providers[0].instance.description, 'Corporate directory');
    assert.equal(emulator.calls.length, 0);
    service.dispose();
    await emulator.dispose();
  });
});
