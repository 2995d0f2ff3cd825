import * as l10n from '@vscode/l10n';
import { attributeType } from './attributeTypes';
import type { CheckFacts } from './checkFacts';
import { readClassList, writeClassList, type ClassList } from './classList';
import type { Family, Finding } from './finding';
import { nearestClass } from './nearestClass';
import { anyObjectClass, objectClass } from './objectClasses';

/** A class list of the configuration and what it is for. */
export interface ClassSubject {
  field: string;
  text: string;
  /** What the entries are: decides which class a mistaken attribute stands for. */
  entries: 'user' | 'organization' | 'group';
  /** RDN attribute of the entries; push only. */
  rdn?: string;
}

const isIdentifier = (name: string) => /^\d+(\.\d+)+$/.test(name);

/** Attributes that the documentation of the service itself shows among object classes. */
const inSamples = new Set(['ou', 'member']);

/** The class that belongs into this place. */
export function usualClass(entries: ClassSubject['entries'], family: Family): string {
  if (entries === 'organization') return 'organizationalUnit';
  if (entries === 'group') return family === 'ad' ? 'group' : 'groupOfNames';
  return family === 'ad' ? 'user' : 'inetOrgPerson';
}

/** Spelling, separators and names: what can be said of any class list. Rules OC-01, 02, 05, 08, 09, 13. */
export function checkSpelling(subject: ClassSubject, { family }: CheckFacts): Finding[] {
  const list = readClassList(subject.text);
  const names = list.tokens.map(({ name }) => name);
  const unknown = [...new Set(names)].filter((name) => !objectClass(name, family));
  return [
    ...unknown.flatMap((name) => unknownName(name, names, subject, family)),
    ...checkSeparators(subject, list, names),
  ];
}

function unknownName(
  name: string,
  names: readonly string[],
  { field, entries }: ClassSubject,
  family: Family,
): Finding[] {
  const replacedBy = (right: string) =>
    writeClassList(names.map((each) => (each === name ? right : each)));
  const lower = name.toLowerCase();
  const type = attributeType(name);
  if (type && !anyObjectClass(name)) {
    const right = usualClass(entries, family);
    return [
      {
        rule: 'OC-01',
        severity: 'error',
        field,
        message: inSamples.has(lower)
          ? l10n.t(
              '"{0}" is an attribute, not an object class; {1} belongs here. The samples of the service show it this way, too.',
              name,
              right,
            )
          : l10n.t('"{0}" is an attribute, not an object class; {1} belongs here.', name, right),
        suggestion: replacedBy(right),
        reference: type.reference,
      },
    ];
  }
  if (lower === 'user' && entries === 'user') {
    return [
      {
        rule: 'OC-05',
        severity: 'error',
        field,
        message: l10n.t('"user" is a class of Active Directory; OpenLDAP has inetOrgPerson.'),
        suggestion: replacedBy('inetOrgPerson'),
        reference: 'RFC 2798 §3',
      },
    ];
  }
  if (lower === 'uidobject') {
    const rest = names.filter((each) => each !== name);
    return [
      {
        rule: 'OC-08',
        severity: 'error',
        field,
        message: l10n.t('Active Directory has no class "{0}" (result 16).', name),
        ...(rest.length > 0 && { suggestion: writeClassList(rest) }),
        reference: 'MS-ADSC',
      },
    ];
  }
  const near = anyObjectClass(name) ? undefined : nearestClass(name, family);
  if (near) {
    return [
      {
        rule: 'OC-02',
        severity: 'error',
        field,
        message: l10n.t('"{0}" is no object class; {1} is.', name, near.name),
        suggestion: replacedBy(near.name),
        reference: near.reference,
      },
    ];
  }
  // An object identifier is as good as a name, and the tables do not hold them all.
  return isIdentifier(name)
    ? []
    : [
        {
          rule: 'OC-13',
          severity: 'warning',
          field,
          message: l10n.t(
            'A standard server does not know the class "{0}" and refuses it (result 16 or 21), unless your directory has a schema of its own.',
            name,
          ),
          reference: 'RFC 4512 §2.4',
        },
      ];
}

/** OC-09: what makes of the list something else than it looks like. */
function checkSeparators(
  { field }: ClassSubject,
  list: ClassList,
  names: readonly string[],
): Finding[] {
  const suggestion = writeClassList(names);
  const finding = (severity: Finding['severity'], message: string): Finding => ({
    rule: 'OC-09',
    severity,
    field,
    message,
    ...(suggestion !== '' && { suggestion }),
    reference: 'RFC 4512 §2.4',
  });
  const findings: Finding[] = [];
  if (list.oddSeparators.length > 0) {
    findings.push(finding('error', l10n.t('Classes are separated by a plain comma.')));
  }
  if (list.hasWideLetters) {
    findings.push(
      finding('error', l10n.t('Names of classes are written in plain letters, not full-width.')),
    );
  }
  if (list.repeated.length > 0) {
    const repeated = list.repeated.join(', ');
    findings.push(
      finding('error', l10n.t('Listed twice: {0}. OpenLDAP refuses that (result 20).', repeated)),
    );
  }
  if (list.hasEmptyMember) {
    findings.push(finding('error', l10n.t('The list has an empty member.')));
  }
  if (list.hasBlanks) {
    findings.push(
      finding('warning', l10n.t('Blanks around a class name may be written into the directory.')),
    );
  }
  return findings;
}
