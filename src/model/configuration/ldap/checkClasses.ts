import * as l10n from '@vscode/l10n';
import type { PastedForm } from './classList';
import { correctionOf, type ClassSubject, type NamedClass } from './classSubject';
import type { Finding } from './finding';
import { schemaOfForeign } from './foreignClasses';
import { documentOf, schemaOf } from './schema';

/** Attributes that the documentation of the service itself shows among object classes. */
const inSamples = new Set(['ou', 'member']);

/** Spelling, separators and names: what can be said of any class list. Rules OC-01, 02, 05, 08, 09, 13. */
export function checkSpelling(subject: ClassSubject): Finding[] {
  const once = new Map(subject.names.map((named) => [named.name, named]));
  return [
    ...[...once.values()].flatMap((named) => unknownName(named, subject)),
    ...checkSeparators(subject),
  ];
}

function unknownName({ name, what, right = '' }: NamedClass, subject: ClassSubject): Finding[] {
  const { field, entries, schema } = subject;
  const finding = (
    rule: string,
    severity: Finding['severity'],
    message: string,
    reference: string,
  ): Finding[] => [{ rule, severity, field, message, reference }];
  const corrected = (findings: Finding[]) =>
    findings.map((found) => ({ ...found, ...correctionOf(subject) }));
  switch (what) {
    case 'attribute': {
      const { family } = schema;
      const found =
        schema.attribute(name) ?? schemaOf(family === 'ad' ? 'openldap' : 'ad').attribute(name);
      const message = inSamples.has(name.toLowerCase())
        ? l10n.t(
            '"{0}" is an attribute, not an object class; {1} belongs here. The samples of the service show it this way, too.',
            name,
            right,
          )
        : l10n.t('"{0}" is an attribute, not an object class; {1} belongs here.', name, right);
      return corrected(finding('OC-01', 'error', message, documentOf(found ?? {}, family)));
    }
    case 'otherFamily':
      return corrected(
        finding(
          'OC-05',
          'error',
          l10n.t('"user" is a class of Active Directory; OpenLDAP has inetOrgPerson.'),
          'RFC 2798 §3',
        ),
      );
    case 'absent':
      return corrected(
        finding(
          'OC-08',
          'error',
          l10n.t('Active Directory has no class "{0}" (result 16).', name),
          'MS-ADSC',
        ),
      );
    case 'typo':
      return corrected(
        finding(
          'OC-02',
          'error',
          l10n.t('"{0}" is no object class; {1} is.', name, right),
          documentOf(schema.class(right) ?? {}, schema.family),
        ),
      );
    case 'foreign':
      return finding(
        'OC-13',
        'hint',
        l10n.t(
          '"{0}" comes with the schema of {1}: see whether your directory has it, otherwise it refuses the class (result 16 or 21).',
          name,
          schemaOfForeign(name) ?? '',
        ),
        'RFC 4512 §2.4',
      );
    case 'identifier':
      return entries === 'group'
        ? []
        : finding(
            'OC-13',
            'hint',
            l10n.t(
              'The class {0} is in no standard schema: see whether your directory has it.',
              name,
            ),
            'RFC 4512 §2.4',
          );
    case 'unknown':
      return finding(
        'OC-13',
        'warning',
        l10n.t(
          'A standard server does not know the class "{0}" and refuses it (result 16 or 21), unless your directory has a schema of its own.',
          name,
        ),
        'RFC 4512 §2.4',
      );
    case 'class':
      return [];
  }
}

const pastedText: Readonly<Record<PastedForm, () => string>> = {
  list: () =>
    l10n.t('This is a list in another notation. Write the names only, with commas between them.'),
  ldif: () => l10n.t('These are lines of LDIF. Write the names only, with commas between them.'),
  filter: () => l10n.t('This is a search filter. Write the names only, with commas between them.'),
  quotes: () => l10n.t('Names of classes stand without quotes.'),
  lines: () => l10n.t('Classes are separated by a plain comma, not by line breaks.'),
};

/** OC-09: what makes of the list something else than it looks like. */
function checkSeparators(subject: ClassSubject): Finding[] {
  const { field, list } = subject;
  const finding = (severity: Finding['severity'], message: string): Finding => ({
    rule: 'OC-09',
    severity,
    field,
    message,
    ...correctionOf(subject),
    reference: 'RFC 4512 §2.4',
  });
  const findings: Finding[] = [];
  if (list.pasted) {
    findings.push(finding('error', pastedText[list.pasted]()));
  }
  if (list.oddSeparators.length > 0) {
    findings.push(finding('error', l10n.t('Classes are separated by a plain comma.')));
  }
  if (list.hasWideLetters) {
    findings.push(
      finding('error', l10n.t('Names of classes are written in plain letters, not full-width.')),
    );
  }
  const repeated = repeatedClasses(subject);
  if (repeated.length > 0) {
    findings.push(
      finding(
        'error',
        l10n.t('Listed twice: {0}. The directory refuses that (result 20).', repeated.join(', ')),
      ),
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

/** Classes that are listed under one name twice, or under a name and another name or identifier of theirs. */
function repeatedClasses({ list, names, schema }: ClassSubject): string[] {
  const byClass = new Map<string, string[]>();
  for (const { name } of names) {
    const found = schema.class(name);
    if (!found) continue;
    const before = byClass.get(found.name) ?? [];
    byClass.set(
      found.name,
      before.includes(name.toLowerCase()) ? before : [...before, name.toLowerCase()],
    );
  }
  // Samba takes `top` under both names.
  const twice = [...byClass].flatMap(([name, each]) =>
    each.length > 1 && !(schema.family === 'ad' && name === 'top') ? [each] : [],
  );
  return [...list.repeated, ...twice.map((each) => each.join(' = '))];
}
