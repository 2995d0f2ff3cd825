import * as l10n from '@vscode/l10n';

/** A value of a filter: text, or bytes that are no text. Without escapes. */
export type FilterValue = string | Uint8Array;

/** A search filter (RFC 4511 §4.5.1.7). */
export type Filter =
  | { kind: 'and' | 'or'; filters: Filter[] }
  | { kind: 'not'; filter: Filter }
  | { kind: 'present'; attribute: string }
  | {
      kind: 'equal' | 'approximately' | 'atLeast' | 'atMost';
      attribute: string;
      value: FilterValue;
    }
  | {
      kind: 'substrings';
      attribute: string;
      initial?: FilterValue;
      any: FilterValue[];
      final?: FilterValue;
    }
  | { kind: 'extensible'; attribute?: string; dn: boolean; rule?: string; value: FilterValue };

/** What is wrong with a filter, and where (from 1). */
export interface FilterProblem {
  message: string;
  column: number;
}

export function isFilter(read: Filter | FilterProblem): read is Filter {
  return 'kind' in read;
}

const attributePattern = /^(?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)(?:;[A-Za-z0-9-]+)*/;

/**
 * Reads a filter as RFC 4515 §3 has it, with blanks and line breaks between its brackets, which servers and tools skip.
 * Never throws.
 */
export function parseFilter(text: string): Filter | FilterProblem {
  const reader = new FilterReader(text);
  return reader.whole();
}

/** Thrown inside this file only. */
class Stop extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** So deep no filter of a person is; deeper ones could end the stack. */
const deepest = 200;

class FilterReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): Filter | FilterProblem {
    try {
      this.skip();
      const filter = this.filter();
      this.skip();
      if (this.at < this.text.length) {
        throw new Stop(
          this.text.charAt(this.at) === ')'
            ? l10n.t('A closing bracket too many.')
            : l10n.t('Something stands outside the brackets.'),
          this.at,
        );
      }
      return filter;
    } catch (error) {
      if (error instanceof Stop) {
        return { message: error.message, column: error.at + 1 };
      }
      throw error;
    }
  }

  private skip(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }

  private expect(sign: '(' | ')', message: string): void {
    if (this.text.charAt(this.at) !== sign) throw new Stop(message, this.at);
    this.at++;
  }

  private filter(): Filter {
    this.expect('(', l10n.t('An opening bracket is missing.'));
    if (++this.depth > deepest) throw new Stop(l10n.t('The brackets are too deep.'), this.at);
    this.skip();
    const filter = this.inner();
    this.depth--;
    this.expect(')', l10n.t('A closing bracket is missing.'));
    return filter;
  }

  private inner(): Filter {
    const sign = this.text.charAt(this.at);
    if (sign === '&' || sign === '|') {
      this.at++;
      const filters: Filter[] = [];
      this.skip();
      while (this.text.charAt(this.at) === '(') {
        filters.push(this.filter());
        this.skip();
      }
      return { kind: sign === '&' ? 'and' : 'or', filters };
    }
    if (sign === '!') {
      this.at++;
      this.skip();
      const filter = this.filter();
      this.skip();
      return { kind: 'not', filter };
    }
    return this.item();
  }

  private item(): Filter {
    const start = this.at;
    const attribute = attributePattern.exec(this.text.slice(start))?.[0] ?? '';
    this.at += attribute.length;
    const rest = this.text.slice(this.at);
    const extended = /^(:dn)?(?::([A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+))?:=/i.exec(rest);
    if (extended && (attribute !== '' || extended[2] !== undefined)) {
      this.at += extended[0].length;
      return {
        kind: 'extensible',
        ...(attribute !== '' && { attribute }),
        dn: extended[1] !== undefined,
        ...(extended[2] !== undefined && { rule: extended[2] }),
        value: this.value(),
      };
    }
    if (attribute === '') {
      throw new Stop(
        this.text.charAt(start) === ''
          ? l10n.t('The filter ends here.')
          : l10n.t('The name of an attribute is missing here.'),
        start,
      );
    }
    const operator = /^(=|~=|>=|<=)/.exec(rest)?.[0];
    if (operator === undefined) {
      throw new Stop(l10n.t('After an attribute stands one of =, >=, <=, ~= or :=.'), this.at);
    }
    this.at += operator.length;
    if (operator !== '=') {
      const kind = ({ '~=': 'approximately', '>=': 'atLeast', '<=': 'atMost' } as const)[operator];
      return { kind: kind ?? 'equal', attribute, value: this.value() };
    }
    return this.equality(attribute);
  }

  private equality(attribute: string): Filter {
    const parts = [this.value()];
    while (this.text.charAt(this.at) === '*') {
      this.at++;
      parts.push(this.value());
    }
    const [initial = '', ...more] = parts;
    const final = more.pop();
    if (final === undefined) {
      return { kind: 'equal', attribute, value: initial };
    }
    const empty = (value: FilterValue) => value.length === 0;
    if (more.length === 0 && empty(initial) && empty(final)) {
      return { kind: 'present', attribute };
    }
    if (more.some(empty)) {
      throw new Stop(l10n.t('Two stars stand side by side.'), this.at - 1);
    }
    return {
      kind: 'substrings',
      attribute,
      ...(!empty(initial) && { initial }),
      any: more,
      ...(!empty(final) && { final }),
    };
  }

  /** A value up to a bracket or a star; undoes escapes. */
  private value(): FilterValue {
    const bytes: number[] = [];
    const encoder = new TextEncoder();
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text.charAt(this.at);
      if (sign === ')' || sign === '*') break;
      if (sign === '(') {
        throw new Stop(l10n.t('A bracket inside a value is written \\28 or \\29.'), this.at);
      }
      if (sign === '\0') {
        throw new Stop(l10n.t('The sign with the number 0 is written \\00.'), this.at);
      }
      if (sign === '\\') {
        const hex = /^[0-9A-Fa-f]{2}/.exec(this.text.slice(this.at + 1))?.[0];
        if (hex === undefined) {
          throw new Stop(l10n.t('A backslash inside a value is written \\5c.'), this.at);
        }
        bytes.push(Number.parseInt(hex, 16));
        this.at += 2;
        continue;
      }
      const point = this.text.codePointAt(this.at) ?? 0;
      bytes.push(...encoder.encode(String.fromCodePoint(point)));
      if (point > 0xffff) this.at++;
    }
    const value = Uint8Array.from(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
    } catch {
      return value;
    }
  }
}

