import { resultFilters, type ResultFilter } from './matrixView';

/** How the user left the page. */
export interface ViewState {
  filter: ResultFilter;
  emptyShown: boolean;
  scroll: number;
}

/** Reads a state of any age; what is missing or odd is as at the first opening. */
export function readViewState(state: unknown): ViewState {
  const view = (state as { view?: Partial<ViewState> | null } | null | undefined)?.view;
  return {
    filter: resultFilters.find((filter) => filter === view?.filter) ?? 'all',
    emptyShown: view?.emptyShown === true,
    scroll: typeof view?.scroll === 'number' ? view.scroll : 0,
  };
}
