import { patience } from '../../support/patience';

/** What the first attempt is given, in milliseconds: plenty on a quiet machine. */
const first = 4_000;

/**
 * Tries again what VS Code may call off, such as a hover or a key that comes while it draws: a person would move the pointer
 * once more. Each attempt is given twice the time of the one before, so that a slow machine is not taken for a call-off;
 * throws what the last one threw.
 */
export async function patiently<T>(attempt: (timeout: number) => Promise<T>): Promise<T> {
  for (let timeout = first; ; timeout *= 2) {
    try {
      return await attempt(Math.min(timeout, patience));
    } catch (error) {
      if (timeout >= patience) throw error;
    }
  }
}