/** Writes a filter as RFC 4515 has it. */
export function formatFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${filter.kind === 'and' ? '&' : '|'}${filter.filters.map(formatFilter).join('')})`;
    case 'not':
      return `(!${formatFilter(filter.filter)})`;
    case 'present':
      return `(${filter.attribute}=*)`;
    case 'equal':
    case 'approximately':
    case 'atLeast':
    case 'atMost': {
      const sign = { equal: '=', approximately: '~=', atLeast: '>=', atMost: '<=' }[filter.kind];
      return `(${filter.attribute}${sign}${escapeFilterValue(filter.value)})`;
    }
    case 'substrings': {
      const { initial = '', any, final = '' } = filter;
      return `(${filter.attribute}=${[initial, ...any, final].map(escapeFilterValue).join('*')})`;
    }
    case 'extensible': {
      const { attribute = '', dn, rule, value } = filter;
      return `(${attribute}${dn ? ':dn' : ''}${rule === undefined ? '' : `:${rule}`}:=${escapeFilterValue(value)})`;
    }
  }
}

/** A value as it stands in a filter (RFC 4515 §3). */
export function escapeFilterValue(value: FilterValue): string {
  const hex = (byte: number) => `\\${byte.toString(16).padStart(2, '0')}`;
  return typeof value === 'string'
    ? value.replace(/[\0()*\\]/g, (sign) => hex(sign.charCodeAt(0)))
    : Array.from(value, hex).join('');
}

/** All parts of a filter that compare an attribute. */
export function itemsOf(filter: Filter): Exclude<Filter, { kind: 'and' | 'or' | 'not' }>[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.filters.flatMap(itemsOf);
    case 'not':
      return itemsOf(filter.filter);
    default:
      return [filter];
  }
}

/** The filter with other items in place of its own. */
export function mapItems(
  filter: Filter,
  map: (item: ReturnType<typeof itemsOf>[number]) => Filter,
): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { kind: filter.kind, filters: filter.filters.map((each) => mapItems(each, map)) };
    case 'not':
      return { kind: 'not', filter: mapItems(filter.filter, map) };
    default:
      return map(filter);
  }
}
