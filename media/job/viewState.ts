import { resultFilters, type ResultFilter } from './matrixView';
import { viewReader } from '../shared/viewReader';

/** How the user left the page. */
export interface ViewState {
  filter: ResultFilter;
  emptyShown: boolean;
  scroll: number;
}

export const readViewState = viewReader<ViewState>((view) => {
  return {
    filter: resultFilters.find((filter) => filter === view.filter) ?? 'all',
    emptyShown: view.emptyShown === true,
  };
});
