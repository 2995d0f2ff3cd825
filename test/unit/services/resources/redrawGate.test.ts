import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Emitter } from '../../../../src/base/event';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { RedrawGate } from '../../../../src/services/resources/redrawGate';
import { FakeClock } from '../../../support/fakeClock';
import { FakeEditor } from '../../../support/fakeEditor';
import { anInstance } from '../../../support/rows';

type Drawn = TreeNode | undefined;

function rowBelow(parent: Drawn, name: string): TreeNode {
  return {
    kind: 'applications',
    id: parent ? `${parent.id}/${name}` : name,
    parent,
    instance: anInstance(),
  };
}

describe('the gate for redraws', () => {
  const top = rowBelow(undefined, 'top');
  const inner = rowBelow(top, 'inner');
  const leaf = rowBelow(inner, 'leaf');
  const other = rowBelow(undefined, 'other');
  let clock: FakeClock;
  let gate: RedrawGate;
  let drawn: string[];
  const times = () => drawn.map((each) => each.split('@')[0]);

  beforeEach(async () => {
    clock = new FakeClock(-100);
    drawn = [];
    gate = new RedrawGate(clock, (rows) =>
      drawn.push(`${rows ? rows.map(({ id }) => id).join('+') : 'all'}@${clock.now()}`),
    );
    gate.answered(undefined);
    await clock.advance(100);
  });
  afterEach(() => gate.dispose());

  /** As the editor does with a redraw that reaches it. */
  function carryOut(row: Drawn): void {
    if (row) gate.looked(row);
    gate.answered(row);
  }

  it('draws at once, in one go what it is told in one go, and what comes next 210 ms later', async () => {
    gate.add(top, other);
    gate.add(top);
    gate.add(other);
    await clock.advance(1000);
    assert.deepEqual(drawn, ['top+other@0', 'top+other@210']);
  });

  it('goes on when the clock is set back', async () => {
    gate.add(top);
    clock.setBack(3_600_000);
    gate.add(other);
    await clock.advance(300);
    assert.deepEqual(times(), ['top', 'other']);
    gate.answered(undefined);
    gate.looked(top);
    gate.answered(top);
    gate.unfolded(inner);
    clock.setBack(3_600_000);
    await clock.advance(3_500);
    assert.deepEqual(times(), ['top', 'other', 'top/inner'], 'what was not acted upon is repeated');
  });

  it('leaves out rows that are drawn with another', async () => {
    gate.add(leaf, other, top, inner);
    await clock.advance(1000);
    gate.add(leaf, undefined, top);
    await clock.advance(1000);
    assert.deepEqual(drawn, ['other+top@0', 'all@1000']);
  });

  it('waits until an answer about the row, or about one above it, has arrived', async () => {
    for (const answered of [undefined, top, inner]) {
      drawn = [];
      await clock.advance(1000);
      const now = clock.now();
      gate.answered(answered);
      gate.add(inner);
      await clock.advance(99);
      assert.deepEqual(drawn, []);
      await clock.advance(1);
      assert.deepEqual(drawn, [`top/inner@${now + 100}`]);
      carryOut(inner);
    }
  });

  it('does not wait for an answer about a row below, nor holds one row back for another', async () => {
    gate.answered(inner);
    gate.add(inner, top, other);
    await clock.advance(0);
    assert.deepEqual(drawn, ['top+other@0']);
    await clock.advance(1);
    gate.answered(other);
    drawn = [];
    gate.add(top, other);
    await clock.advance(1000);
    assert.deepEqual(drawn, ['top+other@210']);
    gate.answered(other);
    drawn = [];
    gate.add(top, other);
    await clock.advance(1000);
    assert.deepEqual(drawn, ['top@1001', 'other@1211']);
  });

  it('repeats a redraw of an unfolded row that is not asked for, three times', async () => {
    gate.answered(top);
    await clock.advance(100);
    gate.add(top);
    await clock.advance(60_000);
    // Not even looked at: the editor does not know it, and is given it anew by the row above.
    assert.deepEqual(drawn.slice(0, 3), ['top@100', 'top@1600', 'all@3100']);
    assert.ok(drawn.length < 10);
    assert.equal(clock.waiting, 0);
  });

  it('repeats it for the row itself where the editor has looked at it', async () => {
    gate.answered(top);
    await clock.advance(100);
    gate.add(top);
    for (let n = 0; n < 8; n++) {
      gate.looked(top);
      await clock.advance(1500);
    }
    assert.deepEqual(drawn, ['top@100', 'top@1600', 'top@3100', 'top@4600']);
  });

  it('is content once it is asked for, and not by what was asked for before', async () => {
    gate.answered(top);
    await clock.advance(100);
    gate.add(top);
    gate.answered(top);
    await clock.advance(1500);
    assert.deepEqual(times(), ['top', 'top'], 'asked before the editor took the redraw');
    carryOut(top);
    await clock.advance(60_000);
    assert.equal(drawn.length, 2);
  });

  it('expects nothing of a folded row until it is unfolded', async () => {
    gate.answered(top);
    gate.folded(top);
    await clock.advance(100);
    gate.add(top);
    gate.looked(top);
    await clock.advance(60_000);
    assert.equal(drawn.length, 1);
    gate.unfolded(top);
    await clock.advance(1500);
    assert.equal(drawn.length, 2, 'unfolded, and its rows not asked for');
    carryOut(top);
    gate.folded(top);
    gate.unfolded(top);
    await clock.advance(60_000);
    assert.equal(drawn.length, 2, 'nothing was drawn since they were asked for');
  });

  it('expects rows that are unfolded below a redrawn one, too', async () => {
    gate.answered(top);
    gate.answered(inner);
    await clock.advance(100);
    gate.add(top);
    carryOut(top);
    gate.looked(inner);
    await clock.advance(1500);
    assert.deepEqual(times(), ['top', 'top/inner']);
  });

  it('draws rows of a hidden view when it shows again, and all rows at any time', async () => {
    gate.setVisible(false);
    gate.add(top);
    await clock.advance(60_000);
    assert.deepEqual([drawn, clock.waiting], [[], 0]);
    gate.setVisible(true);
    assert.deepEqual(times(), ['top']);
    gate.setVisible(false);
    gate.answered(undefined);
    gate.add(undefined);
    await clock.advance(60_000);
    assert.deepEqual([times(), clock.waiting], [['top', 'all'], 0]);
  });

  it('draws nothing before the editor has asked for anything', async () => {
    const early = new RedrawGate(clock, () => assert.fail('nobody looks'));
    early.add(undefined, top);
    await clock.advance(1000);
    early.dispose();
  });

  it('tells when rows are as they should be', async () => {
    let settled = false;
    gate.answered(top);
    gate.add(top);
    void gate.settled([undefined, top]).then(() => (settled = true));
    await clock.advance(100);
    assert.equal(settled, false, 'drawn, but not asked for');
    carryOut(top);
    await clock.advance(0);
    assert.equal(settled, true);
    await gate.settled([undefined, top, other]);
  });

  it('draws nothing while the editor looks for a row, and all of it afterwards', async () => {
    const first = gate.hold();
    const second = gate.hold();
    gate.add(top, undefined);
    await clock.advance(5000);
    first.dispose();
    first.dispose();
    await clock.advance(5000);
    assert.deepEqual(drawn, []);
    second.dispose();
    assert.deepEqual(drawn, ['all@10000']);
  });

  it('does not take a row for unfolded because the editor asked for its children to find one below', async () => {
    const held = gate.hold();
    gate.answered(top);
    gate.answered(inner);
    gate.unfolded(top);
    held.dispose();
    await clock.advance(1000);
    gate.add(top);
    gate.looked(top);
    gate.answered(top);
    // Nobody asks for what is below the inner row: it is folded, and nothing is repeated for it.
    await clock.advance(60_000);
    assert.deepEqual(drawn, ['top@1000']);
    await gate.settled([undefined, top, inner]);
  });

  it('knows nothing more of rows that are gone', async () => {
    gate.answered(top);
    gate.answered(inner);
    gate.add(inner, other);
    gate.forget(top);
    gate.clear();
    await clock.advance(60_000);
    assert.deepEqual([drawn, clock.waiting], [['other@0'], 0]);
  });
});

