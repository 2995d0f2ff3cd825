import { createScanner, getLocation, parseTree, type Node } from 'jsonc-parser';
import type { MembersAround, WritingPlace } from '../../model/files/writingPlace';

/** Kinds of tokens as jsonc-parser numbers them; its own names are no values at run time. */
const kinds = {
  ...{ brace: 1, bracket: 3, comma: 5, colon: 6 },
  ...{ lineComment: 12, blockComment: 13, lineBreak: 14, blank: 15, end: 17 },
};

/** Where in a JSON text something is being written; `undefined` in comments and where nothing can be written. */
export function jsonPlace(text: string, offset: number): WritingPlace | undefined {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const token =
    previousNode && offset <= previousNode.offset + previousNode.length ? previousNode : undefined;
  const written = token ? inside(token, text, offset) : wordAround(text, offset);
  const start = token?.offset ?? written?.start ?? offset;
  if (!written || !mayBegin(text, start, isAtPropertyKey, offset)) {
    return undefined;
  }
  const quote = text.charAt(start) === '"' ? '"' : '';
  const behind = text.slice(written.end, written.end + 200);
  const steps = isAtPropertyKey ? path.slice(0, -1) : path;
  const around = membersAround(text, isAtPropertyKey ? [...steps, ''] : steps, start);
  return {
    ...{ steps, around, isName: isAtPropertyKey, written, quote, isFlow: true },
    hasValue: /^"?\s*:/.test(behind),
  };
}

/** Text of a token; `undefined` behind the quote that ends it. */
function inside({ offset: start, length }: Node, text: string, offset: number) {
  if (text.charAt(start) !== '"') {
    return { start, end: start + length };
  }
  const isClosed = length > 1 && text.charAt(start + length - 1) === '"';
  const end = start + length - (isClosed ? 1 : 0);
  return start < offset && offset <= end ? { start: start + 1, end } : undefined;
}

function wordAround(text: string, offset: number) {
  const before = /[\w.-]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
  const after = /^[\w.-]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return { start: offset - before.length, end: offset + after.length };
}

/** Whether a name, or a value, can follow what stands before it; in a comment none can. */
function mayBegin(text: string, start: number, isName: boolean, offset: number): boolean {
  const scanner = createScanner(text);
  let before = 0;
  for (let kind: number = scanner.scan(); kind !== kinds.end; kind = scanner.scan()) {
    const at = scanner.getTokenOffset();
    const isComment = kind === kinds.lineComment || kind === kinds.blockComment;
    if (isComment && at < offset && offset <= scanner.getPosition()) {
      return false;
    }
    if (at >= start) {
      break;
    }
    if (!isComment && kind !== kinds.blank && kind !== kinds.lineBreak) before = kind;
  }
  return (
    before === kinds.comma ||
    (isName ? [kinds.brace] : [kinds.colon, kinds.bracket]).includes(before)
  );
}

function membersAround(
  text: string,
  steps: readonly (string | number)[],
  own: number,
): (MembersAround | undefined)[] {
  let node = parseTree(text, [], { allowTrailingComma: true });
  return steps.map((step) => {
    const members = node?.type === 'object' ? membersOf(node, text, own) : undefined;
    node =
      typeof step === 'number'
        ? node?.children?.[step]
        : node?.children?.find(({ children }) => children?.[0]?.value === step)?.children?.[1];
    return members;
  });
}

/** Without the name that is being written, which begins at `own`. */
function membersOf({ children = [] }: Node, text: string, own: number): MembersAround {
  const others = children.filter(({ children: [key] = [] }) => key?.offset !== own);
  return new Map(
    others.map(({ children: [key, value] = [] }) => {
      const { offset = 0, length = 0 } = value ?? {};
      const scalar: unknown = value?.value;
      const source = typeof scalar === 'string' ? scalar : text.slice(offset, offset + length);
      return [String(key?.value), value?.children ? '' : source];
    }),
  );
}
