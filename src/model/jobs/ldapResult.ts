import * as l10n from '@vscode/l10n';
import { unanswered, unreachable } from './networkFault';
import type { Explanation } from './explanation';

const stoppedAtLimit = (): Explanation => ({
  title: l10n.t('The directory stopped at a limit of its own.'),
  advice: l10n.t(
    'It limits the time or the entries of one search: narrow the scope, or raise the limits for the administrator account.',
  ),
});

const ldap: Record<number, () => Explanation> = {
  3: stoppedAtLimit,
  4: stoppedAtLimit,
  11: stoppedAtLimit,
  8: () => ({
    title: l10n.t('The directory asks for a stronger connection.'),
    advice: l10n.t('Use LDAPS or StartTLS for this identity provider.'),
  }),
  13: () => ({
    title: l10n.t('The directory refuses this without encryption.'),
    advice: l10n.t('Use LDAPS or StartTLS for this identity provider.'),
  }),
  16: () => ({
    title: l10n.t('The directory does not know an attribute or object class.'),
    advice: l10n.t('Check the object classes and the mapped attributes of the configuration.'),
  }),
  17: () => ({
    title: l10n.t('The directory does not know an attribute type.'),
    advice: l10n.t('Check the mapped attributes against the schema of the directory.'),
  }),
  19: () => ({
    title: l10n.t('A value breaks a rule of the directory.'),
    advice: l10n.t('With Active Directory this is usually the password policy.'),
  }),
  20: () => ({
    title: l10n.t('A value is there already.'),
    advice: l10n.t('Check for an object class or attribute value that is listed twice.'),
  }),
  21: () => ({
    title: l10n.t('A value has the wrong syntax.'),
    advice: l10n.t('OpenLDAP also says so for an unknown object class: check the class lists.'),
  }),
  32: () => ({
    title: l10n.t('The parent entry does not exist in the directory.'),
    advice: l10n.t(
      'Check that the target node of the scope exists and is spelled as in the directory.',
    ),
  }),
  34: () => ({
    title: l10n.t('A distinguished name is malformed.'),
    advice: l10n.t('Check the target node and names with a comma, plus sign, quote or backslash.'),
  }),
  49: () => ({
    title: l10n.t('The directory refused the administrator account.'),
    advice: l10n.t(
      'Check user name and password of the connection, and whether the account is locked or expired.',
    ),
  }),
  50: () => ({
    title: l10n.t('The administrator account may not do this.'),
    advice: l10n.t('Grant it create, delete and write on the target node.'),
  }),
  51: () => ({
    title: l10n.t('The directory is busy.'),
    advice: l10n.t('Run the synchronization again at a quieter time.'),
  }),
  52: () => ({
    title: l10n.t('The directory is not available.'),
    advice: l10n.t('Check the server and the network path, then run the synchronization again.'),
  }),
  53: () => ({
    title: l10n.t('The directory is unwilling to do this.'),
    advice: l10n.t(
      'With Active Directory: a password without encryption, or a password policy. With OpenLDAP: a name outside its suffix.',
    ),
  }),
  64: () => ({
    title: l10n.t('An entry is named by the wrong attribute.'),
    advice: l10n.t(
      'Check the RDN attributes: Active Directory names users by cn and organizations by ou.',
    ),
  }),
  65: () => ({
    title: l10n.t('An entry does not fit its object classes.'),
    advice: l10n.t(
      'A required attribute is missing, or one is not allowed: check class lists and mapping.',
    ),
  }),
  66: () => ({
    title: l10n.t('An entry still has children.'),
    advice: l10n.t('Move or delete what is below it in the directory first.'),
  }),
  67: () => ({
    title: l10n.t('The attribute that names an entry cannot change this way.'),
    advice: l10n.t('Check whether the mapping also writes the RDN attribute.'),
  }),
  68: () => ({
    title: l10n.t('An entry of that name exists already.'),
    advice: l10n.t(
      'Two people share a name in one organization, or the entry was made by hand: use a unique RDN attribute or bind the entry.',
    ),
  }),
  69: () => ({
    title: l10n.t('Object classes of an existing entry cannot change.'),
    advice: l10n.t('A changed class list applies to new entries only.'),
  }),
  81: unreachable,
  85: unanswered,
  91: unreachable,
};

