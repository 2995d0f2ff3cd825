import {
  endsEscape,
  maskAt,
  mayEndUnseen,
  mayGoOn,
  mayMask,
  skipBack,
  skipLineBreak,
  skipUnseen,
} from '../text/tornText';
import {
  digit,
  findExactIds,
  inBase32,
  inBase32hex,
  isExact,
  isInnerAt,
  isJob,
  isWordAt,
  letter,
  longest,
  payloadAt,
  prefixesEndingIn,
  runAt,
  type FoundId,
  type IdKind,
} from './exactIds';

// Tools outside know the one file of ids.
export { createdAt } from './createdAt';
export { kindOf, trimId, type FoundId, type IdKind } from './exactIds';

/**
 * The ids in a text, in order. Strict unless told: only what has the exact form of the service's ids, so that it can be
 * offered unasked. Lenient is for hovers and for what people paste. It takes the masked and shortened ids of
 * documentation, too (`…xxxxx`, `idp_11111`, `eiam-111ccc1111`, `app_miml******`), and whole ids however they are
 * written: in upper case, percent-encoded, coloured, broken over lines, or beside `_` and `-`.
 *
 * `text.slice(start, end)` is where the id stands; where that differs from `id`, the id was mended: see {@link isMended}.
 *
 * Looks at every character a bounded number of times: an id has one `_` with a known word before it.
 */
export function findIds(text: string, { lenient = false }: { lenient?: boolean } = {}): FoundId[] {
  return lenient ? findAnyIds(text) : findExactIds(text);
}

/** Whether an id does not stand in its text as it is. */
export function isMended(text: string, { id, start, end }: FoundId): boolean {
  return end - start !== id.length || !text.startsWith(id, start);
}

/**
 * Whether a text that stands for an id cannot be one: crossed out, cut short, or a number put in its place. The service
 * knows no such id, so it is never asked for one. Ids of the form that instances had before are whole.
 */
export function isMasked(id: string): boolean {
  const isOld = id.startsWith('eiam-') && !isCrossedOut(id, id.length);
  return !isOld && findExactIds(id)[0]?.id !== id;
}

const hyphen = 0x2d;
const backslash = 0x5c;
/** An underscore in an address in an address. */
const encodedUnderscore = /%(?:25){0,8}5f/iy;

