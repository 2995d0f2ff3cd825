/** Classes of well-known schemas that no server has from the start, by the software that brings them. Facts. */
const foreign: Readonly<Record<string, string>> = {
  '389 Directory Server': `inetUser inetSubscriber inetAdmin nsPerson nsAccount nsOrgPerson nsMemberOf nsManagedRoleDefinition
    nsRoleDefinition nsSimpleRoleDefinition nsComplexRoleDefinition nsFilteredRoleDefinition nsNestedRoleDefinition nsLicenseUser nsValueItem
    ntUser ntGroup cosTemplate cosSuperDefinition cosDefinition ldapSubEntry mailGroup mailRecipient groupOfCertificates
    passwordPolicy passwordObject costemplate nsContainer nsAdminGroup autoMemberDefinition`,
  FreeIPA: `ipaObject ipaUser ipaSshUser ipaSshGroupOfPubKeys ipaUserAuthTypeClass ipaNTUserAttrs ipaNTGroupAttrs ipaIDobject
    ipaUserGroup ipaHost ipaHostGroup ipaService ipaExternalGroup ipaToken ipaTokenRadiusProxyUser ipaPermission ipaCertMapObject
    ipaPasskeyUser ipaIdpUser nestedGroup mepOriginEntry mepManagedEntry ipaOverrideAnchor ipaUserOverride ipaKrbPrincipal ipaAllowedOperations`,
  Samba: `sambaSamAccount sambaAccount sambaGroupMapping sambaDomain sambaSidEntry sambaUnixIdPool sambaIdmapEntry sambaTrustPassword
    sambaTrustedDomainPassword sambaConfig sambaConfigOption sambaShare sambaPrivilege sambaTrustedDomain`,
  GOsa: `gosaAccount gosaMailAccount gosaGroupOfNames gosaDepartment gosaObject gosaConfig gosaLockEntry gosaUserTemplate
    gosaAdministrativeUnit gosaAdministrativeUnitTag gosaWebdavAccount gosaProxyAccount gosaIntranetAccount gosaRole gosaAcl
    gotoEnvironment gotoWorkstation gotoTerminal goServer`,
  FusionDirectory: 'fdMailAccount fdPersonalInfo fdDashboardConf fusionDirectoryConf',
  'ldapns.schema': 'authorizedServiceObject hostObject loginStatusObject',
  eduPerson: 'eduPerson eduOrg eduMember eduCourse eduCourseOffering',
  SCHAC: `schacPersonalCharacteristics schacContactLocation schacEmployeeInfo schacLinkageIdentifiers schacEntryMetadata
    schacEntryConfidentiality schacUserEntitlements schacGroupMembership schacExperimentalOC`,
  'MIT Kerberos': `krbPrincipal krbPrincipalAux krbTicketPolicy krbTicketPolicyAux krbRealmContainer krbPwdPolicy krbPrincRefAux
    krbKdcService krbContainer krb5Principal krb5KDCEntry krb5Realm krbAdmService krbPwdService`,
  'openssh-lpk.schema': 'ldapPublicKey',
  'sudo.schema': 'sudoRole',
  'misc.schema': 'inetLocalMailRecipient nisMailAlias',
  'dyngroup.schema': 'groupOfURLs dgIdentityAux',
  'openldap.schema': 'OpenLDAPorg OpenLDAPou OpenLDAPperson OpenLDAPdisplayableObject',
  'rfc2307bis.schema': 'groupOfMembers automountMap automount nisKeyObject ipTnetTemplate',
  'namedobject.schema': 'namedObject namedPolicy',
  'password policy overlay': 'pwdPolicy pwdPolicyChecker pwdHashingPolicy',
  'java.schema':
    'javaContainer javaObject javaSerializedObject javaMarshalledObject javaNamingReference',
  'corba.schema': 'corbaContainer corbaObject corbaObjectReference',
  'duaconf.schema': 'DUAConfigProfile',
  'autofs.schema': 'automountInformation',
  qmail: 'qmailUser qmailGroup qldapAdmin qldapServer',
  courier: 'courierMailAccount courierMailAlias courierDomainAlias',
  Postfix: 'postfixUser mailUser mailAccount mailDomain mailAlias mailList virtualMailUser',
  FreeRADIUS: 'radiusprofile radiusObjectProfile radiusClient',
  'ISC DHCP':
    'dhcpServer dhcpService dhcpSubnet dhcpHost dhcpGroup dhcpOptions dhcpPool dhcpSharedNetwork dhcpClass',
  'DNS server':
    'dNSZone idnsRecord idnsZone idnsConfigObject dnsRRset dlzZone dlzHost dlzGenericRecord',
  Univention: `univentionMail univentionPerson univentionGroup univentionPWHistory univentionObject univentionHost univentionPolicy
    univentionDomain univentionFetchmail univentionUserTemplate oxUserObject oxGroup`,
  Zimbra:
    'zimbraAccount zimbraMailRecipient zimbraDistributionList zimbraAlias zimbraDomain zimbraCalendarResource',
  Zarafa: 'zarafa-user zarafa-group zarafa-contact zarafa-company',
  Kopano: 'kopano-user kopano-group kopano-contact kopano-company',
  'Apple Open Directory':
    'apple-user apple-group apple-computer apple-mount apple-machine apple-preset-user extensibleObjectAux',
  Solaris:
    'SolarisUserAttr SolarisUserQual SolarisProject SolarisAuthAttr SolarisProfAttr SolarisExecAttr SolarisNamingProfile',
  'Sun Directory Server':
    'iplanet-am-managed-person iplanet-am-user-service sunFMSAML2NameIdentifier sunISManagedOrganization inetDomain sunAMAuthAccountLockout',
  'Novell eDirectory': `ndsLoginProperties ndsContainerLoginProperties homeInfo dirXML-EntitlementRecipient dirXML-ApplicationAttrs
    srvprvEntityAux ndspkiOrganization nspmPasswordAux`,
  'IBM Directory Server':
    'ePerson eUser eTUser ibm-auxAccount ibm-dynamicGroup ibm-nestedGroup ibm-staticGroup accessGroup accessRole secUser',
  'Oracle Internet Directory':
    'orclUser orclUserV2 orclGroup orclPrivilegeGroup orclIDXPerson orclContainer orclSubscriber orclIsEnabled orclNetService',
  ApacheDS: 'krb5kdc adsPolicy m-person',
  Mozilla: 'mozillaAbPersonAlpha mozillaAbPersonObsolete mozillaOrgPerson zillaPerson',
  Evolution: 'evolutionPerson evolutionPersonList calEntry',
  Horde: 'hordePerson kolabInetOrgPerson kolabGroupOfNames kolabSharedFolder turbaContact',
  PureFTPd: 'PureFTPdUser',
  phamm: 'VirtualMailAccount VirtualMailAlias VirtualDomain VirtualMailDomain',
  Asterisk: 'AsteriskSIPUser AsteriskExtension AsteriskIAXUser AsteriskVoiceMail AsteriskAccount',
  Nextcloud: 'nextcloudUser nextcloudAccount nextcloudGroup ownCloud ownCloudUser',
  'freeIPA or SSSD views': 'nsView',
  'Microsoft Exchange': `msExchCustomAttributes msExchMailStorage msExchMultiMediaUser msExchBaseClass msExchIMRecipient
    msExchOmaUser msExchRecipient msExchDynamicDistributionList msExchSystemObjectsContainer`,
  'Microsoft Services for UNIX':
    'msSFU30DomainInfo msSFU30MailAliases msSFU30NetId msSFU30NISMapConfig msSFU30Ypservers',
  'Microsoft Skype for Business': 'msRTCSIP-Domain msRTCSIP-Pool msRTCSIP-TrustedServer',
  voPerson: 'voPerson',
  'AD LDS': 'userProxy userProxyFull',
};

