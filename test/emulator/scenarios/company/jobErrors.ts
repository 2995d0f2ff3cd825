import type { ErrorPair } from '../../data/jobOutcome';

const pair = (ErrorCode: string, ErrorMessage: string): ErrorPair => ({ ErrorCode, ErrorMessage });
const atOnce = (error: ErrorPair): ErrorPair => ({ ...error, atOnce: true });

/** What runs of the company complain about; LDAP texts are worded as servers word them. */
export const jobErrors = {
  badPassword: atOnce(
    pair(
      'LdapException.InvalidCredentials',
      '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839]',
    ),
  ),
  lockedAccount: atOnce(
    pair(
      'LdapException.InvalidCredentials',
      '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 775, v3839]',
    ),
  ),
  unwilling: pair(
    'LdapException.UnwillingToPerform',
    "[LDAP: error code 53 - 0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0]; remaining name 'CN=Li Wei,OU=Software,OU=Corp,DC=corp,DC=example,DC=com'",
  ),
  alreadyExists: pair(
    'LdapException.EntryAlreadyExists',
    "[LDAP: error code 68 - Entry Already Exists]; remaining name 'uid=wang.fang,ou=suppliers,dc=partner,dc=example,dc=com'",
  ),
  noParent: pair(
    'LdapException.NoSuchObject',
    "[LDAP: error code 32 - No Such Object]; remaining name 'ou=Tooling partners,ou=suppliers,dc=partner,dc=example,dc=com'",
  ),
  badSyntax: pair(
    'LdapException.InvalidAttributeSyntax',
    '[LDAP: error code 21 - objectClass: value #0 invalid per syntax]',
  ),
  unknownClass: pair(
    'LdapException.NoSuchAttribute',
    '[LDAP: error code 16 - 00000057: LdapErr: DSID-0C090E85, comment: Error in attribute conversion operation, data 0, v3839]',
  ),
  noRights: pair(
    'LdapException.InsufficientAccessRights',
    '[LDAP: error code 50 - 00002098: SecErr: DSID-031514A0, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0]',
  ),
  timeout: atOnce(
    pair(
      'NetworkAccess.ConnectTimeout',
      'Connect to ldap.example.com:636 timed out after 5000 ms.',
    ),
  ),
  readTimeout: pair(
    'NetworkAccess.ReadTimeout',
    'LDAP response read timed out, timeout used: 30000 ms.',
  ),
  singlePath: atOnce(
    pair(
      'NetworkAccess.EndpointUnavailable',
      'The network access endpoint nae_public cannot reach 203.0.113.17:389.',
    ),
  ),
  noUsername: pair('MissingParameter.Username', 'The specified parameter Username is required!'),
  duplicateEmail: pair('ResourceDuplicated.Email', 'The specified resource: Email already exist.'),
  guard: atOnce(
    pair(
      'PullProtectedRule.UserDeletedThresholdExceeded',
      'The number of users to be deleted (47) exceeds the threshold (30). The synchronization job is terminated.',
    ),
  ),
  vendorQuota: pair(
    'DingTalk.90018',
    'The app has exceeded the call frequency limit of the interface.',
  ),
  vendorScope: pair('WeCom.60011', 'no privilege to access/modify contact/party/agent'),
  vendorToken: atOnce(pair('Lark.99991663', 'Invalid access token for authorization.')),
  scimConflict: pair('Scim.409', 'uniqueness: userName "chen.jing" is already taken.'),
  scimServer: pair('Scim.503', 'The application answered 503 Service Unavailable three times.'),
  callback: atOnce(
    pair('Callback.Timeout', 'POST https://hr.example.com/idaas/events: no answer within 10 s.'),
  ),
  internal: pair('InternalError', 'Internal error'),
} as const;
