import { readClassList, writeClassList, type ClassList } from './classList';
import type { Family } from './finding';
import { schemaOfForeign } from './foreignClasses';
import { nearestClass } from './nearestClass';
import { isStandardClass, schemaOf, type Schema, type SchemaClass } from './schema';

/** A class list of the configuration and what it is for. */
export interface ClassSubject {
  /** JSON path of the list. */
  field: string;
  /** The text as it came; `undefined` where the answer has no such member. */
  text: string | undefined;
  /** What the entries are: decides which class a mistaken attribute stands for. */
  entries: 'user' | 'organization' | 'group';
  schema: Schema;
  list: ClassList;
  /** What each name of the list turned out to be, in its order. */
  names: NamedClass[];
  /** The list without its mistakes, and what its author meant by it: the rest of the rules judge that. */
  intended: string;
  /** Classes of the intended list that the schema holds, each once. */
  known: SchemaClass[];
  /** Whether the schema holds all of them, and there is one: then what is missing is missing. */
  complete: boolean;
}

/** A name in a class list. */
export interface NamedClass {
  name: string;
  what:
    | 'class'
    | 'attribute'
    | 'otherFamily'
    | 'absent'
    | 'typo'
    | 'foreign'
    | 'identifier'
    | 'unknown';
  /** The class that is meant, where the name is a mistake. */
  right?: string;
}

/** The class that belongs into this place. */
export function usualClass(entries: ClassSubject['entries'], family: Family): string {
  if (entries === 'organization') return 'organizationalUnit';
  if (entries === 'group') return family === 'ad' ? 'group' : 'groupOfNames';
  return family === 'ad' ? 'user' : 'inetOrgPerson';
}

/** Reads a class list. `searched`: it recognises entries, so that `top` says nothing; otherwise it makes them. */
export function readClasses(
  field: string,
  given: unknown,
  entries: ClassSubject['entries'],
  { family, searched = false }: { family: Family; searched?: boolean },
): ClassSubject {
  const text = typeof given === 'string' ? given : undefined;
  const schema = schemaOf(family);
  const list = readClassList(text ?? '');
  const names = list.tokens.map(({ name }) => namedClass(name, entries, schema));
  const meant = names.flatMap(({ name, what, right }) =>
    what === 'absent' ? [] : [right ?? name],
  );
  const seen = new Set<string>();
  const once = meant.filter((name) => {
    const key = schema.class(name)?.name ?? name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
  const more = once.filter((name) => schema.class(name)?.name !== 'top');
  const intended = searched && more.length > 0 ? more : once;
  const known = intended.flatMap((name) => schema.class(name) ?? []);
  return {
    ...{ field, text, entries, schema, list, names, known },
    intended: writeClassList(intended),
    complete: intended.length > 0 && known.length === intended.length,
  };
}

/** What a name turns out to be as a class. */
export function namedClass(
  name: string,
  entries: ClassSubject['entries'],
  schema: Schema,
): NamedClass {
  const { family } = schema;
  if (schema.class(name)) {
    return { name, what: 'class' };
  }
  if (isStandardClass(name)) {
    // Only what is made needs nothing in its place: an auxiliary class adds, and Active Directory has its attributes anyway.
    const other = schemaOf(family === 'ad' ? 'openldap' : 'ad').class(name);
    if (family === 'ad' && other?.kind === 'auxiliary') {
      return { name, what: 'absent' };
    }
    return name.toLowerCase() === 'user' && entries === 'user'
      ? { name, what: 'otherFamily', right: 'inetOrgPerson' }
      : { name, what: 'unknown' };
  }
  if (schemaOf('openldap').attribute(name) ?? schemaOf('ad').attribute(name)) {
    return { name, what: 'attribute', right: usualClass(entries, family) };
  }
  if (schemaOfForeign(name) !== undefined) {
    return { name, what: 'foreign' };
  }
  const near = nearestClass(name, schema);
  if (near) {
    return { name, what: 'typo', right: near.name };
  }
  // An object identifier is as good as a name, and the tables do not hold them all.
  return { name, what: /^\d+(\.\d+)+$/.test(name) ? 'identifier' : 'unknown' };
}

/** The correction of anything that is wrong with a list: the whole of it as it should be. */
export function correctionOf(subject: ClassSubject): { suggestion?: string } {
  return subject.intended !== '' && subject.intended !== subject.text
    ? { suggestion: subject.intended }
    : {};
}

/** Attributes that the classes require, in canonical names, each with a class that does; by name. */
export function requiredAttributes({ known, schema }: ClassSubject) {
  return known
    .flatMap((found) => schema.chainOf(found))
    .flatMap((by) => by.must.map((name) => ({ attribute: schema.canonical(name), by })))
    .sort((a, b) => compare(a.attribute, b.attribute) || compare(a.by.name, b.by.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Attributes that the classes allow, in canonical names; `undefined` where one of the classes is not known, or allows
 * all: then nothing can be said to be forbidden.
 */
export function allowedAttributes({
  known,
  complete,
  schema,
}: ClassSubject): Set<string> | undefined {
  const all = known.some(({ name }) => name === 'extensibleObject');
  return complete && !all
    ? new Set(
        known
          .flatMap((found) => schema.chainOf(found))
          .flatMap(({ must, may }) => [...must, ...may].map((name) => schema.canonical(name))),
      )
    : undefined;
}
