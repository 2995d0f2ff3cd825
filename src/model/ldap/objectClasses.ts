import type { Family } from './finding';

/** What the standard schemas say of an object class. */
export interface ObjectClass {
  name: string;
  kind: 'structural' | 'auxiliary' | 'abstract';
  superior?: string;
  /** Attributes an entry must have because of this class itself; superiors add theirs. */
  must: readonly string[];
  /** Attributes that may name an entry or that checks ask for; not the whole list. */
  may?: readonly string[];
  /** What differs in Active Directory; `absent` where its schema does not hold the class. */
  ad?: { kind?: ObjectClass['kind']; superior?: string; must?: readonly string[] } | 'absent';
  /** Not in OpenLDAP's usual schemas. */
  onlyAd?: true;
  reference: string;
}

const personMay = ['userPassword', 'telephoneNumber', 'seeAlso', 'description'];
const inetMay = ['uid', 'mail', 'mobile', 'displayName', 'employeeNumber', 'givenName', 'manager'];

/** Facts, one row a class. Sources: RFC 4512, 4519, 2798, 4524, 2307; AD schema (MS-ADSC, win32 ADSchema). */
export const objectClasses: readonly ObjectClass[] = [
  { name: 'top', kind: 'abstract', must: ['objectClass'], reference: 'RFC 4512 §2.4.1' },
  {
    name: 'person',
    kind: 'structural',
    superior: 'top',
    must: ['sn', 'cn'],
    may: personMay,
    ad: { must: ['cn'] },
    reference: 'RFC 4519 §3.12',
  },
  {
    name: 'organizationalPerson',
    kind: 'structural',
    superior: 'person',
    must: [],
    may: ['title', 'ou', 'l', 'st'],
    reference: 'RFC 4519 §3.10',
  },
  {
    name: 'inetOrgPerson',
    kind: 'structural',
    superior: 'organizationalPerson',
    must: [],
    may: inetMay,
    ad: { superior: 'user' },
    reference: 'RFC 2798 §3',
  },
  {
    name: 'residentialPerson',
    kind: 'structural',
    superior: 'person',
    must: ['l'],
    reference: 'RFC 4519 §3.13',
  },
  {
    name: 'user',
    kind: 'structural',
    superior: 'organizationalPerson',
    must: [],
    may: [...inetMay, 'sAMAccountName', 'userPrincipalName'],
    onlyAd: true,
    reference: 'ADSchema c-user',
  },
  {
    name: 'computer',
    kind: 'structural',
    superior: 'user',
    must: [],
    onlyAd: true,
    reference: 'ADSchema c-computer',
  },
  {
    name: 'contact',
    kind: 'structural',
    superior: 'organizationalPerson',
    must: ['cn'],
    onlyAd: true,
    reference: 'ADSchema c-contact',
  },
  {
    name: 'group',
    kind: 'structural',
    superior: 'top',
    must: [],
    onlyAd: true,
    reference: 'ADSchema c-group',
  },
  {
    name: 'organizationalUnit',
    kind: 'structural',
    superior: 'top',
    must: ['ou'],
    may: ['description', 'l', 'st'],
    reference: 'RFC 4519 §3.11',
  },
  {
    name: 'organization',
    kind: 'structural',
    superior: 'top',
    must: ['o'],
    reference: 'RFC 4519 §3.8',
  },
  {
    name: 'organizationalRole',
    kind: 'structural',
    superior: 'top',
    must: ['cn'],
    may: ['ou'],
    reference: 'RFC 4519 §3.9',
  },
  {
    name: 'locality',
    kind: 'structural',
    superior: 'top',
    must: [],
    may: ['l', 'st'],
    reference: 'RFC 4519 §3.7',
  },
  {
    name: 'container',
    kind: 'structural',
    superior: 'top',
    must: ['cn'],
    onlyAd: true,
    reference: 'ADSchema c-container',
  },
  {
    name: 'groupOfNames',
    kind: 'structural',
    superior: 'top',
    must: ['member', 'cn'],
    may: ['ou', 'o', 'owner'],
    reference: 'RFC 4519 §3.5',
  },
  {
    name: 'groupOfUniqueNames',
    kind: 'structural',
    superior: 'top',
    must: ['uniqueMember', 'cn'],
    may: ['ou', 'o'],
    reference: 'RFC 4519 §3.6',
  },
  {
    name: 'posixGroup',
    kind: 'structural',
    superior: 'top',
    must: ['cn', 'gidNumber'],
    ad: { kind: 'auxiliary', must: [] },
    reference: 'RFC 2307 §4',
  },
  {
    name: 'account',
    kind: 'structural',
    superior: 'top',
    must: ['uid'],
    may: ['description', 'host', 'l', 'o', 'ou'],
    ad: { must: [] },
    reference: 'RFC 4524 §3.1',
  },
  { name: 'device', kind: 'structural', superior: 'top', must: ['cn'], reference: 'RFC 4519 §3.4' },
  { name: 'domain', kind: 'structural', superior: 'top', must: ['dc'], reference: 'RFC 4524 §3.4' },
  { name: 'country', kind: 'structural', superior: 'top', must: ['c'], reference: 'RFC 4519 §3.2' },
  {
    name: 'uidObject',
    kind: 'auxiliary',
    superior: 'top',
    must: ['uid'],
    ad: 'absent',
    reference: 'RFC 4519 §3.14',
  },
  {
    name: 'dcObject',
    kind: 'auxiliary',
    superior: 'top',
    must: ['dc'],
    reference: 'RFC 4519 §3.3',
  },
  {
    name: 'posixAccount',
    kind: 'auxiliary',
    superior: 'top',
    must: ['cn', 'uid', 'uidNumber', 'gidNumber', 'homeDirectory'],
    may: ['userPassword', 'loginShell'],
    ad: { must: [] },
    reference: 'RFC 2307 §4',
  },
  {
    name: 'shadowAccount',
    kind: 'auxiliary',
    superior: 'top',
    must: ['uid'],
    may: ['userPassword'],
    ad: { must: [] },
    reference: 'RFC 2307 §4',
  },
  {
    name: 'simpleSecurityObject',
    kind: 'auxiliary',
    superior: 'top',
    must: ['userPassword'],
    ad: { must: [] },
    reference: 'RFC 4524 §3.7',
  },
  {
    name: 'extensibleObject',
    kind: 'auxiliary',
    superior: 'top',
    must: [],
    reference: 'RFC 4512 §4.3',
  },
  {
    name: 'ldapPublicKey',
    kind: 'auxiliary',
    superior: 'top',
    must: ['uid'],
    reference: 'openssh-lpk schema',
  },
  {
    name: 'securityPrincipal',
    kind: 'auxiliary',
    superior: 'top',
    must: ['sAMAccountName'],
    onlyAd: true,
    reference: 'ADSchema c-securityprincipal',
  },
  {
    name: 'mailRecipient',
    kind: 'auxiliary',
    superior: 'top',
    must: ['cn'],
    onlyAd: true,
    reference: 'ADSchema c-mailrecipient',
  },
];

/** A class as the schema of one family has it; names compare without case. */
export function objectClass(name: string, family: Family): ObjectClass | undefined {
  const lower = name.toLowerCase();
  const found = objectClasses.find((candidate) => candidate.name.toLowerCase() === lower);
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
