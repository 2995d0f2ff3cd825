import * as l10n from '@vscode/l10n';
import { canonicalAttribute } from './attributeTypes';
import {
  allowedAttributes,
  knownClasses,
  knowsAll,
  requiredAttributes,
  type ClassSubject,
} from './checkClasses';
import { readClassList, writeClassList } from './classList';
import type { CheckContext, Finding } from './finding';
import { chainOf, type ObjectClass } from './objectClasses';

const has = (classes: readonly ObjectClass[], name: string) =>
  classes.some((found) => found.name === name);

/** What the classes of new entries make of them: structure, required and allowed attributes. Push only. */
export function checkStructure(subject: ClassSubject, context: CheckContext): Finding[] {
  return [
    ...noStructure(subject, context),
    ...twoStructures(subject, context),
    ...userClasses(subject, context),
    ...missingAttributes(subject, context),
    ...forbiddenAttributes(subject, context),
    ...organizationClasses(subject, context),
  ];
}

/** OC-03: only `top` and auxiliary classes. */
function noStructure({ field, text, entries }: ClassSubject, { family }: CheckContext): Finding[] {
  const known = knownClasses(text, family);
  if (
    readClassList(text).tokens.length === 0 ||
    !knowsAll(text, family) ||
    known.some(({ kind }) => kind === 'structural')
  ) {
    return [];
  }
  const right =
    entries === 'organization' ? 'organizationalUnit' : family === 'ad' ? 'user' : 'inetOrgPerson';
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
function twoStructures({ field, text }: ClassSubject, { family }: CheckContext): Finding[] {
  const structural = knownClasses(text, family).filter(({ kind }) => kind === 'structural');
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

/** OC-05, OC-06: person classes that do not fit the family. */
function userClasses(subject: ClassSubject, { family, mappedAttributes }: CheckContext): Finding[] {
  const { field, text, entries } = subject;
  if (entries !== 'user') {
    return [];
  }
  const names = readClassList(text).tokens.map(({ name }) => name);
  const lower = names.map((name) => name.toLowerCase());
  if (family === 'openldap' && lower.includes('user')) {
    const right = names.map((name) => (name.toLowerCase() === 'user' ? 'inetOrgPerson' : name));
    return [
      {
        rule: 'OC-05',
        severity: 'error',
        field,
        message: l10n.t('"user" is a class of Active Directory; OpenLDAP has inetOrgPerson.'),
        suggestion: writeClassList(right),
        reference: 'RFC 2798 §3',
      },
    ];
  }
  const known = knownClasses(text, family);
  const person = has(known, 'person') || has(known, 'organizationalPerson');
  const principal = known.some((found) => has(chainOf(found, family), 'user'));
  if (family !== 'ad' || !person || principal || has(known, 'contact')) {
    return [];
  }
  const logsOn = mappedAttributes
    ?.map(canonicalAttribute)
    .some((name) => name === 'samaccountname' || name === 'userprincipalname');
  return [
    {
      rule: 'OC-06',
      severity: logsOn ? 'error' : 'warning',
      field,
      message: l10n.t('Such an entry is no account: nobody can sign in with it. Use "user".'),
      suggestion: writeClassList(['user', ...names]),
      reference: 'ADSchema c-user; MS-ADTS 3.1.1.5.1.1',
    },
  ];
}

/** OC-07, OC-08: required attributes that nothing fills. Only where the mapping is known. */
function missingAttributes(subject: ClassSubject, context: CheckContext): Finding[] {
  const { family, mappedAttributes } = context;
  if (!mappedAttributes) {
    return [];
  }
  const filled = new Set([...mappedAttributes, subject.rdn ?? ''].map(canonicalAttribute));
  const missing = [...requiredAttributes(subject.text, family)].filter(
    ([name]) => !filled.has(name),
  );
  const ofPerson = missing.filter(([, { name }]) => name === 'person');
  const ofOthers = missing.filter(([, { name }]) => name !== 'person');
  const finding = (rule: string, list: typeof missing, message: string): Finding[] =>
    list.length === 0
      ? []
      : [
          {
            rule,
            severity: 'error',
            field: subject.field,
            message,
            reference: list[0]?.[1].reference ?? 'RFC 4519',
          },
        ];
  const names = (list: typeof missing) =>
    list.map(([name, { name: by }]) => `${name} (${by})`).join(', ');
  return [
    ...finding(
      'OC-07',
      ofPerson,
      l10n.t(
        'Required, but not mapped: {0}. Where names have one field only, map sn to the display name.',
        names(ofPerson),
      ),
    ),
    ...finding('OC-08', ofOthers, l10n.t('Required, but not mapped: {0}.', names(ofOthers))),
  ];
}

/** OC-15: mapped attributes that no listed class allows. The tables are not whole, so only well-known ones are judged. */
function forbiddenAttributes(
  subject: ClassSubject,
  { family, mappedAttributes }: CheckContext,
): Finding[] {
  const allowed = allowedAttributes(subject.text, family);
  if (!mappedAttributes || !allowed || !knowsAll(subject.text, family) || allowed.size === 0) {
    return [];
  }
  const judged = [
    'uid',
    'mail',
    'mobile',
    'displayname',
    'employeenumber',
    'uidnumber',
    'gidnumber',
    'homedirectory',
    'samaccountname',
    'userprincipalname',
  ];
  const forbidden = mappedAttributes
    .map(canonicalAttribute)
    .filter((name) => judged.includes(name) && !allowed.has(name));
  return forbidden.length === 0
    ? []
    : [
        {
          rule: 'OC-15',
          severity: 'error',
          field: subject.field,
          message: l10n.t(
            'Mapped, but allowed by none of the classes: {0} (result 65).',
            forbidden.join(', '),
          ),
          reference: 'RFC 4512 §2.4',
        },
      ];
}

/** OC-14: classes that Active Directory does not let stand where organizations go. */
function organizationClasses(
  { field, text, entries, rdn }: ClassSubject,
  { family }: CheckContext,
): Finding[] {
  const known = knownClasses(text, family);
  const container = has(known, 'container') && canonicalAttribute(rdn ?? '') === 'ou';
  if (family !== 'ad' || entries !== 'organization' || !(container || has(known, 'organization'))) {
    return [];
  }
  return [
    {
      rule: 'OC-14',
      severity: 'error',
      field,
      message: l10n.t(
        'Active Directory refuses this class here (result 64); use organizationalUnit.',
      ),
      suggestion: 'organizationalUnit',
      reference: 'ADSchema c-organizationalunit',
    },
  ];
}