describe('a tree behind the gate', () => {
  interface World {
    seed: number;
    slow: boolean;
    steps: readonly (readonly ['unfold' | 'fold' | 'change' | 'label' | 'all', number, number])[];
  }
  const step = fc.tuple(
    fc.constantFrom(
      'unfold' as const,
      'unfold' as const,
      'fold' as const,
      'change' as const,
      'label' as const,
      'all' as const,
    ),
    fc.nat(1000),
    fc.oneof(fc.nat(20), fc.nat(80), fc.nat(400)),
  );
  const worlds: fc.Arbitrary<World> = fc.record({
    seed: fc.nat(),
    slow: fc.boolean(),
    steps: fc.array(step, { minLength: 2, maxLength: 12 }),
  });

  /** A tree of three levels whose rows come and go; whether the window shows at the end what there is. */
  async function play({ seed, slow, steps }: World, guarded: boolean): Promise<string[]> {
    let random = seed;
    const roll = () => (random = (random * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
    const clock = new FakeClock(0);
    const lists = new Map<string, TreeNode[]>();
    const make = (parent: Drawn, names: readonly number[]) => {
      const old = lists.get(parent?.id ?? '') ?? [];
      const fresh = names.map((name) => rowBelow(parent, `${name}`));
      lists.set(
        parent?.id ?? '',
        fresh.map((row) => old.find(({ id }) => id === row.id) ?? row),
      );
    };
    const depth = (row: Drawn): number => (row ? 1 + depth(row.parent) : 0);
    make(undefined, [1, 2, 3]);
    const changes = new Emitter<readonly TreeNode[] | undefined>();
    const gate = new RedrawGate(clock, (rows) => changes.fire(rows));
    const add = (row: Drawn) => (guarded ? gate.add(row) : changes.fire(row && [row]));
    const editor = new FakeEditor<TreeNode>(
      {
        children: (row) => {
          if (!lists.has(row?.id ?? '')) make(row, [1, 2]);
          gate.answered(row);
          return lists.get(row?.id ?? '')!;
        },
        item: (row) => {
          gate.looked(row);
          return { handle: row.id, opens: depth(row) < 3 };
        },
        onDidChange: changes.event,
        unfolded: (row) => gate.unfolded(row),
        folded: (row) => gate.folded(row),
      },
      clock,
      () => (slow ? roll() * 80 : roll() * 12),
    );
    void editor.open();
    const rows = () => [...lists.values()].flat();
    for (const [what, which, pause] of steps) {
      await clock.advance(pause);
      const shown = editor.visible().filter(({ opens }) => opens);
      const node = shown[which % (shown.length || 1)];
      const row = rows()[which % rows().length]!;
      if (what === 'unfold' && node) void editor.unfold(node);
      else if (what === 'fold' && node) editor.fold(node);
      else if (what === 'label') add(row);
      else if (what === 'all') add(undefined);
      else if (lists.has(row.id)) {
        make(
          row,
          [1, 2, 3, 4].filter((name) => (which >> name) % 2 === 0),
        );
        add(row);
      }
    }
    await clock.advance(20_000);
    gate.dispose();

    const wrong = [
      editor.root,
      ...editor.visible().filter(({ opens, unfolded }) => opens && unfolded),
    ]
      .filter(({ handle, children }) => {
        const belong = lists
          .get(handle)
          ?.map(({ id }) => id)
          .join();
        return belong !== children.map((child) => child.handle).join();
      })
      .map(({ handle }) => `${handle} is dead`);
    return [...wrong, ...editor.log.filter((line) => line.includes('registered'))];
  }

  it('shows what there is, however answers and redraws cross', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => assert.deepEqual(await play(world, true), [])),
      { numRuns: 1000 },
    );
  });

  it('would not without it', async () => {
    let dead = 0;
    for (const world of fc.sample(worlds, { numRuns: 1000, seed: 5 })) {
      dead += (await play(world, false)).length > 0 ? 1 : 0;
    }
    assert.ok(dead >= 3, `${dead} of 1000`);
  });
});
