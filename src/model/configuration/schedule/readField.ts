import * as l10n from '@vscode/l10n';
import {
  FieldError,
  rangeOf,
  type CronDialect,
  type Field,
  type FieldName,
  type Range,
  type SpecialDay,
} from './field';

/**
 * Reads one field as the descriptions of the engines have it: lists of values, names, ranges (which may wrap, `22-2`), steps,
 * and the special days of the two day fields, also in lists: Spring has these in both, Quartz in the day of the month since
 * 2.5 (quartz-scheduler/quartz#1175). Throws a `FieldError`.
 */
export function readField(
  text: string,
  name: FieldName,
  column: number,
  dialect: CronDialect,
): Field {
  return new FieldReader(text, name, column, dialect).read();
}

class FieldReader {
  private readonly range: Range;
  private numericWeekday = false;

  constructor(
    private readonly text: string,
    private readonly name: FieldName,
    private readonly column: number,
    private readonly dialect: CronDialect,
  ) {
    this.range = rangeOf(name, dialect);
  }

  read(): Field {
    const { text, name, column } = this;
    const common = { name, text, column };
    if (text === '*') {
      return {
        ...common,
        every: true,
        unset: false,
        values: [],
        specials: [],
        numericWeekday: false,
      };
    }
    if (text === '?') {
      if (name !== 'dayOfMonth' && name !== 'dayOfWeek') {
        throw new FieldError(l10n.t('"?" is possible in the two day fields only.'), 0);
      }
      return {
        ...common,
        every: false,
        unset: true,
        values: [],
        specials: [],
        numericWeekday: false,
      };
    }
    const values = new Set<number>();
    const specials: SpecialDay[] = [];
    const items = text.toUpperCase().split(',');
    let offset = 0;
    for (const item of items) {
      const found = this.special(item, offset);
      if (found) {
        specials.push(found);
      }
      for (const value of found ? [] : this.values(item, offset)) {
        values.add(value);
      }
      offset += item.length + 1;
    }
    return {
      ...common,
      every: false,
      unset: false,
      values: [...values].sort((a, b) => a - b),
      specials,
      numericWeekday: this.numericWeekday,
    };
  }

  private special(item: string, offset: number): SpecialDay | undefined {
    if (this.name === 'dayOfMonth') {
      return this.specialOfMonth(item, offset);
    }
    return this.name === 'dayOfWeek' ? this.specialOfWeek(item, offset) : undefined;
  }

  private specialOfMonth(item: string, offset: number): SpecialDay | undefined {
    const last = /^L(?:-(\d{1,2}))?(W)?$/.exec(item);
    if (last) {
      const before = Number(last[1] ?? 0);
      if (before > 30) {
        throw new FieldError(l10n.t('"L-" goes back 30 days at most.'), offset);
      }
      return { kind: last[2] ? 'lastWeekday' : 'lastDay', before };
    }
    const nearest = /^(\d{1,2})W$/.exec(item);
    return nearest
      ? { kind: 'nearestWeekday', day: this.number(nearest[1] ?? '', offset) }
      : undefined;
  }

  private specialOfWeek(item: string, offset: number): SpecialDay | undefined {
    const last = /^(\d|[A-Z]{3})L$/.exec(item);
    if (last) {
      return { kind: 'lastOfWeekday', weekday: this.number(last[1] ?? '', offset) };
    }
    const nth = /^(\d|[A-Z]{3})#(\d+)$/.exec(item);
    if (nth) {
      const number = Number(nth[2]);
      if (number < 1 || number > 5) {
        throw new FieldError(l10n.t('A month has the 1st to 5th of a weekday at most.'), offset);
      }
      return { kind: 'nthWeekday', weekday: this.number(nth[1] ?? '', offset), nth: number };
    }
    return undefined;
  }

  private values(item: string, offset: number): number[] {
    const [span = '', stepText, ...more] = item.split('/');
    if (more.length > 0) {
      throw new FieldError(l10n.t('"{0}" has more than one step.', item), offset);
    }
    const { from, to, size } = this.span(span, offset, stepText !== undefined);
    const step = stepText === undefined ? 1 : this.step(stepText, offset + span.length + 1);
    const values: number[] = [];
    for (let distance = 0; distance <= (to - from + size) % size; distance += step) {
      values.push(this.range.min + ((from - this.range.min + distance) % size));
    }
    return values;
  }

  /** First and last value of a range; it may wrap around the end of the field. */
  private span(text: string, offset: number, hasStep: boolean) {
    const { min, max } = this.range;
    // In Spring's weekdays 0 and 7 are the same day; the circle still has seven.
    const size = this.name === 'dayOfWeek' ? 7 : max - min + 1;
    // Quartz takes "/15" for "*/15".
    if (text === '*' || (text === '' && hasStep)) {
      return { from: min, to: min + size - 1, size };
    }
    const [first = '', last, ...more] = text.split('-');
    if (more.length > 0) {
      throw new FieldError(l10n.t('"{0}" is no range.', text), offset);
    }
    const from = this.number(first, offset);
    if (last === undefined) {
      return { from, to: hasStep ? min + size - 1 : from, size };
    }
    const to = this.number(last, offset + first.length + 1);
    // In Spring's weekdays both ends are Sunday, and every day is meant.
    if (this.name === 'dayOfWeek' && first === '0' && last === '7') {
      return { from, to: from + size - 1, size };
    }
    if (this.name === 'year' && to < from) {
      throw new FieldError(l10n.t('The years {0} run backwards.', text), offset);
    }
    return { from, to, size };
  }

  private step(text: string, offset: number): number {
    const { min, max } = this.range;
    // Quartz refuses steps above the highest value, but for years, which it does not look at.
    const most = this.name === 'year' ? max - min : max;
    const step = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    if (step < 1 || step > most) {
      throw new FieldError(
        l10n.t('The step "{0}" has to be a number from 1 to {1}.', text, most),
        offset,
      );
    }
    return step;
  }

  private number(text: string, offset: number): number {
    const { min, max, names } = this.range;
    const named = names?.[text];
    if (named !== undefined) {
      return named;
    }
    if (!/^\d{1,4}$/.test(text)) {
      throw new FieldError(l10n.t('"{0}" means nothing in this field.', text), offset);
    }
    const value = Number(text);
    if (value < min || value > max) {
      throw new FieldError(l10n.t('{0} is out of range: {1} to {2}.', value, min, max), offset);
    }
    if (this.name === 'dayOfWeek') {
      this.numericWeekday = true;
      // Spring: 7 is Sunday, as 0 is.
      return this.dialect === 'spring' ? value % 7 : value;
    }
    return value;
  }
}
