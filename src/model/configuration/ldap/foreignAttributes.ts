import { vendorPrefix } from './foreignClasses';

/** Attributes of well-known schemas and overlays that no server has from the start. Facts. */
const foreign: ReadonlySet<string> = new Set(
  `memberOf isMemberOf nsRole nsRoleDN nsAccountLock nsUniqueId authorizedService host ipaUniqueID krbPrincipalName
  krbLastSuccessfulAuth sambaSID sambaAcctFlags sambaNTPassword sshPublicKey eduPersonAffiliation eduPersonPrincipalName
  eduPersonEntitlement mailLocalAddress mailRoutingAddress mailAlternateAddress mailEnabled accountStatus mailQuota
  mailNickname targetAddress hideFromAddressLists authOrig homeMDB mailForwardingAddress enabled accountEnabled
  radiusGroupName sudoUser loginShell gecos loginDisabled loginTime pwdReset employeeStatus extensionName orclIsEnabled
  mailHost maildrop quota inetUserStatus inetUserHttpURL memberURL dgIdentity labeledURI userSMIMECertificate`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

/** Whether a directory may well have that attribute, although no standard schema does. */
export function isForeignAttribute(name: string): boolean {
  return (
    foreign.has(name.toLowerCase()) ||
    /^\d/.test(name) ||
    /^(extensionAttribute|msExch|msDS-|ms-Exch|pwd|krb|ipa|ns|samba|edu|schac|sogo|zimbra|univention|apple-|ibm-|orcl|nds|x-)/i.test(
      name,
    ) ||
    vendorPrefix(name) !== undefined
  );
}
