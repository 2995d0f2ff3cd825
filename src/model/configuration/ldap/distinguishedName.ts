import * as l10n from '@vscode/l10n';

/** One attribute and value of a relative distinguished name. */
export interface NamePart {
  type: string;
  /** Without escapes. */
  value: string;
}

/** A distinguished name: relative names from the entry up, each of one or more parts joined by `+`. */
export type DistinguishedName = NamePart[][];

/** What is wrong with a name, and where (from 1). */
export interface NameProblem {
  message: string;
  column: number;
}

/** Characters of a value that need a backslash wherever they stand (RFC 4514 §2.4). */
const special = /[,+"\\<>;]/g;

/** Escapes an attribute value for use in a distinguished name (RFC 4514 §2.4). */
export function escapeValue(value: string): string {
  return value
    .replace(special, '\\$&')
    .replace(/\0/g, '\\00')
    .replace(/^[ #]|(?!^) $/g, '\\$&');
}

/** Writes a name as RFC 4514 has it. */
export function formatName(name: DistinguishedName): string {
  return name
    .map((relative) => relative.map(({ type, value }) => `${type}=${escapeValue(value)}`).join('+'))
    .join(',');
}

/** A value in which nothing is escaped or quoted: nearly all of them, and a configuration compares each name with all. */
const plainValue = /[^\\"<>,+;\ud800-\udfff]*/y;

const typePattern = /^([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)+)$/;

/**
 * Reads a distinguished name (RFC 4514 §3), with the white space around separators that RFC 2253 allowed. Own code: of
 * the libraries on npm `@ldapjs/dn` 1.1.0 is decommissioned by its author and its errors carry no position, and the
 * client `ldapts` only writes names. Never throws; the empty name is the root.
 */
export function parseName(text: string): DistinguishedName | NameProblem {
  if (text.trim() === '') {
    return [];
  }
  const name: DistinguishedName = [];
  let relative: NamePart[] = [];
  let at = 0;
  const problem = (message: string, position = at): NameProblem => ({
    message,
    column: position + 1,
  });
  for (;;) {
    const equals = text.indexOf('=', at);
    const separator = text.slice(at).search(/[,+;]/);
    if (equals < 0 || (separator >= 0 && at + separator < equals)) {
      return problem(l10n.t('An attribute and "=" are missing here.'));
    }
    const type = text.slice(at, equals).trim();
    if (!typePattern.test(type)) {
      return problem(l10n.t('"{0}" is no attribute type.', type.slice(0, 40)));
    }
    const read = readValue(text, equals + 1);
    if ('message' in read) {
      return read;
    }
    relative.push({ type, value: read.value });
    at = read.end + 1;
    const end = text.charAt(read.end);
    if (end !== '+') {
      name.push(relative);
      relative = [];
    }
    if (end === '') {
      return name;
    }
    if (text.slice(at).trim() === '') {
      return problem(l10n.t('The name ends in a separator.'), read.end);
    }
  }
}

/** Reads a value up to its separator, or the end; undoes escapes. */
function readValue(text: string, start: number): { value: string; end: number } | NameProblem {
  plainValue.lastIndex = start;
  const plain = plainValue.exec(text)?.[0] ?? '';
  const behind = text.charAt(start + plain.length);
  if (behind === '' || /[,+;]/.test(behind)) {
    return { value: plain.replace(/^ +| +$/g, ''), end: start + plain.length };
  }
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  /** Bytes up to here are kept even when they are blanks: they were escaped or quoted. */
  let kept = 0;
  let at = start;
  while (text.charAt(at) === ' ') at++;
  const quoted = text.charAt(at) === '"';
  if (quoted) at++;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') {
      const hex = /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3));
      const next = text.charAt(at + 1);
      if (hex) {
        bytes.push(Number.parseInt(hex[0], 16));
        at += 2;
      } else if (next !== '' && / |[#=,+"\\<>;]/.test(next)) {
        bytes.push(...encoder.encode(next));
        at += 1;
      } else {
        return problemOfEscape(at);
      }
      kept = bytes.length;
    } else if (quoted ? character === '"' : /[,+;]/.test(character)) {
      break;
    } else if (!quoted && /["<>]/.test(character)) {
      return {
        message: l10n.t('{0} needs a backslash in front.', character),
        column: at + 1,
      };
    } else {
      const point = text.codePointAt(at) ?? 0;
      bytes.push(...encoder.encode(String.fromCodePoint(point)));
      if (point > 0xffff) at++;
      if (quoted) kept = bytes.length;
    }
  }
  if (quoted) {
    if (text.charAt(at) !== '"') {
      return { message: l10n.t('A quote is not closed.'), column: start + 1 };
    }
    at++;
    while (text.charAt(at) === ' ') at++;
    if (at < text.length && !/[,+;]/.test(text.charAt(at))) {
      return { message: l10n.t('A separator is missing here.'), column: at + 1 };
    }
  }
  while (bytes.length > kept && bytes.at(-1) === 0x20) bytes.pop();
  return {
    value: new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes)),
    end: at,
  };
}

function problemOfEscape(at: number): NameProblem {
  return { message: l10n.t('A backslash stands before nothing it could escape.'), column: at + 1 };
}
