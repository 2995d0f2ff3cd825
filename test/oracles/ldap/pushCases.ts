/** One outbound configuration, and the kind of entry it is about. */
export interface PushCase {
  entry: 'user' | 'organization';
  /** The class list as it stands in the configuration. */
  classes: string;
  /** The attribute that names the entry. */
  rdn: string;
  /** Attributes that the field mapping fills. */
  mapped: readonly string[];
  /** The node the entry is written below. */
  scope: string;
}

/** What differs between the two kinds of directory. */
interface Material {
  userClasses: readonly string[];
  organizationClasses: readonly string[];
  userRdns: readonly string[];
  organizationRdns: readonly string[];
  mappings: readonly (readonly string[])[];
  scopes: readonly string[];
  /** Classes and attributes that the drawn cases combine. */
  anyClasses: readonly string[];
  anyAttributes: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);
const mappings = [
  'cn sn',
  'sn',
  'cn',
  'cn sn uid mail',
  'cn sn displayName givenName mail mobile telephoneNumber',
  'cn sn uid uidNumber gidNumber homeDirectory',
  'cn sn uid uidNumber gidNumber homeDirectory loginShell gecos',
  'cn sn userPassword',
  'cn sn sAMAccountName',
  'cn sn sAMAccountName userPrincipalName mail',
  'cn sn ipHostNumber',
  'cn sn associatedDomain',
  'cn sn dc',
  'cn sn l',
  'cn sn ou o title',
  'cn sn department company employeeID',
  'cn sn departmentNumber employeeNumber employeeType',
  'cn member',
  'cn uniqueMember',
  'cn gidNumber',
  'commonName surname',
  'cn sn memberOf',
  'cn sn host',
  'cn sn entryUUID',
  'cn sn createTimestamp',
  'cn sn uid employeeNumber description l st street postalCode',
].map(words);

const openldap: Material = {
  userClasses: [
    ...words(`
      inetOrgPerson top,inetOrgPerson inetOrgPerson,top top,person,organizationalPerson,inetOrgPerson
      person top,person organizationalPerson residentialPerson top account account,top posixAccount top,posixAccount
      inetOrgPerson,posixAccount inetOrgPerson,posixAccount,shadowAccount inetOrgPerson,shadowAccount
      account,posixAccount person,posixAccount inetOrgPerson,account inetOrgPerson,organizationalUnit
      person,uidObject organizationalPerson,uidObject inetOrgPerson,uidObject uidObject
      inetOrgPerson,simpleSecurityObject account,simpleSecurityObject inetOrgPerson,dcObject inetOrgPerson,ipHost
      inetOrgPerson,domainRelatedObject inetOrgPerson,ieee802Device inetOrgPerson,bootableDevice
      inetOrgPerson,extensibleObject person,extensibleObject account,extensibleObject,top extensibleObject
      inetOrgPerson,pkiUser inetOrgPerson,labeledURIObject inetOrgPerson,strongAuthenticationUser
      inetOrgPerson,ldapPublicKey inetOrgPerson,inetOrgPerson inetOrgPerson,INETORGPERSON
      inetOrgPerson,2.16.840.1.113730.3.2.2 2.16.840.1.113730.3.2.2 person,2.5.6.6,2.5.6.0 top,2.5.6.0,inetOrgPerson
      user user,top user,inetOrgPerson contact group inetOrgPersn inetOrgPersion inetorgperson
      pilotPerson device applicationProcess organizationalRole groupOfNames groupOfUniqueNames posixGroup
      inetOrgPerson,groupOfNames person,organizationalRole inetOrgPerson,pilotPerson inetOrgPerson,residentialPerson
      room document alias referral nisNetgroup nisMap nisObject ipService oncRpc inetOrgPerson,nisDomainObject
      inetOrgPerson,nisKeyObject inetOrgPerson,qmailUser inetOrgPerson,sambaSamAccount inetOrgPerson,eduPerson
      inetOrgPerson,userSecurityInformation inetOrgPerson,certificationAuthority inetOrgPerson,deltaCRL
      inetOrgPerson,subentry dcObject,organization top,dcObject,organizationalUnit dSA inetOrgPerson,qualityLabelledData
      uid cn,top ou,top newPilotPerson pilotOrganization inetOrgPerson,simpleSecurityObject,posixAccount
    `),
    '',
  ],
  organizationClasses: [
    ...words(`
      organizationalUnit top,organizationalUnit organizationalUnit,top organization top,organization
      organizationalUnit,dcObject organization,dcObject organizationalUnit,domainRelatedObject
      organizationalUnit,extensibleObject organizationalUnit,organization organizationalUnit,locality locality
      domain dNSDomain container ou,top organizationUnit organisationalUnit 2.5.6.5 organizationalUnit,2.5.6.5
      organizationalUnit,organizationalUnit organizationalUnit,uidObject organizationalUnit,posixAccount
      organizationalUnit,labeledURIObject organizationalUnit,pkiCA country friendlyCountry organizationalRole
      groupOfNames posixGroup nisMap top dcObject organizationalUnit,simpleSecurityObject pilotOrganization
      organizationalUnit,inetOrgPerson applicationEntity documentSeries organizationalUnit,ipHost
      organizationalUnit,ieee802Device user,organizationalUnit
    `),
    '',
  ],
  userRdns: [
    ...words(`cn uid sn mail givenName displayName employeeNumber userid commonName 2.5.4.3 ou o title
      sAMAccountName uidNumber description entryUUID createTimestamp jpegPhoto preferredDeliveryMethod
      facsimileTelephoneNumber userPassword nosuch l host memberOf`),
    '',
  ],
  organizationRdns: [
    ...words('ou cn o l dc organizationalUnitName 2.5.4.11 uid description street c st member'),
    '',
  ],
  mappings,
  scopes: [
    'ou=people,dc=example,dc=com',
    'dc=example,dc=com',
    'cn=holder,dc=example,dc=com',
    'o=corp,dc=example,dc=com',
    'ou=missing,dc=example,dc=com',
    'ou=people,dc=other,dc=org',
  ],
  anyClasses:
    words(`top person organizationalPerson inetOrgPerson residentialPerson account device organizationalUnit
    organization organizationalRole locality groupOfNames groupOfUniqueNames posixGroup domain uidObject dcObject
    posixAccount shadowAccount simpleSecurityObject extensibleObject ipHost ieee802Device bootableDevice
    domainRelatedObject labeledURIObject pkiUser pkiCA strongAuthenticationUser nisKeyObject nisDomainObject
    pilotPerson room document country userSecurityInformation`),
  anyAttributes:
    words(`cn sn uid mail mobile displayName givenName telephoneNumber title employeeNumber ou o l st
    description userPassword uidNumber gidNumber homeDirectory loginShell dc associatedDomain ipHostNumber
    macAddress serialNumber member uniqueMember memberUid host manager seeAlso owner street postalCode c
    sAMAccountName department nosuch`),
};

