import { findIds, type FoundId } from './ids';

/** How far around the place is looked: a page of a log, or a file of settings. Characters. */
const reach = 100_000;

const mostInstances = 10;

/**
 * Ids of the instances named in a text around `offset`, nearest first: on the same line, then above, as a setting holds
 * for what follows it, then below.
 */
export function nearbyInstances(text: string, offset: number): string[] {
  const from = Math.max(0, offset - reach);
  const ids = findIds(text.slice(from, offset + reach), { lenient: true }).flatMap((found) =>
    found.kind === 'instance'
      ? [{ ...found, start: found.start + from, end: found.end + from }]
      : [],
  );
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextBreak = text.indexOf('\n', offset);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const group = ({ start }: FoundId) => (start < lineStart ? 1 : start >= lineEnd ? 2 : 0);
  const distance = ({ start, end }: FoundId) => (end <= offset ? offset - end : start - offset);
  const sorted = ids.sort((a, b) => group(a) - group(b) || distance(a) - distance(b));
  return [...new Set(sorted.map(({ id }) => id))].slice(0, mostInstances);
}
