/**
 * Rows in the order in which they were, for as long as somebody points at them or types in them; new ones come last. A
 * row that jumps away under the pointer is a wrong click.
 */
export function keepOrder<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  before: readonly string[],
): Row[] {
  const places = new Map(before.map((key, index) => [key, index]));
  const place = (row: Row) => places.get(keyOf(row)) ?? before.length;
  return [...rows].sort((a, b) => place(a) - place(b));
}
