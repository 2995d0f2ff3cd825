/** How the user left the page. */
export interface ViewState {
  /** Ids of the runs chosen for a comparison, two at most. */
  chosen: string[];
  scroll: number;
}

/** Reads a state of any age; what is missing or odd is as at the first opening. */
export function readViewState(state: unknown): ViewState {
  const view = (state as { view?: Partial<ViewState> | null } | null | undefined)?.view;
  const chosen: unknown = view?.chosen;
  return {
    chosen: Array.isArray(chosen)
      ? chosen.filter((id): id is string => typeof id === 'string').slice(0, 2)
      : [],
    scroll: typeof view?.scroll === 'number' ? view.scroll : 0,
  };
}

/** Chooses a run or drops it; of three the one that was chosen first goes. */
export function choose(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(-2);
}
