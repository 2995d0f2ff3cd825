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

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const base32hex = '0123456789abcdefghijklmnopqrstuv';

/** Reads the first `bits` bits of a text of 5-bit digits; `undefined` when a character is no digit. */
function leadingBits(text: string, alphabet: string, bits: number): bigint | undefined {
  const digits = Math.ceil(bits / 5);
  let value = 0n;
  for (let i = 0; i < digits; i++) {
    const digit = alphabet.indexOf(text.charAt(i));
    if (digit < 0 || i >= text.length) {
      return undefined;
    }
    value = (value << 5n) | BigInt(digit);
  }
  return value >> BigInt(digits * 5 - bits);
}

const earliest = Date.UTC(2015, 0);
const latest = Date.UTC(2100, 0);

function plausible(ms: number): Date | undefined {
  return ms >= earliest && ms < latest ? new Date(ms) : undefined;
}

/**
 * When the thing behind an id was created, as the id itself tells: job ids begin with the Unix time in milliseconds,
 * ids of providers, applications and network endpoints with the Unix time in seconds. `undefined` for every other id
 * and for text that is no id. Nothing of this is documented; it holds for every full id seen.
 */
export function createdAt(id: string): Date | undefined {
  const job = /^a?sync_(0000[0-9a-z]{9,})$/.exec(id.trim());
  if (job?.[1]) {
    const ms = leadingBits(job[1], base32hex, 64);
    return ms === undefined ? undefined : plausible(Number(ms));
  }
  const resource = /^(?:idp|app|nae)_([mno][a-z2-7]{25})$/.exec(id.trim());
  if (resource?.[1]) {
    const seconds = leadingBits(resource[1], base32, 32);
    return seconds === undefined ? undefined : plausible(Number(seconds) * 1000);
  }
  return undefined;
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

/** Classes of characters, as bits in a table by code. */
const inBase32 = 1;
const endsBase32 = 2;
const inBase32hex = 4;
const alphanumeric = 8;
/** What must not stand beside an id, or it would be a part of a longer word. */
const inWord = 16;
const digit = 32;
const letter = 64;
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
const longest = 45;

/**
 * The ids in a text, in order. Strict unless told: only what has the exact form of the service's ids, so that it can be
 * offered unasked. Lenient takes the masked and shortened ids of documentation, too (`…xxxxx`, `idp_11111`,
 * `eiam-111ccc1111`), for hovers and typed input.
 *
 * Looks at every character once: an id has one `_` with a known word before it, and what follows has none.
 */
export function findIds(text: string, { lenient = false }: { lenient?: boolean } = {}): FoundId[] {
  const found: FoundId[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === underscore) {
      const id = idAround(text, at, lenient);
      if (id) found.push(id);
    } else if (code === hyphen && lenient) {
      const id = oldIdAround(text, at);
      if (id) found.push(id);
    }
  }
  return found;
}

const underscore = 0x5f;
const hyphen = 0x2d;

function idAround(text: string, at: number, lenient: boolean): FoundId | undefined {
  const before = text.charCodeAt(at - 1);
  for (const { prefix, kind } of before < 128 ? (endingIn[before] ?? []) : []) {
    const start = at - prefix.length;
    if ((classesAt(text, start - 1) & inWord) === 0 && text.startsWith(prefix, start)) {
      const { end, all } = payloadAt(text, at + 1);
      const isId =
        isExact(kind, text, end, all, end - at - 1) ||
        (lenient && isMasked(kind, text, end, all, end - at - 1));
      return isId ? { kind, id: text.slice(start, end), start, end } : undefined;
    }
  }
  return undefined;
}

/**
 * The letters and digits from `from`: where they end, and the classes that all of them are of. Ends at once, with no
 * class, where they are too many or go on in another word.
 */
function payloadAt(text: string, from: number): { end: number; all: number } {
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

const isJob = (kind: IdKind) => kind === 'job' || kind === 'statusCheckJob';

function isExact(kind: IdKind, text: string, end: number, all: number, length: number): boolean {
  return isJob(kind)
    ? length >= 37 &&
        length <= 39 &&
        (all & inBase32hex) !== 0 &&
        text.startsWith('0000', end - length)
    : length === 26 && (all & inBase32) !== 0 && (classesAt(text, end - 1) & endsBase32) !== 0;
}

/**
 * Whether a payload may stand for an id though it is none: crossed out at its end, a number put in its place, or cut
 * short. A word of a program (`user_name`, `app_settings`, `sync_interval30`) is nothing of that.
 */
function isMasked(kind: IdKind, text: string, end: number, all: number, length: number): boolean {
  if (length < 5) {
    return false;
  }
  if (isCrossedOut(text, end) || (all & digit) !== 0) {
    return true;
  }
  return isJob(kind)
    ? length >= 13 && (all & inBase32hex) !== 0 && text.startsWith('0000', end - length)
    : length >= 20 && length <= 26 && (all & inBase32) !== 0 && (all & letter) === 0;
}

function isCrossedOut(text: string, end: number): boolean {
  return text.startsWith('xxx', end - 3) || text.startsWith('XXX', end - 3);
}

/** Instances had other ids before: `eiam-`, perhaps a country, then letters and digits. */
function oldIdAround(text: string, at: number): FoundId | undefined {
  const start = at - 4;
  if (!text.startsWith('eiam', start) || (classesAt(text, start - 1) & inWord) !== 0) {
    return undefined;
  }
  const hasCountry =
    text.charCodeAt(at + 3) === hyphen &&
    (classesAt(text, at + 1) & classesAt(text, at + 2) & alphanumeric) !== 0;
  const from = hasCountry ? at + 4 : at + 1;
  const { end, all } = payloadAt(text, from);
  const isMixed = (all & (digit | letter)) === 0;
  const isId = end - from >= 5 && (isCrossedOut(text, end) || (end - from >= 8 && isMixed));
  return isId ? { kind: 'instance', id: text.slice(start, end), start, end } : undefined;
}
