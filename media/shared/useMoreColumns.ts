import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether a box that scrolls sideways has more to show on its right. */
export function useMoreColumns(region: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const box = region.current;
    if (!box) return undefined;
    // Half a pixel is rounding, not a column.
    const look = () => setMore(Math.floor(box.scrollWidth - box.clientWidth - box.scrollLeft) > 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  return more;
}
