import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { isCancelled } from '../../../../src/base/errors';
import { start, type Emulator } from '../../../emulator/start';
import { draw, drawRead, rowText } from '../../../support/outline';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const notes = ['main', 'second-account'] as const;
type Note = (typeof notes)[number];

type Step =
  | { do: 'add' | 'use' | 'remove'; note: Note }
  | { do: 'refresh' | 'expand'; pick: number }
  | { do: 'root' | 'wait' | 'turn' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('add', 'use', 'remove'), note: fc.constantFrom(...notes) }),
  fc.record({ do: fc.constantFrom('refresh', 'expand', 'expand'), pick: fc.nat({ max: 50 }) }),
  fc.record({ do: fc.constantFrom('root', 'root', 'wait', 'turn') }),
);

describe('switching between connections', () => {
  let emulator: Emulator;
  const regions = ['cn-hangzhou', 'ap-southeast-1'];
  /** Account to the ids of its instances. */
  const owned = new Map<string, Set<string>>();
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    for (const identity of notes) {
      const service = await serviceOn(emulator, { identity, regions });
      const ids = (await service.explorer.children()).flatMap((row) =>
        row.kind === 'instance' ? [row.instance.instanceId] : [],
      );
      owned.set(identity, new Set(ids));
      service.dispose();
    }
    assert.deepEqual(
      [...owned.values()].map(({ size }) => size),
      [3, 1],
    );
  });
  beforeEach(() => {
    emulator.faults.clear();
    emulator.calls.length = 0;
  });
  after(() => emulator.dispose());

  /** Rows must be of the connection in use when they arrive, whoever was in use when they were asked for. */
  function check(service: Service, rows: TreeNode[]): void {
    const active = service.sessions.current?.connection.id;
    for (const row of rows) {
      assert.ok(
        active !== undefined && row.id.startsWith(`${active}/`),
        `${row.id} under ${active}`,
      );
      if ('instance' in row) assert.ok(owned.get(active)!.has(row.instance.instanceId), row.id);
    }
  }

  /** Nobody asks about an instance with the keys of another account. */
  function checkCalls(): void {
    for (const { headers, parameters } of emulator.calls) {
      const id = /Credential=([^,]+)/.exec(headers['authorization']!)![1];
      const { note } = emulator.identities.find(({ accessKeyId }) => accessKeyId === id)!;
      const instanceId = parameters['InstanceId'];
      if (instanceId)
        assert.ok(owned.get(note)!.has(instanceId), `${note} asked about ${instanceId}`);
    }
  }

  it('never shows data of one under another, in whatever order things happen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        emulator.calls.length = 0;
        const service = await serviceOn(emulator, { identity: 'main', regions, pageSize: 3 });
        const { connections, explorer } = service;
        const seen: TreeNode[] = [];
        const work: Promise<void>[] = [];
        // Rows and a switch may come in the same turn; the view is told of the switch and draws anew.
        let isSwitching = false;
        explorer.onDidChange((node) => {
          isSwitching ||= node === undefined;
          setImmediate(() => (isSwitching = false));
        });
        const show = (node?: TreeNode) =>
          work.push(
            explorer.children(node).then(
              (rows) => {
                if (!isSwitching) check(service, rows);
                seen.push(...rows);
              },
              (error: unknown) => assert.ok(isCancelled(error), String(error)),
            ),
          );
        for (const action of steps) {
          if (action.do === 'add')
            await connections.add(
              await connectionTo(emulator, action.note, regions),
              keyOf(emulator, action.note),
            );
          else if (action.do === 'use') await connections.use(action.note);
          else if (action.do === 'remove') await connections.remove(action.note);
          else if (action.do === 'root') show();
          else if (action.do === 'expand') show(seen[action.pick % (seen.length || 1)]);
          else if (action.do === 'refresh')
            explorer.refresh(seen[action.pick % (seen.length || 1)]);
          else if (action.do === 'wait') await Promise.all(work);
          else await settle(3);
        }
        await Promise.all(work);
        check(service, await explorer.children());
        checkCalls();
        assert.ok(!/Secret/.test([...service.global.written, ...service.workspace.written].join()));
        service.dispose();
      }),
      { numRuns: 80 },
    );
  });

  it('shows nothing of a row of the connection before', async () => {
    const service = await serviceOn(emulator, { regions });
    const { connections, explorer } = service;
    const [instance] = await explorer.children();
    const provider = (await explorer.children(instance)).find(({ kind }) => kind === 'provider');
    await connections.add(
      await connectionTo(emulator, 'second-account', regions),
      keyOf(emulator, 'second-account'),
    );
    emulator.calls.length = 0;
    for (const node of [instance, provider]) assert.deepEqual(await explorer.children(node), []);
    assert.equal(emulator.calls.length, 0);
    service.dispose();
  });

  it('ends what is under way, and shows the other at once', async () => {
    const service = await serviceOn(emulator, { regions });
    const { connections, explorer, clock } = service;
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    draw(explorer);
    const rows = explorer.children().catch((error: unknown) => error);
    await until(() => emulator.calls.length === 2);
    const told: unknown[] = [];
    explorer.onDidChange((node) => told.push(node));
    const { signal } = service.session;
    await connections.add(
      await connectionTo(emulator, 'second-account', regions),
      keyOf(emulator, 'second-account'),
    );
    const left = await rows;
    assert.ok(isCancelled(left) || (Array.isArray(left) && left.length === 0), String(left));
    assert.deepEqual([signal.aborted, told], [true, []]);
    await clock.advance(100);
    assert.deepEqual(told, [undefined], 'once the answer about the other one has arrived');
    emulator.faults.clear();
    await drawRead(explorer);
    await clock.advance(300);
    draw(explorer);
    assert.equal(clock.waiting, 0);
    const texts = (await explorer.children()).map(rowText);
    assert.deepEqual(texts, ['Contoso Logistics | China (Hangzhou)']);
    service.dispose();
  });

  it('ends what is under way when the connection is removed in another window', async () => {
    const service = await serviceOn(emulator, { regions });
    await service.explorer.children();
    const { signal } = service.session;
    await service.secrets.window().delete('connection/main');
    await settle();
    assert.deepEqual([signal.aborted, service.sessions.current], [true, undefined]);
    assert.deepEqual(await service.explorer.children(), []);
    service.dispose();
  });

  it('warns of no leak when many rows are opened at once', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(String(warning));
    process.on('warning', listen);
    const service = await serviceOn(emulator, { regions });
    const [instance] = await service.explorer.children();
    const rows = await service.explorer.children(instance);
    await Promise.all(rows.map((row) => service.explorer.children(row)));
    await settle();
    process.off('warning', listen);
    assert.deepEqual([rows.length, warnings], [13, []]);
    service.dispose();
  });

  it('reads everything anew when the settings change', async () => {
    const service = await serviceOn(emulator, { regions });
    await service.explorer.children();
    emulator.calls.length = 0;
    service.changeSettings();
    await service.explorer.children();
    assert.equal(emulator.calls.length, 2);
    service.dispose();
  });

  it('asks once for the regions of sample data, and again after a failure', async () => {
    const { sample, dispose } = await sampleService();
    emulator.faults.set([{ action: 'ListRegions', kind: 'denied' }]);
    const [failure] = await sample.explorer.children();
    assert.equal(rowText(failure!), 'No permission: eiam:ListRegions | Retry');
    emulator.faults.clear();
    emulator.calls.length = 0;
    assert.ok(failure!.kind === 'failure');
    await sample.explorer.retry(failure);
    assert.equal((await sample.explorer.children()).length, 3);
    await sample.session.regions();
    const count = (name: string) => emulator.calls.filter(({ action }) => action === name).length;
    assert.deepEqual([count('GetCallerIdentity'), count('ListRegions')], [1, 1]);
    dispose();
  });

  it('ends the search for the regions of sample data, too', async () => {
    const { sample, dispose } = await sampleService();
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const rows = sample.explorer.children().catch((error: unknown) => error);
    await until(() => emulator.calls.length === 1);
    await sample.connections.remove('sample');
    const left = await rows;
    assert.ok(isCancelled(left) || (Array.isArray(left) && left.length === 0), String(left));
    assert.equal(sample.clock.waiting, 0, 'no call is waited for');
    dispose();
  });

  async function sampleService() {
    const { SampleService } = await import('../../../../src/services/connections/sampleService');
    const running = new SampleService(
      () => ({ start: () => Promise.resolve({ ...keyOf(emulator), url: emulator.url }) }),
      undefined,
    );
    const sample = await serviceOn(emulator, { identity: null, sample: running });
    await sample.connections.add({
      id: 'sample',
      label: 'Sample data',
      source: { kind: 'sample' },
      regions: [],
    });
    return { sample, dispose: () => sample.dispose() };
  }
});
