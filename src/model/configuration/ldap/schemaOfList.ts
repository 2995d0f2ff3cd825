import { attributeTypes, canonicalAttribute } from './attributeTypes';
import { readClassList } from './classList';
import type { Family } from './finding';
import { chainOf, objectClass, objectClasses } from './objectClasses';
import type { ObjectClass } from './standardClasses';

/** The classes of a list that the family knows, each once. */
export function knownClasses(text: string, family: Family): ObjectClass[] {
  const found = readClassList(text).tokens.flatMap(({ name }) => objectClass(name, family) ?? []);
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

/** Whether every name of a list with any is known, so that conclusions about what is missing are safe. */
export function knowsAll(text: string, family: Family): boolean {
  const { tokens } = readClassList(text);
  return tokens.length > 0 && tokens.every(({ name }) => objectClass(name, family) !== undefined);
}

/** Attributes that the classes of a list require, in canonical names, each with a class that does; by name. */
export function requiredAttributes(
  text: string,
  family: Family,
): { attribute: string; by: ObjectClass }[] {
  const links = knownClasses(text, family).flatMap((found) => chainOf(found, family));
  return links
    .flatMap((by) => by.must.map((name) => ({ attribute: canonicalAttribute(name), by })))
    .filter(({ attribute }) => attribute !== 'objectclass')
    .sort((a, b) => compare(a.attribute, b.attribute) || compare(a.by.name, b.by.name));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Attributes the classes of a list allow, in canonical names; `undefined` where the tables do not hold all of it: then
 * nothing can be said to be forbidden.
 */
export function allowedAttributes(text: string, family: Family): Set<string> | undefined {
  if (family === 'ad' || !knowsAll(text, family)) {
    return undefined;
  }
  const allowed = new Set<string>();
  for (const found of knownClasses(text, family)) {
    for (const { must, may } of chainOf(found, family)) {
      if (!may) {
        return undefined;
      }
      for (const attribute of [...must, ...may]) {
        allowed.add(canonicalAttribute(attribute));
      }
    }
  }
  return allowed;
}

/** Attributes the tables know, in canonical names, without those that the server keeps in any entry. */
export const knownAttributes: ReadonlySet<string> = new Set(
  [
    ...attributeTypes.filter((type) => type.cannotName !== 'operational').map(({ name }) => name),
    ...objectClasses.flatMap(({ must, may = [] }) => [...must, ...may]),
  ].map(canonicalAttribute),
);
