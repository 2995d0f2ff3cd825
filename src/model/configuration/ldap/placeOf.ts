import type { ClassSubject } from './classSubject';
import { parseName } from './distinguishedName';
import { schemaOf } from './schema';

/** The attribute that names a node, in its canonical name; `undefined` for what is no name, and for the root. */
export function placeOf(node: string): string | undefined {
  const name = parseName(node.trim());
  const type = Array.isArray(name) ? name[0]?.[0]?.type : undefined;
  return type === undefined ? undefined : schemaOf('ad').canonical(type);
}

/** What a node may be, by the attribute that names it. Of the many classes that `cn` names, people synchronize below these. */
const classesNamedBy: Readonly<Record<string, readonly string[]>> = {
  dc: ['domainDNS'],
  ou: ['organizationalUnit'],
  o: ['organization'],
  l: ['locality'],
  c: ['country'],
};

/**
 * Whether Active Directory lets entries of these classes stand below a node that is named by that attribute
 * (possSuperiors of the structural class and all it builds on, MS-ADTS 3.1.1.3.1.1.5); true where that is not known.
 */
export function isNodeOf({ known, complete, schema }: ClassSubject, place: string): boolean {
  const structural = known.filter(({ kind }) => kind === 'structural');
  const most = structural.find((found) =>
    structural.every((other) => schema.chainOf(found).includes(other)),
  );
  if (!complete || !most) {
    return true;
  }
  // What `top` allows is where the system keeps what has lost its place.
  const above = new Set(
    schema.chainOf(most).flatMap(({ name, below }) => (name === 'top' ? [] : below)),
  );
  const kinds = classesNamedBy[place];
  if (kinds) {
    return kinds.some((kind) => above.has(kind));
  }
  return place !== 'cn' || [...above].some((name) => schema.class(name)?.rdn === 'cn');
}
