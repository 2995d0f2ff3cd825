import { viewReader } from '../shared/viewReader';

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

export const readViewState = viewReader<ViewState>((view) => {
  const unfolded: unknown[] = Array.isArray(view.unfolded) ? view.unfolded : [];
  return {
    user: text(view.user),
    organization: text(view.organization),
    unfolded: unfolded.filter((name) => typeof name === 'string'),
  };
});
