import * as l10n from '@vscode/l10n';
import type { CheckFacts } from './checkFacts';
import { allowedAttributes, type ClassSubject } from './classSubject';
import type { Finding } from './finding';
import { documentOf, type Schema, type SchemaClass } from './schema';

/** An RDN attribute of the configuration, with the entries it names. */
export interface NamingSubject {
  field: string;
  /** As it came; `undefined` where the answer has no such member. */
  rdn: string | undefined;
  classes: ClassSubject;
}

type Make = (
  rule: string,
  severity: Finding['severity'],
  message: string,
  reference: string,
  suggestion?: string,
) => Finding;

/** Rules RDN-01 to RDN-08 and OC-14: which attribute may name the entries. */
export function checkNaming(subject: NamingSubject, facts: CheckFacts): Finding[] {
  const { field, classes } = subject;
  const finding: Make = (rule, severity, message, reference, suggestion) => ({
    ...{ rule, severity, field, message, reference },
    ...(suggestion && { suggestion }),
  });
  if (subject.rdn === undefined) {
    return [];
  }
  const rdn = subject.rdn.trim();
  if (rdn === '') {
    return [noAttribute(subject, facts, finding)];
  }
  if (!/^([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)+)$/.test(rdn)) {
    return [noAttributeName(rdn, finding)];
  }
  const impossible = cannotName(rdn, facts, finding);
  if (impossible) {
    return [impossible];
  }
  const wrong =
    facts.family === 'ad'
      ? namedByClass(rdn, classes, facts, finding)
      : namedByAllowed(rdn, classes, facts, finding);
  return wrong.some(({ severity }) => severity !== 'hint') || classes.entries !== 'user'
    ? wrong
    : [...wrong, ...fedBy(facts.schema.canonical(rdn), facts, finding)];
}

/** RDN-08: nothing names the entries. */
function noAttribute({ classes }: NamingSubject, { family }: CheckFacts, finding: Make): Finding {
  const usual =
    (family === 'ad' ? rdnOfClasses(classes) : undefined) ??
    (classes.entries === 'organization' ? 'ou' : family === 'ad' ? 'cn' : 'uid');
  return finding(
    'RDN-08',
    'error',
    l10n.t('No attribute names the entries: their names would be invalid (result 34).'),
    'RFC 4514 §2.3',
    usual,
  );
}

/** The attribute by which Active Directory names entries of the classes: that of the most special structural one. */
export function rdnOfClasses({ known, schema }: ClassSubject): string | undefined {
  const structural = known.filter(({ kind }) => kind === 'structural');
  const most = structural.find((found) =>
    structural.every((other) => schema.chainOf(found).includes(other)),
  );
  return most?.rdn;
}

/** RDN-01, 02 and 03 in Active Directory, and OC-14: the class decides what names its entries. */
function namedByClass(
  rdn: string,
  classes: ClassSubject,
  { mapped }: CheckFacts,
  finding: Make,
): Finding[] {
  const { entries, known } = classes;
  // Without a class that says so, what is usual for the place is a guess, and a good one.
  const right = rdnOfClasses(classes) ?? (entries === 'organization' ? undefined : 'cn');
  if (right === undefined || rdn.toLowerCase() === right.toLowerCase()) {
    return [];
  }
  const identifier = /^[\d.]+$/.test(rdn) && classes.schema.canonical(rdn) === right.toLowerCase();
  if (identifier) {
    return [
      finding(
        entries === 'organization' ? 'RDN-02' : 'RDN-01',
        'hint',
        l10n.t('Not every tool reads object identifiers in names; write {0}.', right),
        'RFC 4514 §2.3',
        right,
      ),
    ];
  }
  // Samba takes what names any of the classes, as long as what is required is there; Active Directory is stricter.
  const lenient =
    mapped?.has(right.toLowerCase()) &&
    superiorsOf(classes).some((found) => found.rdn?.toLowerCase() === rdn.toLowerCase());
  const severity = lenient ? 'warning' : 'error';
  if (entries === 'user') {
    return [
      finding(
        'RDN-01',
        severity,
        right === 'cn'
          ? l10n.t('Active Directory names users by cn; another attribute is refused (result 64).')
          : l10n.t(
              'Active Directory names entries of this class by {0} (result 64 otherwise).',
              right,
            ),
        'ADSchema c-user, Rdn-Att-Id',
        right,
      ),
    ];
  }
  if (known.some(({ name }) => name === 'organizationalUnit')) {
    return [
      finding(
        'RDN-02',
        severity,
        l10n.t('Active Directory names organizational units by ou (result 64 otherwise).'),
        'ADSchema c-organizationalunit, Rdn-Att-Id',
        right,
      ),
    ];
  }
  return known.some(({ name }) => name === 'container') && rdn.toLowerCase() === 'ou'
    ? [
        {
          ...finding(
            'OC-14',
            'error',
            l10n.t('Active Directory refuses this class here (result 64); use organizationalUnit.'),
            'ADSchema c-organizationalunit',
            'organizationalUnit',
          ),
          field: classes.field,
        },
      ]
    : [
        finding(
          'RDN-03',
          severity,
          l10n.t(
            'Active Directory names entries of this class by {0} (result 64 otherwise).',
            right,
          ),
          'MS-ADSC, rDNAttID',
          right,
        ),
      ];
}

