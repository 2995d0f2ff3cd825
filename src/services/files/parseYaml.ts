import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Alias,
  type Node,
  type Scalar,
} from 'yaml';
import { isDistinctive } from '../../model/files/distinctiveMember';
import type {
  DocumentMember,
  DocumentNode,
  ScalarStyle,
  SourceDocument,
} from '../../model/files/documentNode';

/** What each alias of a document stands for. */
type Aliases = Map<Alias, Node>;

/**
 * What synchronization settings the documents of a YAML text hold; of a document that is broken, none. Members are not
 * looked through for doubles, which takes the square of their number. Aliases are followed where they stand, never
 * copied: nested ones cost nothing.
 */
export function parseYaml(text: string): SourceDocument[] {
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return (Array.isArray(documents) ? documents : []).flatMap((document): SourceDocument[] => {
    const { contents, errors, range } = document;
    if (errors.length > 0 || !contents) {
      return [];
    }
    const anchors = new Map<string, Node>();
    const aliases: Aliases = new Map();
    const found: YamlNode[] = [];
    collect(contents, { anchors, aliases, found });
    return [{ start: range[0], end: range[2], configurations: found }];
  });
}

/** One walk notes anchors in the order of the text, where an alias means the last one before it, and maps that are ours. */
function collect(
  node: unknown,
  into: { anchors: Map<string, Node>; aliases: Aliases; found: YamlNode[] },
): void {
  const { anchors, aliases, found } = into;
  if (isAlias(node)) {
    const target = anchors.get(node.source);
    if (target) aliases.set(node, target);
    return;
  }
  if (isMap(node)) {
    if (node.anchor) anchors.set(node.anchor, node);
    let isOurs = false;
    for (const { key, value } of node.items) {
      isOurs ||= isScalar(key) && typeof key.value === 'string' && isDistinctive(key.value);
      collect(value, into);
    }
    if (isOurs) found.push(new YamlNode(node, aliases, false));
  } else if (isSeq(node)) {
    if (node.anchor) anchors.set(node.anchor, node);
    for (const item of node.items) collect(item, into);
  } else if (isScalar(node) && node.anchor) {
    anchors.set(node.anchor, node);
  }
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** A value of a YAML document, an alias being what it stands for. */
class YamlNode implements DocumentNode {
  private readonly node: Node | undefined;
  readonly isShared: boolean;

  constructor(
    given: Node,
    private readonly aliases: Aliases,
    isShared: boolean,
  ) {
    this.node = isAlias(given) ? aliases.get(given) : given;
    this.isShared = isShared || isAlias(given);
  }

  get kind(): DocumentNode['kind'] {
    return isMap(this.node) ? 'map' : isSeq(this.node) ? 'list' : 'scalar';
  }
  get start(): number {
    return this.node?.range?.[0] ?? 0;
  }
  get end(): number {
    return this.node?.range?.[1] ?? 0;
  }
  get value(): string | number | boolean | null {
    const value = (this.node as Scalar | undefined)?.value;
    const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
    return isPlain ? (value as string | number | boolean) : null;
  }
  get source(): string {
    const { source } = (this.node ?? {}) as Partial<Scalar>;
    return typeof this.value === 'string' ? this.value : (source ?? '');
  }
  get style(): ScalarStyle {
    return styles[(this.node as Scalar | undefined)?.type ?? ''] ?? 'plain';
  }
  get isFlow(): boolean {
    return (isMap(this.node) || isSeq(this.node)) && this.node.flow === true;
  }
  get isTagged(): boolean {
    return !this.node || !(this.node.tag ?? 'tag:yaml.org,2002:').startsWith('tag:yaml.org,2002:');
  }

  members(): DocumentMember[] {
    return this.membersBut(new Set());
  }

  /** What was merged before would add nothing, and may be merged into itself. */
  private membersBut(mergedBefore: Set<Node>): DocumentMember[] {
    if (!isMap(this.node) || mergedBefore.has(this.node)) {
      return [];
    }
    mergedBefore.add(this.node);
    const own: DocumentMember[] = [];
    const merged: DocumentMember[] = [];
    for (const { key, value } of this.node.items) {
      if (!isScalar(key)) {
        continue;
      }
      const node = value as Node | null;
      if (key.value === '<<' && key.type === 'PLAIN' && node) {
        for (const source of isSeq(node) ? (node.items as Node[]) : [node])
          merged.push(...new YamlNode(source, this.aliases, true).membersBut(mergedBefore));
      } else if (node) {
        const [start, end] = key.range ?? [0, 0];
        own.push({
          name: String(key.value),
          key: { start, end },
          value: new YamlNode(node, this.aliases, this.isShared),
        });
      }
    }
    const names = new Set(own.map(({ name }) => name));
    for (const member of merged) {
      // What is written counts before what is merged, and of that the first.
      if (!names.has(member.name)) {
        names.add(member.name);
        own.push(member);
      }
    }
    return own;
  }

  items(): DocumentNode[] {
    return isSeq(this.node)
      ? (this.node.items as Node[]).map((item) => new YamlNode(item, this.aliases, this.isShared))
      : [];
  }
}
