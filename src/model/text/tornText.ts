/**
 * What terminals, mail, chats and templates put into the middle of a word, and how they write what stands beside one.
 * All of it looks at a bounded piece of the text.
 */

/** Nothing to see: soft hyphens, zero-width blanks and joiners, marks of direction, byte order marks. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/**
 * From here on: something invisible, as a character or spelled out; a colour or a link of a terminal; a tag where a
 * browser may break a line.
 */
const unseen =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?:\u001b|\\u001b|\\x1b|\\033)\[[\d;?]{0,20}[A-Za-z]|\u001b\]8;[^\u0007\u001b]{0,300}(?:\u0007|\u001b\\)|<wbr ?\/?>|&(?:shy|#8203|#x200b|ZeroWidthSpace);|\\u200[b-f]/iy;

/** From here on: a line that goes on in the next one, there perhaps indented or quoted. */
const lineBreak =
  /[ \t]{0,80}(?:(?:[\\=^`]|\u21b5|\u23ce)?\r?\n|\\r?\\?n(?![a-z])|%0d%0a|%0a)[ \t]{0,200}(?:[>|\u2502] ?){0,4}/iy;

/** Up to here: an escape of an address, of a text in code, or of a terminal, perhaps without its first sign. */
const escape =
  /(?:%(?:25){0,8}[\da-f]{2}|\\+[nrtbfe]|\\+u[\da-f]{4}|\\+x[\da-f]{2}|(?:\u001b|\\+(?:u001b|x1b|033|e)|\^\[|\u241b)\[[\d;?]*[mK]|\[\d[\d;]*m)$/i;

const escapeLength = 30;

/** Where the text goes on behind what cannot be seen at `at`; `at` itself where there is nothing of that. */
export function skipUnseen(text: string, at: number): number {
  let end = at;
  while (hasRole(beginsUnseen, text.charCodeAt(end)) && end - at < 1000) {
    unseen.lastIndex = end;
    const match = unseen.exec(text);
    if (!match) break;
    end = unseen.lastIndex;
  }
  return end;
}

/** What a sign may be the beginning or the end of, as bits by its code: all that ordinary text costs. */
const [beginsUnseen, endsUnseen, beginsBreak, beginsMask] = [1, 2, 4, 8];
const roles = new Uint8Array(0x10000);
function give(role: number, text: string): void {
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    roles[code] = (roles[code] ?? 0) | role;
  }
}
const invisibleSigns = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  .filter((sign) => invisible.test(sign))
  .join('');
give(beginsUnseen, `${invisibleSigns}\u001b\\<&`);
give(endsUnseen, `${invisibleSigns}mK \t\r\n>|\u2502`);
give(beginsBreak, '\r\n\\=^`%\u21b5\u23ce');
give(beginsMask, '\\*.#\u2026\u2022\u25cf\u2588\u2593\u2591');

const hasRole = (role: number, code: number) => ((roles[code] ?? 0) & role) !== 0;

/** Whether a word may go on behind `at`, in the next line or after something unseen. Cheap. */
export function mayGoOn(text: string, at: number): boolean {
  let end = at;
  let code = text.charCodeAt(end);
  for (; (code === 0x20 || code === 0x09) && end - at < 80; code = text.charCodeAt(++end));
  return hasRole(beginsBreak, code) || (end === at && hasRole(beginsUnseen, code));
}

/** Whether {@link skipBack} may have something to skip that ends in this sign. Cheap. */
export function mayEndUnseen(code: number): boolean {
  return hasRole(endsUnseen, code);
}

/** Whether a mask may begin with this sign. Cheap. */
export function mayMask(code: number): boolean {
  return hasRole(beginsMask, code);
}

/** Where the text goes on in the next line; `undefined` where the line does not end at `at`. */
export function skipLineBreak(text: string, at: number): number | undefined {
  lineBreak.lastIndex = at;
  return lineBreak.test(text) ? lineBreak.lastIndex : undefined;
}

/** Where what cannot be seen, or a broken line, begins that ends at `at`; `at` itself where there is nothing of that. */
export function skipBack(text: string, at: number): number {
  let start = at;
  for (;;) {
    const before = stepBack(text, start);
    if (before === start || at - start > 1000) return start;
    start = before;
  }
}

const colourBefore = /(?:\u001b|\\u001b|\\x1b|\\033)\[[\d;?]{0,20}[A-Za-z]$/i;
const lineBreakBefore = /[\\=^]?\r?\n[ \t]*(?:[>|\u2502] ?)*$/;

function stepBack(text: string, at: number): number {
  const last = text.charAt(at - 1);
  if (invisible.test(last)) {
    return at - 1;
  }
  const pattern =
    last === 'm' || last === 'K'
      ? colourBefore
      : /[\s>|\u2502]/.test(last) && last !== ''
        ? lineBreakBefore
        : undefined;
  const match = pattern?.exec(text.slice(Math.max(0, at - 80), at));
  return match ? at - match[0].length : at;
}

/** Whether the letters and digits before `at` are the end of an escape, and no part of the word that begins at `at`. */
export function endsEscape(text: string, at: number): boolean {
  return escape.test(text.slice(Math.max(0, at - escapeLength), at));
}

/** Stars and the like in the place of what is not to be read, perhaps with the last letters after them. */
const crossedOut = /((?:\\?\*){3,64}|[\u2022\u25cf\u2588\u2593\u2591#]{3,64})[A-Za-z0-9]{0,12}/y;
/** What was left out, perhaps with the last letters after it. */
const leftOut = /(?:\u2026|\.{3})([A-Za-z0-9]{0,12})/y;

/** Where the mask ends that stands at `at`, and how it hides: every letter by a sign of its own, or all by one. */
export function maskAt(
  text: string,
  at: number,
): { end: number; isCrossedOut: boolean; tail: string } | undefined {
  crossedOut.lastIndex = leftOut.lastIndex = at;
  if (crossedOut.test(text)) {
    return { end: crossedOut.lastIndex, isCrossedOut: true, tail: '' };
  }
  const match = leftOut.exec(text);
  return match ? { end: leftOut.lastIndex, isCrossedOut: false, tail: match[1] ?? '' } : undefined;
}
