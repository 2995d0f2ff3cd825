import type { TextRange } from './documentNode';

/** Members of a map by name, with the text of those that are scalars and an empty one of others. */
export type MembersAround = ReadonlyMap<string, string>;

/** Where in a document something is being written. The document need not be whole. */
export interface WritingPlace {
  /** Names and numbers by which the place is reached from the top; of a name, those of the map it is in. */
  steps: readonly (string | number)[];
  /** What each step starts from, the top first; `undefined` for a list. Of a name its own map is the last. */
  around: readonly (MembersAround | undefined)[];
  isName: boolean;
  /** What is written so far, without quotes. */
  written: TextRange;
  quote: '' | '"' | "'";
  /** Of a name: its value follows, so that nothing but the name is to be written. */
  hasValue: boolean;
  /** Between braces or brackets. */
  isFlow: boolean;
}
