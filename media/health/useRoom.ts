import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Width that an element has, in pixels; told anew whenever it becomes another. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(() => document.documentElement.clientWidth);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) {
      return;
    }
    const look = () => setRoom(current.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
