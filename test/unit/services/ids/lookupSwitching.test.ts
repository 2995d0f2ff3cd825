import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCancelled } from '../../../../src/base/errors';
import type { Answer } from '../../../../src/model/resources/resource';
import { start, type Emulator } from '../../../emulator/start';
import { idsIn } from '../../../support/lookups';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle } from '../../../support/until';

const notes = ['main', 'second-account'] as const;
type Note = (typeof notes)[number];

type Step =
  | { do: 'add' | 'use' | 'remove' | 'regions'; note: Note }
  | { do: 'find' | 'near' | 'again' | 'known' | 'elsewhere'; pick: number }
  | { do: 'refresh' | 'browse' | 'wait' | 'turn' | 'late' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('add', 'use', 'remove', 'regions'),
    note: fc.constantFrom(...notes),
  }),
  fc.record({
    do: fc.constantFrom('find', 'find', 'near', 'again', 'known', 'elsewhere'),
    pick: fc.nat({ max: 50 }),
  }),
  fc.record({ do: fc.constantFrom('refresh', 'browse', 'wait', 'turn', 'turn', 'late') }),
);

describe('looking up while switching between connections', () => {
  let emulator: Emulator;
  const regions = ['cn-hangzhou', 'ap-southeast-1'];
  /** Account to the ids of its instances, and to ids of things in them. */
  const owned = new Map<string, Set<string>>();
  let wanted: string[] = [];
  let instances: string[] = [];
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    for (const identity of notes) {
      const service = await serviceOn(emulator, { identity, regions });
      const rows = (await service.explorer.children()).flatMap((row) =>
        row.kind === 'instance' ? [row.instance] : [],
      );
      owned.set(identity, new Set(rows.map(({ instanceId }) => instanceId)));
      const { client } = service.session;
      for (const row of rows) {
        const { items: jobs } = await client.listJobs(row, { pageSize: 2 });
        const { items: providers } = await client.listIdentityProviders(row);
        wanted.push(row.instanceId, ...jobs.map((job) => job.synchronizationJobId));
        wanted.push(...providers.slice(0, 2).map((provider) => provider.identityProviderId));
      }
      service.dispose();
    }
    wanted = [...new Set(wanted)];
    instances = [...owned.values()].flatMap((ids) => [...ids]);
  });
  after(() => emulator.dispose());

  /** Instances named in an answer belong to the connection. */
  function check(answer: Answer | undefined, note: string | undefined): void {
    if (answer?.state !== 'found') return;
    assert.ok(note !== undefined, 'found without a connection');
    assert.ok(owned.get(note)!.has(answer.resource.instance.instanceId), `shown under ${note}`);
  }

  /** Nobody asks about an instance with the keys of another account, unless a text names it as being near. */
  function checkCalls(named: ReadonlySet<string>): void {
    for (const { headers, parameters, action } of emulator.calls) {
      const id = /Credential=([^,]+)/.exec(headers['authorization']!)![1];
      const { note } = emulator.identities.find(({ accessKeyId }) => accessKeyId === id)!;
      const { InstanceId } = parameters;
      if (InstanceId && !named.has(`${note} ${InstanceId}`))
        assert.ok(owned.get(note)!.has(InstanceId), `${note} asked ${action}`);
    }
  }

  async function change(service: Service, action: Extract<Step, { note: Note }>): Promise<void> {
    const { connections } = service;
    const { note } = action;
    if (action.do === 'add')
      await connections.add(await connectionTo(emulator, note, regions), keyOf(emulator, note));
    else if (action.do === 'use') await connections.use(note);
    else if (action.do === 'remove') await connections.remove(note);
    else
      await connections.edit(note, {
        regions: (await connectionTo(emulator, note, regions)).regions,
      });
  }

  it('never shows a thing of one under another, in whatever order things happen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        emulator.calls.length = 0;
        const service = await serviceOn(emulator, { identity: 'main', regions });
        const work: Promise<void>[] = [];
        const named = new Set<string>();
        const active = () => service.sessions.current?.connection.id;
        const show = (answers: Promise<Answer | undefined>, note = active) =>
          work.push(
            answers.then(
              (answer) => check(answer, note()),
              (error: unknown) => assert.ok(isCancelled(error), String(error)),
            ),
          );
        for (const action of steps) {
          const { current } = service.sessions;
          if ('note' in action) await change(service, action);
          else if ('pick' in action) {
            const id = wanted[action.pick % wanted.length]!;
            if (action.do === 'elsewhere') {
              const other = service.elsewhere.others[0]?.id;
              if (other) show(service.elsewhere.find(other, id), () => other);
            } else if (!current) continue;
            else if (action.do === 'known') check(current.lookup.known(id), active());
            else {
              const near = instances[action.pick % instances.length]!;
              if (action.do === 'near') named.add(`${active()} ${near}`);
              show(
                current.lookup.find(id, {
                  ...(action.do === 'near' && { near: [near] }),
                  again: action.do === 'again',
                }),
              );
            }
          } else if (action.do === 'refresh') service.explorer.refresh();
          else if (action.do === 'browse') {
            void service.explorer.children().catch(() => undefined);
          } else if (action.do === 'wait') await Promise.all(work);
          else if (action.do === 'late') await service.clock.advance(25_000);
          else await settle(3);
        }
        await Promise.all(work);
        const { current } = service.sessions;
        for (const id of wanted) check(current?.lookup.known(id), active());
        checkCalls(named);
        service.dispose();
      }),
      { numRuns: 80 },
    );
  });

  it('ends what is under way, and knows nothing of the connection before', async () => {
    const ids = await idsIn(emulator, regions, 'Corporate directory');
    const service = await serviceOn(emulator, { regions });
    const before = service.session.lookup;
    await before.find(ids.job);
    emulator.faults.set([{ action: 'GetIdentityProvider', kind: 'hang' }]);
    const under = before.find(ids.provider).catch((error: unknown) => error);
    await settle();
    await service.connections.add(
      await connectionTo(emulator, 'second-account', regions),
      keyOf(emulator, 'second-account'),
    );
    assert.ok(isCancelled(await under));
    const { lookup } = service.session;
    assert.deepEqual([before.known(ids.job), lookup.known(ids.job)], [undefined, undefined]);
    emulator.faults.clear();
    await service.connections.use('main');
    assert.equal(service.session.lookup.known(ids.job), undefined);
    service.dispose();
  });
});
