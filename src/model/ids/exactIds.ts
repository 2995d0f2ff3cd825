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
  return code < 128 ? (endingIn[code] ?? none) : none;
}

const none: typeof prefixes = [];

/** Whether a prefix stands before `end`. Its last letter does. For so few letters a loop is faster than the engine's search. */
export function isPrefixBefore(text: string, end: number, prefix: string): boolean {
  const start = end - prefix.length;
  for (let n = prefix.length - 2; n >= 0; n--) {
    if (text.charCodeAt(start + n) !== prefix.charCodeAt(n)) return false;
  }
  return true;
}

/** Classes of characters, as bits in a table by code. */
const endsBase32 = 1;
const alphanumeric = 2;
/** What must not stand beside an id, or it would be a part of a longer word. */
const inWord = 4;
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (
    // 128 bits leave two zero bits in the last digit.
    ('aeimquy4'.includes(character) ? endsBase32 : 0) |
    (/[A-Za-z\d]/.test(character) ? alphanumeric : 0) |
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
const zero = 0x30;

/**
 * The ids in a text that have the exact form of the service's ids, in order: what can be offered unasked.
 *
 * Goes from `_` to `_`: an id has one, with a known word before it, and what follows has none.
 */
export function findExactIds(text: string): FoundId[] {
  const found: FoundId[] = [];
  for (let at = text.indexOf('_'); at >= 0; at = nextUnderscore(text, at)) {
    const id = exactIdAround(text, at);
    if (id) found.push(id);
  }
  return found;
}

/** The `_` after the one at `at` that stands at the end of a word; -1 when there is none. */
function nextUnderscore(text: string, at: number): number {
  let next = at + 1;
  while (text.charCodeAt(next) === underscore) next++;
  // Of several in a row only the first can end a prefix.
  return next < text.length ? text.indexOf('_', next) : -1;
}

/** The id of exact form whose `_` stands at `at`. */
export function exactIdAround(text: string, at: number): FoundId | undefined {
  // Where its word ends tells most of what is no id from what is one, so that is asked first.
  if (!(text.charCodeAt(at + 1) === zero ? mayEndJob(text, at) : mayEndResource(text, at + 27))) {
    return undefined;
  }
  for (const { prefix, kind } of prefixesEndingIn(text.charCodeAt(at - 1))) {
    const start = at - prefix.length;
    if (isPrefixBefore(text, at, prefix) && !isWordAt(text, start - 1)) {
      const end = exactEnd(kind, text, at + 1);
      return end === undefined || isWordAt(text, end)
        ? undefined
        : { kind, id: text.slice(start, end), start, end };
    }
  }
  return undefined;
}

function mayEndJob(text: string, at: number): boolean {
  return !isWordAt(text, at + 38) || !isWordAt(text, at + 39) || !isWordAt(text, at + 40);
}

/** Whether what is no job may end there, and its word with it. */
function mayEndResource(text: string, end: number): boolean {
  return (classesAt(text, end - 1) & endsBase32) !== 0 && !isWordAt(text, end);
}

// The engine's own loops are several times as fast as ours, and twice as fast without a bound.
const resourceRun = /[a-z2-7]+/y;
const jobRun = /0000[\da-v]+/y;

/** Where what stands behind the `_` of an id of this kind ends, if it has the exact form and all of its digits end there. */
export function exactEnd(kind: IdKind, text: string, from: number): number | undefined {
  if (isJob(kind)) {
    const end = endOf(jobRun, text, from) ?? from;
    return end - from >= 37 && end - from <= 39 ? end : undefined;
  }
  const mayBe = (classesAt(text, from + 25) & endsBase32) !== 0;
  return mayBe && endOf(resourceRun, text, from) === from + 26 ? from + 26 : undefined;
}

/** The same, where neither letter nor digit follows it. */
export function wholeEnd(kind: IdKind, text: string, from: number): number | undefined {
  // Where its letters and digits end tells most of what is no id from what is one, so that is asked first.
  const mayEnd = isJob(kind)
    ? !isInnerAt(text, from + 37) || !isInnerAt(text, from + 38) || !isInnerAt(text, from + 39)
    : !isInnerAt(text, from + 26);
  const end = mayEnd ? exactEnd(kind, text, from) : undefined;
  return end === undefined || isInnerAt(text, end) ? undefined : end;
}

/** Where a sticky pattern ends that begins at `from`. */
export function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Whether a letter or digit stands there. */
export function isInnerAt(text: string, at: number): boolean {
  return (classesAt(text, at) & alphanumeric) !== 0;
}

/** Whether what stands there would make an id a part of a longer word. */
export function isWordAt(text: string, at: number): boolean {
  return (classesAt(text, at) & inWord) !== 0;
}

export const isJob = (kind: IdKind) => kind === 'job' || kind === 'statusCheckJob';
