import { systemClock } from '../../src/base/clock';

/** How long nothing may be said, in milliseconds, before whoever waits begins to wonder. */
const silence = 10_000;

/** Says what is waited for, and that it still is for as long as it lasts. */
export async function whileWaiting<T>(
  what: string,
  work: Promise<T>,
  clock = systemClock,
): Promise<T> {
  const start = clock.now();
  console.log(`${what} …`);
  const next = () =>
    clock.after(silence, () => {
      console.log(`${what}: ${Math.round((clock.now() - start) / 1000)} s so far …`);
      timer = next();
    });
  let timer = next();
  try {
    return await work;
  } finally {
    timer.dispose();
  }
}
