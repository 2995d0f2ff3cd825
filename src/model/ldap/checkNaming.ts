import * as l10n from '@vscode/l10n';
import { attributeType, canonicalAttribute } from './attributeTypes';
import { allowedAttributes, knowsAll, type ClassSubject } from './checkClasses';
import { readClassList } from './classList';
import type { CheckContext, Finding } from './finding';

/** An RDN attribute of the configuration, with the entries it names. */
export interface NamingSubject {
  field: string;
  rdn: string;
  entries: ClassSubject['entries'];
  classes: string;
}

/** Rules RDN-01 to RDN-04 and RDN-07: which attribute may name the entries. */
export function checkNaming(subject: NamingSubject, context: CheckContext): Finding[] {
  const { field, rdn, entries } = subject;
  const { family } = context;
  // Full-width letters and signs read like their plain forms, so they are judged like them.
  const plain = rdn.normalize('NFKC').trim();
  if (plain === '') {
    return [];
  }
  const finding = (
    rule: string,
    severity: Finding['severity'],
    message: string,
    reference: string,
    suggestion?: string,
  ): Finding => ({ rule, severity, field, message, reference, ...(suggestion && { suggestion }) });
  if (/[=,+\s]/.test(plain)) {
    const name = /^[A-Za-z][A-Za-z0-9-]*/.exec(plain)?.[0];
    return [
      finding(
        'RDN-04',
        'error',
        l10n.t('Only the name of an attribute belongs here, no value and no distinguished name.'),
        'RFC 4514 §2.3',
        name,
      ),
    ];
  }
  const name = canonicalAttribute(plain);
  const type = attributeType(plain);
  if (type?.cannotName) {
    return [
      finding(
        'RDN-07',
        'error',
        l10n.t(
          '"{0}" cannot name an entry: it is {1}.',
          plain,
          type.cannotName === 'binary' ? l10n.t('binary') : l10n.t('kept by the server'),
        ),
        type.reference,
      ),
    ];
  }
  if (name === 'userpassword') {
    return [
      finding(
        'RDN-07',
        family === 'ad' ? 'error' : 'warning',
        l10n.t('The password would stand in every distinguished name. Use another attribute.'),
        'RFC 4519 §2.41',
      ),
    ];
  }
  if (entries === 'user' && family === 'ad' && name !== 'cn') {
    return [
      finding(
        'RDN-01',
        'error',
        l10n.t('Active Directory names users by cn; another attribute is refused (result 64).'),
        'ADSchema c-user, Rdn-Att-Id',
        'cn',
      ),
    ];
  }
  if (entries === 'organization' && name !== 'ou') {
    return organizationRdn(subject, context, finding);
  }
  return notAllowed(subject, context, name, finding);
}

type Make = (
  rule: string,
  severity: Finding['severity'],
  message: string,
  reference: string,
  suggestion?: string,
) => Finding;

/** RDN-02: organizations are named by `ou`, always in Active Directory, and wherever `ou` is required otherwise. */
function organizationRdn(
  { classes, rdn }: NamingSubject,
  { family, mappedAttributes }: CheckContext,
  finding: Make,
): Finding[] {
  const isUnit = readClassList(classes).tokens.some(
    ({ name }) => name.toLowerCase() === 'organizationalunit',
  );
  if (!isUnit) {
    return [];
  }
  const alsoMapped = mappedAttributes?.map(canonicalAttribute).includes('ou') ?? false;
  const allowed = ['description', 'l', 'st'].includes(canonicalAttribute(rdn));
  return [
    finding(
      'RDN-02',
      family === 'openldap' && alsoMapped && allowed ? 'warning' : 'error',
      family === 'ad'
        ? l10n.t('Active Directory names organizational units by ou (result 64 otherwise).')
        : l10n.t('An organizational unit must have ou; name it by ou.'),
      family === 'ad' ? 'ADSchema c-organizationalunit, Rdn-Att-Id' : 'RFC 4519 §3.11',
      'ou',
    ),
  ];
}

/** RDN-03: on OpenLDAP the naming attribute has to be allowed by the classes. Judged only where the tables know enough. */
function notAllowed(
  { classes, entries, rdn }: NamingSubject,
  { family }: CheckContext,
  name: string,
  finding: Make,
): Finding[] {
  const allowed = allowedAttributes(classes, family);
  const judged = ['uid', 'mail', 'mobile', 'displayname', 'employeenumber', 'cn', 'sn'];
  const conclusive = knowsAll(classes, family) && readClassList(classes).tokens.length > 0;
  if (
    family === 'ad' ||
    entries !== 'user' ||
    !allowed ||
    !conclusive ||
    !judged.includes(name) ||
    allowed.has(name)
  ) {
    return [];
  }
  return [
    finding(
      'RDN-03',
      'error',
      l10n.t('None of the classes allows "{0}". Use inetOrgPerson, or add uidObject for uid.', rdn),
      'RFC 2798 §3; RFC 4519 §3.14',
    ),
  ];
}
