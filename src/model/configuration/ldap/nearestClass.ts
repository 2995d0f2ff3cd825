import { vendorPrefix } from './foreignClasses';
import type { Schema, SchemaClass } from './schema';

/** Number of insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charAt(i - 1) === b.charAt(j - 2) &&
        a.charAt(i - 2) === b.charAt(j - 1)
      ) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The class a misspelt name stands for; `undefined` when none is near enough to say so: one letter in a short name, two
 * in a longer one. A name that holds the whole of another, such as `acInetOrgPerson`, or begins as a vendor's do, such
 * as `ipaHost`, is a class of its own, and no slip of the pen.
 */
export function nearestClass(name: string, schema: Schema): SchemaClass | undefined {
  // British spelling is a habit, not a slip.
  const lower = name.toLowerCase().replace(/organis/g, 'organiz');
  if (lower.length < 4 || lower.length > 40 || vendorPrefix(name) !== undefined) {
    return undefined;
  }
  const near = nearestName(
    lower,
    schema.classes().filter((candidate) => {
      const right = candidate.name.toLowerCase();
      return !candidate.reserved && !(lower.includes(right) && lower.length > right.length + 1);
    }),
  );
  return near === undefined ? undefined : schema.class(near);
}

/** The name that differs least from a misspelt one, by one letter in a short name and two in a longer one. */
export function nearestName(name: string, among: readonly { name: string }[]): string | undefined {
  const lower = name.toLowerCase();
  if (lower.length < 4) {
    return undefined;
  }
  let best: string | undefined;
  let least = lower.length >= 6 ? 2 : 1;
  for (const candidate of among) {
    const right = candidate.name.toLowerCase();
    if (Math.abs(right.length - lower.length) > least) {
      continue;
    }
    const found = distance(lower, right);
    if (found <= least) {
      best = candidate.name;
      least = found - 1;
    }
  }
  return best;
}
