import { trimId } from '../model/ids/exactIds';

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads members of an answer tolerantly: what has another form than documented is converted where that is safe,
 * otherwise left out and noted, so that one bad member never costs the record and one bad record never the list.
 */
export class Reader {
  private constructor(
    private readonly fields: Fields,
    private readonly path: string,
    /** `Member.Path: reason` for everything that could not be read. */
    readonly problems: string[],
  ) {}

  /** `undefined` when the value is no object at all. */
  static of(value: unknown): Reader | undefined {
    return isObject(value) ? new Reader(value, '', []) : undefined;
  }

  string(name: string): string | undefined {
    const value = this.fields[name];
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    this.skip(name, value, 'text');
    return undefined;
  }

  /** A string without the blanks and newlines that ids of the service sometimes end in. */
  id(name: string): string | undefined {
    const value = this.string(name);
    return value === undefined ? undefined : trimId(value);
  }

  /** A whole number; digits in a string count, as the service's own SDKs accept them. */
  integer(name: string): number | undefined {
    const value = this.fields[name];
    // `|| 0` because a negative zero would be shown as "-0".
    if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value) || 0;
    if (typeof value === 'string' && /^\s*-?\d{1,19}\s*$/.test(value)) return Number(value) || 0;
    this.skip(name, value, 'a number');
    return undefined;
  }

  boolean(name: string): boolean | undefined {
    const value = this.fields[name];
    if (typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    this.skip(name, value, 'true or false');
    return undefined;
  }

  object(name: string): Reader | undefined {
    const value = this.fields[name];
    if (isObject(value)) {
      return new Reader(value, `${this.path}${name}.`, this.problems);
    }
    this.skip(name, value, 'an object');
    return undefined;
  }

  /** The readers of a list's objects; an element that is none is noted and left out. */
  objects(name: string): Reader[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) {
      this.skip(name, value, 'a list');
      return [];
    }
    return value.flatMap((element: unknown, index) => {
      if (isObject(element)) {
        // Each record keeps its own problems: they are shown with the record, not with the list.
        return [new Reader(element, '', [])];
      }
      this.note(`${name}[${index}]`, element, 'an object');
      return [];
    });
  }

  /** The texts of a list; numbers count, anything else is noted and left out. `undefined` when there is no list. */
  strings(name: string): string[] | undefined {
    const value = this.fields[name];
    if (!Array.isArray(value)) {
      this.skip(name, value, 'a list');
      return undefined;
    }
    return value.flatMap((element: unknown, index) => {
      if (typeof element === 'string' || typeof element === 'number') {
        return [trimId(String(element))];
      }
      this.note(`${name}[${index}]`, element, 'text');
      return [];
    });
  }

  /** Whether the member is there at all. */
  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }

  /** The member as it came, for those whose form the service itself is not sure of. */
  raw(name: string): unknown {
    return this.fields[name] ?? undefined;
  }

  private skip(name: string, value: unknown, expected: string): void {
    if (value !== undefined && value !== null) {
      this.note(name, value, expected);
    }
  }

  private note(name: string, value: unknown, expected: string): void {
    const text = (JSON.stringify(value) as string | undefined) ?? String(value);
    this.problems.push(`${this.path}${name}: ${text.slice(0, 40)} is not ${expected}`);
  }
}

/** Leaves out members without a value, so that whole records compare and serialize cleanly. */
export function defined<T extends object>(members: T): T {
  const kept: Partial<T> = {};
  for (const name of Object.keys(members) as (keyof T)[]) {
    if (members[name] !== undefined) {
      kept[name] = members[name];
    }
  }
  return kept as T;
}
