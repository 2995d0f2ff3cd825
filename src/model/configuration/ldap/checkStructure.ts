import * as l10n from '@vscode/l10n';
import type { CheckFacts } from './checkFacts';
import { writeClassList } from './classList';
import {
  allowedAttributes,
  requiredAttributes,
  usualClass,
  type ClassSubject,
} from './classSubject';
import type { Finding } from './finding';
import { documentOf, type SchemaClass } from './schema';

const structuralOf = (known: readonly SchemaClass[]) =>
  known.filter(({ kind }) => kind === 'structural');

/** Whether one of the classes is that class, or builds on it. */
function buildsOn({ known, schema }: ClassSubject, ...names: string[]): boolean {
  return known.some((found) => schema.chainOf(found).some(({ name }) => names.includes(name)));
}

/** What the classes of new entries make of them: their structure. Push only. Rules OC-03, 04, 06, 16, 17. */
export function checkStructure(subject: ClassSubject, facts: CheckFacts): Finding[] {
  return [
    ...noClass(subject),
    ...noStructure(subject),
    ...twoStructures(subject),
    ...reservedClasses(subject),
    ...noPrincipal(subject, facts),
  ];
}

/** OC-17: an entry without a class. */
function noClass({ field, text, list, entries, schema }: ClassSubject): Finding[] {
  return text === undefined || list.tokens.length > 0 || list.hasEmptyMember
    ? []
    : [
        {
          rule: 'OC-17',
          severity: 'hint',
          field,
          message: l10n.t(
            'No class is listed. A directory refuses entries without one (result 65), unless the service fills in its own.',
          ),
          suggestion: usualClass(entries, schema.family),
          reference: 'RFC 4512 §2.4',
        },
      ];
}

/** OC-03: only `top` and auxiliary classes. */
function noStructure({
  field,
  intended,
  entries,
  known,
  complete,
  schema,
}: ClassSubject): Finding[] {
  if (!complete || structuralOf(known).length > 0) {
    return [];
  }
  const right = usualClass(entries, schema.family);
  return [
    {
      rule: 'OC-03',
      severity: 'error',
      field,
      message: l10n.t('None of the classes is structural: an entry needs one, such as {0}.', right),
      suggestion: writeClassList([right, ...intended.split(',')]),
      reference: 'RFC 4512 §2.4.2',
    },
  ];
}

/** OC-04: two structural classes outside one chain. */
function twoStructures({ field, known, schema }: ClassSubject): Finding[] {
  const structural = structuralOf(known)
    // The same pair is named whatever the order of the list.
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const one of structural) {
    for (const other of structural) {
      if (!schema.chainOf(one).includes(other) && !schema.chainOf(other).includes(one)) {
        return [
          {
            rule: 'OC-04',
            severity: 'error',
            field,
            message: l10n.t(
              'An entry has one structural class, but {0} and {1} do not build on each other. Keep one.',
              one.name,
              other.name,
            ),
            reference: 'RFC 4512 §2.4.2',
          },
        ];
      }
    }
  }
  return [];
}

/** OC-16: classes of which only the system itself makes entries. */
function reservedClasses({ field, known }: ClassSubject): Finding[] {
  return known
    .filter(({ reserved, kind }) => reserved && kind === 'structural')
    .map(({ name }) => ({
      rule: 'OC-16',
      severity: 'error',
      field,
      message: l10n.t(
        'Only Active Directory itself makes entries of the class {0} (result 53).',
        name,
      ),
      reference: 'MS-ADSC, systemOnly',
    }));
}

/** OC-06: persons of Active Directory that are no accounts. */
function noPrincipal(subject: ClassSubject, { family, mapped }: CheckFacts): Finding[] {
  const { field, entries, intended, complete } = subject;
  const person = buildsOn(subject, 'person');
  // A class the tables do not know may well build on "user".
  const more = buildsOn(subject, 'securityPrincipal');
  if (family !== 'ad' || entries !== 'user' || !person || more || !complete) {
    return [];
  }
  // A contact is no part of the chain of users.
  const others = intended
    .split(',')
    .filter((name) => subject.schema.class(name)?.name !== 'contact');
  return [
    {
      rule: 'OC-06',
      severity: ofPrincipals.some((name) => mapped?.has(name)) ? 'error' : 'warning',
      field,
      message: l10n.t('Such an entry is no account: nobody can sign in with it. Use "user".'),
      suggestion: writeClassList(['user', ...others]),
      reference: 'ADSchema c-user; MS-ADTS 3.1.1.5.1.1',
    },
  ];
}

/** What Active Directory allows for accounts only. */
const ofPrincipals = ['samaccountname', 'userprincipalname'];

/** Required attributes that every server fills in by itself. */
const filledByServer: ReadonlySet<string> = new Set(
  ['objectClass', 'objectCategory', 'nTSecurityDescriptor', 'instanceType', 'groupType'].map(
    (name) => name.toLowerCase(),
  ),
);

