import * as l10n from '@vscode/l10n';
import { attributeType, canonicalAttribute } from './attributeTypes';
import type { ClassSubject } from './checkClasses';
import type { CheckFacts } from './checkFacts';
import type { Family, Finding } from './finding';
import { allowedAttributes, knownClasses } from './schemaOfList';

/** An RDN attribute of the configuration, with the entries it names. */
export interface NamingSubject {
  field: string;
  rdn: string;
  entries: ClassSubject['entries'];
  classes: string;
}

type Make = (
  rule: string,
  severity: Finding['severity'],
  message: string,
  reference: string,
  suggestion?: string,
) => Finding;

/** Rules RDN-01 to RDN-07: which attribute may name the entries. */
export function checkNaming(subject: NamingSubject, facts: CheckFacts): Finding[] {
  const { field, entries } = subject;
  const { family } = facts;
  const rdn = subject.rdn.trim();
  const finding: Make = (rule, severity, message, reference, suggestion) => ({
    ...{ rule, severity, field, message, reference },
    ...(suggestion && { suggestion }),
  });
  if (rdn === '') {
    return [];
  }
  if (!/^([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)+)$/.test(rdn)) {
    return [noAttributeName(rdn, finding)];
  }
  const impossible = cannotName(rdn, family, finding);
  if (impossible) {
    return [impossible];
  }
  if (entries === 'user' && family === 'ad') {
    return isNamed(rdn, 'cn', family)
      ? fedBy('cn', facts, finding)
      : [
          finding(
            'RDN-01',
            'error',
            l10n.t('Active Directory names users by cn; another attribute is refused (result 64).'),
            'ADSchema c-user, Rdn-Att-Id',
            'cn',
          ),
        ];
  }
  const units = knownClasses(subject.classes, family).some(
    ({ name }) => name === 'organizationalUnit',
  );
  if (entries === 'organization' && units && !isNamed(rdn, 'ou', family)) {
    return [organizationRdn(subject, facts, finding)];
  }
  const refused = notAllowed(subject, facts, finding);
  return refused || entries !== 'user'
    ? [refused].filter((found) => found !== undefined)
    : fedBy(canonicalAttribute(rdn), facts, finding);
}

/** Whether the attribute goes by that name. Active Directory knows no second names, but object identifiers. */
function isNamed(rdn: string, name: string, family: Family): boolean {
  const plain = family === 'openldap' || /^[\d.]+$/.test(rdn);
  return (plain ? canonicalAttribute(rdn) : rdn.toLowerCase()) === name;
}

/** RDN-04: something else than the name of an attribute. */
function noAttributeName(rdn: string, finding: Make): Finding {
  // Full-width letters and signs read like their plain forms, and are none.
  const name = /^[A-Za-z][A-Za-z0-9-]*/.exec(rdn.normalize('NFKC'))?.[0];
  return finding(
    'RDN-04',
    'error',
    l10n.t('Only the name of an attribute belongs here, no value and no distinguished name.'),
    'RFC 4514 §2.3',
    name,
  );
}

/** RDN-07: attributes that cannot stand in a name, or should not. */
function cannotName(rdn: string, family: Family, finding: Make): Finding | undefined {
  const type = attributeType(rdn);
  if (type?.cannotName) {
    const why = {
      binary: l10n.t('binary'),
      operational: l10n.t('kept by the server'),
      incomparable: l10n.t('without a rule that compares its values'),
    }[type.cannotName];
    return finding(
      'RDN-07',
      'error',
      l10n.t('"{0}" cannot name an entry: it is {1}.', rdn, why),
      type.reference,
    );
  }
  return type?.name === 'userPassword'
    ? finding(
        'RDN-07',
        family === 'ad' ? 'error' : 'warning',
        l10n.t('The password would stand in every distinguished name. Use another attribute.'),
        'RFC 4519 §2.41',
      )
    : undefined;
}

/** RDN-02: organizational units are named by `ou`; on OpenLDAP by another attribute only beside it. */
function organizationRdn(
  { classes, rdn }: NamingSubject,
  { family, mapped }: CheckFacts,
  finding: Make,
): Finding {
  const beside =
    family === 'openldap' &&
    mapped?.has('ou') &&
    allowedAttributes(classes, family)?.has(canonicalAttribute(rdn));
  return finding(
    'RDN-02',
    beside ? 'warning' : 'error',
    family === 'ad'
      ? l10n.t('Active Directory names organizational units by ou (result 64 otherwise).')
      : l10n.t('An organizational unit must have ou; name it by ou.'),
    family === 'ad' ? 'ADSchema c-organizationalunit, Rdn-Att-Id' : 'RFC 4519 §3.11',
    'ou',
  );
}

/** RDN-03: on OpenLDAP the naming attribute has to be allowed by the classes. Judged only where the tables hold all of them. */
function notAllowed(
  { classes, entries, rdn }: NamingSubject,
  { family }: CheckFacts,
  finding: Make,
): Finding | undefined {
  const allowed = allowedAttributes(classes, family);
  if (!allowed || allowed.has(canonicalAttribute(rdn))) {
    return undefined;
  }
  return entries === 'user'
    ? finding(
        'RDN-03',
        'error',
        l10n.t(
          'None of the classes allows "{0}". Use inetOrgPerson, or add uidObject for uid.',
          rdn,
        ),
        'RFC 2798 §3; RFC 4519 §3.14',
      )
    : finding(
        'RDN-03',
        'error',
        l10n.t('None of the classes allows "{0}". Name the entries by one they require.', rdn),
        'RFC 4512 §2.4',
      );
}

/** Attributes and fields whose values people change. */
const mutable = new Set(['mail', 'email', 'mobile', 'phonenumber', 'displayname']);

/**
 * RDN-05 and RDN-06: names that collide or change. An attribute such as `mail` says by itself what it holds; of `cn` or
 * `uid` that is known only where the mapping says what feeds it.
 */
function fedBy(name: string, { feeds }: CheckFacts, finding: Make): Finding[] {
  const field = (feeds.get(name) ?? '').trim().toLowerCase();
  const findings: Finding[] = [];
  if (name === 'cn' && field === 'displayname') {
    findings.push(
      finding(
        'RDN-05',
        'warning',
        l10n.t(
          'cn is filled from the display name: two people of one name in one organization collide (result 68). Prefer the user name.',
        ),
        'RFC 4511 §4.7',
      ),
    );
  }
  if (mutable.has(name) || mutable.has(field)) {
    findings.push(
      finding(
        'RDN-06',
        'warning',
        l10n.t(
          'Entries are named by something that changes: every change renames the entry and breaks references to it.',
        ),
        'RFC 4511 §4.9',
      ),
    );
  }
  return findings;
}
