/** How long a condition may take to come true; a test that waits longer has failed. */
const patience = 15_000;

/** Waits until `condition` answers something other than `undefined` or `false`, and returns it. */
export async function until<T>(
  what: string,
  condition: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
