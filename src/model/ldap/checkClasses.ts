import * as l10n from '@vscode/l10n';
import { attributeType, canonicalAttribute } from './attributeTypes';
import { readClassList, writeClassList, type ClassList } from './classList';
import type { CheckContext, Family, Finding } from './finding';
import { nearestClass } from './nearestClass';
import { anyObjectClass, chainOf, objectClass, type ObjectClass } from './objectClasses';

/** A class list of the configuration and what it is for. */
export interface ClassSubject {
  field: string;
  text: string;
  /** What the entries are: decides which class a mistaken attribute stands for. */
  entries: 'user' | 'organization' | 'group';
  /** RDN attribute of the entries; push only. */
  rdn?: string;
}

const key = (name: string) => name.toLowerCase();

/** Names that are attributes and not classes, such as `ou`, written where a class belongs. */
function attributesAmong({ tokens }: ClassList): string[] {
  return tokens
    .map(({ name }) => name)
    .filter((name) => attributeType(name) !== undefined && anyObjectClass(name) === undefined);
}

/** The class that was meant by an attribute in this place. */
function meant(name: string, { entries }: ClassSubject, family: Family): string {
  if (entries === 'organization') return 'organizationalUnit';
  if (entries === 'group') return family === 'ad' ? 'group' : 'groupOfNames';
  const written = attributeType(name)?.meantClass;
  return family === 'ad' ? 'user' : written && written !== 'user' ? written : 'inetOrgPerson';
}

/** Spelling, separators and names: what can be said of any class list. Rules OC-01, 02, 09, 13. */
export function checkSpelling(subject: ClassSubject, { family }: CheckContext): Finding[] {
  const list = readClassList(subject.text);
  const names = list.tokens.map(({ name }) => name);
  const { field } = subject;
  const findings: Finding[] = [];
  const replaced = (from: string, to: string) =>
    writeClassList(names.map((name) => (name === from ? to : name)));
  const attributes = new Set(attributesAmong(list));
  for (const name of attributes) {
    const right = meant(name, subject, family);
    findings.push({
      rule: 'OC-01',
      severity: 'error',
      field,
      message: l10n.t(
        '"{0}" is an attribute, not an object class; the class is {1}. The samples of the service show it this way, too.',
        name,
        right,
      ),
      suggestion: replaced(name, right),
      reference: attributeType(name)?.reference ?? 'RFC 4519',
    });
  }
  for (const name of new Set(names)) {
    if (attributes.has(name) || objectClass(name, family)) {
      continue;
    }
    const near = nearestClass(name, family);
    if (near) {
      findings.push({
        rule: 'OC-02',
        severity: 'error',
        field,
        message: l10n.t('"{0}" is no object class; {1} is.', name, near.name),
        suggestion: replaced(name, near.name),
        reference: near.reference,
      });
    } else if (key(name) !== 'user' || family === 'ad') {
      findings.push({
        rule: 'OC-13',
        severity: 'warning',
        field,
        message: l10n.t(
          'A standard server does not know the class "{0}" and refuses it (result 16 or 21), unless your directory has a schema of its own.',
          name,
        ),
        reference: 'RFC 4512 §2.4',
      });
    }
  }
  return [...findings, ...checkSeparators(subject, list, names)];
}

function checkSeparators({ field }: ClassSubject, list: ClassList, names: string[]): Finding[] {
  const suggestion = writeClassList(names);
  const finding = (severity: Finding['severity'], message: string): Finding => ({
    rule: 'OC-09',
    severity,
    field,
    message,
    suggestion,
    reference: 'RFC 4512 §2.4',
  });
  const findings: Finding[] = [];
  if (list.oddSeparators.length > 0) {
    findings.push(finding('error', l10n.t('Classes are separated by a plain comma.')));
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

/** The classes of a list that the family knows, with their chains. */
export function knownClasses(text: string, family: Family): ObjectClass[] {
  const names = new Map(readClassList(text).tokens.map(({ name }) => [key(name), name]));
  return [...names.values()].flatMap((name) => objectClass(name, family) ?? []);
}

/** Whether every name of the list is known, so that conclusions about what is missing are safe. */
export function knowsAll(text: string, family: Family): boolean {
  return readClassList(text).tokens.every(({ name }) => objectClass(name, family) !== undefined);
}

/** Attributes that the classes of a list require, with the class that does; canonical names. */
export function requiredAttributes(text: string, family: Family): Map<string, ObjectClass> {
  const required = new Map<string, ObjectClass>();
  for (const found of knownClasses(text, family)) {
    for (const link of chainOf(found, family)) {
      for (const attribute of link.must) {
        const name = canonicalAttribute(attribute);
        if (name !== 'objectclass' && !required.has(name)) {
          required.set(name, link);
        }
      }
    }
  }
  return required;
}

/** Attributes the classes of a list allow, as far as the tables know; `undefined` when everything is allowed. */
export function allowedAttributes(text: string, family: Family): Set<string> | undefined {
  const allowed = new Set<string>();
  for (const found of knownClasses(text, family)) {
    if (found.name === 'extensibleObject') {
      return undefined;
    }
    for (const link of chainOf(found, family)) {
      for (const attribute of [...link.must, ...(link.may ?? [])]) {
        allowed.add(canonicalAttribute(attribute));
      }
    }
  }
  return allowed;
}
