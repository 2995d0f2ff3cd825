import { viewReader } from '../shared/viewReader';

/** How the user left the page. */
export interface ViewState {
  /** Cells that do not differ are shown too. */
  all: boolean;
  scroll: number;
}

export const readViewState = viewReader<ViewState>((view) => {
  return {
    all: view.all === true,
  };
});
