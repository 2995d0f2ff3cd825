/** Rows drawn one after the other, or room kept for so many pixels of others. */
export type WindowPart = { from: number; to: number } | { gap: number };

/**
 * Where each of so many rows begins, in pixels from the top of the first; one more for the end of the last. A row without
 * a height is taken for as high as its estimate says.
 */
export function rowTops(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  estimates: Float64Array,
): Float64Array {
  const tops = new Float64Array(keys.length + 1);
  let top = 0;
  for (const [index, key] of keys.entries()) {
    top += heights.get(key) ?? estimates[index] ?? 0;
    tops[index + 1] = top;
  }
  return tops;
}

/** The row at a distance from the top of the first: the first or the last for what is beyond them. */
export function rowAt(tops: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? Infinity) <= y) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/**
 * The rows between two distances from the top of the first, with the room of all others around them; and the row with the
 * focus wherever it is, because the focus would be lost with it.
 */
export function windowParts(
  tops: Float64Array,
  [top, bottom]: readonly [top: number, bottom: number],
  focused: number | undefined,
): WindowPart[] {
  const count = tops.length - 1;
  if (count === 0) {
    return [];
  }
  const seen = { from: rowAt(tops, top), to: rowAt(tops, bottom) + 1 };
  const drawn = [seen];
  if (focused !== undefined && focused >= 0 && focused < count) {
    if (focused < seen.from) {
      drawn.unshift({ from: focused, to: focused + 1 });
    } else if (focused >= seen.to) {
      drawn.push({ from: focused, to: focused + 1 });
    }
  }
  const parts: WindowPart[] = [];
  let end = 0;
  for (const rows of [...drawn, { from: count, to: count }]) {
    const gap = (tops[rows.from] ?? 0) - (tops[end] ?? 0);
    if (gap > 0) {
      parts.push({ gap });
    }
    if (rows.to > rows.from) {
      parts.push(rows);
    }
    end = rows.to;
  }
  return parts;
}