/** Whether the structural class is that of accounts or groups, whose identifiers the server draws. */
function isPrincipal({ known, schema }: ClassSubject): boolean {
  return structuralOf(known).some((found) =>
    schema.chainOf(found).some(({ name }) => name === 'securityPrincipal'),
  );
}

/** Required attributes that the mapping of any organization or person fills; while it is not known, no reason to ask. */
const usuallyMapped: ReadonlySet<string> = new Set(['cn', 'sn', 'uid', 'ou', 'mail']);

/**
 * Required attributes that nothing fills, and filled ones that nothing allows: rules OC-07, 08 and 15. An error only
 * where the mapping is known; otherwise what is unusual is a hint to look. The mapping is that of users.
 */
export function checkAttributes(
  subject: ClassSubject,
  facts: CheckFacts,
  { rdn, passwords }: { rdn: string; passwords: boolean },
): Finding[] {
  const { mapped, schema } = facts;
  // A server takes the naming attribute from the name; passwords are written apart from the mapping.
  const filled = new Set([
    ...(mapped ?? usuallyMapped),
    schema.canonical(/^[\w.-]*/.exec(rdn.trim())?.[0] ?? ''),
    ...filledByServer,
    ...(isPrincipal(subject) ? ['samaccountname', 'objectsid'] : []),
    ...(passwords && subject.entries === 'user' ? ['userpassword'] : []),
  ]);
  return [
    ...missingAttributes(subject, facts, filled),
    ...(mapped && subject.entries === 'user' ? forbiddenAttributes(subject, facts, mapped) : []),
  ];
}

function missingAttributes(
  subject: ClassSubject,
  { family, mapped }: CheckFacts,
  filled: ReadonlySet<string>,
): Finding[] {
  const { field, entries } = subject;
  const missing = requiredAttributes(subject).filter(
    // RDN-02 says it of organizations.
    ({ attribute }) =>
      !filled.has(attribute) && !(entries === 'organization' && attribute === 'ou'),
  );
  const ofPerson = missing.filter(({ by }) => by.name === 'person');
  const ofOthers = missing.filter(
    ({ attribute, by }, index) =>
      by.name !== 'person' &&
      !ofPerson.some((other) => other.attribute === attribute) &&
      missing.findIndex((other) => other.attribute === attribute) === index,
  );
  const severity = !mapped ? 'hint' : entries === 'user' ? 'error' : 'warning';
  const finding = (rule: string, list: typeof missing, message: string): Finding[] =>
    list[0] ? [{ rule, severity, field, message, reference: documentOf(list[0].by, family) }] : [];
  const names = (list: typeof missing) =>
    [...new Set(list.map(({ attribute, by }) => `${attribute} (${by.name})`))].join(', ');
  const say = (list: typeof missing) =>
    severity === 'error'
      ? l10n.t('Required, but not mapped: {0}.', names(list))
      : l10n.t('Required: {0}. See whether the field mapping fills it.', names(list));
  return [
    ...finding(
      'OC-07',
      ofPerson,
      severity === 'error'
        ? l10n.t(
            'Required, but not mapped: {0}. Where names have one field only, map sn to the display name.',
            names(ofPerson),
          )
        : say(ofPerson),
    ),
    ...finding('OC-08', ofOthers, say(ofOthers)),
  ];
}

function forbiddenAttributes(
  subject: ClassSubject,
  { family, schema }: CheckFacts,
  mapped: ReadonlySet<string>,
): Finding[] {
  const { field } = subject;
  const finding = (
    severity: Finding['severity'],
    names: string[],
    message: (list: string) => string,
  ): Finding[] =>
    names.length === 0
      ? []
      : [
          {
            rule: 'OC-15',
            severity,
            field,
            message: message([...new Set(names)].sort().join(', ')),
            reference: 'RFC 4512 §2.4',
          },
        ];
  const owned = [...mapped].filter((name) => schema.attribute(name)?.owned);
  const allowed = allowedAttributes(subject);
  // Mail systems and others widen the classes of Active Directory; those of OpenLDAP stay as their standards have them.
  const unknown = family === 'ad' ? [...mapped].filter((name) => !schema.attribute(name)) : [];
  const forbidden = allowed
    ? [...mapped].filter(
        (name) => !allowed.has(name) && !owned.includes(name) && !unknown.includes(name),
      )
    : [];
  const doubtful =
    allowed || family === 'ad' ? unknown : [...mapped].filter((name) => !schema.attribute(name));
  return [
    ...finding(family === 'ad' ? 'warning' : 'error', owned, (list) =>
      l10n.t('Mapped, but kept by the server alone: {0} (result 19 or 53).', list),
    ),
    ...finding('error', forbidden, (list) =>
      l10n.t('Mapped, but allowed by none of the classes: {0} (result 65).', list),
    ),
    ...finding('warning', doubtful, (list) =>
      l10n.t(
        'Mapped, but in no standard schema: {0} (result 16 or 17, unless your directory has a schema of its own).',
        list,
      ),
    ),
  ];
}
