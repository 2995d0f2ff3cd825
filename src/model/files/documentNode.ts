/** How a scalar is written; a correction is written the same way. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'json';

/** Offsets into the text, the end excluded. */
export interface TextRange {
  start: number;
  end: number;
}

/** A member of a map, with the place of its name. */
export interface DocumentMember {
  name: string;
  key: TextRange;
  value: DocumentNode;
}

/** A value of a JSON or YAML document and where it stands. What is below it is read when it is asked for. */
export interface DocumentNode extends TextRange {
  kind: 'map' | 'list' | 'scalar';
  /** Of a scalar: what it stands for. */
  value?: string | number | boolean | null;
  /** Of a scalar: its text without quotes; of a number the digits as they are written. */
  source: string;
  style?: ScalarStyle;
  /** Of a map: between braces, in which case the next member stands behind a comma. */
  isFlow: boolean;
  /** Reached by an alias or a merge key: others use it, too, so that no correction is offered. */
  isShared: boolean;
  /** The value is made by a tag, such as `!Ref`, and not known here. */
  isTagged: boolean;
  members(): readonly DocumentMember[];
  items(): readonly DocumentNode[];
}

/** One document of a file, as far as it is about synchronization. */
export interface SourceDocument extends TextRange {
  /** Maps that hold a member by which settings are recognised, inner ones first. */
  configurations: readonly DocumentNode[];
}