/** Names of the codes: RFC 4511 appendix A; above 80 the client's own (draft-ietf-ldapext-ldap-c-api). */
const names: Record<number, string> = {
  3: 'timeLimitExceeded',
  4: 'sizeLimitExceeded',
  8: 'strongerAuthRequired',
  11: 'adminLimitExceeded',
  13: 'confidentialityRequired',
  16: 'noSuchAttribute',
  17: 'undefinedAttributeType',
  19: 'constraintViolation',
  20: 'attributeOrValueExists',
  21: 'invalidAttributeSyntax',
  32: 'noSuchObject',
  34: 'invalidDNSyntax',
  49: 'invalidCredentials',
  50: 'insufficientAccessRights',
  51: 'busy',
  52: 'unavailable',
  53: 'unwillingToPerform',
  64: 'namingViolation',
  65: 'objectClassViolation',
  66: 'notAllowedOnNonLeaf',
  67: 'notAllowedOnRDN',
  68: 'entryAlreadyExists',
  69: 'objectClassModsProhibited',
  81: 'LDAP_SERVER_DOWN',
  85: 'LDAP_TIMEOUT',
  91: 'LDAP_CONNECT_ERROR',
};

/** What Active Directory adds to result 49 as `data …`: a Windows system error, what it means, and what to do first. */
const adBind: Record<string, { error: string; title: () => string; advice: () => string }> = {
  '525': {
    error: 'ERROR_NO_SUCH_USER',
    title: () => l10n.t('The administrator account does not exist.'),
    advice: () =>
      l10n.t(
        'Check the name of the administrator account in the identity provider; Active Directory takes a DN, a UPN or DOMAIN\\name.',
      ),
  },
  '52e': {
    error: 'ERROR_LOGON_FAILURE',
    title: () => l10n.t('The password of the administrator account is wrong.'),
    advice: () =>
      l10n.t('Enter the password of the administrator account in the identity provider again.'),
  },
  '530': {
    error: 'ERROR_INVALID_LOGON_HOURS',
    title: () => l10n.t('The administrator account may not sign in at this hour.'),
    advice: () =>
      l10n.t('Allow the account to sign in at all hours, or move the schedule into those it has.'),
  },
  '531': {
    error: 'ERROR_INVALID_WORKSTATION',
    title: () => l10n.t('The administrator account may not sign in from this machine.'),
    advice: () =>
      l10n.t('Take the list of machines off the account: the service signs in from none of them.'),
  },
  '532': {
    error: 'ERROR_PASSWORD_EXPIRED',
    title: () => l10n.t('The password of the administrator account has expired.'),
    advice: () =>
      l10n.t(
        'Set a new password in the directory, then enter it in the identity provider; better, let it not expire.',
      ),
  },
  '533': {
    error: 'ERROR_ACCOUNT_DISABLED',
    title: () => l10n.t('The administrator account is disabled.'),
    advice: () => l10n.t('Enable the account in the directory, or use another one.'),
  },
  '701': {
    error: 'ERROR_ACCOUNT_EXPIRED',
    title: () => l10n.t('The administrator account has expired.'),
    advice: () => l10n.t('Extend the account in the directory, or use one that does not expire.'),
  },
  '773': {
    error: 'ERROR_PASSWORD_MUST_CHANGE',
    title: () => l10n.t('The administrator account must change its password first.'),
    advice: () =>
      l10n.t(
        'Change the password in the directory once, then enter the new one in the identity provider.',
      ),
  },
  '775': {
    error: 'ERROR_ACCOUNT_LOCKED_OUT',
    title: () => l10n.t('The administrator account is locked.'),
    advice: () =>
      l10n.t('Unlock the account in the directory, and look for who uses an old password of it.'),
  },
};

/** Finds an LDAP result code where servers and gateways usually write it; other products number their errors, too. */
function ldapCode(code: string, message: string): number | undefined {
  if (!/ldap|DSID-/i.test(`${code} ${message}`)) {
    return undefined;
  }
  const found =
    /\b(?:LDAP(?:: error)?(?: result)? code|error code|resultCode|err)[\s:=]*(\d{1,2})\b/i.exec(
      message,
    );
  return found ? Number(found[1]) : undefined;
}

/** Explains the LDAP result that an error pair names; `undefined` when it names none that is known. */
export function explainLdap(code: string, message: string): Explanation | undefined {
  const number = ldapCode(code, message);
  const known = number === undefined ? undefined : ldap[number];
  if (number === undefined || !known) {
    return undefined;
  }
  const reference = `${number < 80 ? 'RFC 4511' : 'LDAP C API'}: ${names[number] ?? ''} (${number})`;
  const sub =
    number === 49 ? /\bdata ([0-9a-f]{3})\b/i.exec(message)?.[1]?.toLowerCase() : undefined;
  const bind = sub !== undefined && Object.hasOwn(adBind, sub) ? adBind[sub] : undefined;
  return bind
    ? {
        title: bind.title(),
        advice: bind.advice(),
        ldapCode: number,
        reference: `${reference}, ${bind.error} (0x${sub ?? ''})`,
      }
    : { ...known(), ldapCode: number, reference };
}
