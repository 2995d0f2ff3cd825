/** What checks need to know of an attribute type. */
export interface AttributeType {
  name: string;
  /** Other names, which Active Directory does not know, and the object identifier. */
  aliases?: readonly string[];
  /** It cannot name an entry: kept by the server, binary, or without a rule by which values are equal. */
  cannotName?: 'operational' | 'binary' | 'incomparable';
  /** Only in the schema of Active Directory. */
  onlyAd?: true;
  reference: string;
}

/** Facts, one row a type. Sources: RFC 4519, 4524, 2798, 4512; AD schema. */
export const attributeTypes: readonly AttributeType[] = [
  {
    name: 'cn',
    aliases: ['commonName', '2.5.4.3'],
    reference: 'RFC 4519 §2.3',
  },
  {
    name: 'ou',
    aliases: ['organizationalUnitName', '2.5.4.11'],
    reference: 'RFC 4519 §2.20',
  },
  {
    name: 'o',
    aliases: ['organizationName', '2.5.4.10'],
    reference: 'RFC 4519 §2.19',
  },
  {
    name: 'sn',
    aliases: ['surname', '2.5.4.4'],
    reference: 'RFC 4519 §2.32',
  },
  {
    name: 'uid',
    aliases: ['userid', '0.9.2342.19200300.100.1.1'],
    reference: 'RFC 4519 §2.39',
  },
  {
    name: 'dc',
    aliases: ['domainComponent', '0.9.2342.19200300.100.1.25'],
    reference: 'RFC 4519 §2.4',
  },
  {
    name: 'mail',
    aliases: ['rfc822Mailbox', '0.9.2342.19200300.100.1.3'],
    reference: 'RFC 4524 §2.16',
  },
  {
    name: 'mobile',
    aliases: ['mobileTelephoneNumber'],
    reference: 'RFC 4524 §2.18',
  },
  { name: 'displayName', reference: 'RFC 2798 §2.3' },
  {
    name: 'givenName',
    aliases: ['2.5.4.42'],
    reference: 'RFC 4519 §2.12',
  },
  { name: 'employeeNumber', reference: 'RFC 2798 §2.4' },
  {
    name: 'telephoneNumber',
    aliases: ['2.5.4.20'],
    reference: 'RFC 4519 §2.35',
  },
  { name: 'userPassword', aliases: ['2.5.4.35'], reference: 'RFC 4519 §2.41' },
  {
    name: 'member',
    aliases: ['2.5.4.31'],
    reference: 'RFC 4519 §2.17',
  },
  {
    name: 'uniqueMember',
    aliases: ['2.5.4.50'],
    reference: 'RFC 4519 §2.40',
  },
  { name: 'memberUid', reference: 'RFC 2307 §3' },
  { name: 'sAMAccountName', onlyAd: true, reference: 'ADSchema a-samaccountname' },
  { name: 'userPrincipalName', onlyAd: true, reference: 'ADSchema a-userprincipalname' },
  { name: 'department', onlyAd: true, reference: 'ADSchema a-department' },
  { name: 'company', onlyAd: true, reference: 'ADSchema a-company' },
  { name: 'employeeID', onlyAd: true, reference: 'ADSchema a-employeeid' },
  {
    name: 'unicodePwd',
    cannotName: 'binary',
    onlyAd: true,
    reference: 'MS-ADTS 3.1.1.3.1.5.1',
  },
  { name: 'objectClass', aliases: ['2.5.4.0'], reference: 'RFC 4512 §3.3' },
  { name: 'entryUUID', cannotName: 'operational', reference: 'RFC 4530 §2.1' },
  { name: 'entryDN', cannotName: 'operational', reference: 'RFC 5020 §2' },
  { name: 'createTimestamp', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'modifyTimestamp', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'creatorsName', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'modifiersName', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'structuralObjectClass', cannotName: 'operational', reference: 'RFC 4512 §3.4' },
  { name: 'subschemaSubentry', cannotName: 'operational', reference: 'RFC 4512 §4.2' },
  { name: 'entryCSN', cannotName: 'operational', reference: 'RFC 4533' },
  { name: 'whenCreated', cannotName: 'operational', reference: 'ADSchema a-whencreated' },
  { name: 'whenChanged', cannotName: 'operational', reference: 'ADSchema a-whenchanged' },
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
  { name: 'photo', cannotName: 'binary', reference: 'RFC 2798 §9.3' },
  { name: 'audio', cannotName: 'binary', reference: 'RFC 2798 §9.3' },
  { name: 'userCertificate', cannotName: 'binary', reference: 'RFC 4523 §4.1' },
  { name: 'userSMIMECertificate', cannotName: 'binary', reference: 'RFC 2798 §2.8' },
  { name: 'userPKCS12', cannotName: 'binary', reference: 'RFC 2798 §2.9' },
  {
    name: 'facsimileTelephoneNumber',
    cannotName: 'incomparable',
    reference: 'RFC 4519 §2.10',
  },
  { name: 'preferredDeliveryMethod', cannotName: 'incomparable', reference: 'RFC 4519 §2.28' },
  { name: 'searchGuide', cannotName: 'incomparable', reference: 'RFC 4519 §2.31' },
];

const byName = new Map(
  attributeTypes.flatMap((type) =>
    [type.name, ...(type.aliases ?? [])].map((name) => [name.toLowerCase(), type] as const),
  ),
);

/** The type of that name, alias or object identifier; names compare without case, and options do not count. */
export function attributeType(name: string): AttributeType | undefined {
  return byName.get(withoutOptions(name).toLowerCase());
}

/** The name everybody uses for an attribute: `commonName` and `2.5.4.3` are `cn`. In lower case. */
export function canonicalAttribute(name: string): string {
  return (attributeType(name)?.name ?? withoutOptions(name)).toLowerCase();
}

/** `userCertificate` of `userCertificate;binary` (RFC 4512 §2.5). */
function withoutOptions(name: string): string {
  return (name.split(';')[0] ?? '').trim();
}
