import * as l10n from '@vscode/l10n';
import type { CheckFacts } from './checkFacts';
import { formatName, parseName, type DistinguishedName } from './distinguishedName';
import { withEscapes } from './escapedName';
import type { Finding } from './finding';
import { schemaOf } from './schema';

const isDc = (type: string) =>
  /^(dc|domainComponent|0\.9\.2342\.19200300\.100\.1\.25)$/i.test(type);

/** The parts at the end of a name that stand for the domain (RFC 2247). */
export function directoryPart(name: DistinguishedName): DistinguishedName {
  const last = name.findLastIndex((relative) => relative.some(({ type }) => !isDc(type)));
  return name.slice(last + 1);
}

/**
 * SCP-01 and SCP-07: whether a node is a distinguished name, and one of this directory.
 * @param others other names of the same directory.
 */
export function checkName(
  given: string,
  field: string,
  others: readonly string[],
  facts: CheckFacts,
): Finding[] {
  const text = given.trim();
  if (text === '') {
    return [];
  }
  const name = parseName(text);
  const meant = meantName(text);
  if (meant || !Array.isArray(name)) {
    return [
      {
        rule: 'SCP-01',
        severity: 'error',
        field,
        message: meant?.message ?? noName(text, Array.isArray(name) ? undefined : name),
        ...(meant?.name !== undefined && { suggestion: meant.name }),
        reference: 'RFC 4514 §3',
      },
    ];
  }
  return [...unknownTypes(name, field), ...checkEnd(name, field, others, facts)];
}

function noName(text: string, problem: { message: string; column: number } | undefined): string {
  return /^\d+$/.test(text)
    ? l10n.t(
        '"{0}" looks like a department id; an LDAP directory needs a distinguished name.',
        text.slice(0, 40),
      )
    : l10n.t(
        'This is no distinguished name: {0} (column {1})',
        problem?.message ?? '',
        problem?.column ?? 1,
      );
}

