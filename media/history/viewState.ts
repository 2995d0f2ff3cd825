import { viewReader } from '../shared/viewReader';

/** How the user left the page. */
export interface ViewState {
  /** Ids of the runs chosen for a comparison, two at most. */
  chosen: string[];
  /** Part of what the runs shown say. */
  text: string;
  scroll: number;
}

export const readViewState = viewReader<ViewState>((view) => {
  const chosen: unknown = view.chosen;
  return {
    chosen: Array.isArray(chosen)
      ? chosen.filter((id): id is string => typeof id === 'string').slice(0, 2)
      : [],
    text: typeof view.text === 'string' ? view.text.slice(0, 200) : '',
  };
});

/** Chooses a run or drops it; of three the one that was chosen first goes. */
export function choose(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(-2);
}
