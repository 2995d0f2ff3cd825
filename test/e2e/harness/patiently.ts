/**
 * Tries a few times what a redraw may call off, such as a hover: a person would move the pointer once more. Throws what the
 * last attempt threw.
 */
export async function patiently<T>(attempt: () => Promise<T>, attempts = 5): Promise<T> {
  for (; ; attempts--) {
    try {
      return await attempt();
    } catch (error) {
      if (attempts === 1) throw error;
    }
  }
}
