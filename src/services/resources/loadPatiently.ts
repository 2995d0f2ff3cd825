import { abortable } from '../../base/abort';
import type { Clock } from '../../base/clock';
import type { AnyList } from './pagedList';

/** How long one list may keep the others from being drawn, in milliseconds. */
const longestWait = 1_000;

/** Loads all lists, but waits for them only so long; what comes later goes on by itself. */
export async function loadPatiently(lists: readonly AnyList[], clock: Clock): Promise<void> {
  const loads = Promise.all(lists.map((list) => list.load()));
  const wait = new AbortController();
  const timer = clock.after(longestWait, () => wait.abort());
  try {
    await abortable(loads, wait.signal);
  } catch (error) {
    if (!wait.signal.aborted) {
      throw error;
    }
  } finally {
    timer.dispose();
  }
}
