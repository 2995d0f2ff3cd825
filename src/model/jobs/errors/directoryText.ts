import { directoryMeanings as directory } from './directoryMeanings';
import type { MeaningText, Recognised } from './meaning';
import { schemaMeanings as schema } from './schemaMeanings';
import { signInMeanings as signIn } from './signInMeanings';

interface TextRule {
  /** The first group that matched is the attribute or class, the second one that belongs beside it. */
  text: RegExp;
  result: number;
  meaning: MeaningText;
}

const rule = (result: number, meaning: MeaningText, text: RegExp): TextRule => ({
  result,
  meaning,
  text,
});

/** An attribute type or class name, with options and quotes around it. */
const name = String.raw`["'\\]{0,2}([A-Za-z][\w-]{0,63}(?:;[\w-]{1,30}){0,2})["'\\]{0,2}`;
const named = (before: string, after: string) => new RegExp(before + name + after, 'i');

/**
 * Diagnostic messages of directories other than Active Directory, in their own words: OpenLDAP (servers/slapd), 389
 * Directory Server, OpenDJ and what descends from it, UnboundID, lldap. More particular ones stand first.
 */
const rules: readonly TextRule[] = [
  rule(
    16,
    schema.valueGone,
    named(String.raw`modify/(?:delete|increment): `, ': no such (?:value|attribute)'),
  ),
  rule(
    20,
    schema.valueAlready,
    named(String.raw`modify/add: `, String.raw`: value #\d+ already exists`),
  ),
  rule(20, schema.valueTwice, named('', String.raw`: value #\d+ provided more than once`)),
  rule(21, schema.classUnknown, /\bobjectClass: value #\d+ invalid per syntax/i),
  rule(
    21,
    schema.valueSyntax,
    named('', String.raw`: value #\d+ (?:invalid per syntax|normalization failed)`),
  ),
  rule(
    17,
    schema.attributeUnknown,
    named(
      '',
      ': (?:attribute type undefined|AttributeDescription contains inappropriate characters)',
    ),
  ),
  rule(17, schema.attributeUnknown, /\bstr2ad\(([A-Za-z][\w-]{0,63})\): attribute type undefined/i),
  rule(
    18,
    schema.noMatchingRule,
    named('', ': (?:no|inappropriate) (?:equality |substrings? |ordering )?matching rule'),
  ),
  rule(18, schema.noMatchingRule, named('', ': no equality matching rule')),
  rule(65, schema.classUnknown, named('unrecognized objectClass ', '')),
  rule(65, schema.classUnknown, named('unknown object ?class ', '')),
  rule(65, schema.classUnknown, named('object ?class ', ' which is not defined in the schema')),
  rule(65, schema.attributeUnknown, named('attribute ', ' which is not defined in the schema')),
  rule(65, schema.attributeNotAllowed, named('attribute ', ' (?:is )?not allowed')),
  rule(65, schema.attributeNotAllowed, named('attribute ', ' which is not allowed')),
  rule(65, schema.attributeNotAllowed, named('attribute ', ' not declared in objectClasses')),
  rule(
    65,
    schema.classesExclude,
    /multiple conflicting structural object ?classes ([\w-]+) and ([\w-]+)/i,
  ),
  rule(21, schema.valueSyntax, named('contains a value for attribute ', ' that is invalid')),
  rule(
    65,
    schema.attributeRequired,
    /\bobject ?class ["'][\w-]+["'] requires attribute ["']([A-Za-z][\w-]{0,63})["']/i,
  ),
  rule(65, schema.attributeRequired, named('missing (?:required )?attribute ', String.raw`\b`)),
  rule(
    65,
    schema.noStructuralClass,
    /no structural object ?class|no objectClass attribute|does not include a structural object ?class/i,
  ),
  rule(65, schema.classesExclude, /invalid structural object ?class chain \(([\w-]+)\/([\w-]+)\)/i),
  rule(69, schema.classFixed, /structural object ?class modification from/i),
  rule(64, schema.nameConflict, named('value of single-valued naming attribute ', ' conflicts')),
  rule(64, schema.nameNotHeld, named('naming attribute ', ' is not present in entry')),
  rule(
    67,
    schema.namingValueFixed,
    /naming attributes? .{0,80}(?:not present|cannot be (?:deleted|modified))|does not include all of the attributes used in its RDN/i,
  ),
  rule(53, directory.nameOutside, /no global superior knowledge|not a subtree of the base/i),
  rule(
    53,
    directory.notWritable,
    /shadow context; no update referral|operation restricted|operation not permitted within namingContext|database is read-only|server is read-?only/i,
  ),
  rule(
    53,
    signIn.empty,
    /unauthenticated bind \(DN with no password\) disallowed|empty password not allowed/i,
  ),
  rule(48, signIn.empty, /anonymous bind disallowed/i),
  rule(7, signIn.method, /authentication method .{0,20}not supported/i),
  rule(
    8,
    signIn.first,
    /modifications require authentication|(?:successful bind|authentication) must be completed|operation requires authentication/i,
  ),
  rule(13, directory.encryptionWeak, /stronger (?:TLS )?confidentiality required/i),
  rule(
    13,
    directory.encryptionNeeded,
    /(?:TLS )?confidentiality required|transport encryption required|turn on integrity checking/i,
  ),
  rule(53, signIn.disabled, /account (?:is )?(?:inactivated|disabled)/i),
  rule(
    19,
    signIn.locked,
    /account (?:is )?(?:temporarily |permanently )?locked|exceed(?:ed)? password retry limit/i,
  ),
  rule(
    19,
    schema.passwordPolicy,
    /password (?:fails quality|is in history|is too young|(?:is )?too short)|check_password_restrictions|invalid password syntax|password policy/i,
  ),
  rule(
    19,
    schema.valueTaken,
    /same attribute value already exists \(attribute: \\?["']([A-Za-z][\w-]{0,63})/i,
  ),
  rule(
    19,
    schema.valueTaken,
    /some attributes not unique|non-unique attributes? found|same attribute value already exists/i,
  ),
  rule(19, schema.attributeOfServer, named('', ': no user modification allowed')),
  rule(19, schema.attributeOfServer, /no user modification allowed/i),
  rule(19, schema.singleValue, named('attribute ', ' cannot have multiple values')),
  rule(19, schema.singleValue, named('', ': multiple values provided')),
  rule(
    50,
    directory.rights,
    /Insufficient '\w+' privilege to the '([A-Za-z][\w-]{0,63})' attribute/i,
  ),
  rule(
    50,
    directory.rights,
    /no write access to (?:parent|entry)|insufficient '\w+' privilege|due to insufficient access rights/i,
  ),
  rule(
    1,
    directory.encryptionTwice,
    /TLS or SSL already in effect|TLS already (?:started|in effect)/i,
  ),
  rule(52, directory.serverCertificate, /error initializing SSL\/TLS/i),
  rule(
    2,
    directory.startTlsMissing,
    /StartTLS.{0,40}not (?:supported|available)|TLS (?:is )?not supported|unsupported extended operation/i,
  ),
  rule(12, directory.control, /critical extension is (?:not recognized|unavailable)/i),
  rule(32, directory.parentMissing, /parent (?:entry )?.{0,200}does not exist|PARENT_NOT_FOUND/i),
  rule(
    87,
    directory.filterInvalid,
    /bad search filter|invalid (?:search )?filter|unbalanced parenthes|filter compile error/i,
  ),
];

/** Reads a diagnostic in the words of a directory; `undefined` when none is known. */
export function recogniseDirectoryText(text: string): Recognised | undefined {
  for (const { text: pattern, result, meaning } of rules) {
    const found = pattern.exec(text);
    if (found) {
      const of = found.slice(1).filter(Boolean).join(', ');
      return { meaning, ...(of && { of }), ldapCode: result };
    }
  }
  return undefined;
}
