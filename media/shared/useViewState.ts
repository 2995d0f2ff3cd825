import { useEffect, useState } from 'preact/hooks';

/** How the user has the page; told to `onView` after each change, the scrolling once it rests. */
export function useViewState<View extends { scroll: number }>(
  initial: View,
  onView: (view: View) => void,
): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(initial);
  useEffect(() => window.scrollTo(0, initial.scroll), [initial]);
  useEffect(() => {
    const tell = () => onView({ ...view, scroll: window.scrollY });
    tell();
    document.addEventListener('scrollend', tell);
    return () => document.removeEventListener('scrollend', tell);
  }, [view, onView]);
  return [view, (change) => setView((last) => ({ ...last, ...change }))];
}