/** The classes of a list and all they build on, without the auxiliary classes that come along. */
function superiorsOf({ known, schema }: ClassSubject): SchemaClass[] {
  const all = [...known];
  for (const { superior } of all) {
    const next = superior === undefined ? undefined : schema.class(superior);
    if (next && !all.includes(next)) all.push(next);
  }
  return all;
}

/** RDN-02 and 03 in OpenLDAP: the naming attribute has to be allowed; what is required has to be there. */
function namedByAllowed(
  rdn: string,
  classes: ClassSubject,
  { schema, mapped }: CheckFacts,
  finding: Make,
): Finding[] {
  const { entries, known } = classes;
  const name = schema.canonical(rdn);
  const allowed = allowedAttributes(classes);
  const unit =
    entries === 'organization' && known.some((found) => found.name === 'organizationalUnit');
  const isAllowed = !allowed || allowed.has(name);
  if (unit && name !== 'ou' && !(isAllowed && mapped?.has('ou'))) {
    const certain = mapped !== undefined || !isAllowed;
    return [
      finding(
        'RDN-02',
        certain ? 'error' : 'warning',
        l10n.t('An organizational unit must have ou; name it by ou.'),
        'RFC 4519 §3.11',
        'ou',
      ),
    ];
  }
  if (isAllowed) {
    return schema.attribute(rdn)
      ? []
      : [
          finding(
            'RDN-03',
            'warning',
            l10n.t(
              'A standard server does not know the attribute "{0}": it refuses the names (result 34), unless your directory has a schema of its own.',
              rdn,
            ),
            'RFC 4512 §2.5',
          ),
        ];
  }
  return [
    entries === 'user'
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
        ),
  ];
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
function cannotName(
  rdn: string,
  { family, schema }: CheckFacts,
  finding: Make,
): Finding | undefined {
  const found = typeOf(rdn, schema);
  if (found?.owned || found?.incomparable) {
    return finding(
      'RDN-07',
      'error',
      l10n.t(
        '"{0}" cannot name an entry: it is {1}.',
        rdn,
        found.owned
          ? l10n.t('kept by the server')
          : l10n.t('without a rule that compares its values'),
      ),
      documentOf(found, family),
    );
  }
  return schema.canonical(rdn) === 'userpassword'
    ? finding(
        'RDN-07',
        family === 'ad' ? 'error' : 'warning',
        l10n.t('The password would stand in every distinguished name. Use another attribute.'),
        'RFC 4519 §2.41',
      )
    : undefined;
}

/** The attribute, where it cannot be that of a class: `name` and `cn` of Active Directory are kept by the server, and name. */
function typeOf(rdn: string, schema: Schema) {
  const found = schema.attribute(rdn);
  return found?.owned && schema.classes().some((each) => each.rdn === found.name)
    ? undefined
    : found;
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
