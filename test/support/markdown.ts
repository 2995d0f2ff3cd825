import MarkdownIt from 'markdown-it';

/** Part of Markdown as it was understood: a block, or what stands within a line. */
interface Token {
  type: string;
  content: string;
  children: Token[] | null;
  attrGet(name: string): string | null;
}

const reader = new MarkdownIt({ html: true, linkify: true });
// Addresses that are told by their scheme or `www.`, as GitHub does; names with a dot stay names.
reader.linkify.set({ fuzzyEmail: false, fuzzyIP: false });
reader.linkify.set({ fuzzyLink: false });

const tokens = (markdown: string): Token[] => reader.parse(markdown, {}) as Token[];

/** What stands within the lines of a document, code spans and breaks included. */
function inline(markdown: string): Token[] {
  return tokens(markdown).flatMap(({ children }) => children ?? []);
}

/** Kinds of blocks in the order they begin: `heading`, `bullet_list`, `table` and the like. */
export function blocksOf(markdown: string): string[] {
  return tokens(markdown).flatMap(({ type }) => /^(.*)_open$/.exec(type)?.[1] ?? []);
}

/** The text of each line, cell or heading as a reader shows it. */
export function shownText(markdown: string): string[] {
  return tokens(markdown)
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => (children ?? []).map(textOf).join(''));
}

const textOf = ({ type, content }: Token) => (/break$/.test(type) ? '\n' : content);

/** Addresses that a reader would follow. */
export function linksIn(markdown: string): string[] {
  return inline(markdown)
    .filter(({ type }) => type === 'link_open')
    .map((token) => token.attrGet('href') ?? '');
}

/** What acts within lines other than text: `strong`, `link`, `html_inline`, `image`, `s`; each once. */
export function markupIn(markdown: string): string[] {
  const kinds = inline(markdown).map(({ type }) => type.replace(/_(open|close)$/, ''));
  return [...new Set(kinds)]
    .filter((kind) => !/^(text|text_special|code_inline)$/.test(kind))
    .sort();
}
