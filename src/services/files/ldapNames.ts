import type { Family } from '../../model/configuration/ldap/finding';
import { schemaOf, type Schema } from '../../model/configuration/ldap/schema';

/** A class or an attribute that may be written, and the kinds of directory that have it. */
export interface LdapName {
  name: string;
  families: readonly Family[];
  /** Written more often than others: comes first, in the order of the list below. */
  rank: number;
}

const families: readonly Family[] = ['ad', 'openldap'];

/** What is usually meant, most likely first. */
const usual: Readonly<Record<string, readonly string[]>> = {
  UserObjectClass: ['inetOrgPerson', 'organizationalPerson', 'person', 'top', 'posixAccount'],
  OrganizationUnitObjectClass: ['organizationalUnit', 'top', 'container'],
  GroupObjectClass: ['groupOfNames', 'groupOfUniqueNames', 'posixGroup', 'top'],
  UserRdn: ['cn', 'uid'],
  OrganizationalUnitRdn: ['ou'],
  GroupMemberAttributeName: ['member', 'uniqueMember', 'memberUid'],
};

/** The classes that Active Directory has for people and groups, before any other. */
const firstOfAd: Readonly<Record<string, string>> = {
  UserObjectClass: 'user',
  GroupObjectClass: 'group',
};

/** Object classes for the member of that name; those of both kinds of directory while nobody said which it is. */
export function classNames(member: string, family: Family | undefined): LdapName[] {
  return together(family, (schema) => schema.classes().filter(({ reserved }) => !reserved)).map(
    (found) => ranked(found, member),
  );
}

/**
 * Attributes for the member of that name: those that the classes have, or all of the schema while none of them is known.
 * What names entries is compared and written; what a filter asks for may be anything.
 */
export function attributeNames(
  member: string,
  classes: readonly string[],
  family: Family | undefined,
): LdapName[] {
  const isFilter = member.endsWith('CustomFilter');
  return together(family, (schema) => {
    const allowed = allowedBy(classes, schema);
    return schema
      .attributes()
      .filter(
        ({ name, owned, incomparable }) =>
          (isFilter || !(owned || incomparable)) &&
          (isFilter || allowed.size === 0 || allowed.has(schema.canonical(name))),
      );
  }).map((found) => ranked(found, member));
}

function allowedBy(classes: readonly string[], schema: Schema): Set<string> {
  const known = classes.flatMap((name) => schema.class(name.trim()) ?? []);
  // "top" alone has nothing that anybody would name entries by.
  return new Set(
    known
      .filter(({ kind }) => kind !== 'abstract')
      .flatMap((each) => schema.chainOf(each))
      .flatMap(({ must, may }) => [...must, ...may])
      .map((name) => schema.canonical(name)),
  );
}

function together(
  family: Family | undefined,
  namesOf: (schema: Schema) => readonly { name: string }[],
): Pick<LdapName, 'name' | 'families'>[] {
  const found = new Map<string, { name: string; families: Family[] }>();
  for (const each of family === undefined ? families : [family]) {
    for (const { name } of namesOf(schemaOf(each))) {
      const known = found.get(name.toLowerCase());
      if (known) known.families.push(each);
      else found.set(name.toLowerCase(), { name, families: [each] });
    }
  }
  return [...found.values()];
}

function ranked(found: Pick<LdapName, 'name' | 'families'>, member: string): LdapName {
  const order = usual[member] ?? [];
  const at = order.findIndex((name) => name.toLowerCase() === found.name.toLowerCase());
  return { ...found, rank: firstOfAd[member] === found.name ? -1 : at < 0 ? order.length : at };
}
