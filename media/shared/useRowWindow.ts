import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rowTops, windowParts, type WindowPart } from './rowWindow';

/** So many pixels above and below what can be seen are drawn too, so that scrolling does not show empty room. */
const margin = 400;

export interface RowWindow {
  parts: readonly WindowPart[];
  /** Brings a row to the top of the window. */
  scrollTo: (index: number) => void;
}

/**
 * Which of many rows are drawn: those in sight of the window, which scrolls, and the one with the focus. Rows say who
 * they are by `data-row`, stand in `list`, and may be of any height: they are measured as they are drawn, and the others
 * taken for as high as those are on average.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  estimate: number,
  focused: number | undefined,
): RowWindow {
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(() => window.innerHeight);
  const tops = useMemo(() => {
    const known = [...heights.current.values()];
    const average = known.reduce((sum, each) => sum + each, 0) / known.length;
    return rowTops(keys, heights.current, known.length > 0 ? average : estimate);
  }, [keys, measured, estimate]);

  useEffect(() => {
    const look = () => {
      setTop(firstTop(list.current));
      setHeight(window.innerHeight);
    };
    const forget = () => {
      // Another width breaks lines elsewhere.
      heights.current.clear();
      look();
      setMeasured((last) => last + 1);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', forget);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', forget);
    };
  }, [list]);

  useLayoutEffect(() => {
    let isNew = false;
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const key = row.dataset['row'] ?? '';
      const now = row.getBoundingClientRect().height;
      if (Math.abs((heights.current.get(key) ?? -1) - now) >= 1) {
        heights.current.set(key, now);
        isNew = true;
      }
    }
    if (isNew) {
      setMeasured((last) => last + 1);
    }
    // What stands above the rows may have become longer or shorter.
    setTop(firstTop(list.current));
  });

  const scrollTo = useCallback(
    (index: number) => {
      const first = window.scrollY + firstTop(list.current);
      window.scrollTo(0, first + (tops[index] ?? 0) - 8);
    },
    [list, tops],
  );
  return { parts: windowParts(tops, [-top - margin, height - top + margin], focused), scrollTo };
}

/** Distance of the first row from the top of the window, in pixels; drawn or not. */
function firstTop(list: HTMLElement | null): number {
  return Math.round(list?.querySelector('tbody')?.getBoundingClientRect().top ?? 0);
}
