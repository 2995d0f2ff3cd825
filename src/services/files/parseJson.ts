import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { DocumentMember, DocumentNode, SourceDocument } from '../../model/files/documentNode';
import { isDistinctive } from '../../model/files/distinctiveMember';

/** What synchronization settings a JSON or JSONC text holds; none while the text is broken. */
export function parseJson(text: string): SourceDocument[] {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) {
    return [];
  }
  const found: DocumentNode[] = [];
  collect(root, text, found);
  return [{ start: 0, end: text.length, configurations: found }];
}

/** One walk over all of the text: it makes nothing on its way. */
function collect(node: Node, text: string, found: DocumentNode[]): void {
  const { children } = node;
  if (!children) {
    return;
  }
  const isObject = node.type === 'object';
  let isOurs = false;
  for (const child of children) {
    if (isObject) {
      const [key, value] = child.children ?? [];
      isOurs ||= typeof key?.value === 'string' && isDistinctive(key.value);
      if (value?.children) collect(value, text, found);
    } else {
      collect(child, text, found);
    }
  }
  if (isOurs) found.push(new JsonNode(node, text));
}

/** A value of a JSON text; members and items are made when they are asked for. */
class JsonNode implements DocumentNode {
  readonly isFlow = true;
  readonly isShared = false;
  readonly isTagged = false;
  readonly style = 'json';

  constructor(
    private readonly node: Node,
    private readonly text: string,
  ) {}

  get kind(): DocumentNode['kind'] {
    const { type } = this.node;
    return type === 'object' ? 'map' : type === 'array' ? 'list' : 'scalar';
  }
  get start(): number {
    return this.node.offset;
  }
  get end(): number {
    return this.node.offset + this.node.length;
  }
  get value(): string | number | boolean | null {
    return this.node.value as string | number | boolean | null;
  }
  get source(): string {
    return typeof this.value === 'string' ? this.value : this.text.slice(this.start, this.end);
  }

  members(): DocumentMember[] {
    return (this.node.type === 'object' ? (this.node.children ?? []) : []).flatMap(
      ({ children }): DocumentMember[] => {
        const [key, value] = children ?? [];
        return key && value
          ? [
              {
                name: String(key.value),
                key: { start: key.offset, end: key.offset + key.length },
                value: new JsonNode(value, this.text),
              },
            ]
          : [];
      },
    );
  }

  items(): DocumentNode[] {
    return this.node.type === 'array'
      ? (this.node.children ?? []).map((child) => new JsonNode(child, this.text))
      : [];
  }
}