const ad: Material = {
  userClasses: [
    ...words(`
      user top,user user,top top,person,organizationalPerson,user person top,person organizationalPerson contact
      organizationalPerson,contact user,person inetOrgPerson user,inetOrgPerson
      top,person,organizationalPerson,inetOrgPerson computer user,computer group user,group groupOfNames
      groupOfUniqueNames container account user,account residentialPerson organizationalRole device applicationProcess
      posixAccount user,posixAccount user,posixAccount,shadowAccount person,posixAccount user,simpleSecurityObject
      user,uidObject uidObject user,dcObject user,ipHost user,domainRelatedObject user,ieee802Device
      user,bootableDevice person,simpleSecurityObject person,securityPrincipal user,securityPrincipal
      user,mailRecipient person,mailRecipient contact,mailRecipient user,user user,USER user,1.2.840.113556.1.5.9
      1.2.840.113556.1.5.9 top,2.5.6.0,user usr users User inetOrgPersn user,extensibleObject user,ldapPublicKey
      user,organizationalUnit organizationalUnit user,contact foreignSecurityPrincipal
      msDS-ManagedServiceAccount msDS-GroupManagedServiceAccount room document top builtinDomain posixGroup
      user,msDS-CloudExtensions user,labeledURIObject user,pkiUser user,eduPerson domain domainDNS cn,top
      classStore rFC822LocalPart user,shadowAccount,posixAccount,top printQueue volume serviceConnectionPoint
    `),
    '',
  ],
  organizationClasses: [
    ...words(`
      organizationalUnit top,organizationalUnit organizationalUnit,top organization top,organization container
      locality country domain domainDNS builtinDomain ou,top organizationUnit organisationalUnit 2.5.6.5
      organizationalUnit,2.5.6.5 organizationalUnit,organizationalUnit organizationalUnit,dcObject
      organizationalUnit,organization organizationalUnit,container organizationalUnit,domainRelatedObject
      organizationalUnit,posixAccount organizationalUnit,mailRecipient organizationalUnit,securityPrincipal group
      groupOfNames organizationalUnit,user top groupPolicyContainer organizationalUnit,simpleSecurityObject
      lostAndFound msDS-QuotaContainer organizationalUnit,ipHost organizationalRole
    `),
    '',
  ],
  userRdns: [
    ...words(`cn uid CN commonName 2.5.4.3 sAMAccountName name ou displayName mail userPrincipalName sn
      objectGUID memberOf nosuch l o`),
    '',
  ],
  organizationRdns: [
    ...words('ou OU cn name o l dc organizationalUnitName 2.5.4.11 uid description c'),
    '',
  ],
  mappings: [
    ...mappings,
    ...[
      'cn description info wWWHomePage physicalDeliveryOfficeName',
      'cn sn objectGUID',
      'cn sn whenCreated',
      'cn name',
      'cn sn extensionAttribute1',
      'cn sn userAccountControl',
      'cn sn proxyAddresses',
      'cn sn jpegPhoto thumbnailPhoto',
      'cn groupType',
    ].map(words),
  ],
  scopes: [
    'OU=Corp,DC=example,DC=com',
    'DC=example,DC=com',
    'CN=Users,DC=example,DC=com',
    'O=Org,DC=example,DC=com',
    'L=Town,DC=example,DC=com',
    'OU=Missing,DC=example,DC=com',
    'OU=Corp,DC=other,DC=org',
  ],
  anyClasses:
    words(`top person organizationalPerson user inetOrgPerson contact residentialPerson account device
    organizationalUnit organization organizationalRole locality groupOfNames group container computer
    posixAccount shadowAccount simpleSecurityObject ipHost ieee802Device bootableDevice domainRelatedObject
    securityPrincipal mailRecipient posixGroup room document country msDS-CloudExtensions`),
  anyAttributes:
    words(`cn sn uid mail mobile displayName givenName telephoneNumber title employeeNumber employeeID ou o l
    st description userPassword uidNumber gidNumber unixHomeDirectory loginShell department company member
    uniqueMember memberUid host manager seeAlso owner street postalCode c sAMAccountName userPrincipalName info
    associatedDomain ipHostNumber macAddress serialNumber nosuch`),
};

