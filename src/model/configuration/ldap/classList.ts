/** A class name in a list, and where it stands (from 1). */
export interface ClassToken {
  name: string;
  column: number;
}

export interface ClassList {
  tokens: ClassToken[];
  /** Separators other than a comma, in the order found. */
  oddSeparators: string[];
  /** Blanks around names; whether the service drops them is not known. */
  hasBlanks: boolean;
  hasEmptyMember: boolean;
  /** Names are written with the full-width letters of a Chinese keyboard. */
  hasWideLetters: boolean;
  /** Names listed more than once, compared without case. */
  repeated: string[];
  /** The form of another place that the list was pasted in; its signs say nothing more about the list. */
  pasted?: PastedForm;
}

/** A JSON or YAML list, lines of LDIF, a filter, a list with quotes, one name a line. */
export type PastedForm = 'list' | 'ldif' | 'filter' | 'quotes' | 'lines';

const forms: [form: PastedForm, sign: RegExp][] = [
  ['filter', /\(\s*objectClass\s*=/i],
  ['ldif', /objectClass(es)?\s*::?\s/i],
  ['ldif', /objectClass(es)?\s*[:=]/i],
  ['list', /^\s*[[{(<].*[\]})>]\s*$|^\s*-\s+\S/s],
  ['quotes', /["'`“”‘’«»]/],
  ['lines', /[\r\n]|\\n/],
];

/** What belongs to the form and not to the names, replaced by blanks so that columns stay. */
function withoutForm(text: string): string {
  const blank = (found: string) => ' '.repeat(found.length);
  return text
    .replace(/objectClass(es)?\s*(::?|=)/gi, blank)
    .replace(/^[ \t]*-[ \t]+/gm, blank)
    .replace(/\\[nr]/g, blank)
    .replace(/[[\]{}()<>"'`“”‘’«»&!$\r\n]/g, ' ');
}

/** Full-width characters people type with a Chinese keyboard, and other separators that are no comma. */
const separators = /[,，､﹐﹑;；﹔、|｜]/;

/**
 * Reads a comma-separated list of object classes the way its author meant it: any separator divides, blanks around a
 * name are dropped, full-width letters become plain ones. What is odd about the spelling is noted beside the names.
 */
export function readClassList(given: string): ClassList {
  const pasted = forms.find(([, sign]) => sign.test(given))?.[0];
  const text = pasted ? withoutForm(given) : given;
  const list: ClassList = {
    tokens: [],
    oddSeparators: [],
    hasBlanks: false,
    hasEmptyMember: false,
    hasWideLetters: false,
    repeated: [],
  };
  if (text.trim() === '') {
    return list;
  }
  const seen = new Set<string>();
  let start = 0;
  const take = (end: number) => {
    const member = text.slice(start, end);
    const names = [...member.matchAll(/\S+/g)];
    list.hasEmptyMember ||= names.length === 0;
    list.hasBlanks ||= names.length === 1 && member !== names[0]?.[0];
    if (names.length > 1) {
      list.oddSeparators.push(' ');
    }
    for (const match of names) {
      const name = match[0].normalize('NFKC');
      const lower = name.toLowerCase();
      list.hasWideLetters ||= name !== match[0];
      if (seen.has(lower) && !list.repeated.includes(lower)) {
        list.repeated.push(lower);
      }
      seen.add(lower);
      list.tokens.push({ name, column: start + match.index + 1 });
    }
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (separators.test(character)) {
      if (character !== ',') {
        list.oddSeparators.push(character);
      }
      take(at);
    }
  }
  take(text.length);
  return pasted
    ? { ...list, pasted, oddSeparators: [], hasBlanks: false, hasEmptyMember: false }
    : list;
}

/** The list as it should have been written: each class once, commas only. */
export function writeClassList(names: readonly string[]): string {
  const seen = new Set<string>();
  return names
    .filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
    .join(',');
}
