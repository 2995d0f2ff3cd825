import assert from 'node:assert/strict';
import type { Answer } from '../../../../src/model/resources/resource';
import { documentedUser } from '../../../emulator/scenarios/docs/documentedPeople';
import { groupIdOf, userIdOf } from '../../../emulator/scenarios/people';
import { start, type Emulator } from '../../../emulator/start';
import { answerText, callCounts, idIn, idsIn, listInstances } from '../../../support/lookups';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';

const regions = ['cn-hangzhou', 'ap-southeast-1'];
/** A job that nobody has. */
const noJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj90000a';

describe('the lookup of ids', () => {
  let emulator: Emulator;
  let service: Service;
  let ids: Awaited<ReturnType<typeof idsIn>>;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    ids = await idsIn(emulator, regions, 'Corporate directory');
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions });
    await listInstances(service);
    emulator.calls.length = 0;
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const near = () => [ids.instance.instanceId];

  describe('costs', () => {
    it('no call for what a list holds', async () => {
      const { cache, lookup } = service.session;
      await cache.providers(ids.instance).load();
      await cache.newestJobs(ids.instance).load();
      emulator.calls.length = 0;
      const wanted = [ids.instance.instanceId, ids.provider, ids.jobs[0]!.synchronizationJobId];
      const known = wanted.map((id) => answerText(lookup.known(id)));
      assert.deepEqual(known, [
        'instance in Corporate directory',
        'identityProvider in Corporate directory',
        'job in Corporate directory',
      ]);
      const found = await Promise.all(wanted.map((id) => lookup.find(id)));
      assert.deepEqual([found.map(idIn), callCounts(emulator)], [wanted, {}]);
    });

    it('one call for an id whose instance is named beside it, and none when it is asked for again', async () => {
      const { lookup } = service.session;
      assert.equal(lookup.known(ids.job), undefined);
      const first = await lookup.find(ids.job, { near: near() });
      assert.equal(answerText(first), 'job in Corporate directory');
      assert.deepEqual(callCounts(emulator), { GetSynchronizationJob: 1 });
      assert.deepEqual([await lookup.find(ids.job), lookup.known(ids.job)], [first, first]);
      assert.deepEqual(callCounts(emulator), { GetSynchronizationJob: 1 });
    });

    it('no further call for the whole of a job that it has read, and keeps that while it holds', async () => {
      const { lookup, cache } = service.session;
      const readOf = (answer = lookup.known(ids.job)) =>
        answer?.state === 'found' && answer.resource.kind === 'job'
          ? answer.resource.read
          : undefined;
      const read = readOf(await lookup.find(ids.job, { near: near() }));
      assert.equal(read?.job.synchronizationJobId, ids.job);
      assert.deepEqual([read.readAt, typeof read.raw], [pinned, 'object']);
      assert.equal(readOf()?.job, read.job);
      cache.note(ids.instance, { ...read.job, description: 'seen in a list' });
      assert.equal(readOf()?.job, read.job, 'what has ended does not change');
      await lookup.find(ids.job, { again: true, near: near() });
      const running = { ...readOf()!.job, status: 'running' };
      readOf()!.job.status = 'running';
      cache.note(ids.instance, running);
      assert.equal(readOf(), undefined, 'a newer state is not taken for the whole');
    });

    it('one call for two who ask at once', async () => {
      const { lookup } = service.session;
      const two = [lookup.find(ids.job, { near: near() }), lookup.find(ids.job, { near: near() })];
      const [one, other] = await Promise.all(two);
      assert.deepEqual([one, callCounts(emulator)], [other, { GetSynchronizationJob: 1 }]);
    });

    it('no further call for what is missing while that is remembered, and one afterwards', async () => {
      const { lookup } = service.session;
      const options = { near: near(), only: 'near' as const };
      const ask = async () => answerText(await lookup.find(noJob, options));
      assert.equal(await ask(), 'missing in 1, 2 unasked');
      await service.clock.advance(119_000);
      assert.deepEqual(
        [await ask(), callCounts(emulator)],
        ['missing in 1, 2 unasked', { GetSynchronizationJob: 1 }],
      );
      assert.equal(answerText(lookup.known(noJob)), 'missing in 1, 2 unasked');
      await service.clock.advance(2_000);
      assert.equal(lookup.known(noJob), undefined);
      assert.deepEqual(
        [await ask(), callCounts(emulator)],
        ['missing in 1, 2 unasked', { GetSynchronizationJob: 2 }],
      );
    });

    it('one call for each other instance when all of them are asked after one', async () => {
      const { lookup } = service.session;
      await lookup.find(noJob, { near: near(), only: 'near' });
      assert.equal(answerText(await lookup.find(noJob)), 'missing in 3');
      assert.deepEqual(callCounts(emulator), { GetSynchronizationJob: 3 });
      assert.equal(answerText(await lookup.find(noJob, { near: near() })), 'missing in 3');
      assert.deepEqual(callCounts(emulator), { GetSynchronizationJob: 3 });
    });

    it('no call where no instance is named, if only those may be asked', async () => {
      const { lookup } = service.session;
      const options = { near: ['idaas_ue2jvisn35ea5lmthk2676rypm'], only: 'near' as const };
      assert.equal(answerText(await lookup.find(ids.job, options)), 'missing in 0, 3 unasked');
      assert.deepEqual(callCounts(emulator), {});
      assert.equal(answerText(await lookup.find(ids.job)), 'job in Corporate directory');
    });

    it('one call per region for the instances when nothing is loaded', async () => {
      const fresh = await serviceOn(emulator, { regions });
      emulator.calls.length = 0;
      const answer = await fresh.session.lookup.find(ids.job, { near: near() });
      assert.equal(answerText(answer), 'job in Corporate directory');
      assert.deepEqual(callCounts(emulator), { ListInstances: 2, GetSynchronizationJob: 1 });
      fresh.dispose();
    });

    it('one call when nothing is loaded but the region is named, or is the only one', async () => {
      for (const [within, region] of [
        [regions, 'cn-hangzhou'],
        [['cn-hangzhou'], undefined],
      ] as const) {
        const fresh = await serviceOn(emulator, { regions: [...within] });
        emulator.calls.length = 0;
        const options = { near: near(), ...(region && { region }) };
        const answer = await fresh.session.lookup.find(ids.job, options);
        assert.equal(answerText(answer), `job in ${ids.instance.instanceId}`);
        assert.deepEqual(callCounts(emulator), { GetSynchronizationJob: 1 });
        await listInstances(fresh);
        assert.equal(answerText(fresh.session.lookup.known(ids.job)), 'job in Corporate directory');
        fresh.dispose();
      }
    });

    it('one call more when the instance beside an id is not in the only region', async () => {
      const fresh = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
      emulator.calls.length = 0;
      const answer = await fresh.session.lookup.find(ids.job, {
        near: ['idaas_ue2jvisn35ea5lmthk2676rypm'],
      });
      assert.equal(answerText(answer), 'job in Corporate directory');
      const { ListInstances, GetSynchronizationJob: asked } = callCounts(emulator);
      assert.equal(ListInstances, 1);
      assert.ok(asked === 2 || asked === 3);
      fresh.dispose();
    });

    it('one call to read again what is known, and that is what is known then', async () => {
      const { lookup } = service.session;
      await lookup.find(ids.job, { near: near() });
      await service.clock.advance(60_000);
      const again = await lookup.find(ids.job, { again: true });
      assert.deepEqual(
        [again.state === 'found' && again.readAt, callCounts(emulator)],
        [pinned + 60_000, { GetSynchronizationJob: 2 }],
      );
      assert.deepEqual(lookup.known(ids.job), again);
    });
  });

  describe('finds', () => {
    it('a thing of every kind, wherever it is', async () => {
      const wanted = {
        [ids.instance.instanceId]: 'instance in Corporate directory',
        [ids.provider]: 'identityProvider in Corporate directory',
        [ids.application!]: 'application in Corporate directory',
        [ids.job]: 'job in Corporate directory',
        [ids.unit]: 'organizationalUnit in Corporate directory',
        [userIdOf(1, ids.instance.instanceId, 3)]: 'user in Corporate directory',
        [groupIdOf(1, ids.instance.instanceId, 0)]: 'group in Corporate directory',
      };
      const found: Record<string, string> = {};
      for (const id of Object.keys(wanted)) {
        const answer = await service.session.lookup.find(`  ${id}\n`);
        assert.equal(idIn(answer), id);
        found[id] = answerText(answer);
      }
      assert.deepEqual(found, wanted);
    });

    it('the path of an organizational unit with it', async () => {
      const answer = await service.session.lookup.find(ids.unit, { near: near() });
      assert.ok(answer.state === 'found' && answer.resource.kind === 'organizationalUnit');
      assert.deepEqual(answer.resource.path, [
        'Example Manufacturing',
        'Suppliers',
        'Logistics partners',
      ]);
    });

    it('an account and a group without personal data', async () => {
      const { instanceId } = ids.instance;
      const { lookup } = service.session;
      const user = await lookup.find(userIdOf(1, instanceId, 0), { near: near() });
      const group = await lookup.find(groupIdOf(1, instanceId, 0), { near: near() });
      assert.ok(user.state === 'found' && user.resource.kind === 'user');
      assert.ok(group.state === 'found' && group.resource.kind === 'group');
      assert.deepEqual(Object.keys(user.resource.user), [
        'userId',
        'username',
        'displayName',
        'status',
        'description',
        'sourceType',
        'createTime',
      ]);
      assert.doesNotMatch(JSON.stringify(user), /@example\.com|15500|badge/);
      const { createTime, ...rest } = group.resource.group;
      assert.equal(typeof createTime, 'number');
      assert.deepEqual(rest, {
        groupId: groupIdOf(1, instanceId, 0),
        groupName: 'Administrators',
        description: 'May change everything',
        sourceType: 'build_in',
      });
    });

    it('with a thing what is known of its surroundings by now', async () => {
      const { cache, lookup } = service.session;
      await lookup.find(ids.provider, { near: near() });
      await lookup.find(ids.job, { near: near() });
      await cache.newestJobs(ids.instance).load();
      await cache.providers(ids.instance).load();
      await cache.applications(ids.instance).load();
      const known = [lookup.known(ids.provider), lookup.known(ids.job)];
      assert.deepEqual(
        known.map(
          (each) =>
            each?.state === 'found' &&
            ('lastRun' in each.resource || 'targetName' in each.resource),
        ),
        [true, true],
      );
    });

    it('the masked ids of the documentation, and those of another age', async () => {
      const docs = await start({ scenario: 'docs' });
      const { session, dispose } = await serviceOn(docs);
      const wanted = [
        'idp_11111',
        'eiam-111ccc1111',
        'idp_my664lwkhpicbyzirog3xxxxx',
        documentedUser.UserId,
      ];
      const answers: Answer[] = [];
      for (const id of wanted) answers.push(await session.lookup.find(id));
      assert.deepEqual(answers.map(answerText), [
        'identityProvider in instance_for_test',
        'instance in instance_for_test',
        'identityProvider in instance_for_test',
        'user in instance_for_test',
      ]);
      dispose();
      await docs.dispose();
    });

    it('nothing, without a call, for what the service cannot be asked for', async () => {
      const odd = [
        'async_000036tfu8cgngmakngrr2rk75qgf87pf3rxxx',
        'nae_mx4vsadfe6govkqkwckxxxx',
        'user_name',
        'nap_examplexxx',
        'idp_m/../x',
        '',
      ];
      const answers = await Promise.all(odd.map((id) => service.session.lookup.find(id)));
      const [asJob, asEndpoint, , ...others] = answers.map(answerText);
      assert.deepEqual(
        [asJob, asEndpoint, ...others],
        odd.slice(1).map(() => 'unsupported'),
      );
      // A word with the prefix of an account may be an id to the service: who asks for it gets an answer.
      assert.equal(answerText(answers[2]), 'missing in 3');
      assert.deepEqual(callCounts(emulator), { GetUser: 3 });
    });

    it('that an instance is nowhere, by the lists', async () => {
      const id = 'idaas_ue2jvisn35ea5lmthk2676rypm';
      assert.equal(answerText(await service.session.lookup.find(id)), 'missing in 2');
      assert.deepEqual(callCounts(emulator), {});
    });
  });

  describe('forgets', () => {
    it('what it remembered when everything is refreshed', async () => {
      const { lookup } = service.session;
      await lookup.find(ids.job, { near: near() });
      await lookup.find(noJob, { near: near(), only: 'near' });
      service.explorer.refresh();
      assert.deepEqual([lookup.known(ids.job), lookup.known(noJob)], [undefined, undefined]);
    });

    it('an answer that was under way when everything was refreshed', async () => {
      const { lookup } = service.session;
      const under = lookup.find(ids.job, { near: near() });
      service.explorer.refresh();
      assert.equal(answerText(await under), 'job in Corporate directory');
      assert.equal(lookup.known(ids.job), undefined);
    });

    it('a running job after half a minute, and a finished one never', async () => {
      const running = ids.jobs.find(({ status }) => status === 'running')!.synchronizationJobId;
      const { lookup } = service.session;
      await lookup.find(running, { near: near() });
      await lookup.find(ids.job, { near: near() });
      await service.clock.advance(31_000);
      assert.equal(lookup.known(running), undefined);
      await service.clock.advance(90 * 86_400_000);
      assert.equal(answerText(lookup.known(ids.job)), 'job in Corporate directory');
    });

    it('the state of a job of which something newer was read', async () => {
      const running = ids.jobs.find(({ status }) => status === 'running')!;
      const { lookup, cache } = service.session;
      await lookup.find(running.synchronizationJobId, { near: near() });
      await service.clock.advance(10_000);
      cache.note(ids.instance, { ...running, status: 'success' });
      const known = lookup.known(running.synchronizationJobId);
      assert.ok(known?.state === 'found' && known.resource.kind === 'job');
      assert.deepEqual([known.resource.job.status, known.readAt], ['success', pinned + 10_000]);
    });
  });
});
