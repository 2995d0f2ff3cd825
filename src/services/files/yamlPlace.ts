import { isMap, isScalar, isSeq, parseAllDocuments, type Scalar, type YAMLMap } from 'yaml';
import type { MembersAround, WritingPlace } from '../../model/files/writingPlace';

/** Stands where the cursor is while the text is read; no keyboard has it. */
const cursor = '\uE000';

/**
 * Where in a YAML text something is being written, as what it may be read: a word in a line of its own is the name of a
 * member whose colon is still to come, or an element of a list. Empty in comments and where nothing can be written.
 */
export function yamlPlaces(text: string, offset: number): WritingPlace[] {
  const { start, end } = documentAround(text, offset);
  const before = text.slice(start, offset);
  const after = text.slice(offset, end);
  if (text.includes(cursor)) {
    return [];
  }
  const [line = ''] = after.split('\n', 1);
  const isBare =
    /(?:^|\n)[ \t]*(?:-[ \t]+)*["']?[\w.-]*$/.test(before) &&
    /^[\w.-]*["']?[ \t\r]*(?:#.*)?$/.test(line);
  const word = /^[\w.-]*["']?/.exec(line)?.[0].length ?? 0;
  const asName = `${before}${cursor}${after.slice(0, word)}:${after.slice(word)}`;
  return [...(isBare ? [asName] : []), before + cursor + after].flatMap((marked) => {
    const found = placeIn(marked);
    return found
      ? [
          {
            ...found,
            written: { start: found.written.start + start, end: found.written.end + start },
            hasValue: found.hasValue && marked !== asName,
          },
        ]
      : [];
  });
}

/** Of several documents in a text, the one that an offset is in. */
function documentAround(text: string, offset: number): { start: number; end: number } {
  const before = text.lastIndexOf('\n---', Math.max(offset - 1, 0));
  const after = text.indexOf('\n---', offset);
  return { start: before < 0 ? 0 : before + 1, end: after < 0 ? text.length : after + 1 };
}

interface Walk {
  steps: (string | number)[];
  around: (MembersAround | undefined)[];
  isFlow: boolean;
}

function placeIn(marked: string): WritingPlace | undefined {
  const documents = parseAllDocuments(marked, { uniqueKeys: false, logLevel: 'silent' });
  for (const { contents } of Array.isArray(documents) ? documents : []) {
    const found = placeBelow(contents, { steps: [], around: [], isFlow: false }, marked);
    if (found) return found;
  }
  return undefined;
}

const holdsCursor = (node: unknown): node is Scalar<string> =>
  isScalar(node) && typeof node.value === 'string' && node.value.includes(cursor);

function placeBelow(
  node: unknown,
  { steps, around, isFlow }: Walk,
  text: string,
): WritingPlace | undefined {
  if (holdsCursor(node)) {
    return placeOf(node, { steps, around, isFlow }, false, text);
  }
  // Only what the cursor is in is walked through.
  const at = text.indexOf(cursor);
  const [start, , end] = (isMap(node) || isSeq(node) ? node.range : undefined) ?? [0, 0, -1];
  if (at < start || at > end) {
    return undefined;
  }
  if (isMap(node)) {
    const inner = { around: [...around, membersOf(node)], isFlow: node.flow === true };
    for (const { key, value } of node.items) {
      const found = holdsCursor(key)
        ? placeOf(key, { ...inner, steps }, true, text)
        : placeBelow(value, { ...inner, steps: [...steps, nameOf(key)] }, text);
      if (found) return found;
    }
  } else if (isSeq(node)) {
    const inner = { around: [...around, undefined], isFlow: node.flow === true };
    for (const [index, item] of node.items.entries()) {
      const found = placeBelow(item, { ...inner, steps: [...steps, index] }, text);
      if (found) return found;
    }
  }
  return undefined;
}

function placeOf(
  { range, type }: Scalar<string>,
  { steps, around, isFlow }: Walk,
  isName: boolean,
  text: string,
): WritingPlace | undefined {
  const [start, end] = range ?? [0, 0];
  const first = text.charAt(start);
  const quote = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? (first as '"' | "'") : '';
  const isClosed = quote !== '' && text.charAt(end - 1) === quote;
  const written = { start: start + quote.length, end: end - cursor.length - (isClosed ? 1 : 0) };
  // Over several lines nothing is completed.
  return type?.startsWith('BLOCK') || text.slice(start, end).includes('\n')
    ? undefined
    : {
        ...{ steps, around, isName, written, quote, isFlow },
        hasValue: /^\s*:/.test(text.slice(end, end + 200)),
      };
}

const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');

function membersOf({ items }: YAMLMap): MembersAround {
  return new Map(
    items
      .filter(({ key }) => !holdsCursor(key))
      .map(({ key, value }) => {
        const scalar = isScalar(value) ? (value.source ?? '') : '';
        return [nameOf(key), scalar.replace(cursor, '')];
      }),
  );
}
