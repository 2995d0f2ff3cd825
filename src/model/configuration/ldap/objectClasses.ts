import type { Family } from './finding';
import { standardClasses, type ObjectClass } from './standardClasses';

type Row = [name: string, superior: string, kind?: ObjectClass['kind']];

/** A class of which no rule needs more than that it exists. */
const named =
  (reference: string, onlyAd?: true) =>
  ([name, superior, kind = 'structural']: Row): ObjectClass => ({
    name,
    kind,
    superior,
    must: [],
    ...(onlyAd && { onlyAd }),
    reference,
  });

/** Facts, one row a class. The schemas of Active Directory hold far more attributes than this table could. */
export const objectClasses: readonly ObjectClass[] = [
  ...standardClasses,
  {
    name: 'user',
    oid: '1.2.840.113556.1.5.9',
    kind: 'structural',
    superior: 'organizationalPerson',
    must: [],
    onlyAd: true,
    reference: 'ADSchema c-user',
  },
  {
    name: 'contact',
    oid: '1.2.840.113556.1.5.15',
    kind: 'structural',
    superior: 'organizationalPerson',
    must: ['cn'],
    onlyAd: true,
    reference: 'ADSchema c-contact',
  },
  {
    name: 'container',
    oid: '1.2.840.113556.1.3.23',
    kind: 'structural',
    superior: 'top',
    must: ['cn'],
    onlyAd: true,
    reference: 'ADSchema c-container',
  },
  ...(
    [
      ['computer', 'user'],
      ['group', 'top'],
      ['domainDNS', 'domain'],
      ['builtinDomain', 'top'],
      ['foreignSecurityPrincipal', 'top'],
      ['msDS-ManagedServiceAccount', 'computer'],
      ['msDS-GroupManagedServiceAccount', 'computer'],
      // Its one requirement is filled by the server itself.
      ['securityPrincipal', 'top', 'auxiliary'],
      ['mailRecipient', 'top', 'auxiliary'],
    ] satisfies Row[]
  ).map(named('MS-ADSC', true)),
  // OpenLDAP's core.schema, cosine.schema and nis.schema.
  ...(
    [
      ['alias', 'top'],
      ['referral', 'top'],
      ['applicationProcess', 'top'],
      ['pkiUser', 'top', 'auxiliary'],
      ['pkiCA', 'top', 'auxiliary'],
      ['strongAuthenticationUser', 'top', 'auxiliary'],
      ['labeledURIObject', 'top', 'auxiliary'],
      ['pilotPerson', 'person'],
      ['document', 'top'],
      ['room', 'top'],
      ['domainRelatedObject', 'top', 'auxiliary'],
      ['friendlyCountry', 'country'],
      ['RFC822localPart', 'domain'],
      ['dNSDomain', 'domain'],
      ['ipHost', 'top', 'auxiliary'],
      ['ieee802Device', 'top', 'auxiliary'],
      ['bootableDevice', 'top', 'auxiliary'],
      ['nisNetgroup', 'top'],
      ['nisMap', 'top'],
      ['nisObject', 'top'],
    ] satisfies Row[]
  ).map(named('RFC 4523; RFC 4524; RFC 2307')),
];

const byName = new Map(
  objectClasses.flatMap((found) => [
    [found.name.toLowerCase(), found] as const,
    ...(found.oid === undefined ? [] : [[found.oid, found] as const]),
  ]),
);

/** A class as the schema of one family has it, by name or object identifier; names compare without case. */
export function objectClass(name: string, family: Family): ObjectClass | undefined {
  const found = byName.get(name.toLowerCase());
  if (!found || (family === 'openldap' ? found.onlyAd : found.ad === 'absent')) {
    return undefined;
  }
  return family === 'ad' && typeof found.ad === 'object' ? { ...found, ...found.ad } : found;
}

/** The class of that name in either family. */
export function anyObjectClass(name: string): ObjectClass | undefined {
  return objectClass(name, 'openldap') ?? objectClass(name, 'ad');
}

/** The class and its superiors, nearest first. */
export function chainOf(found: ObjectClass, family: Family): ObjectClass[] {
  const chain = [found];
  for (let next = found.superior; next !== undefined;) {
    const superior = objectClass(next, family);
    if (!superior || chain.includes(superior)) break;
    chain.push(superior);
    next = superior.superior;
  }
  return chain;
}
