/** How much of a deletion limit the worst recent job took, from 0 to 100; `undefined` when the limit is none. */
export function headRoom(limit: number | undefined, highest: number): number | undefined {
  return limit === undefined || limit <= 0
    ? undefined
    : Math.min(100, Math.round((Math.max(0, highest) / limit) * 100));
}
