import assert from 'node:assert/strict';
import { rowPresentation, seenOfRow } from '../../../../src/model/resources/rowPresentation';
import type { InstanceNode, TreeNode } from '../../../../src/model/resources/treeNode';
import type { Health } from '../../../../src/services/health/health';
import { Explorer } from '../../../../src/services/resources/explorer';
import { RowMarks } from '../../../../src/services/resources/rowMarks';
import { JobFilters } from '../../../../src/services/jobs/jobFilters';
import { WatchStore } from '../../../../src/services/watches/watchStore';
import { Watches } from '../../../../src/services/watches/watches';
import { start, type Emulator } from '../../../emulator/start';
import { healthOn, plansOn } from '../../../support/healthOn';
import { draw, drawRead } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { FakeState } from '../../../support/stores';

describe('verdicts in the tree', () => {
  let emulator: Emulator;
  let service: Service;
  let health: Health;
  let marks: RowMarks;
  let watches: Watches;
  let explorer: Explorer;
  let drawn: (TreeNode | undefined)[];

  beforeEach(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    service = await serviceOn(emulator, { regions: ['cn-hangzhou'] });
    health = healthOn(service);
    const list = new WatchStore(new FakeState(), service.connections);
    watches = new Watches(service.sessions, list, health, plansOn(service, health), {
      clock: service.clock,
      random: () => 0.5,
    });
    marks = new RowMarks(health, watches);
    const filters = new JobFilters(new FakeState());
    explorer = new Explorer(service.sessions, filters, service.clock);
    explorer.judge(marks);
    drawn = [];
    // The summary is of all instances, and is looked at by nobody here.
    const isOther = (row: TreeNode) => row.kind !== 'summary';
    explorer.onDidChange((rows) => drawn.push(...(rows?.filter(isOther) ?? [undefined])));
    emulator.calls.length = 0;
  });
  afterEach(async () => {
    explorer.dispose();
    marks.dispose();
    watches.dispose();
    health.dispose();
    service.dispose();
    await emulator.dispose();
  });

  const worstOf = ({ health: of }: InstanceNode) => (of === 'unread' ? of : of?.state);

  async function instance(): Promise<InstanceNode> {
    const rows = await drawRead(explorer);
    return rows.find(
      (row) => row.kind === 'instance' && row.instance.description === 'Corporate directory',
    ) as InstanceNode;
  }
  const provider = (rows: readonly TreeNode[], name: string) => {
    const found = rows.find(
      (row) => row.kind === 'provider' && row.provider.identityProviderName === name,
    );
    assert.ok(found?.kind === 'provider', name);
    return found;
  };

  it('say in the first row how far reading for them has come, and no line above it moves the rows', async () => {
    const [summary] = await drawRead(explorer);
    assert.ok(summary?.kind === 'summary');
    const said = () => rowPresentation(summary).description;
    assert.equal(said(), 'Not judged yet');
    marks.showReading({ done: 3, of: 15 });
    await service.clock.advance(1000);
    assert.equal(said(), 'Reading 3 of 15');
    marks.showReading(undefined);
    await service.clock.advance(1000);
    assert.equal(said(), 'Not judged yet');
  });

  it('come with the two calls of an instance, and cost no other', async () => {
    const node = await instance();
    assert.equal(node.health, 'unread');
    const rows = await explorer.children(node);
    assert.equal(emulator.calls.length, 1 + 2);
    assert.equal(provider(rows, 'Branch AD').verdict?.state, 'failing');
    // Its schedule was not read.
    assert.equal(provider(rows, 'HQ OpenLDAP').verdict?.state, 'unjudged');
    // What only signs people in is no target.
    assert.equal(provider(rows, 'Okta workforce').verdict, undefined);
  });

  it('make the row of the instance the worst of them, drawn again once for all', async () => {
    const node = await instance();
    await drawRead(explorer, node);
    await service.clock.advance(1000);
    assert.deepEqual(drawn, [node]);
    assert.deepEqual(node.health, health.ofInstance(node.instance));
    assert.equal(node.health?.state, 'failing');
    const plans = plansOn(service, health);
    await plans.finish([node.instance]);
    await service.clock.advance(1000);
    assert.deepEqual(node.health, health.ofInstance(node.instance));
    assert.deepEqual([node.health.state, node.health.unjudged], ['guardTripped', 0]);
    plans.dispose();
  });

  it('are not drawn again while they stay the same', async () => {
    const node = await instance();
    await drawRead(explorer, node);
    await service.clock.advance(1000);
    explorer.look(node);
    draw(explorer, node);
    await service.clock.advance(10_000);
    drawn = [];
    health.reconsider();
    await service.clock.advance(10_000);
    assert.deepEqual([drawn, service.clock.waiting], [[], 0]);
  });

  it('have the rows drawn again whose verdict or last run changed, and no other', async () => {
    const node = await instance();
    const targets = (await drawRead(explorer, node)).filter((row) => row.kind === 'provider');
    await service.clock.advance(1000);
    explorer.look(node);
    draw(explorer, node);
    await service.clock.advance(10_000);
    const changed: TreeNode[] = [];
    for (const target of targets) {
      const [before, worst] = [JSON.stringify(seenOfRow(target)), worstOf(node)];
      await drawRead(explorer, target);
      drawn = [];
      await service.clock.advance(300);
      assert.equal(worstOf(node), worst);
      const isOther = JSON.stringify(seenOfRow(target)) !== before;
      assert.deepEqual(drawn, isOther ? [target] : [], target.provider.identityProviderName);
      if (isOther) changed.push(target);
      explorer.look(target);
      draw(explorer, target);
      await service.clock.advance(10_000);
    }
    assert.ok(changed.length > 0);
  });

  it('wait until answers that the tree has asked for have arrived', async () => {
    const node = await instance();
    await drawRead(explorer, node);
    health.reconsider();
    await service.clock.advance(99);
    assert.deepEqual(drawn, []);
    await service.clock.advance(1);
    assert.deepEqual(drawn, [node]);
  });

  it('say what is watched, and no longer', async () => {
    const node = await instance();
    const rows = await drawRead(explorer, node);
    const { provider: target } = provider(rows, 'HQ OpenLDAP');
    const { region, instanceId } = node.instance;
    const kind = 'identityProvider' as const;
    const place = { connectionId: 'main', region, instanceId };
    const watch = { target: { ...place, kind, id: target.identityProviderId }, name: 'HQ' };
    await service.clock.advance(1000);
    explorer.look(node);
    draw(explorer, node);
    await service.clock.advance(10_000);
    drawn = [];
    await watches.add(watch);
    await service.clock.advance(50);
    assert.deepEqual(
      drawn.map((row) => row?.id),
      [provider(rows, 'HQ OpenLDAP').id],
    );
    assert.equal(provider(await explorer.children(node), 'HQ OpenLDAP').watched, true);
    await watches.remove(watch);
    assert.equal(provider(await explorer.children(node), 'HQ OpenLDAP').watched, undefined);
  });
});
