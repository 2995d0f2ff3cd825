import { abortable } from '../../base/abort';
import type { Clock } from '../../base/clock';
import type { PagedList } from './pagedList';

/** How long one list may keep the others from being drawn, in milliseconds. */
const longestWait = 1_000;

/** Loads all lists, but waits for them only so long: `onLate` tells of each slow one when it has come. */
export async function loadPatiently<T>(
  lists: readonly PagedList<T>[],
  clock: Clock,
  onLate: () => void,
): Promise<void> {
  const loads = lists.map((list) => list.load());
  const wait = new AbortController();
  const timer = clock.after(longestWait, () => wait.abort());
  try {
    await abortable(Promise.all(loads), wait.signal);
  } catch (error) {
    if (!wait.signal.aborted) {
      throw error;
    }
  } finally {
    timer.dispose();
  }
  lists.forEach((list, index) => {
    if (list.isLoading) {
      // Rejects only by cancellation: then the window has left the connection, and its tree with it.
      loads[index]?.then(onLate, () => {});
    }
  });
}
