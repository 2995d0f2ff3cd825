import * as l10n from '@vscode/l10n';
import type { LdapUdPullConfig } from '../syncConfiguration';
import { textOf, type CheckFacts } from './checkFacts';
import { namedClass, type ClassSubject } from './classSubject';
import { parseName } from './distinguishedName';
import { withEscapes } from './escapedName';
import { formatFilter, isFilter, itemsOf, mapItems, parseFilter, type Filter } from './filter';
import type { Finding } from './finding';
import { isForeignAttribute } from './foreignAttributes';
import { meantFilter } from './meantFilter';
import { nearestName } from './nearestClass';
import { schemaOf, type Schema } from './schema';

/** Rules FLT-01 to FLT-06: the filters that people add to the search for users and groups. */
export function checkFilters(ldap: LdapUdPullConfig, facts: CheckFacts): Finding[] {
  return [
    ...checkFilter(
      textOf(ldap.userObjectClassCustomFilter),
      'ldapUdPullConfig.userObjectClassCustomFilter',
      'user',
      facts,
    ),
    ...checkFilter(
      textOf(ldap.groupObjectClassCustomFilter),
      'ldapUdPullConfig.groupObjectClassCustomFilter',
      'group',
      facts,
    ),
  ];
}

type Item = ReturnType<typeof itemsOf>[number];

/** One thing said of an item of a filter, and the item as it should be. */
interface ItemProblem {
  rule: string;
  severity: Finding['severity'];
  message: string;
  reference: string;
  right?: Filter;
}

function checkFilter(
  text: string,
  field: string,
  entries: ClassSubject['entries'],
  facts: CheckFacts,
): Finding[] {
  if (text.trim() === '') {
    return [];
  }
  const read = parseFilter(text);
  if (isFilter(read)) {
    const problems = new Map(itemsOf(read).map((item) => [item, problemsOf(item, entries, facts)]));
    // The whole filter with everything right, so that one correction does not undo another.
    const right = formatFilter(mapItems(read, (item) => lastRight(problems.get(item)) ?? item));
    return [...problems.values()].flat().map(({ right: own, ...problem }) => ({
      ...problem,
      field,
      ...(own && { suggestion: right }),
    }));
  }
  const name = nameInstead(text, entries, facts);
  if (name) {
    return [{ ...name, field }];
  }
  const meant = meantFilter(text);
  const corrected =
    meant && mapItems(meant, (item) => lastRight(problemsOf(item, entries, facts)) ?? item);
  return [
    {
      rule: 'FLT-01',
      severity: 'error',
      field,
      message: l10n.t('This is no filter: {0} (column {1})', read.message, read.column),
      ...(corrected && { suggestion: formatFilter(corrected) }),
      reference: 'RFC 4515 §3',
    },
  ];
}

const lastRight = (problems: readonly ItemProblem[] | undefined) =>
  problems?.findLast(({ right }) => right !== undefined)?.right;

/** FLT-02: a distinguished name stands where a filter belongs. */
function nameInstead(
  text: string,
  entries: ClassSubject['entries'],
  { family, schema }: CheckFacts,
): Omit<Finding, 'field'> | undefined {
  const plain = text
    .trim()
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/^dn:\s*/i, '');
  const name = parseName(plain);
  const types = Array.isArray(name) ? name.flat().map(({ type }) => schema.canonical(type)) : [];
  // Several parts, the last of which is that of a domain or an organization.
  const names = ['cn', 'ou', 'uid', 'dc', 'o', 'l'].includes(types[0] ?? '');
  if (types.length < 2 || !names || !['dc', 'o', 'c'].includes(types.at(-1) ?? '')) {
    return undefined;
  }
  const own = family === 'ad' ? 'distinguishedName' : 'entryDN';
  const attribute = entries === 'group' ? own : types[0] === 'cn' ? 'memberOf' : undefined;
  return {
    rule: 'FLT-02',
    severity: 'error',
    message:
      attribute === undefined
        ? l10n.t('This is a distinguished name, not a filter. A node belongs among the sources.')
        : l10n.t(
            'This is a distinguished name, not a filter. A filter compares an attribute with it: {0}.',
            attribute,
          ),
    ...(attribute !== undefined && {
      suggestion: formatFilter({ kind: 'equal', attribute, value: plain }),
    }),
    reference: 'RFC 4515 §3',
  };
}

function problemsOf(
  item: Item,
  entries: ClassSubject['entries'],
  facts: CheckFacts,
): ItemProblem[] {
  const unknown = unknownAttribute(item, facts);
  if (unknown) {
    return [unknown];
  }
  return [
    quotedValue(item) ??
      classValue(item, entries, facts.schema) ??
      nameValue(item, facts.schema) ??
      foreignRule(item, facts),
  ].filter((problem) => problem !== undefined);
}