/** What was meant by a text that reads as no name, or as another one than it looks like; each way people write names wrong. */
function meantName(text: string): { message: string; name?: string } | undefined {
  const readable = (candidate: string) => {
    const name = parseName(candidate);
    return Array.isArray(name) && name.length > 0 ? name : undefined;
  };
  const before = parseName(text);
  const parts = Array.isArray(before) ? before.length : 0;
  const plain = text.replace(/[，；＝＋]/g, (sign) => sign.normalize('NFKC'));
  const wide = plain === text ? undefined : readable(plain);
  if (wide && wide.length > parts) {
    const message = l10n.t('Commas and equals signs of a name are plain ones, not full-width.');
    return { message, name: plain };
  }
  const inUrl = /^ldaps?:\/\/[^/]*\/([^?]*)/i.exec(text)?.[1];
  if (inUrl !== undefined && readable(decoded(inUrl))) {
    const message = l10n.t('This is an address; only the distinguished name belongs here.');
    return { message, name: decoded(inUrl) };
  }
  const labelled = /^dn:\s*(.+)$/is.exec(text)?.[1] ?? /^["'“](.+)["'”]$/s.exec(text)?.[1];
  if (labelled !== undefined && readable(labelled.trim())) {
    const message = l10n.t('Only the distinguished name belongs here, without label or quotes.');
    return { message, name: labelled.trim() };
  }
  if (Array.isArray(before)) {
    return undefined;
  }
  if (/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(text)) {
    const message = l10n.t(
      'This is the name of a domain; a distinguished name has a part for each of its words.',
    );
    return { message, name: formatName(text.split('.').map((value) => [{ type: 'DC', value }])) };
  }
  if (/^[\w.-]+\.[a-z]{2,}(\/[^/]+)+$/i.test(text)) {
    return {
      message: l10n.t(
        'This is a canonical name with slashes; an LDAP directory needs a distinguished name such as OU=…,DC=….',
      ),
    };
  }
  const escaped = withEscapes(text);
  return escaped !== undefined && readable(escaped)
    ? {
        message: l10n.t('A sign inside a name needs a backslash in front, as in "\\,".'),
        name: escaped,
      }
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** SCP-01: a part whose attribute no standard schema has. */
function unknownTypes(name: DistinguishedName, field: string): Finding[] {
  const unknown = name
    .flat()
    .map(({ type }) => type)
    .filter((type) => !schemaOf('openldap').attribute(type) && !schemaOf('ad').attribute(type));
  return unknown.length === 0
    ? []
    : [
        {
          rule: 'SCP-01',
          severity: 'warning',
          field,
          message: l10n.t(
            'A standard directory has no attribute "{0}": no node is named by it.',
            [...new Set(unknown)].join(', '),
          ),
          reference: 'RFC 4514 §3',
        },
      ];
}

/** SCP-07: the end of a name says which directory it is of. */
function checkEnd(
  name: DistinguishedName,
  field: string,
  others: readonly string[],
  { family, base, ends: known }: CheckFacts,
): Finding[] {
  const finding = (
    severity: Finding['severity'],
    message: string,
    meant?: DistinguishedName,
  ): Finding[] => [
    {
      rule: 'SCP-07',
      severity,
      field,
      message,
      ...(meant && { suggestion: formatName(meant) }),
      reference: 'RFC 2247 §2',
    },
  ];
  const first = name.findIndex((relative) => relative.every(({ type }) => !isDc(type)));
  const end = directoryPart(name);
  if (end.length === 0 && first > 0) {
    return finding(
      'error',
      l10n.t(
        'The name stands the wrong way round: it begins with the entry and ends with the domain.',
      ),
      [...name].reverse(),
    );
  }
  if (family === 'ad') {
    if (end.length === 0) {
      return finding(
        'error',
        l10n.t(
          'Names of Active Directory end in the parts of the domain, such as DC=example,DC=com.',
        ),
      );
    }
    const dotted = end.some((relative) => relative.some(({ value }) => value.includes('.')));
    if (dotted) {
      const split = end.flatMap((relative) =>
        (relative[0]?.value ?? '')
          .split('.')
          .map((value) => [{ type: relative[0]?.type ?? 'DC', value }]),
      );
      return finding(
        'error',
        l10n.t('Each word of the domain has a part of its own: DC=example,DC=com.'),
        [...name.slice(0, name.length - end.length), ...split],
      );
    }
  }
  if (base !== undefined && base.trim() !== '') {
    const stem = parseName(base);
    return Array.isArray(stem) && stem.length > 0 && !endsIn(name, stem)
      ? finding('warning', l10n.t('This name lies outside the base of the provider, {0}.', base))
      : [];
  }
  const ends = others.map((other) => endOf(other.trim(), known)).filter(({ length }) => length > 0);
  return end.length > 0 &&
    ends.length > 0 &&
    ends.every((other) => !endsIn(other, end) && !endsIn(end, other))
    ? finding(
        'warning',
        l10n.t(
          'This name ends in {0}, other nodes of the provider in {1}: it is of another directory.',
          formatName(end),
          [...new Set(ends.map(formatName))].join('; '),
        ),
      )
    : [];
}

function endOf(text: string, known: Map<string, DistinguishedName>): DistinguishedName {
  const before = known.get(text);
  if (before) {
    return before;
  }
  const read = parseName(text);
  const end = Array.isArray(read) ? directoryPart(read) : [];
  known.set(text, end);
  return end;
}

/** Whether a name is the other, or stands below it; types and values compare without case (RFC 4517). */
function endsIn(name: DistinguishedName, end: DistinguishedName): boolean {
  const text = (relative: DistinguishedName[number] | undefined) =>
    (relative ?? [])
      .map(
        ({ type, value }) =>
          `${isDc(type) ? 'dc' : type.toLowerCase()}=${value.trim().toLowerCase()}`,
      )
      .sort()
      .join('+');
  return (
    end.length <= name.length &&
    end.every((relative, index) => text(relative) === text(name[name.length - end.length + index]))
  );
}
