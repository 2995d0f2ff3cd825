/** What the standard schemas say of an object class. */
export interface ObjectClass {
  name: string;
  oid?: string;
  kind: 'structural' | 'auxiliary' | 'abstract';
  superior?: string;
  /** Attributes an entry must have because of this class itself; superiors add theirs. */
  must: readonly string[];
  /** All other attributes the class itself allows in its RFC; absent where this table does not hold them. */
  may?: readonly string[];
  /** What differs in Active Directory; `absent` where its schema does not hold the class. */
  ad?: { kind?: ObjectClass['kind']; superior?: string; must?: readonly string[] } | 'absent';
  /** Not in OpenLDAP's usual schemas. */
  onlyAd?: true;
  reference: string;
}

/** Attributes of a post or telecommunication address, which RFC 4519 repeats with every class that has one. */
const address = [
  ...['x121Address', 'registeredAddress', 'destinationIndicator', 'preferredDeliveryMethod'],
  ...['telexNumber', 'teletexTerminalIdentifier', 'telephoneNumber', 'facsimileTelephoneNumber'],
  ...['internationalISDNNumber', 'street', 'postOfficeBox', 'postalCode', 'postalAddress'],
  ...['physicalDeliveryOfficeName', 'st', 'l'],
];
const ofOrganizations = [
  ...address,
  ...['userPassword', 'searchGuide', 'seeAlso', 'businessCategory', 'description'],
];

