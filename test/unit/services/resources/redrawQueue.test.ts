import assert from 'node:assert/strict';
import { RedrawQueue } from '../../../../src/services/resources/redrawQueue';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { FakeClock } from '../../../support/fakeClock';

const row = (id: string, parent?: TreeNode): TreeNode => ({
  kind: 'nothing',
  id,
  message: id,
  ...(parent && { parent }),
});

describe('RedrawQueue', () => {
  let clock: FakeClock;
  let drawn: (string | undefined)[];
  let queue: RedrawQueue;

  beforeEach(() => {
    clock = new FakeClock();
    drawn = [];
    queue = new RedrawQueue(clock, (node) => drawn.push(node?.id));
  });

  it('draws a burst of changes once, after a pause', async () => {
    const a = row('a');
    queue.add(a);
    queue.add(a);
    await clock.advance(49);
    assert.deepEqual(drawn, []);
    await clock.advance(1);
    assert.deepEqual(drawn, ['a']);
    await clock.advance(10_000);
    assert.deepEqual(drawn, ['a']);
  });

  it('draws one row after the other, so that the editor puts none of them off', async () => {
    queue.hurry(row('a'));
    queue.hurry(row('b'));
    queue.add(row('c'));
    assert.deepEqual(drawn, ['a']);
    await clock.advance(209);
    assert.deepEqual(drawn, ['a']);
    await clock.advance(1);
    assert.deepEqual(drawn, ['a', 'b']);
    await clock.advance(210);
    assert.deepEqual(drawn, ['a', 'b', 'c']);
    assert.equal(clock.waiting, 0);
  });

  it('draws everything instead of its parts', async () => {
    queue.add(row('a'));
    queue.add(undefined);
    await clock.advance(50);
    assert.deepEqual(drawn, [undefined]);
  });

  it('draws a row with the one above it', async () => {
    const instance = row('instance');
    const provider = row('provider', instance);
    queue.add(row('job', provider));
    queue.add(instance);
    queue.add(row('other'));
    await clock.advance(50 + 210);
    assert.deepEqual(drawn, ['instance', 'other']);
    await clock.advance(10_000);
    assert.equal(drawn.length, 2);
  });

  it('leaves rows alone that have just been handed out', async () => {
    queue.add(row('a'));
    await clock.advance(40);
    await queue.during(row('b'), () => Promise.resolve());
    await clock.advance(40);
    assert.deepEqual(drawn, []);
    await clock.advance(10);
    assert.deepEqual(drawn, ['a']);
  });

  const [instance, other] = [row('instance'), row('other')];
  const provider = row('provider', instance);
  const job = row('job', provider);

  /** Changes all rows, and hurries with one, while an answer about a row is under way. */
  async function whileAsked(about: TreeNode | undefined, hurried: TreeNode | undefined) {
    let answer = () => {};
    const work = queue.during(about, () => new Promise<void>((resolve) => (answer = resolve)));
    queue.hurry(hurried);
    const [atOnce] = drawn.splice(0);
    queue.add(provider);
    queue.add(other);
    await clock.advance(5_000);
    assert.equal(clock.waiting, 0);
    const before = drawn.splice(0);
    answer();
    await work;
    await clock.advance(1_000);
    return { atOnce, before, after: drawn.splice(0) };
  }

  it('waits for answers about the row, those above it and those below it, and for no other', async () => {
    const waits = { atOnce: undefined, before: ['other'], after: ['provider'] };
    assert.deepEqual(await whileAsked(provider, provider), waits);
    assert.deepEqual(await whileAsked(instance, provider), waits);
    assert.deepEqual(await whileAsked(job, provider), waits);
    assert.deepEqual(await whileAsked(undefined, provider), {
      atOnce: undefined,
      before: [],
      after: ['provider', 'other'],
    });
    assert.deepEqual(await whileAsked(other, provider), {
      atOnce: 'provider',
      before: ['provider'],
      after: ['other'],
    });
  });

  it('draws all rows whatever is under way: the editor calls that off', async () => {
    const work = queue.during(provider, () => new Promise<void>(() => {}));
    queue.hurry(undefined);
    assert.deepEqual(drawn, [undefined]);
    queue.add(undefined);
    await clock.advance(210);
    assert.deepEqual(drawn, [undefined, undefined]);
    void work;
  });

  it('forgets what it was told of when rows are of another connection', async () => {
    queue.add(row('a'));
    queue.clear();
    await clock.advance(5_000);
    assert.deepEqual(drawn, []);
    queue.dispose();
  });
});
