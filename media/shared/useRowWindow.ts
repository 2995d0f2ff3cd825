import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rowTops, windowParts, type WindowPart } from './rowWindow';

/** So many pixels above and below what can be seen are drawn too, so that scrolling does not show empty room. */
const margin = 250;

export interface RowWindow {
  parts: readonly WindowPart[];
  /** Brings a row to the top of the window. */
  scrollTo: (index: number) => void;
}

/**
 * Which of many rows are drawn: those in sight of the window, which scrolls, and the one with the focus. Rows say who
 * they are by `data-row`, stand in `list`, and may be of any height: they are measured as they are drawn, and the others
 * taken for as high as those of their kind are on average, or each for what `estimate` says of it.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  estimate: number | Float64Array,
  focused: number | undefined,
  kindOf: (key: string) => string = () => '',
): RowWindow {
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(() => window.innerHeight);
  const { tops, expected } = useMemo(() => {
    if (typeof estimate !== 'number') {
      return { tops: rowTops(keys, heights.current, estimate), expected: () => undefined };
    }
    const averages = averageHeights(heights.current, kindOf);
    const heightOf = (key: string) => averages.get(kindOf(key)) ?? estimate;
    return {
      tops: rowTops(keys, heights.current, Float64Array.from(keys, heightOf)),
      expected: heightOf,
    };
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
      const before = heights.current.get(key);
      if (before === undefined || Math.abs(before - now) >= 1) {
        heights.current.set(key, now);
        // One that is as high as expected is no news: the page would be laid out once more for it.
        isNew ||= Math.abs((before ?? expected(key) ?? -1) - now) >= 1;
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

/** How high rows of each kind are on average, in pixels, as far as they were measured. */
function averageHeights(
  heights: ReadonlyMap<string, number>,
  kindOf: (key: string) => string,
): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [key, height] of heights) {
    const known = sums.get(kindOf(key)) ?? { sum: 0, count: 0 };
    sums.set(kindOf(key), { sum: known.sum + height, count: known.count + 1 });
  }
  return new Map([...sums].map(([kind, { sum, count }]) => [kind, sum / count]));
}