/** Classes of persons, organizations and groups. Sources: RFC 4512, 4519, 2798, 4524, 2307; MS-ADSC. */
export const standardClasses: readonly ObjectClass[] = [
  {
    name: 'top',
    oid: '2.5.6.0',
    kind: 'abstract',
    must: ['objectClass'],
    may: [],
    reference: 'RFC 4512 §2.4.1',
  },
  {
    name: 'person',
    oid: '2.5.6.6',
    kind: 'structural',
    superior: 'top',
    must: ['sn', 'cn'],
    may: ['userPassword', 'telephoneNumber', 'seeAlso', 'description'],
    ad: { must: ['cn'] },
    reference: 'RFC 4519 §3.12',
  },
  {
    name: 'organizationalPerson',
    oid: '2.5.6.7',
    kind: 'structural',
    superior: 'person',
    must: [],
    may: [...address, 'title', 'ou'],
    reference: 'RFC 4519 §3.10',
  },
  {
    name: 'inetOrgPerson',
    oid: '2.16.840.1.113730.3.2.2',
    kind: 'structural',
    superior: 'organizationalPerson',
    must: [],
    may: [
      ...['audio', 'businessCategory', 'carLicense', 'departmentNumber', 'displayName'],
      ...['employeeNumber', 'employeeType', 'givenName', 'homePhone', 'homePostalAddress'],
      ...['initials', 'jpegPhoto', 'labeledURI', 'mail', 'manager', 'mobile', 'o', 'pager'],
      ...['photo', 'preferredLanguage', 'roomNumber', 'secretary', 'uid', 'userCertificate'],
      ...['userPKCS12', 'userSMIMECertificate', 'x500uniqueIdentifier'],
    ],
    ad: { superior: 'user' },
    reference: 'RFC 2798 §3',
  },
  {
    name: 'residentialPerson',
    oid: '2.5.6.10',
    kind: 'structural',
    superior: 'person',
    must: ['l'],
    may: [...address, 'businessCategory'],
    reference: 'RFC 4519 §3.13',
  },
  {
    name: 'organizationalUnit',
    oid: '2.5.6.5',
    kind: 'structural',
    superior: 'top',
    must: ['ou'],
    may: ofOrganizations,
    reference: 'RFC 4519 §3.11',
  },
  {
    name: 'organization',
    oid: '2.5.6.4',
    kind: 'structural',
    superior: 'top',
    must: ['o'],
    may: ofOrganizations,
    reference: 'RFC 4519 §3.8',
  },
  {
    name: 'organizationalRole',
    oid: '2.5.6.8',
    kind: 'structural',
    superior: 'top',
    must: ['cn'],
    may: [...address, 'roleOccupant', 'seeAlso', 'ou', 'description'],
    reference: 'RFC 4519 §3.9',
  },
  {
    name: 'locality',
    oid: '2.5.6.3',
    kind: 'structural',
    superior: 'top',
    must: [],
    may: ['street', 'seeAlso', 'searchGuide', 'st', 'l', 'description'],
    reference: 'RFC 4519 §3.7',
  },
  {
    name: 'groupOfNames',
    oid: '2.5.6.9',
    kind: 'structural',
    superior: 'top',
    must: ['member', 'cn'],
    may: ['businessCategory', 'seeAlso', 'owner', 'ou', 'o', 'description'],
    reference: 'RFC 4519 §3.5',
  },
  {
    name: 'groupOfUniqueNames',
    oid: '2.5.6.17',
    kind: 'structural',
    superior: 'top',
    must: ['uniqueMember', 'cn'],
    may: ['businessCategory', 'seeAlso', 'owner', 'ou', 'o', 'description'],
    reference: 'RFC 4519 §3.6',
  },
  {
    name: 'posixGroup',
    oid: '1.3.6.1.1.1.2.2',
    kind: 'structural',
    superior: 'top',
    must: ['cn', 'gidNumber'],
    may: ['userPassword', 'memberUid', 'description'],
    ad: { kind: 'auxiliary', must: [] },
    reference: 'RFC 2307 §4',
  },
  {
    name: 'account',
    oid: '0.9.2342.19200300.100.4.5',
    kind: 'structural',
    superior: 'top',
    must: ['uid'],
    may: ['description', 'seeAlso', 'l', 'o', 'ou', 'host'],
    ad: { must: [] },
    reference: 'RFC 4524 §3.1',
  },
  {
    name: 'device',
    oid: '2.5.6.14',
    kind: 'structural',
    superior: 'top',
    must: ['cn'],
    may: ['serialNumber', 'seeAlso', 'owner', 'ou', 'o', 'l', 'description'],
    reference: 'RFC 4519 §3.4',
  },
  {
    name: 'domain',
    oid: '0.9.2342.19200300.100.4.13',
    kind: 'structural',
    superior: 'top',
    must: ['dc'],
    may: [...ofOrganizations, 'o', 'associatedName'],
    reference: 'RFC 4524 §3.4',
  },
  {
    name: 'country',
    oid: '2.5.6.2',
    kind: 'structural',
    superior: 'top',
    must: ['c'],
    may: ['searchGuide', 'description'],
    reference: 'RFC 4519 §3.2',
  },
  {
    name: 'uidObject',
    oid: '1.3.6.1.1.3.1',
    kind: 'auxiliary',
    superior: 'top',
    must: ['uid'],
    may: [],
    ad: 'absent',
    reference: 'RFC 4519 §3.14',
  },
  {
    name: 'dcObject',
    oid: '1.3.6.1.4.1.1466.344',
    kind: 'auxiliary',
    superior: 'top',
    must: ['dc'],
    may: [],
    ad: { must: [] },
    reference: 'RFC 4519 §3.3',
  },
  {
    name: 'posixAccount',
    oid: '1.3.6.1.1.1.2.0',
    kind: 'auxiliary',
    superior: 'top',
    must: ['cn', 'uid', 'uidNumber', 'gidNumber', 'homeDirectory'],
    may: ['userPassword', 'loginShell', 'gecos', 'description'],
    ad: { must: [] },
    reference: 'RFC 2307 §4',
  },
  {
    name: 'shadowAccount',
    oid: '1.3.6.1.1.1.2.1',
    kind: 'auxiliary',
    superior: 'top',
    must: ['uid'],
    may: [
      ...['userPassword', 'shadowLastChange', 'shadowMin', 'shadowMax', 'shadowWarning'],
      ...['shadowInactive', 'shadowExpire', 'shadowFlag', 'description'],
    ],
    ad: { must: [] },
    reference: 'RFC 2307 §4',
  },
  {
    name: 'simpleSecurityObject',
    oid: '0.9.2342.19200300.100.4.19',
    kind: 'auxiliary',
    superior: 'top',
    must: ['userPassword'],
    may: [],
    ad: { must: [] },
    reference: 'RFC 4524 §3.7',
  },
  {
    name: 'extensibleObject',
    oid: '1.3.6.1.4.1.1466.101.120.111',
    kind: 'auxiliary',
    superior: 'top',
    must: [],
    reference: 'RFC 4512 §4.3',
  },
  {
    // Its schema is copied from place to place, with and without requirements: nothing is concluded from it.
    name: 'ldapPublicKey',
    kind: 'auxiliary',
    superior: 'top',
    must: [],
    may: ['sshPublicKey', 'uid'],
    reference: 'openssh-lpk schema',
  },
];