function findAnyIds(text: string): FoundId[] {
  const found = [
    ...anchoredIn(text, '_', (at) => idAround(text, at, at + 1)),
    ...anchoredIn(text, 'eiam-', (at) => oldIdAround(text, at + 4)),
    ...anchoredIn(text, '%', (at) => {
      encodedUnderscore.lastIndex = at;
      return encodedUnderscore.test(text)
        ? idAround(text, at, encodedUnderscore.lastIndex)
        : undefined;
    }),
  ];
  let last = 0;
  return found
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

function anchoredIn(
  text: string,
  anchor: string,
  idAt: (at: number) => FoundId | undefined,
): FoundId[] {
  const found: FoundId[] = [];
  let next = 0;
  for (let at = text.indexOf(anchor); at >= 0; at = next) {
    next = text.indexOf(anchor, at + 1);
    // No id goes on over the next one, and none is as short as that.
    const id = next >= 0 && next - at <= 4 ? undefined : idAt(at);
    if (id) found.push(id);
  }
  return found;
}

/** The id whose underscore, however written, stands between two places. */
function idAround(text: string, at: number, behind: number): FoundId | undefined {
  for (const { prefix, kind } of prefixesEndingIn(text.charCodeAt(at - 1))) {
    const start = at - prefix.length;
    if (text.startsWith(prefix, start) && mayBeginAt(text, start)) {
      return idFrom(text, kind, prefix, start, behind, behind === at + 1);
    }
  }
  return isWordAt(text, at - 1) && !isInnerAt(text, at - 1)
    ? undefined
    : tornIdAround(text, at, behind);
}

/** One whose prefix is in upper case, or has something between its letters or behind them. */
function tornIdAround(text: string, at: number, behind: number): FoundId | undefined {
  let end = at;
  let code = text.charCodeAt(end - 1);
  // Markdown escapes underscores.
  if (code === backslash) code = text.charCodeAt(--end - 1);
  if (mayEndUnseen(code)) {
    end = skipBack(text, end);
    code = text.charCodeAt(end - 1);
  }
  for (const { prefix, kind } of prefixesEndingIn(lowerCase(code))) {
    const start = prefixStart(text, end, prefix);
    if (start !== undefined && mayBeginAt(text, start)) {
      return idFrom(text, kind, prefix, start, behind, false);
    }
  }
  return undefined;
}

/** Whether no word goes on there, unless one that is joined with `_` or `-`. */
function mayBeginAt(text: string, start: number): boolean {
  return !isInnerAt(text, start - 1) || endsEscape(text, start);
}

/** Where a word begins that ends at `end`, in whatever case, perhaps with something between its letters. */
function prefixStart(text: string, end: number, prefix: string): number | undefined {
  let start = end - 1;
  for (let n = prefix.length - 2; n >= 0; n--) {
    const wanted = prefix.charCodeAt(n);
    let code = text.charCodeAt(start - 1);
    if (lowerCase(code) !== wanted) {
      if (!mayEndUnseen(code)) return undefined;
      start = skipBack(text, start);
      code = text.charCodeAt(start - 1);
      if (lowerCase(code) !== wanted) return undefined;
    }
    start--;
  }
  return start;
}

/** What a prefix that begins at `start` and a payload that begins at `behind` are together. */
function idFrom(
  text: string,
  kind: IdKind,
  prefix: string,
  start: number,
  behind: number,
  isAsWritten: boolean,
): FoundId | undefined {
  const { end, all } = runAt(text, behind);
  const length = end - behind;
  // Most of what has the prefix of an id is a word of a program.
  if (length > longest || (length < 26 && isWordAt(text, end))) {
    return undefined;
  }
  if (isExact(kind, text, behind, end, all)) {
    const id = isAsWritten ? text.slice(start, end) : `${prefix}_${text.slice(behind, end)}`;
    return { kind, id, start, end };
  }
  // In lower case it is the same.
  const isPlain = (all & (inBase32 | inBase32hex)) !== 0;
  const whole =
    isPlain && !mayGoOn(text, end) ? undefined : mendedAt(text, behind, end, kind, isPlain);
  if (whole) {
    return { kind, id: `${prefix}_${whole.payload}`, start, end: whole.end };
  }
  // What another word is joined to is an id only if it is whole.
  const isJoined =
    isWordAt(text, end) || (isWordAt(text, start - 1) && !isInnerAt(text, start - 1));
  if (!isAsWritten || isJoined) {
    return undefined;
  }
  const maskEnd = maskedEnd(text, kind, start, behind, end, all);
  return maskEnd === undefined
    ? undefined
    : { kind, id: text.slice(start, maskEnd), start, end: maskEnd };
}

function lowerCase(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** Pieces that one id is broken into at most. */
const mostPieces = 12;

/**
 * The whole of a payload whose first letters and digits, which are none, stand from `from` to `firstEnd`. A line break
 * counts as one inside the id only where the payload is whole with what follows it.
 */
function mendedAt(
  text: string,
  from: number,
  firstEnd: number,
  kind: IdKind,
  isPlain: boolean,
): { payload: string; end: number } | undefined {
  let end = firstEnd;
  let payload = '';
  if (!isPlain && end - from >= 26) {
    payload = text.slice(from, end).toLowerCase();
    if (isWhole(kind, payload, false)) return { payload, end };
  }
  if (!mayGoOn(text, end)) return undefined;
  payload = text.slice(from, end).toLowerCase();
  let isBroken = false;
  for (let pieces = 0; pieces < mostPieces && payload.length <= longest; pieces++) {
    let next = skipUnseen(text, end);
    if (next === end || !isInnerAt(text, next)) {
      const broken = mayGoOn(text, next) ? skipLineBreak(text, next) : undefined;
      if (broken === undefined) return undefined;
      isBroken = true;
      next = skipUnseen(text, broken);
    }
    ({ end } = runAt(text, next));
    payload += text.slice(next, end).toLowerCase();
    const isEnd = !isBroken || (!isWordAt(text, end) && !isKey(text, end));
    if (isEnd && isWhole(kind, payload, isBroken)) return { payload, end };
  }
  return undefined;
}

/** The bytes of a job's id that was put together fill all of its digits; one that stands there whole may lack two. */
function isWhole(kind: IdKind, payload: string, isBroken: boolean): boolean {
  const { end, all } = payloadAt(payload, 0);
  return isExact(kind, payload, 0, end, all) && !(isBroken && isJob(kind) && end !== 39);
}

/** A word before a colon or an equals sign begins something of its own. */
function isKey(text: string, at: number): boolean {
  return /[:=(]/.test(text.charAt(at)) || /^ ?[:=]/.test(text.slice(at, at + 2));
}

/** Where a payload ends that stands for an id though it is none. */
function maskedEnd(
  text: string,
  kind: IdKind,
  start: number,
  from: number,
  end: number,
  all: number,
): number | undefined {
  const mask = mayMask(text.charCodeAt(end)) ? maskAt(text, end) : undefined;
  if (mask?.isCrossedOut) {
    // Stars on both sides are Markdown's.
    if (text.charAt(start - 1) !== '*' && !isWordAt(text, mask.end)) return mask.end;
  } else if (mask && end - from >= 4 && isNoWord(text.slice(from, end) + mask.tail)) {
    return mask.end;
  }
  return isMaskedPayload(kind, text, end, all, end - from) ? end : undefined;
}

/** Words have a digit seldom, and a vowel often. */
function isNoWord(text: string): boolean {
  const vowels = text.replace(/[^aeiou]/gi, '').length;
  return /\d/.test(text) || vowels * 10 < text.length;
}

/**
 * Whether a payload may stand for an id though it is none: crossed out at its end, a number put in its place, or cut
 * short. A word of a program (`user_name`, `app_settings`, `sync_interval30`) is nothing of that.
 */
function isMaskedPayload(
  kind: IdKind,
  text: string,
  end: number,
  all: number,
  length: number,
): boolean {
  if (length < 5) {
    return false;
  }
  if (isCrossedOut(text, end) || (all & digit) !== 0) {
    return true;
  }
  return isJob(kind)
    ? length >= 13 &&
        length <= 39 &&
        (all & inBase32hex) !== 0 &&
        text.startsWith('0000', end - length)
    : length >= 20 && length <= 26 && (all & inBase32) !== 0 && (all & letter) === 0;
}

function isCrossedOut(text: string, end: number): boolean {
  return text.startsWith('xxx', end - 3) || text.startsWith('XXX', end - 3);
}

/** Instances had other ids before: `eiam-`, perhaps a country, then letters and digits. */
function oldIdAround(text: string, at: number): FoundId | undefined {
  const start = at - 4;
  if (!text.startsWith('eiam', start)) {
    return undefined;
  }
  if (isWordAt(text, start - 1) && !(isInnerAt(text, start - 1) && endsEscape(text, start))) {
    return undefined;
  }
  const hasCountry =
    text.charCodeAt(at + 3) === hyphen && isInnerAt(text, at + 1) && isInnerAt(text, at + 2);
  const from = hasCountry ? at + 4 : at + 1;
  const { end, all } = payloadAt(text, from);
  const isMixed = (all & (digit | letter)) === 0;
  const isId = end - from >= 5 && (isCrossedOut(text, end) || (end - from >= 8 && isMixed));
  return isId ? { kind: 'instance', id: text.slice(start, end), start, end } : undefined;
}