/** FLT-03: an attribute that entries of this kind of directory do not have. */
function unknownAttribute(item: Item, { family, schema }: CheckFacts): ItemProblem | undefined {
  const { attribute } = item;
  if (attribute === undefined || schema.attribute(attribute) || isForeignAttribute(attribute)) {
    return undefined;
  }
  const other = schemaOf(family === 'ad' ? 'openldap' : 'ad').attribute(attribute);
  const near = other ? undefined : nearestName(attribute, schema.attributes());
  return {
    rule: 'FLT-03',
    severity: 'warning',
    message: near
      ? l10n.t('There is no attribute "{0}"; {1} is one.', attribute, near)
      : other
        ? family === 'ad'
          ? l10n.t(
              'Active Directory has no attribute "{0}": the filter matches nothing by it.',
              attribute,
            )
          : l10n.t(
              '"{0}" is an attribute of Active Directory; OpenLDAP has none, and matches nothing by it.',
              attribute,
            )
        : l10n.t(
            'No standard schema has an attribute "{0}": without a schema of your own nothing matches by it.',
            attribute,
          ),
    reference: 'RFC 4511 §4.5.1.7',
    ...(near && { right: { ...item, attribute: near } }),
  };
}

/** FLT-06: quotes and a second equals sign are part of the value. */
function quotedValue(item: Item): ItemProblem | undefined {
  if (item.kind !== 'equal' || typeof item.value !== 'string') {
    return undefined;
  }
  const inner = /^(["'])(.*)\1$/s.exec(item.value)?.[2] ?? /^=\s*(.+)$/s.exec(item.value)?.[1];
  return inner === undefined
    ? undefined
    : {
        rule: 'FLT-06',
        severity: 'warning',
        message: l10n.t(
          'Quotes and a second equals sign belong to the value here, and match nothing.',
        ),
        reference: 'RFC 4515 §3',
        right: { ...item, value: inner },
      };
}

/** FLT-04: a class that this kind of directory does not have. */
function classValue(
  item: Item,
  entries: ClassSubject['entries'],
  schema: Schema,
): ItemProblem | undefined {
  if (
    item.kind !== 'equal' ||
    typeof item.value !== 'string' ||
    schema.canonical(item.attribute) !== 'objectclass'
  ) {
    return undefined;
  }
  const { what, right } = namedClass(item.value.trim(), entries, schema);
  if (what === 'class' || what === 'foreign' || what === 'identifier' || what === 'unknown') {
    return undefined;
  }
  return {
    rule: 'FLT-04',
    severity: 'warning',
    message:
      right === undefined
        ? l10n.t('The directory has no class "{0}": nothing matches.', item.value)
        : l10n.t('"{0}" is no class of this directory; {1} is.', item.value, right),
    reference: 'RFC 4512 §2.4',
    ...(right !== undefined && { right: { ...item, value: right } }),
  };
}

/** Attributes that hold distinguished names. */
const holdNames: ReadonlySet<string> = new Set(
  `memberOf member uniqueMember manager owner seeAlso roleOccupant secretary distinguishedName entryDN managedBy
  directReports assistant`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

/** FLT-05: a value that should be a distinguished name, whole and with its signs escaped. */
function nameValue(item: Item, schema: Schema): ItemProblem | undefined {
  if (
    item.kind === 'present' ||
    !item.attribute ||
    !holdNames.has(schema.canonical(item.attribute))
  ) {
    return undefined;
  }
  const problem = (message: string, right?: Filter): ItemProblem => ({
    rule: 'FLT-05',
    severity: 'warning',
    message,
    reference: 'RFC 4517 §4.2.15',
    ...(right && { right }),
  });
  if (item.kind === 'substrings') {
    const parts = [item.initial ?? '', ...item.any, item.final ?? ''];
    const text = parts.every((part) => typeof part === 'string') ? parts.join('*') : undefined;
    const whole = text !== undefined && Array.isArray(parseName(text));
    return problem(
      l10n.t(
        'A distinguished name is compared as a whole: with a star nothing matches. A star that is part of it is written \\2a.',
      ),
      whole ? { kind: 'equal', attribute: item.attribute, value: text } : undefined,
    );
  }
  if (typeof item.value !== 'string') {
    return undefined;
  }
  const name = parseName(item.value);
  if (Array.isArray(name) && name.length > 0) {
    return undefined;
  }
  const escaped = withEscapes(item.value);
  const right =
    escaped !== undefined && Array.isArray(parseName(escaped))
      ? { ...item, value: escaped }
      : undefined;
  return problem(
    right
      ? l10n.t('A comma inside a name needs a backslash, which a filter writes \\5c.')
      : l10n.t(
          '"{0}" holds whole distinguished names; this is none, and matches nothing.',
          item.attribute,
        ),
    right,
  );
}

/** FLT-05: a rule of Active Directory in another directory. */
function foreignRule(item: Item, { family }: CheckFacts): ItemProblem | undefined {
  return family === 'openldap' &&
    item.kind === 'extensible' &&
    item.rule?.startsWith('1.2.840.113556.')
    ? {
        rule: 'FLT-05',
        severity: 'warning',
        message: l10n.t(
          'Only Active Directory compares by the rule {0}; here nothing matches.',
          item.rule,
        ),
        reference: 'MS-ADTS 3.1.1.3.4.4',
      }
    : undefined;
}
