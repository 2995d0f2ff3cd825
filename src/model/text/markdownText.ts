import { oneLine } from './plainText';

/** Ends the text of a link or picture; without it the bracket that opens is a bracket. */
const closingBracket = /\](?=[([])/g;

/** What acts wherever it stands in a line of Markdown, in the order it is escaped: the sign that escapes comes first. */
const acting: readonly RegExp[] = [
  // A backslash before another sign would take away what that sign means, and be gone itself.
  /\\(?=[!-/:-@[-`{-~]|$)/g,
  // Opens or closes a code span, wherever its partner is.
  /`/g,
  // Emphasis and strikethrough, unless blanks stand on both sides.
  /[*~](?!\s|$)|(?<!\s|^)[*~]/g,
  closingBracket,
  // Begins a tag or an address.
  /<(?!\s|$)/g,
  // Begins the name of a character.
  /&(?=#?\w+;)/g,
  // Separates the cells of a table.
  /\|/g,
  // Hashes at the end of a heading are not shown.
  /#(?=#*$)/g,
  // What many readers make an address of by themselves: `https://…`, `mailto:…`, `www.…`.
  /:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\./gi,
];

/** A letter or digit of any language. */
const letter = /[\p{L}\p{N}]/u;

/** Within a word an underline is part of the word (CommonMark 6.2): `idp_my664` stays readable. */
function underlines(run: string, at: number, line: string): string {
  const [before = ''] = /.$/su.exec(line.slice(0, at)) ?? [];
  const [after = ''] = /^./su.exec(line.slice(at + run.length)) ?? [];
  return letter.test(before) && letter.test(after) ? run : run.replace(/_/g, '\\_');
}

/** Brackets of any kind would end or nest the text of a link early. */
const actingInLinks = [...acting, /[[\]]/g].filter((each) => each !== closingBracket);

const escaped = (text: string, signs: readonly RegExp[]): string =>
  signs
    .reduce((line, each) => line.replace(each, '\\$&'), oneLine(text, 2000))
    .replace(/_+/g, underlines);

/**
 * Service text as Markdown within a line: what would act is escaped and nothing else, so that the source reads well too;
 * line breaks are folded. Not for the beginning of a line, where dashes and numbers make lists.
 */
export function markdownText(text: string): string {
  return escaped(text, acting);
}

/** A link with service text in it; the address is one of ours. */
export function markdownLink(text: string, address: string): string {
  return `[${escaped(text, actingInLinks)}](${address})`;
}

/** Service text as a code span; backticks, which would end it, are left out. */
export function codeSpan(text: string): string {
  return `\`${oneLine(text.replace(/`/g, ''), 2000) || ' '}\``;
}
