import * as l10n from '@vscode/l10n';
import { canonicalAttribute } from './attributeTypes';
import { usualClass, type ClassSubject } from './checkClasses';
import type { CheckFacts } from './checkFacts';
import { readClassList, writeClassList } from './classList';
import type { Finding } from './finding';
import { chainOf } from './objectClasses';
import {
  allowedAttributes,
  knownAttributes,
  knownClasses,
  knowsAll,
  requiredAttributes,
} from './schemaOfList';
import type { ObjectClass } from './standardClasses';

const has = (classes: readonly ObjectClass[], name: string) =>
  classes.some((found) => found.name === name);

/** What the classes of new entries make of them: their structure. Push only. Rules OC-03, 04, 06. */
export function checkStructure(subject: ClassSubject, facts: CheckFacts): Finding[] {
  return [
    ...noStructure(subject, facts),
    ...twoStructures(subject, facts),
    ...noPrincipal(subject, facts),
  ];
}

/** OC-03: only `top` and auxiliary classes. */
function noStructure({ field, text, entries }: ClassSubject, { family }: CheckFacts): Finding[] {
  const known = knownClasses(text, family);
  if (!knowsAll(text, family) || known.some(({ kind }) => kind === 'structural')) {
    return [];
  }
  const right = usualClass(entries, family);
  return [
    {
      rule: 'OC-03',
      severity: 'error',
      field,
      message: l10n.t('None of the classes is structural: an entry needs one, such as {0}.', right),
      suggestion: writeClassList([right, ...readClassList(text).tokens.map(({ name }) => name)]),
      reference: 'RFC 4512 §2.4.2',
    },
  ];
}

/** OC-04: two structural classes outside one chain. */
function twoStructures({ field, text }: ClassSubject, { family }: CheckFacts): Finding[] {
  const structural = knownClasses(text, family)
    .filter(({ kind }) => kind === 'structural')
    // The same pair is named whatever the order of the list.
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const one of structural) {
    for (const other of structural) {
      const related =
        has(chainOf(one, family), other.name) || has(chainOf(other, family), one.name);
      if (!related) {
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

/** OC-06: persons of Active Directory that are no accounts. */
function noPrincipal(
  { field, text, entries }: ClassSubject,
  { family, mapped }: CheckFacts,
): Finding[] {
  const known = knownClasses(text, family);
  const person = has(known, 'person') || has(known, 'organizationalPerson');
  // A class the tables do not know may well build on "user".
  const more = known.some(
    (found) => has(chainOf(found, family), 'user') || has([found], 'contact') || has([found], 'securityPrincipal'), // prettier-ignore
  );
  if (family !== 'ad' || entries !== 'user' || !person || more || !knowsAll(text, family)) {
    return [];
  }
  const names = readClassList(text).tokens.map(({ name }) => name);
  return [
    {
      rule: 'OC-06',
      severity: ofPrincipals.some((name) => mapped?.has(name)) ? 'error' : 'warning',
      field,
      message: l10n.t('Such an entry is no account: nobody can sign in with it. Use "user".'),
      suggestion: writeClassList(['user', ...names]),
      reference: 'ADSchema c-user; MS-ADTS 3.1.1.5.1.1',
    },
  ];
}

/** What Active Directory allows for accounts only. */
const ofPrincipals = ['samaccountname', 'userprincipalname'];

/**
 * Required attributes that nothing fills, and filled ones that nothing allows: rules OC-07, 08 and 15. Silent while the
 * mapping is not known: which attributes the service writes by itself is documented nowhere.
 */
export function checkAttributes(
  subject: ClassSubject,
  facts: CheckFacts,
  passwords: boolean,
): Finding[] {
  const { mapped } = facts;
  if (!mapped) {
    return [];
  }
  // A server takes the naming attribute from the name; passwords are written apart from the mapping.
  const named = canonicalAttribute(/^[\w.-]*/.exec(subject.rdn?.trim() ?? '')?.[0] ?? '');
  const filled = new Set([...mapped, named, ...(passwords ? ['userpassword'] : [])]);
  return [
    ...missingAttributes(subject, facts, filled),
    ...forbiddenAttributes(subject, facts, [...mapped]),
  ];
}

function missingAttributes(
  { field, text }: ClassSubject,
  { family }: CheckFacts,
  filled: ReadonlySet<string>,
): Finding[] {
  const missing = requiredAttributes(text, family).filter(
    ({ attribute }) => !filled.has(attribute),
  );
  const ofPerson = missing.filter(({ by }) => by.name === 'person');
  const ofOthers = missing.filter(
    ({ attribute, by }, index) =>
      by.name !== 'person' &&
      !ofPerson.some((other) => other.attribute === attribute) &&
      missing.findIndex((other) => other.attribute === attribute) === index,
  );
  const finding = (rule: string, list: typeof missing, message: string): Finding[] =>
    list[0] ? [{ rule, severity: 'error', field, message, reference: list[0].by.reference }] : [];
  const names = (list: typeof missing) =>
    [...new Set(list.map(({ attribute, by }) => `${attribute} (${by.name})`))].join(', ');
  return [
    // Persons of Active Directory need "cn" only, and are named by it.
    ...finding(
      'OC-07',
      family === 'openldap' ? ofPerson : [],
      l10n.t(
        'Required, but not mapped: {0}. Where names have one field only, map sn to the display name.',
        names(ofPerson),
      ),
    ),
    ...finding('OC-08', ofOthers, l10n.t('Required, but not mapped: {0}.', names(ofOthers))),
  ];
}

function forbiddenAttributes(
  { field, text }: ClassSubject,
  { family }: CheckFacts,
  mapped: readonly string[],
): Finding[] {
  const allowed = allowedAttributes(text, family);
  const known = knownClasses(text, family);
  const principal = known.some(
    (found) => has(chainOf(found, family), 'user') || has([found], 'securityPrincipal'),
  );
  const forbidden =
    family === 'openldap'
      ? mapped.filter((name) => allowed && !allowed.has(name) && knownAttributes.has(name))
      : knowsAll(text, family) && !principal
        ? mapped.filter((name) => ofPrincipals.includes(name))
        : [];
  return forbidden.length === 0
    ? []
    : [
        {
          rule: 'OC-15',
          severity: 'error',
          field,
          message: l10n.t(
            'Mapped, but allowed by none of the classes: {0} (result 65).',
            [...new Set(forbidden)].sort().join(', '),
          ),
          reference: 'RFC 4512 §2.4',
        },
      ];
}
