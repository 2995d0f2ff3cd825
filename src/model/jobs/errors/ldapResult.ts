import { connectionMeanings as connection } from './connectionMeanings';
import { directoryMeanings as directory } from './directoryMeanings';
import type { MeaningText } from './meaning';
import { schemaMeanings as schema } from './schemaMeanings';
import { signInMeanings as signIn } from './signInMeanings';

/** What an LDAP result means by its number alone: what holds whatever else the text says. */
interface LdapResult {
  /** RFC 4511 appendix A; above 80 the client's own (draft-ietf-ldapext-ldap-c-api). */
  name: string;
  /** The other spellings of servers and clients; the name itself needs none. */
  spelled?: RegExp;
  meaning: MeaningText;
}

const result = (name: string, meaning: MeaningText, spelled?: RegExp): LdapResult => ({
  name,
  meaning,
  ...(spelled && { spelled }),
});

export const ldapResults: Readonly<Record<number, LdapResult>> = {
  1: result('operationsError', directory.operation, /operations[ _]?error/i),
  2: result('protocolError', directory.protocol, /protocol[ _]error/i),
  3: result('timeLimitExceeded', directory.timeLimit, /time ?limit[ _]?exceeded/i),
  4: result(
    'sizeLimitExceeded',
    directory.sizeLimit,
    /size ?limit (?:was )?exceeded|size[ _]?limit[ _]?exceeded/i,
  ),
  7: result(
    'authMethodNotSupported',
    signIn.method,
    /auth(entication)?[ _]method[ _](is )?not[ _]supported/i,
  ),
  8: result(
    'strongerAuthRequired',
    signIn.stronger,
    /strong(\(er\)|er)?[ _]?auth(entication)?[ _]?required/i,
  ),
  10: result(
    'referral',
    directory.referral,
    /\breferral \(10\)|unprocessed continuation reference|LDAP_REFERRAL|ldap\.REFERRAL|ReferralError|a referral was returned|desc(ription)?['"]: u?['"]referral|-> '?referral/i,
  ),
  11: result(
    'adminLimitExceeded',
    directory.adminLimit,
    /admin(istrative)?[ _]?limit[ _]?exceeded/i,
  ),
  12: result(
    'unavailableCriticalExtension',
    directory.control,
    /unavailable[ _]?crit(ical)?[ _]?extension|critical extension is unavailable/i,
  ),
  13: result(
    'confidentialityRequired',
    directory.encryptionNeeded,
    /confidentiality[ _]?required/i,
  ),
  16: result(
    'noSuchAttribute',
    schema.attributeOrValueMissing,
    /no[ _]?such[ _]?attribute|requested attribute does not exist/i,
  ),
  17: result(
    'undefinedAttributeType',
    schema.attributeUnknown,
    /undefined[ _]?(attribute[ _]?)?type/i,
  ),
  18: result('inappropriateMatching', schema.noMatchingRule, /inappropriate[ _]?matching/i),
  19: result('constraintViolation', schema.constraint, /constraint[ _]?violation/i),
  20: result(
    'attributeOrValueExists',
    schema.valueExists,
    /(attribute|type)[ _]?or[ _]?value[ _]?exists|attribute exists or the value has been assigned/i,
  ),
  21: result('invalidAttributeSyntax', schema.syntax, /invalid[ _]?(attribute[ _]?)?syntax/i),
  32: result(
    'noSuchObject',
    directory.noSuchObject,
    /no[ _]?such[ _]?object|the object does not exist/i,
  ),
  34: result(
    'invalidDNSyntax',
    directory.nameInvalid,
    /invalid[ _]?(dn|distinguished[ _]?name)[ _]?(syntax|error)|distinguished name contains invalid syntax/i,
  ),
  48: result('inappropriateAuthentication', signIn.method, /inappropriate[ _]?auth(entication)?/i),
  49: result(
    'invalidCredentials',
    signIn.refused,
    /invalid[ _]?credentials|supplied credential is invalid/i,
  ),
  50: result(
    'insufficientAccessRights',
    directory.rights,
    /insufficient[ _]?access([ _]?rights)?/i,
  ),
  51: result(
    'busy',
    directory.busy,
    /LDAP_BUSY|ldap\.BUSY|BusyError|server is busy|desc(ription)?['"]: u?['"]busy/i,
  ),
  52: result(
    'unavailable',
    directory.unavailable,
    /LDAP_UNAVAILABLE\b|ldap\.UNAVAILABLE\b|\bUnavailableError|(?<!LDAP )server is unavailable|desc(ription)?['"]: u?['"]unavailable['"]/i,
  ),
  53: result(
    'unwillingToPerform',
    directory.unwilling,
    /unwilling[ _]?to[ _]?perform|server cannot handle directory requests/i,
  ),
  64: result('namingViolation', schema.naming, /naming[ _]?violation/i),
  65: result('objectClassViolation', schema.objectClass, /object[ _]?class[ _]?violation/i),
  66: result('notAllowedOnNonLeaf', directory.nonLeaf, /not[ _]?allowed[ _]?on[ _]?non[ _-]?leaf/i),
  67: result('notAllowedOnRDN', schema.namingValueFixed, /not[ _]?allowed[ _]?on[ _]?rdn/i),
  68: result(
    'entryAlreadyExists',
    directory.entryExists,
    /(entry[ _]?already[ _]?exists|LDAP_ALREADY_EXISTS|ldap\.ALREADY_EXISTS|(?:Add|desc['"]|description['"]): u?['"]?already exists|\balready exists \(68\))/i,
  ),
  69: result(
    'objectClassModsProhibited',
    schema.classFixed,
    /object[ _]?class[ _]?mods[ _]?prohibited|cannot modify object class|NO_OBJECT_CLASS_MODS/i,
  ),
  71: result('affectsMultipleDSAs', directory.elsewhere, /affects[ _]?multiple[ _]?dsas/i),
  81: result(
    'LDAP_SERVER_DOWN',
    connection.unreachable,
    /can't contact ldap server|LDAP_SERVER_DOWN|ldap\.SERVER_DOWN/i,
  ),
  85: result('LDAP_TIMEOUT', connection.unanswered, /LDAP_TIMEOUT|ldap\.TIMEOUT/i),
  87: result('LDAP_FILTER_ERROR', directory.filterInvalid, /LDAP_FILTER_ERROR|ldap\.FILTER_ERROR/i),
  91: result(
    'LDAP_CONNECT_ERROR',
    connection.unreachable,
    /LDAP_CONNECT_ERROR|ldap\.CONNECT_ERROR/i,
  ),
};

/** How servers, clients and gateways write the number; in hexadecimal where the group has a name. */
const numbers: readonly RegExp[] = [
  /\bLDAP(?:: error| error)?(?: result)? ?code[\s:=#]*(\d{1,3})\b/i,
  /\b(?:error|result) ?code["'\s:=]+(\d{1,3})\b/i,
  /["']result["']: (\d{1,3})\b/,
  /\berr=(\d{1,3})\b/,
  /\bres_errno: (\d{1,3})\b/,
  /\bLDAP\w*Result - (\d{1,3}) - /,
  /\bcode: 0x(?<hex>[0-9a-f]{1,2})\b/i,
  /\b0x(?<hex>[0-9a-f]{1,2}) \((?=[A-Z])/i,
  /\bLDAP error ?\((\d{1,3})\)/i,
  /错误代?码[\s：:]*(\d{1,3})\b/,
  /\bLDAP_\w+[\s:(]+(\d{1,3})\b|\b(\d{1,3}) LDAP_[A-Z_]+/,
];

/** Looser ones: a number that counts only beside the name it has, `Object class violation (65)`. */
const numbersBesideNames: readonly RegExp[] = [
  /[A-Za-z)] \((-?\d{1,3})\)(?=$|[\s:,;.])/,
  /\((?:code |#)(\d{1,3})\)/i,
  /\bcode[=:] ?(\d{1,3})\b/i,
  /\bresult: (\d{1,3})\b/i,
  /\berror <(\d{1,3})>|[a-z]\. <(\d{1,3})>/i,
  /\berror (\d{1,3})\b/i,
  /\((\d{1,3}): (?=[A-Z])/,
  /: (\d{1,3})\((?=[A-Z])/,
];

/** What marks a text as one of a directory: other products number their errors, too. */
const context =
  /ldap|javax\.naming|System\.DirectoryServices|DirectoryOperationException|MessageType : \w+_REQUEST|DSID-|AcceptSecurityContext|\b(?:Svc|Name|Upd|Atr|Sec|Ref)Err\b|slapd|\b0x8007[0-9a-f]{4}\b|['"]desc['"]: |\bvalue #\d+ |object ?class|naming attribute|naming violation|global superior|shadow context|write access to (?:parent|entry)|^ ?attribute '|DN with no password|confidentiality required|matching rule|no such value|attribute type undefined|no user modification allowed|unicodePwd|distinguished ?name|bindRequest|bindResponse|no ?such ?object|entry ?already ?exists|insufficient ?access ?rights|INSUFF_ACCESS_RIGHTS|unwilling ?to ?perform|attribute ?or ?value ?exists|NoSuchAttributeError|SizeLimitExceededError|TimeLimitExceededError|ReferralError|ConfidentialityRequiredError|InvalidCredentialsError|OperationsError/i;

/** Whether a text speaks of a directory. */
export function speaksOfDirectory(text: string): boolean {
  return context.test(text);
}

/** Codes that libldap counts below zero, as its own names for those above 80. */
const below: Readonly<Record<number, number>> = { [-1]: 81, [-5]: 85, [-7]: 87, [-11]: 91 };

function numberIn(text: string, patterns: readonly RegExp[]): number | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) {
      const digits = found.slice(1).find(Boolean) ?? '';
      const value = parseInt(digits, found.groups ? 16 : 10);
      return below[value] ?? value;
    }
  }
  return undefined;
}

function isNamed(text: string, { name, spelled }: LdapResult): boolean {
  // A short name is a word of every day: those have a pattern of their own.
  const long = name.length > 12 && text.toLowerCase().includes(name.toLowerCase());
  return long || spelled?.test(text) === true;
}

/** The result that a text of a directory gives, by its number, else by its name. */
export function ldapResultOf(text: string): number | undefined {
  const number = numberIn(text, numbers);
  if (number !== undefined) {
    return number;
  }
  const beside = numberIn(text, numbersBesideNames);
  const named = beside === undefined ? undefined : ldapResults[beside];
  if (named && isNamed(text, named)) {
    return beside;
  }
  const found = Object.entries(ldapResults).find(([, known]) => isNamed(text, known));
  return found && Number(found[0]);
}
