/** How the user left the page. */
export interface ViewState {
  /** Names of the example entries; absent until the user wrote some. */
  user?: string;
  organization?: string;
  /** Lists that are shown to their end, by name. */
  unfolded: string[];
  scroll: number;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Reads a state of any age; what is missing or odd is as at the first opening. */
export function readViewState(state: unknown): ViewState {
  const view = (state as { view?: Partial<Record<keyof ViewState, unknown>> | null } | null)?.view;
  const unfolded: unknown[] = Array.isArray(view?.unfolded) ? view.unfolded : [];
  return {
    user: text(view?.user),
    organization: text(view?.organization),
    unfolded: unfolded.filter((name) => typeof name === 'string'),
    scroll: typeof view?.scroll === 'number' ? view.scroll : 0,
  };
}
