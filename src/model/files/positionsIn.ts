import { lineAt } from './lineStarts';

/** Where an offset is, both counted from 0, as the editor counts. */
export interface TextPosition {
  line: number;
  character: number;
}

/**
 * Tells where offsets of a text are that no document of the editor holds. Lines end as they do in the editor: a carriage
 * return alone ends one, too.
 */
export function positionsIn(text: string): (offset: number) => TextPosition {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    const line = lineAt(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
}
