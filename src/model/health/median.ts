/** Middle of the values; the mean of the two middle ones when their number is even, `undefined` of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = ascending(values);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** Median absolute deviation: how far values usually are from their median. Outliers hardly move it. */
export function medianDeviation(values: readonly number[]): number | undefined {
  const middle = median(values);
  return middle === undefined ? undefined : median(values.map((value) => Math.abs(value - middle)));
}

/** Up to so many values are put in order one by one, a fifth of the work that sorting them otherwise is. */
const few = 40;

function ascending(values: readonly number[]): ArrayLike<number> {
  if (values.length > few) {
    // Numbers that are typed sort as numbers, several times faster than with a function that compares them.
    return Float64Array.from(values).sort();
  }
  const sorted: number[] = [];
  for (const value of values) {
    let at = sorted.length;
    for (
      let before = sorted[at - 1];
      before !== undefined && before > value;
      before = sorted[at - 1]
    ) {
      sorted[at--] = before;
    }
    sorted[at] = value;
  }
  return sorted;
}
