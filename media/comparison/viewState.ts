/** How the user left the page. */
export interface ViewState {
  /** Cells that do not differ are shown too. */
  all: boolean;
  scroll: number;
}

/** Reads a state of any age; what is missing or odd is as at the first opening. */
export function readViewState(state: unknown): ViewState {
  const view = (state as { view?: Partial<ViewState> | null } | null | undefined)?.view;
  return {
    all: view?.all === true,
    scroll: typeof view?.scroll === 'number' ? view.scroll : 0,
  };
}
