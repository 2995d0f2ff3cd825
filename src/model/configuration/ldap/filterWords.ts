import * as l10n from '@vscode/l10n';
import { isFilter, parseFilter, type Filter, type FilterValue } from './filter';

/** What a sound filter selects, as a sentence in the language of the user; `undefined` for a text that is none. */
export function filterWords(text: string): string | undefined {
  const read = parseFilter(text);
  if (!isFilter(read)) {
    return undefined;
  }
  // Absolute filters (RFC 4526).
  if ((read.kind === 'and' || read.kind === 'or') && read.filters.length === 0) {
    return read.kind === 'and' ? l10n.t('Selects all entries.') : l10n.t('Selects no entry.');
  }
  return l10n.t('Selects entries where {0}.', wordsOf(read));
}

function wordsOf(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return joined(filter.kind, filter.filters);
    case 'not':
      return negated(filter.filter);
    case 'present':
      return l10n.t('{0} is set', filter.attribute);
    case 'equal':
      return equality(filter.attribute, shown(filter.value));
    case 'approximately':
      return l10n.t('{0} sounds like {1}', filter.attribute, shown(filter.value));
    case 'atLeast':
      return l10n.t('{0} is at least {1}', filter.attribute, shown(filter.value));
    case 'atMost':
      return l10n.t('{0} is at most {1}', filter.attribute, shown(filter.value));
    case 'substrings': {
      const { attribute, initial, any, final } = filter;
      return all([
        ...(initial === undefined
          ? []
          : [l10n.t('{0} begins with {1}', attribute, shown(initial))]),
        ...any.map((part) => l10n.t('{0} contains {1}', attribute, shown(part))),
        ...(final === undefined ? [] : [l10n.t('{0} ends with {1}', attribute, shown(final))]),
      ]);
    }
    case 'extensible':
      return byRule(filter);
  }
}

function joined(kind: 'and' | 'or', filters: readonly Filter[]): string {
  if (filters.length === 0) {
    return kind === 'and' ? l10n.t('everything holds') : l10n.t('nothing holds');
  }
  const parts = filters.map((each) => {
    const nested = (each.kind === 'and' || each.kind === 'or') && each.filters.length > 1;
    return nested && filters.length > 1 ? l10n.t('({0})', wordsOf(each)) : wordsOf(each);
  });
  return kind === 'and'
    ? all(parts)
    : parts.reduce((before, part) => l10n.t('{0} or {1}', before, part));
}

const all = (parts: readonly string[]) =>
  parts.reduce((before, part) => l10n.t('{0} and {1}', before, part));

function negated(filter: Filter): string {
  if (filter.kind === 'present') {
    return l10n.t('{0} is not set', filter.attribute);
  }
  if (filter.kind === 'equal' && !isMembership(filter.attribute)) {
    return /^objectClass$/i.test(filter.attribute)
      ? l10n.t('the class is not {0}', shown(filter.value))
      : l10n.t('{0} is not {1}', filter.attribute, shown(filter.value));
  }
  return isDisabled(filter)
    ? l10n.t('the account is not disabled')
    : l10n.t('not: {0}', l10n.t('({0})', wordsOf(filter)));
}

const isMembership = (attribute: string | undefined) => /^memberOf$/i.test(attribute ?? '');

function equality(attribute: string, value: string): string {
  if (/^objectClass$/i.test(attribute)) {
    return l10n.t('the class is {0}', value);
  }
  return isMembership(attribute)
    ? l10n.t('it is a direct member of {0}', value)
    : l10n.t('{0} is {1}', attribute, value);
}

/** Rules of Active Directory (MS-ADTS 3.1.1.3.4.4): all bits, any bit, through groups in groups. */
const [allBits, anyBit, inChain] = [803, 804, 1941].map((end) => `1.2.840.113556.1.4.${end}`);

/** Bit 2 of userAccountControl (MS-ADTS 2.2.16). */
const isDisabled = (filter: Filter) =>
  filter.kind === 'extensible' &&
  filter.rule === allBits &&
  filter.value === '2' &&
  /^userAccountControl$/i.test(filter.attribute ?? '');

function byRule(filter: Filter & { kind: 'extensible' }): string {
  const attribute = filter.attribute ?? l10n.t('any attribute');
  const value = shown(filter.value);
  if (isDisabled(filter)) return l10n.t('the account is disabled');
  if (filter.rule === allBits) return l10n.t('{0} has all bits of {1}', attribute, value);
  if (filter.rule === anyBit) return l10n.t('{0} has a bit of {1}', attribute, value);
  if (filter.rule === inChain && isMembership(filter.attribute)) {
    return l10n.t('it is a member of {0}, directly or through other groups', value);
  }
  if (filter.rule === undefined && filter.dn) {
    return l10n.t('{0} is {1}, in the entry or in its name', attribute, value);
  }
  return filter.rule === undefined
    ? l10n.t('{0} is {1}', attribute, value)
    : l10n.t('{0} matches {1} by the rule {2}', attribute, value, filter.rule);
}

/** A value as people read it; bytes that are no text in hexadecimal. */
function shown(value: FilterValue): string {
  return typeof value === 'string'
    ? value
    : Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
