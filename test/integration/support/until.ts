import { patience, pause } from '../../support/patience';

/** Waits until `condition` answers something other than `undefined` or `false`, and returns it. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await pause();
  }
}
