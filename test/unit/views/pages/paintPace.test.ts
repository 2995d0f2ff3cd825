import * as assert from 'node:assert/strict';
import { PaintPace } from '../../../../src/views/pages/paintPace';
import { FakeClock } from '../../../support/fakeClock';

describe('the pace of painting', () => {
  let clock: FakeClock;
  let painted: number[];
  let pace: PaintPace;
  let begin: number;

  beforeEach(() => {
    clock = new FakeClock();
    begin = clock.now();
    painted = [];
    pace = new PaintPace(
      clock,
      () => 150,
      () => painted.push(clock.now() - begin),
    );
    pace.setVisible(true);
  });

  it('paints once for all that changes within a pause, the first time at once', async () => {
    for (let time = 0; time < 40; time++) {
      pace.changed();
      pace.changed();
      await clock.advance(10);
    }
    assert.deepEqual(painted, [0, 150, 300]);
    await clock.advance(1000);
    assert.deepEqual(painted, [0, 150, 300, 450]);
  });

  it('goes on when the clock is set back', async () => {
    pace.changed();
    await clock.advance(10);
    clock.setBack(3_600_000);
    pace.changed();
    await clock.advance(200);
    assert.equal(painted.length, 2);
  });

  it('works nothing out and leaves no timer while nobody looks', async () => {
    pace.changed();
    pace.setVisible(false);
    pace.changed();
    assert.equal(clock.waiting, 0);
    await clock.advance(1000);
    assert.deepEqual(painted, []);
  });

  it('paints nothing that the page has been given meanwhile', async () => {
    pace.changed();
    pace.painted();
    await clock.advance(1000);
    assert.deepEqual(painted, []);
  });
});
