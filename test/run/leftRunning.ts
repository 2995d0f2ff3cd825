import assert from 'node:assert/strict';
import { settle, until } from '../support/until';

/**
 * What keeps this process from ending: open servers and sockets, timers, children, the time limit of the hook that asks.
 * Without pipes: those of children end with the children, which count themselves, and the others are the standard streams
 * and the channel to the process above, opened by whoever needs them first.
 */
const running = () => process.getActiveResourcesInfo().filter((kind) => kind !== 'PipeWrap');

let before: string[] = [];

/** What `now` has and `then` had not, each as often as it is more. */
function added(then: readonly string[], now: readonly string[]): string[] {
  const left = [...then];
  return now.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Around the tests of each file: whatever they start ends with them. */
export const mochaHooks = {
  async beforeAll(): Promise<void> {
    // Only a hook that takes a moment has a time limit.
    await settle(1);
    before = running();
  },
  async afterAll(this: Mocha.Context): Promise<void> {
    await settle(1);
    const left = () => added(before, running());
    const tests = this.test?.parent?.suites.map(({ title }) => title).join(', ') ?? '';
    await until(() => left().length === 0).catch(() =>
      assert.fail(
        `The tests of "${tests}" are done, but what they started still runs: ${left().join(', ')}`,
      ),
    );
  },
};
