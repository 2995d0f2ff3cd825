import type { TextRange } from '../../model/files/documentNode';
import type { FileConfiguration, Place } from './readConfiguration';

/** The path that holds another one; `undefined` for a member of the settings themselves. */
export function holderOf(path: string): string | undefined {
  const at = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
  return at < 0 ? undefined : path.slice(0, at);
}

/**
 * Where what a finding is about stands: the value, of a list of classes the one that the correction takes out; for what
 * is not there, the name of the nearest member that should hold it.
 */
export function placeOfField(
  { field, suggestion }: { field: string; suggestion?: string },
  { places, first }: FileConfiguration,
  text: string,
): TextRange {
  const exact = places.get(field);
  if (exact) {
    return memberOfList(exact, suggestion, text) ?? rangeOf(exact, text);
  }
  for (let path = holderOf(field); path !== undefined; path = holderOf(path)) {
    const place = places.get(path);
    if (place) {
      return place.member?.key ?? firstName(place) ?? rangeOf(place, text);
    }
  }
  return first.key;
}

/** A value without the line breaks behind it; the name of one that is empty. */
function rangeOf({ member, value }: Place, text: string): TextRange {
  const { start } = value;
  const end = start + text.slice(start, value.end).trimEnd().length;
  return end > start ? { start, end } : (member?.key ?? { start, end });
}

/** A row is said to stand where its first member does, not over all its lines. */
function firstName({ value }: Place): TextRange | undefined {
  return value.kind === 'map' ? value.members()[0]?.key : undefined;
}

function memberOfList(
  { value, shape }: Place,
  suggestion: string | undefined,
  text: string,
): TextRange | undefined {
  if (suggestion === undefined || !shape.name.endsWith('ObjectClass')) {
    return undefined;
  }
  const names = (list: string) => list.split(',').map((name) => name.trim());
  const kept = new Set(names(suggestion));
  const gone = names(value.source).filter((name) => name !== '' && !kept.has(name));
  const [name] = gone;
  if (name === undefined || gone.length > 1) {
    return undefined;
  }
  const written = text.slice(value.start, value.end);
  const at = written.search(new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`));
  return at < 0 ? undefined : { start: value.start + at, end: value.start + at + name.length };
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
