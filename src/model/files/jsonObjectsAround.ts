import type { TextRange } from './documentNode';

const [quote, backslash, slash, asterisk] = [0x22, 0x5c, 0x2f, 0x2a];

/**
 * The innermost objects (or lists) of a JSON or JSONC text around offsets in ascending order, of those in each other the outer one,
 * in the order of the text. Brackets alone are followed: what an object holds, and whether it is sound, its reader says.
 * A reader of all the text would take ten times as long.
 */
export function jsonObjectsAround(text: string, offsets: readonly number[]): TextRange[] {
  const found: TextRange[] = [];
  /** Brackets that are open: where, and whether an offset is in them and in none further in. */
  const open: { start: number; isAround: boolean }[] = [];
  let awaited = 0;
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(text, at);
    } else if (code === slash) {
      at = commentEnd(text, at);
    } else if ((code | 0x20) === 0x7b) {
      open.push({ start: at, isAround: false });
    } else if ((code | 0x20) === 0x7d) {
      const closed = open.pop();
      if (closed?.isAround) {
        awaited -= 1;
        while ((found.at(-1)?.start ?? -1) > closed.start) found.pop();
        found.push({ start: closed.start, end: at + 1 });
      }
    }
    while ((offsets[next] ?? Infinity) <= at) {
      const around = open.at(-1);
      if (around && !around.isAround) {
        around.isAround = true;
        awaited += 1;
      }
      next += 1;
    }
    if (next === offsets.length && awaited === 0) break;
  }
  return found;
}

/** Offset of the closing quote; the end of the text where there is none. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return text.length;
}

/** Offset of the last character of a comment; the slash itself where none begins. */
function commentEnd(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  if (second !== slash && second !== asterisk) {
    return start;
  }
  const end = second === slash ? text.indexOf('\n', start) : text.indexOf('*/', start + 2) + 1;
  return end <= 0 ? text.length : end;
}
