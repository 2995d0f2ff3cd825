import { busyMachine } from '../support/busyMachine';
import { Dice } from '../support/dice';
import type { SoakOptions } from './part';
import { TreeWalk } from './treeWalk';

/** Walks through the tree at random: a third of the time with quick answers and nothing else, then in a storm. */
export async function tree(options: SoakOptions): Promise<readonly string[]> {
  const { seed, steps, milliseconds } = options;
  const walk = await TreeWalk.start(new Dice(seed));
  const begin = performance.now();
  const busy = busyMachine();
  try {
    walk.answersTake(0, 60);
    let quiet = 0;
    for (; 3 * quiet < steps && performance.now() < begin + milliseconds / 3; quiet++) {
      await walk.calm();
    }
    walk.answersTake(0, 1_500);
    await walk.storm(steps, begin + milliseconds);
    const { registered, unknown } = await walk.complaintsOfEditor();
    if (registered.length > 0) throw new Error(registered.join('\n'));
    return [
      `${quiet} quiet walks, then ${walk.gestures} steps in a storm: no row stayed dead`,
      `rows were right after at most ${Math.round(walk.slowest)} ms`,
      `the editor looked ${unknown.length} times for a row it did not know, each made up for`,
    ];
  } finally {
    await busy.dispose();
    await walk.dispose();
  }
}
