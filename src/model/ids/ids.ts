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
  endOf,
  exactEnd,
  findExactIds,
  isInnerAt,
  isJob,
  isPrefixBefore,
  isWordAt,
  longest,
  prefixesEndingIn,
  wholeEnd,
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

const backslash = 0x5c;
/** An underscore in an address in an address. */
const encodedUnderscore = /%(?:25){0,8}5f/iy;

function findAnyIds(text: string): FoundId[] {
  const found = anchoredIn(text, '_', (at) => idAround(text, at, at + 1));
  const others = [
    // Few texts have one, and the engine finds that out faster by a pattern.
    ...(text.search(/eiam-/) < 0 ? [] : anchoredIn(text, 'eiam-', (at) => oldIdFrom(text, at))),
    ...anchoredIn(text, '%', (at) => {
      const behind = endOf(encodedUnderscore, text, at);
      return behind === undefined ? undefined : idAround(text, at, behind);
    }),
  ];
  return others.length === 0 ? found : withoutOverlaps([...found, ...others]);
}

/** Of ids that overlap the first. */
function withoutOverlaps(found: FoundId[]): FoundId[] {
  let last = 0;
  return found
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

/** The ids around what each of them has, in order. */
function anchoredIn(
  text: string,
  anchor: string,
  idAt: (at: number) => FoundId | undefined,
): FoundId[] {
  const found: FoundId[] = [];
  let next = 0;
  let last = 0;
  for (let at = text.indexOf(anchor); at >= 0; at = next) {
    next = text.indexOf(anchor, at + 1);
    // Of several in a row none has an id beside it.
    if (next === at + 1) {
      while (text.charCodeAt(next) === text.charCodeAt(at)) next++;
      next = text.indexOf(anchor, next);
      continue;
    }
    // No id goes on over the next one, and none is as short as that.
    const id = next >= 0 && next - at <= 4 ? undefined : idAt(at);
    if (id && id.start >= last) {
      found.push(id);
      last = id.end;
      if (next >= 0 && next < last) next = text.indexOf(anchor, last);
    }
  }
  return found;
}

/** The id whose underscore, however written, stands between two places. */
function idAround(text: string, at: number, behind: number): FoundId | undefined {
  for (const { prefix, kind } of prefixesEndingIn(text.charCodeAt(at - 1))) {
    const start = at - prefix.length;
    if (isPrefixBefore(text, at, prefix) && mayBeginAt(text, start)) {
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
  const exact = wholeEnd(kind, text, behind);
  if (exact !== undefined) {
    const id = isAsWritten ? text.slice(start, exact) : `${prefix}_${text.slice(behind, exact)}`;
    return { kind, id, start, end: exact };
  }
  const digitsEnd = endOf(isJob(kind) ? jobDigits : resourceDigits, text, behind) ?? behind;
  // Nearly always the same, and then what is not looked at again is half of the work.
  const lowerEnd = isInnerAt(text, digitsEnd)
    ? (endOf(lowerRun, text, digitsEnd) ?? digitsEnd)
    : digitsEnd;
  // In lower case it is the same.
  const isLower = !isInnerAt(text, lowerEnd);
  const end = isLower ? lowerEnd : runEnd(text, behind);
  const length = end - behind;
  // Most of what has the prefix of an id is a word of a program.
  if (length > longest || (length < 26 && isWordAt(text, end))) {
    return undefined;
  }
  const whole =
    isLower && !mayGoOn(text, end) ? undefined : mendedAt(text, behind, end, kind, isLower);
  if (whole) {
    return { kind, id: `${prefix}_${whole.payload}`, start, end: whole.end };
  }
  // What another word is joined to is an id only if it is whole.
  const isJoined =
    isWordAt(text, end) || (isWordAt(text, start - 1) && !isInnerAt(text, start - 1));
  if (isJoined || !isAsWritten) {
    return undefined;
  }
  const maskEnd = maskedEnd(text, kind, start, behind, end, digitsEnd === end);
  return maskEnd === undefined
    ? undefined
    : { kind, id: text.slice(start, maskEnd), start, end: maskEnd };
}

const run = /[A-Za-z\d]{1,46}/y;
// Without a bound the engine is twice as fast, and no run is behind two underscores.
const lowerRun = /[a-z\d]+/y;
const resourceDigits = /[a-z2-7]+/y;
const jobDigits = /[\da-v]+/y;

/** Where the letters and digits from `from` end, in whatever they go on; one beyond the longest id where there are more. */
function runEnd(text: string, from: number): number {
  return endOf(run, text, from) ?? from;
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
  isLower: boolean,
): { payload: string; end: number } | undefined {
  let end = firstEnd;
  let payload = '';
  if (!isLower && end - from >= 26) {
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
    end = runEnd(text, next);
    payload += text.slice(next, end).toLowerCase();
    const isEnd = !isBroken || (!isWordAt(text, end) && !isKey(text, end));
    if (isEnd && isWhole(kind, payload, isBroken)) return { payload, end };
  }
  return undefined;
}

/** The bytes of a job's id that was put together fill all of its digits; one that stands there whole may lack two. */
function isWhole(kind: IdKind, payload: string, isBroken: boolean): boolean {
  return (
    exactEnd(kind, payload, 0) === payload.length &&
    !(isBroken && isJob(kind) && payload.length !== 39)
  );
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
  hasItsDigits: boolean,
): number | undefined {
  const mask = mayMask(text.charCodeAt(end)) ? maskAt(text, end) : undefined;
  if (mask?.isCrossedOut) {
    const isMarkup = text.charAt(start - 1) === '*' || endsEmphasis(text, from, end, mask.end);
    if (!isMarkup && !isWordAt(text, mask.end)) return mask.end;
  } else if (mask && end - from >= 4 && isNoWord(text.slice(from, end) + mask.tail)) {
    return mask.end;
  }
  return isMaskedPayload(kind, text, from, end, hasItsDigits) ? end : undefined;
}

/** Three stars behind a word are Markdown's, as stars on both sides are, with other words between them. */
function endsEmphasis(text: string, from: number, end: number, maskEnd: number): boolean {
  return (
    maskEnd === end + 3 &&
    end > from &&
    text.startsWith('***', end) &&
    !isNoWord(text.slice(from, end))
  );
}

/** Words have a digit seldom, and a vowel often. */
function isNoWord(text: string): boolean {
  const vowels = text.replace(/[^aeiou]/gi, '').length;
  return /\d/.test(text) || vowels * 10 < text.length;
}

// Its length is known when this is tried; bounds in patterns take the engine twice as long.
const someNumber = /\d+/y;
/** A day, perhaps with its time, or a Unix time: what names of files are numbered with. */
const someMoment =
  /^(?:20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?|1[5-9]\d{8}(?:\d{3})?)$/;

/**
 * Whether a payload may stand for an id though it is none: crossed out at its end, a number put in its place, or cut
 * short. A word of a program (`user_name`, `app_settings`, `sync_interval30`) is nothing of that. `hasItsDigits` when all
 * of it are digits that an id of its kind may have.
 */
function isMaskedPayload(
  kind: IdKind,
  text: string,
  from: number,
  end: number,
  hasItsDigits: boolean,
): boolean {
  const length = end - from;
  if (length < 5) return false;
  return (
    isCrossedOut(text, end) ||
    (hasItsDigits &&
      (isJob(kind)
        ? length >= 13 && length <= 39 && text.startsWith('0000', from)
        : length >= 20 && length <= 26 && hasDigit(text, from, end))) ||
    (isDigitAt(text, end - 1) &&
      endOf(someNumber, text, from) === end &&
      !(length >= 8 && length <= 14 && someMoment.test(text.slice(from, end))))
  );
}

function hasDigit(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && !isDigitAt(text, at)) at++;
  return at < end;
}

function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isCrossedOut(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  return (last === 'x' || last === 'X') && text.startsWith(last + last, end - 3);
}

/**
 * Instances had other ids before: `eiam-`, perhaps a country, then letters and digits. A word with a number (`eiam-server01`)
 * is what machines are called.
 */
const oldId =
  /eiam-(?![A-Za-z]{1,45}\d{1,3}(?![\w-]))(?:[A-Za-z\d]{2}-)?(?:(?=\d*[A-Za-z])(?=[A-Za-z]*\d)[A-Za-z\d]{8,45}|[A-Za-z\d]{2,42}(?:xxx|XXX))(?![\w-])/y;

function oldIdFrom(text: string, start: number): FoundId | undefined {
  if (isWordAt(text, start - 1) && !(isInnerAt(text, start - 1) && endsEscape(text, start))) {
    return undefined;
  }
  const end = endOf(oldId, text, start);
  return end === undefined
    ? undefined
    : { kind: 'instance', id: text.slice(start, end), start, end };
}
