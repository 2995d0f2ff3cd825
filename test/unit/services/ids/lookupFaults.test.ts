import assert from 'node:assert/strict';
import { start, type Emulator, type Fault } from '../../../emulator/start';
import { answerText, callCounts, idsIn, listInstances } from '../../../support/lookups';
import { retryPauses } from '../../../support/fakeClock';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

const regions = ['cn-hangzhou', 'ap-southeast-1'];
const noJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj90000a';

describe('a lookup in trouble', () => {
  let emulator: Emulator;
  let service: Service;
  let ids: Awaited<ReturnType<typeof idsIn>>;
  let names: Map<string, string>;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    ids = await idsIn(emulator, regions, 'Corporate directory');
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions });
    service.clock.skips = retryPauses;
    names = new Map(
      (await listInstances(service)).map((each) => [each.description!, each.instanceId]),
    );
    emulator.calls.length = 0;
  });
  afterEach(() => {
    emulator.faults.clear();
    service.dispose();
  });
  after(() => emulator.dispose());

  const job = 'GetSynchronizationJob';
  const at = (name: string) => ({ InstanceId: names.get(name)! });
  const find = (id = ids.job) => service.session.lookup.find(id);

  it('finds what an instance has though others deny or fail', async () => {
    const others = [...names.keys()].filter((name) => name !== 'Corporate directory');
    assert.equal(others.length, 2);
    for (const kind of ['denied', 'internalError', 'reset', 'notJson'] as const) {
      emulator.faults.set(others.map((name) => ({ action: job, kind, match: at(name) })));
      const fresh = await serviceOn(emulator, { regions });
      fresh.clock.skips = retryPauses;
      // The others are asked first.
      const near = others.map((name) => names.get(name)!);
      const answer = await fresh.session.lookup.find(ids.job, { near });
      assert.equal(answerText(answer), 'job in Corporate directory', kind);
      fresh.dispose();
    }
  });

  it('says which part did not answer when the rest does not have it', async () => {
    emulator.faults.set([{ action: job, kind: 'denied', match: at('Corporate directory') }]);
    assert.equal(answerText(await find()), 'missing in 2, 1 unasked, NoPermission');
    assert.equal(
      answerText(service.session.lookup.known(ids.job)),
      'missing in 2, 1 unasked, NoPermission',
    );
    emulator.faults.clear();
    await service.clock.advance(21_000);
    emulator.calls.length = 0;
    assert.equal(answerText(await find()), 'job in Corporate directory');
  });

  it('fails when nobody answers, and tries again only after a while', async () => {
    emulator.faults.set([{ action: job, kind: 'denied' }]);
    assert.equal(answerText(await find()), 'failed: NoPermission');
    assert.deepEqual(callCounts(emulator), { [job]: 3 });
    assert.equal(answerText(await find()), 'failed: NoPermission');
    assert.deepEqual(callCounts(emulator), { [job]: 3 });
    emulator.faults.clear();
    await service.clock.advance(20_001);
    assert.equal(answerText(await find()), 'job in Corporate directory');
  });

  const shared: [Fault['kind'], string][] = [
    ['expiredToken', 'InvalidSecurityToken.Expired'],
    ['invalidKey', 'InvalidAccessKeyId.NotFound'],
    ['clockSkew', 'InvalidTimeStamp.Expired'],
  ];
  for (const [kind, code] of shared) {
    it(`asks no further instance when the first says ${code}`, async () => {
      emulator.faults.set([{ action: job, kind }]);
      const near = [ids.instance.instanceId];
      const answer = await service.session.lookup.find(ids.job, { near });
      assert.equal(answerText(answer), `failed: ${code}`);
      const asked = new Set(emulator.calls.map(({ parameters }) => parameters['InstanceId']));
      assert.deepEqual([...asked], near);
    });
  }

  it('tells of regions whose instances it could not list', async () => {
    const fresh = await serviceOn(emulator, { regions });
    fresh.clock.skips = retryPauses;
    const denied = { action: 'ListInstances', kind: 'denied', region: 'ap-southeast-1' } as const;
    emulator.faults.set([denied]);
    const { lookup } = fresh.session;
    const missing = 'missing in 2, 0 unasked, 1 regions unlisted, NoPermission';
    assert.equal(answerText(await lookup.find(noJob)), missing);
    const instance = 'idaas_ue2jvisn35ea5lmthk2676rypm';
    const noInstance = 'missing in 1, 0 unasked, 1 regions unlisted, NoPermission';
    assert.equal(answerText(await lookup.find(instance)), noInstance);
    emulator.faults.set([{ ...denied, region: undefined }]);
    const other = await serviceOn(emulator, { regions });
    assert.equal(answerText(await other.session.lookup.find(noJob)), 'failed: NoPermission');
    emulator.faults.clear();
    await fresh.clock.advance(20_001);
    assert.equal(answerText(await lookup.find(noJob)), 'missing in 3');
    fresh.dispose();
    other.dispose();
  });

  it('keeps what it knew of a thing that cannot be read again', async () => {
    const { lookup } = service.session;
    const before = await find();
    emulator.faults.set([{ action: job, kind: 'denied' }]);
    assert.equal(answerText(await lookup.find(ids.job, { again: true })), 'failed: NoPermission');
    assert.deepEqual(lookup.known(ids.job), before);
  });

  it('asks on in all instances when the one named beside the id failed before', async () => {
    const { lookup } = service.session;
    const wrong =
      names.get('Staging') ?? [...names.values()].find((id) => id !== ids.instance.instanceId)!;
    emulator.faults.set([{ action: job, kind: 'denied', match: { InstanceId: wrong } }]);
    const options = { near: [wrong], only: 'near' as const };
    assert.equal(answerText(await lookup.find(ids.job, options)), 'failed: NoPermission');
    assert.equal(answerText(await lookup.find(ids.job, options)), 'failed: NoPermission');
    assert.equal(emulator.calls.length, 1);
    assert.equal(answerText(await lookup.find(ids.job)), 'job in Corporate directory');
  });

  it('takes an id that the service finds malformed for one that names nothing', async () => {
    const { client } = service.session;
    const refused = Object.assign(Object.create(client), {
      getJob: async () => {
        const { ApiError } = await import('../../../../src/api/apiError');
        throw new ApiError('refused', {
          action: job,
          code: 'InvalidParameter.SynchronizationJobId',
          status: 400,
        });
      },
    }) as typeof client;
    const { Lookup } = await import('../../../../src/services/ids/lookup');
    const { cache, configurations, signal } = service.session;
    const { unitPaths } = configurations;
    const source = { client: refused, cache, unitPaths, signal };
    const lookup = new Lookup(
      { ...source, regions: () => service.session.regions() },
      service.clock,
    );
    assert.equal(answerText(await lookup.find('sync_1')), 'missing in 3');
    lookup.dispose();
  });
});
