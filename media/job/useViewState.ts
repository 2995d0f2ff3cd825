import { useEffect, useState } from 'preact/hooks';
import type { ViewState } from './viewState';

/** How the user has the page; told to `onView` after each change, the scrolling once it rests. */
export function useViewState(
  initial: ViewState,
  onView: (view: ViewState) => void,
): [ViewState, (change: Partial<ViewState>) => void] {
  const [view, setView] = useState(initial);
  useEffect(() => window.scrollTo(0, initial.scroll), [initial]);
  useEffect(() => {
    onView({ ...view, scroll: window.scrollY });
    const onScrollEnd = () => onView({ ...view, scroll: window.scrollY });
    document.addEventListener('scrollend', onScrollEnd);
    return () => document.removeEventListener('scrollend', onScrollEnd);
  }, [view, onView]);
  return [view, (change) => setView((last) => ({ ...last, ...change }))];
}
