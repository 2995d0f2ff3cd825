import { patience, pause } from './patience';

/** Turns of the event loop that are waited through at full speed: an answer over loopback takes a few hundred. */
const quickTurns = 1000;

/** Lets the event loop turn until the condition holds; fails when it never does. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what = condition.toString(),
): Promise<void> {
  const end = performance.now() + patience;
  for (let turn = 0; !(await condition()); turn++) {
    if (performance.now() > end) throw new Error(`It never came true: ${what}`);
    await (turn < quickTurns ? new Promise((resolve) => setImmediate(resolve)) : pause());
  }
}

/** Lets everything run that is ready to run without an answer from outside. */
export async function settle(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