/** A sequence of numbers from 0 to below 1, the same each time (Park and Miller). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Every class list, every naming attribute, every mapping and every node meets usual settings of the rest; then as many
 * cases again are drawn from all of them.
 */
function casesOf(
  material: Material,
  usual: { user: PushCase; organization: PushCase },
): PushCase[] {
  const cases = new Map<string, PushCase>();
  const add = (push: PushCase) => cases.set(JSON.stringify(push), push);
  const { userClasses, organizationClasses, userRdns, organizationRdns, scopes } = material;
  const someClasses = userClasses.filter((_, index) => index % 9 === 0);
  for (const classes of userClasses) {
    for (const rdn of ['cn', 'uid']) add({ ...usual.user, classes, rdn });
    add({ ...usual.user, classes, rdn: 'cn', mapped: words('cn sn uid userPassword') });
    add({ ...usual.user, classes, rdn: 'cn', mapped: [] });
    for (const scope of scopes.slice(1, 4)) add({ ...usual.user, classes, rdn: 'cn', scope });
  }
  for (const rdn of userRdns) {
    add({ ...usual.user, rdn });
    for (const classes of someClasses) add({ ...usual.user, classes, rdn });
  }
  for (const mapped of material.mappings) {
    add({ ...usual.user, mapped });
    for (const classes of someClasses) add({ ...usual.user, classes, rdn: 'cn', mapped });
  }
  for (const scope of scopes) {
    add({ ...usual.user, scope });
    add({ ...usual.organization, scope });
  }
  for (const classes of organizationClasses) {
    for (const rdn of organizationRdns.slice(0, 5)) add({ ...usual.organization, classes, rdn });
    for (const scope of scopes.slice(1, 4)) add({ ...usual.organization, classes, scope });
  }
  for (const rdn of organizationRdns) {
    add({ ...usual.organization, rdn });
    add({ ...usual.organization, rdn, mapped: ['ou'] });
  }
  const random = sequence(13);
  const draw = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const some = (from: readonly string[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => draw(from))),
  ];
  for (let drawn = 0; drawn < 500; drawn++) {
    const entry = random() < 0.75 ? 'user' : 'organization';
    const first = entry === 'user' ? userClasses : organizationClasses;
    const rdns = entry === 'user' ? userRdns : organizationRdns;
    const listed = random() < 0.4 ? draw(first) : '';
    const classes = [...new Set([...listed.split(','), ...some(material.anyClasses, 3)])];
    const rdn = random() < 0.5 ? usual[entry].rdn : draw(rdns);
    const mapped = random() < 0.4 ? draw(material.mappings) : some(material.anyAttributes, 7);
    const scope = random() < 0.6 ? usual[entry].scope : draw(scopes.slice(0, 5));
    add({ entry, classes: classes.filter((name) => name !== '').join(','), rdn, mapped, scope });
  }
  return [...cases.values()];
}

export const pushCases = {
  openldap: casesOf(openldap, {
    user: {
      entry: 'user',
      classes: 'inetOrgPerson',
      rdn: 'uid',
      mapped: ['cn', 'sn'],
      scope: 'ou=people,dc=example,dc=com',
    },
    organization: {
      entry: 'organization',
      classes: 'organizationalUnit',
      rdn: 'ou',
      mapped: [],
      scope: 'ou=people,dc=example,dc=com',
    },
  }),
  ad: casesOf(ad, {
    user: {
      entry: 'user',
      classes: 'user',
      rdn: 'cn',
      mapped: ['cn', 'sn'],
      scope: 'OU=Corp,DC=example,DC=com',
    },
    organization: {
      entry: 'organization',
      classes: 'organizationalUnit',
      rdn: 'ou',
      mapped: [],
      scope: 'OU=Corp,DC=example,DC=com',
    },
  }),
} as const;
