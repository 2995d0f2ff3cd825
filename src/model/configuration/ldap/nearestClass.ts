import type { Family } from './finding';
import { objectClass, objectClasses } from './objectClasses';
import type { ObjectClass } from './standardClasses';

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
 * The class a misspelt name stands for; `undefined` when none is near enough to say so. A name that holds the whole of
 * another, such as `acInetOrgPerson`, is a class of its own that builds on it, and no slip of the pen.
 */
export function nearestClass(name: string, family: Family): ObjectClass | undefined {
  const lower = name.toLowerCase();
  if (lower.length < 4 || lower.length > 40) {
    return undefined;
  }
  let best: ObjectClass | undefined;
  let least = lower.length >= 10 ? 3 : lower.length >= 6 ? 2 : 1;
  for (const candidate of objectClasses) {
    const right = candidate.name.toLowerCase();
    const buildsOn = lower.includes(right) && lower.length > right.length + 1;
    if (!objectClass(candidate.name, family) || buildsOn) {
      continue;
    }
    const found = distance(lower, right);
    if (found > 0 && found <= least) {
      best = candidate;
      least = found - 1;
    }
  }
  return best;
}
