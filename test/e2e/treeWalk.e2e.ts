import assert from 'node:assert/strict';
import { TreeWalk } from '../soak/treeWalk';
import { busyMachine } from '../support/busyMachine';
import { Dice } from '../support/dice';

/** In each of the two tests. */
const steps = 40;

/** A quiet walk is three steps. */
const quietWalks = Math.ceil(steps / 3);

/** A few random steps through the tree; `npm run soak -- tree` takes more of them. */
describe('a walk at random', () => {
  const seed = Dice.seed();
  let walk: TreeWalk | undefined;

  before(async () => {
    console.log(
      `    Seed ${seed}; the same again: IDAAS_SEED=${seed} npm test -- e2e --grep "a walk at random"`,
    );
    walk = await TreeWalk.start(new Dice(seed));
  });
  afterEach(function () {
    return walk?.product.pictureOf(this);
  });
  after(() => walk?.dispose());

  it('leaves no row dead while answers are quick and nothing else happens', async () => {
    walk!.answersTake(0, 60);
    for (let n = 0; n < quietWalks; n++) await walk!.calm();
  });

  it('leaves no row dead while answers are slow and the machine is busy', async () => {
    const busy = busyMachine();
    try {
      walk!.answersTake(0, 1_500);
      await walk!.storm(steps);
    } finally {
      await busy.dispose();
    }
  });

  it('is nothing the editor complains of', async () => {
    const { registered, unknown } = await walk!.complaintsOfEditor();
    console.log(
      `    slowest ${Math.round(walk!.slowest)} ms; rows the editor looked for in vain: ${unknown.length}`,
    );
    assert.deepEqual(registered, []);
  });
});
