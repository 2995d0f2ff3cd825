import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import type {
  DocumentMember,
  DocumentNode,
  SourceDocument,
  TextRange,
} from '../../model/files/documentNode';
import { isDistinctive } from '../../model/files/distinctiveMember';
import { jsonObjectsAround } from '../../model/files/jsonObjectsAround';
import { hintsOfConfiguration } from '../../model/files/looksLikeConfiguration';

/**
 * What synchronization settings a JSON or JSONC text holds. Objects that may hold some are read and no others, so that a
 * large template costs little, and settings count while somebody writes elsewhere; an object that is broken counts not.
 * `placed` tells where a part of the text stands in another one, if it is itself a part of that.
 */
export function parseJson(
  text: string,
  placed: (range: TextRange) => TextRange = (range) => range,
): SourceDocument[] {
  const objects = jsonObjectsAround(text, hintsOfConfiguration(text));
  const configurations = objects.flatMap((object) => configurationsIn(object, text, placed));
  return [{ ...placed({ start: 0, end: text.length }), configurations }];
}

function configurationsIn(
  { start, end }: TextRange,
  text: string,
  placed: (range: TextRange) => TextRange,
): DocumentNode[] {
  const errors: ParseError[] = [];
  const part = text.slice(start, end);
  const root = parseTree(part, errors, { allowTrailingComma: true });
  const found: DocumentNode[] = [];
  if (root && errors.length === 0) {
    const at = ({ offset, length }: Node) =>
      placed({ start: start + offset, end: start + offset + length });
    collect(root, { text: part, at }, found);
  }
  return found;
}

/** A part of a text that is read for itself, and where what it holds stands in all of it. */
interface Part {
  text: string;
  at(node: Node): TextRange;
}

/** One walk over all of an object: it makes nothing on its way. */
function collect(node: Node, part: Part, found: DocumentNode[]): void {
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
      if (value?.children) collect(value, part, found);
    } else {
      collect(child, part, found);
    }
  }
  if (isOurs) found.push(new JsonNode(node, part));
}

/** A value of a JSON text; members and items are made when they are asked for. */
class JsonNode implements DocumentNode {
  readonly isFlow = true;
  readonly isShared = false;
  readonly isTagged = false;
  readonly style = 'json';

  constructor(
    private readonly node: Node,
    private readonly part: Part,
  ) {}

  get kind(): DocumentNode['kind'] {
    const { type } = this.node;
    return type === 'object' ? 'map' : type === 'array' ? 'list' : 'scalar';
  }
  get start(): number {
    return this.part.at(this.node).start;
  }
  get end(): number {
    return this.part.at(this.node).end;
  }
  get value(): string | number | boolean | null {
    return this.node.value as string | number | boolean | null;
  }
  get source(): string {
    const { offset, length } = this.node;
    return typeof this.value === 'string'
      ? this.value
      : this.part.text.slice(offset, offset + length);
  }

  members(): DocumentMember[] {
    return (this.node.type === 'object' ? (this.node.children ?? []) : []).flatMap(
      ({ children }): DocumentMember[] => {
        const [key, value] = children ?? [];
        return key && value
          ? [
              {
                name: String(key.value),
                key: this.part.at(key),
                value: new JsonNode(value, this.part),
              },
            ]
          : [];
      },
    );
  }

  items(): DocumentNode[] {
    return this.node.type === 'array'
      ? (this.node.children ?? []).map((child) => new JsonNode(child, this.part))
      : [];
  }
}
