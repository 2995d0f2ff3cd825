import assert from 'node:assert/strict';
import { Lane } from '../../../src/base/lane';
import { settled } from '../../support/fakeClock';

describe('Lane', () => {
  /** Work that ends when told, and how much of it is under way. */
  function works(lane: Lane, count: number) {
    const ends: (() => void)[] = [];
    for (let n = 0; n < count; n++) lane.add(() => new Promise((resolve) => ends.push(resolve)));
    return ends;
  }

  it('runs no more at once than it is wide, and the rest in turn', async () => {
    const lane = new Lane(2);
    const ends = works(lane, 5);
    assert.equal(ends.length, 2);
    ends[0]!();
    await settled();
    assert.equal(ends.length, 3);
    ends.slice(1).forEach((end) => end());
    await settled();
    assert.equal(ends.length, 5);
  });

  it('is drained when nothing waits and nothing is under way', async () => {
    const lane = new Lane(1);
    await lane.drained();
    const ends = works(lane, 2);
    let drained = false;
    void lane.drained().then(() => (drained = true));
    ends[0]!();
    await settled();
    assert.equal(drained, false);
    ends[1]!();
    await settled();
    assert.equal(drained, true);
  });

  it('starts nothing more once it is disposed, and keeps nobody waiting', async () => {
    const lane = new Lane(1);
    const ends = works(lane, 3);
    const drained = lane.drained();
    lane.dispose();
    await drained;
    ends[0]!();
    await settled();
    works(lane, 1);
    assert.equal(ends.length, 1);
    await lane.drained();
  });
});