const byName = new Map(
  Object.entries(foreign).flatMap(([schema, names]) =>
    names.split(/\s+/).map((name) => [name.toLowerCase(), schema] as const),
  ),
);

/** The software or schema file that a class comes with, for classes that standard servers do not have. */
export function schemaOfForeign(name: string): string | undefined {
  return byName.get(name.toLowerCase());
}

/** What vendors put in front of the names of their classes. */
const prefixes = [
  ...[
    'ipa',
    'ns',
    'nt',
    'gosa',
    'goto',
    'fd',
    'samba',
    'edu',
    'schac',
    'krb',
    'krb5',
    'ms',
    'msDS-',
    'msExch',
    'mail',
  ],
  ...[
    'zimbra',
    'apple-',
    'univention',
    'sun',
    'nds',
    'orcl',
    'ibm-',
    'e',
    'm-',
    'ads-',
    'pwd',
    'sudo',
    'radius',
    'dhcp',
  ],
  ...[
    'idns',
    'mep',
    'cos',
    'iplanet-',
    'dirXML-',
    'mozilla',
    'kolab',
    'horde',
    'qmail',
    'qldap',
    'zarafa-',
    'kopano-',
  ],
  ...['oc', 'ox', 'my', 'x-', 'vo', 'qq', 'wx', 'ding'],
];

/** What a vendor put in front of a name; the rest begins with a capital, as in `nsPerson`. */
export function vendorPrefix(name: string): string | undefined {
  return prefixes.find(
    (prefix) =>
      name.toLowerCase().startsWith(prefix.toLowerCase()) &&
      /^[A-Z]/.test(name.slice(prefix.length) || 'a') &&
      /^[a-z]/.test(name),
  );
}
