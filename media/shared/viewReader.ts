/** Members of a kept state that may be missing or odd. */
type Kept<View> = Partial<Record<keyof View, unknown>>;

/**
 * Reads how the user left a page, from a state of any age: `read` makes the view of what was kept, and takes for odd or
 * missing members what holds at the first opening.
 */
export function viewReader<View extends { scroll: number }>(
  read: (kept: Kept<View>) => Omit<View, 'scroll'>,
): (state: unknown) => Omit<View, 'scroll'> & { scroll: number } {
  return (state) => {
    const kept = (state as { view?: Kept<View> | null } | null | undefined)?.view;
    const scroll: unknown = kept?.scroll;
    return { ...read(kept ?? {}), scroll: typeof scroll === 'number' ? scroll : 0 };
  };
}
