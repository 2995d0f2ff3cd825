/** What checks need to know of an attribute type. */
export interface AttributeType {
  name: string;
  /** Other names and the object identifier. */
  aliases?: readonly string[];
  /** It cannot name an entry: operational, binary, or without an equality rule. */
  cannotName?: 'operational' | 'binary';
  /** The class people usually mean when they write the attribute in a class list. */
  meantClass?: string;
  reference: string;
}

/** Facts, one row a type. Sources: RFC 4519, 4524, 2798, 4512; AD schema. */
export const attributeTypes: readonly AttributeType[] = [
  {
    name: 'cn',
    aliases: ['commonName', '2.5.4.3'],
    meantClass: 'person',
    reference: 'RFC 4519 §2.3',
  },
  {
    name: 'ou',
    aliases: ['organizationalUnitName', '2.5.4.11'],
    meantClass: 'organizationalUnit',
    reference: 'RFC 4519 §2.20',
  },
  {
    name: 'o',
    aliases: ['organizationName', '2.5.4.10'],
    meantClass: 'organization',
    reference: 'RFC 4519 §2.19',
  },
  {
    name: 'sn',
    aliases: ['surname', '2.5.4.4'],
    meantClass: 'person',
    reference: 'RFC 4519 §2.32',
  },
  {
    name: 'uid',
    aliases: ['userid', '0.9.2342.19200300.100.1.1'],
    meantClass: 'inetOrgPerson',
    reference: 'RFC 4519 §2.39',
  },
  {
    name: 'dc',
    aliases: ['domainComponent', '0.9.2342.19200300.100.1.25'],
    meantClass: 'domain',
    reference: 'RFC 4519 §2.4',
  },
  {
    name: 'mail',
    aliases: ['rfc822Mailbox', '0.9.2342.19200300.100.1.3'],
    meantClass: 'inetOrgPerson',
    reference: 'RFC 4524 §2.16',
  },
  {
    name: 'mobile',
    aliases: ['mobileTelephoneNumber'],
    meantClass: 'inetOrgPerson',
    reference: 'RFC 4524 §2.18',
  },
  { name: 'displayName', meantClass: 'inetOrgPerson', reference: 'RFC 2798 §2.3' },
  {
    name: 'givenName',
    aliases: ['2.5.4.42'],
    meantClass: 'inetOrgPerson',
    reference: 'RFC 4519 §2.12',
  },
  { name: 'employeeNumber', meantClass: 'inetOrgPerson', reference: 'RFC 2798 §2.4' },
  {
    name: 'telephoneNumber',
    aliases: ['2.5.4.20'],
    meantClass: 'person',
    reference: 'RFC 4519 §2.35',
  },
  { name: 'userPassword', aliases: ['2.5.4.35'], reference: 'RFC 4519 §2.41' },
  {
    name: 'member',
    aliases: ['2.5.4.31'],
    meantClass: 'groupOfNames',
    reference: 'RFC 4519 §2.17',
  },
  {
    name: 'uniqueMember',
    aliases: ['2.5.4.50'],
    meantClass: 'groupOfUniqueNames',
    reference: 'RFC 4519 §2.40',
  },
  { name: 'memberUid', meantClass: 'posixGroup', reference: 'RFC 2307 §3' },
  { name: 'sAMAccountName', meantClass: 'user', reference: 'ADSchema a-samaccountname' },
  { name: 'userPrincipalName', meantClass: 'user', reference: 'ADSchema a-userprincipalname' },
  { name: 'objectClass', aliases: ['2.5.4.0'], reference: 'RFC 4512 §3.3' },
  { name: 'entryUUID', cannotName: 'operational', reference: 'RFC 4530 §2.1' },
  { name: 'entryDN', cannotName: 'operational', reference: 'RFC 5020 §2' },
  { name: 'createTimestamp', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'modifyTimestamp', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'memberOf', cannotName: 'operational', reference: 'ADSchema a-memberof' },
  {
    name: 'distinguishedName',
    cannotName: 'operational',
    reference: 'ADSchema a-distinguishedname',
  },
  { name: 'objectGUID', cannotName: 'binary', reference: 'ADSchema a-objectguid' },
  { name: 'objectSid', cannotName: 'binary', reference: 'ADSchema a-objectsid' },
  { name: 'jpegPhoto', cannotName: 'binary', reference: 'RFC 2798 §2.6' },
  { name: 'thumbnailPhoto', cannotName: 'binary', reference: 'ADSchema a-thumbnailphoto' },
  { name: 'userCertificate', cannotName: 'binary', reference: 'RFC 4523 §4.1' },
];

/** The type of that name, alias or object identifier; names compare without case. */
export function attributeType(name: string): AttributeType | undefined {
  const lower = name.trim().toLowerCase();
  return attributeTypes.find((type) =>
    [type.name, ...(type.aliases ?? [])].some((alias) => alias.toLowerCase() === lower),
  );
}

/** The name everybody uses for an attribute: `commonName` and `2.5.4.3` are `cn`. In lower case. */
export function canonicalAttribute(name: string): string {
  return (attributeType(name)?.name ?? name.trim()).toLowerCase();
}
