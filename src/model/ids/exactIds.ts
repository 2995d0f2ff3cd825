/** What ids name. */
export const idKinds = [
  'instance',
  'identityProvider',
  'job',
  'statusCheckJob',
  'application',
  'organizationalUnit',
  'user',
  'group',
  'networkEndpoint',
] as const;

export type IdKind = (typeof idKinds)[number];

/** An id in a text: `text.slice(start, end)` is the id. */
export interface FoundId {
  kind: IdKind;
  id: string;
  start: number;
  end: number;
}

export const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
export const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** Ids of the service sometimes come with a trailing newline or blanks; they never hold any themselves. */
export function trimId(id: string): string {
  return id.trim();
}

const prefixes: readonly { readonly prefix: string; readonly kind: IdKind }[] = [
  { prefix: 'idaas', kind: 'instance' },
  { prefix: 'idp', kind: 'identityProvider' },
  { prefix: 'app', kind: 'application' },
  { prefix: 'ou', kind: 'organizationalUnit' },
  { prefix: 'user', kind: 'user' },
  { prefix: 'group', kind: 'group' },
  { prefix: 'nae', kind: 'networkEndpoint' },
  { prefix: 'sync', kind: 'job' },
  { prefix: 'async', kind: 'statusCheckJob' },
];

/**
 * What somebody means who names this as an id: by its prefix and characters alone, because the service does not promise
 * more. `undefined` for a text that is no id.
 */
export function kindOf(text: string): IdKind | undefined {
  const id = text.trim();
  if (/^eiam-[A-Za-z0-9-]{1,64}$/.test(id)) {
    return 'instance';
  }
  const before = /^([a-z]{2,5})_[A-Za-z0-9]{1,64}$/.exec(id)?.[1];
  return prefixes.find(({ prefix }) => prefix === before)?.kind;
}

/** Prefixes by the code of their last letter: what may stand before a `_`. */
const endingIn = Array.from({ length: 128 }, (_, code) =>
  prefixes.filter(({ prefix }) => prefix.charCodeAt(prefix.length - 1) === code),
);

/** Prefixes that end in a letter of this code. */
export function prefixesEndingIn(code: number): typeof prefixes {
  return code < 128 ? (endingIn[code] ?? []) : [];
}

/** Classes of characters, as bits in a table by code. */
export const inBase32 = 1;
const endsBase32 = 2;
export const inBase32hex = 4;
const alphanumeric = 8;
/** What must not stand beside an id, or it would be a part of a longer word. */
const inWord = 16;
export const digit = 32;
export const letter = 64;
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  const isDigit = /\d/.test(character);
  const isLetter = /[A-Za-z]/.test(character);
  return (
    (base32.includes(character) ? inBase32 : 0) |
    // 128 bits leave two zero bits in the last digit.
    ('aeimquy4'.includes(character) ? endsBase32 : 0) |
    (base32hex.includes(character) ? inBase32hex : 0) |
    (isDigit ? digit : 0) |
    (isLetter ? letter : 0) |
    (isDigit || isLetter ? alphanumeric : 0) |
    (/[\w-]/.test(character) ? inWord : 0)
  );
});

/** Classes of the character at `at`; none outside the text. */
function classesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (classes[code] ?? 0) : 0;
}

/** Longest job id there is: 24 bytes in base32hex, give or take what documentation does to them. */
export const longest = 45;

const underscore = 0x5f;

/**
 * The ids in a text that have the exact form of the service's ids, in order: what can be offered unasked.
 *
 * Looks at every character once: an id has one `_` with a known word before it, and what follows has none.
 */
export function findExactIds(text: string): FoundId[] {
  const found: FoundId[] = [];
  for (let at = 0; at < text.length; at++) {
    const id = text.charCodeAt(at) === underscore ? exactIdAround(text, at) : undefined;
    if (id) found.push(id);
  }
  return found;
}

/** The id whose `_` stands at `at`. */
function exactIdAround(text: string, at: number): FoundId | undefined {
  for (const { prefix, kind } of prefixesEndingIn(text.charCodeAt(at - 1))) {
    const start = at - prefix.length;
    if ((classesAt(text, start - 1) & inWord) === 0 && text.startsWith(prefix, start)) {
      const { end, all } = payloadAt(text, at + 1);
      return isExact(kind, text, at + 1, end, all)
        ? { kind, id: text.slice(start, end), start, end }
        : undefined;
    }
  }
  return undefined;
}

/** Whether a letter or digit stands there. */
export function isInnerAt(text: string, at: number): boolean {
  return (classesAt(text, at) & alphanumeric) !== 0;
}

/** Whether what stands there would make an id a part of a longer word. */
export function isWordAt(text: string, at: number): boolean {
  return (classesAt(text, at) & inWord) !== 0;
}

/**
 * The letters and digits from `from`, whatever they go on in: where they end, one beyond the longest id where there are
 * more, and the classes that all of them are of.
 */
export function runAt(text: string, from: number): { end: number; all: number } {
  let all = -1;
  let end = from;
  for (; end - from <= longest; end++) {
    const bits = classesAt(text, end);
    if ((bits & alphanumeric) === 0) break;
    all &= bits;
  }
  return { end, all };
}

/**
 * The letters and digits from `from`: where they end, and the classes that all of them are of. Ends at once, with no
 * class, where they are too many or go on in another word.
 */
export function payloadAt(text: string, from: number): { end: number; all: number } {
  let all = -1;
  let end = from;
  for (; end - from <= longest; end++) {
    const bits = classesAt(text, end);
    if ((bits & alphanumeric) === 0) {
      return (bits & inWord) === 0 ? { end, all } : { end: from, all: 0 };
    }
    all &= bits;
  }
  return { end: from, all: 0 };
}

export const isJob = (kind: IdKind) => kind === 'job' || kind === 'statusCheckJob';

/** Whether the letters and digits between two places, which are all of these classes, are the whole of an id. */
export function isExact(
  kind: IdKind,
  text: string,
  from: number,
  end: number,
  all: number,
): boolean {
  const length = end - from;
  return isJob(kind)
    ? length >= 37 && length <= 39 && (all & inBase32hex) !== 0 && text.startsWith('0000', from)
    : length === 26 && (all & inBase32) !== 0 && (classesAt(text, end - 1) & endsBase32) !== 0;
}
