import * as l10n from '@vscode/l10n';
import {
  FieldError,
  rangeOf,
  specialText,
  type Field,
  type FieldName,
  type SpecialDay,
} from './field';

/**
 * One field as Quartz 2.3.2 takes it, which lets more pass than its description says: it reads as far as it understands and
 * leaves the rest, takes a step of 0 for none, and keeps one special day of a list. Throws a `FieldError` where it refuses.
 * `takenFor` says what it made of the text, where that is something else.
 */
export function quartzField(text: string, name: FieldName, column: number): Field {
  const items = text.toUpperCase().split(',');
  const isList = items.length > 1;
  const reader = new QuartzField(name);
  checkList(text.toUpperCase(), name, isList);
  let offset = 0;
  for (const item of items) {
    // Quartz does not see empty items.
    if (item !== '') {
      reader.add(item, offset);
    }
    offset += item.length + 1;
  }
  return reader.field(text, column);
}

/** What Quartz refuses before it looks at the items. */
function checkList(text: string, name: FieldName, isList: boolean): void {
  if ((name === 'dayOfMonth' || name === 'dayOfWeek') && isList && text.includes('L')) {
    throw new FieldError(l10n.t('"{0}" cannot stand in a list.', 'L'), text.indexOf('L'));
  }
  if (name === 'dayOfWeek' && text.indexOf('#') !== text.lastIndexOf('#')) {
    throw new FieldError(l10n.t('Only one "#" is possible.'), text.lastIndexOf('#'));
  }
}

/** Quartz stands "every" and "no condition" among the values by these numbers, and so they can be written. */
const everyNumber = 99;
const unsetNumber = 98;

const lastYear = 2999;

class QuartzField {
  private readonly values = new Set<number>();
  private readonly taken: string[] = [];
  private every = false;
  private unset = false;
  private numericWeekday = false;
  private lastDay: SpecialDay | undefined;
  /** A day has "W", and with it all of them. */
  private isNearest = false;
  private isLastOfWeekday = false;
  private nth = 0;

  constructor(private readonly name: FieldName) {}

  /** Adds an item of the list, which begins at `offset` in the field. */
  add(item: string, offset: number): void {
    if (/^[A-Z]/.test(item) && !/^L(?:W|-\d*W?)?$/.test(item)) {
      this.addNamed(item, offset);
    } else if (item.startsWith('?')) {
      this.addUnset(item, offset);
    } else if (/^[*/]/.test(item)) {
      this.addEvery(item, offset);
    } else if (item.startsWith('L')) {
      this.addLast(item, offset);
    } else if (/^\d/.test(item)) {
      this.addNumber(item, offset);
    } else {
      throw meaningless(item, offset);
    }
  }

  /** What was read. */
  field(text: string, column: number): Field {
    const { name, every, unset, numericWeekday } = this;
    const values = [...this.values].sort((a, b) => a - b);
    const { specials, left } = this.special(every ? [rangeOf(name, 'quartz').min] : values);
    const isOne = specials.length > 0 && this.taken.length > 1;
    const takenFor = (isOne ? specials.map(specialText) : this.taken).join(',');
    const isEvery = every && !unset && specials.length === 0;
    return {
      ...{ name, text, column, every: isEvery, unset, numericWeekday },
      values: isEvery || unset ? [] : left,
      specials: unset ? [] : specials,
      ...(takenFor !== plain(text) && takenFor !== '' && { takenFor }),
    };
  }

  /** Special days, and the values that count beside them: of those that W, L or # stand with, Quartz takes the smallest. */
  private special(values: number[]): { specials: SpecialDay[]; left: number[] } {
    const [first = 0] = values;
    if (this.lastDay) {
      return { specials: [this.lastDay], left: [] };
    }
    if (this.isNearest) {
      return { specials: [{ kind: 'nearestWeekday', day: first }], left: [] };
    }
    if (this.isLastOfWeekday) {
      return { specials: [{ kind: 'lastOfWeekday', weekday: first }], left: [] };
    }
    if (this.nth > 0) {
      return { specials: [{ kind: 'nthWeekday', weekday: first, nth: this.nth }], left: [] };
    }
    return { specials: [], left: values };
  }

  /** `MON`, `JAN-MAR`, `FRIL`, `WED#3`; of a name three letters count. */
  private addNamed(item: string, offset: number): void {
    const { names } = rangeOf(this.name, 'quartz');
    const first = item.slice(0, 3);
    const from = names?.[first];
    if (from === undefined) {
      throw meaningless(item, offset);
    }
    this.values.add(from);
    const next = this.name === 'dayOfWeek' ? item[3] : undefined;
    if (item[3] === '-') {
      const last = item.slice(4, 7);
      const to = names?.[last];
      if (to === undefined) {
        throw meaningless(item.slice(4), offset + 4);
      }
      this.addRange(from, to, 1, offset);
      this.taken.push(`${first}-${last}`);
    } else if (next === '#') {
      this.nth = nthOf(item.slice(4), offset + 4);
      this.taken.push(`${first}#${this.nth}`);
    } else {
      this.isLastOfWeekday ||= next === 'L';
      this.taken.push(next === 'L' ? `${first}L` : first);
    }
  }

  private addUnset(item: string, offset: number): void {
    if (item.length > 2) {
      throw meaningless(item, offset);
    }
    if (this.name !== 'dayOfMonth' && this.name !== 'dayOfWeek') {
      throw new FieldError(l10n.t('"?" is possible in the two day fields only.'), offset);
    }
    this.unset = true;
    this.taken.push('?');
  }

  // A star, or a step from the beginning of the field; behind a star only a step counts.
  private addEvery(item: string, offset: number): void {
    const at = item.indexOf('/');
    if (at !== 0 && at !== 1) {
      this.every = true;
      this.taken.push('*');
      return;
    }
    const text = item.slice(at + 1);
    const step = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
    this.checkStep(step, text, offset + at + 1);
    if (step <= 0) {
      this.every = true;
      this.taken.push('*');
      return;
    }
    this.addRange(everyNumber, undefined, step, offset);
    this.taken.push(`*/${step}`);
  }

  /** `L`, `LW`, `L-3`, `L-3W` of a month; `L` of a week is Saturday, whatever follows. Other fields get nothing. */
  private addLast(item: string, offset: number): void {
    if (this.name === 'dayOfWeek') {
      this.values.add(7);
      this.taken.push(item === 'L' ? 'L' : 'SAT');
      return;
    }
    if (this.name !== 'dayOfMonth') {
      return;
    }
    const [, dash, digits = '', weekday] = /^L(-)?(\d*)(W)?$/.exec(item) ?? [];
    const before = Number(digits);
    if (dash && digits === '' && !weekday) {
      throw meaningless(item, offset);
    }
    if (before > 30) {
      throw new FieldError(l10n.t('"L-" goes back 30 days at most.'), offset);
    }
    this.lastDay = { kind: weekday ? 'lastWeekday' : 'lastDay', before };
    this.taken.push(item);
  }

  /** `5`, `5-9`, `5/2`, `5-9/2`, and days: `15W`, `6L`, `4#3`. What follows these is left. */
  private addNumber(item: string, offset: number): void {
    const [digits = ''] = /^\d+/.exec(item) ?? [];
    const value = integer(digits, offset);
    const rest = item.slice(digits.length);
    const at = offset + digits.length;
    this.numericWeekday ||= this.name === 'dayOfWeek' && value < unsetNumber;
    switch (rest[0]) {
      case 'L':
      case 'W':
      case '#':
        this.addSpecial(value, rest, offset, at);
        return;
      case '-':
        this.addSpan(value, rest, at);
        return;
      case '/': {
        // Behind one digit nothing may follow; behind several Quartz does not look.
        const [, text = ''] = /^\/(\d$|\d\d+)/.exec(rest) ?? [];
        const step = text === '' ? NaN : integer(text, at + 1);
        this.checkStep(step, rest.slice(1), at + 1);
        this.addRange(value, undefined, step, offset);
        this.taken.push(step === 0 ? `${value}` : `${value}/${step}`);
        return;
      }
      default:
        this.addRange(value, undefined, 0, offset);
        this.taken.push(
          value === everyNumber ? '*' : value === unsetNumber && this.isDay ? '?' : `${value}`,
        );
    }
  }

  /** A number with `L`, `W` or `#` behind it, with which `rest` begins. */
  private addSpecial(value: number, rest: string, offset: number, at: number): void {
    const isOfWeek = this.name === 'dayOfWeek';
    if (rest[0] === 'W' ? this.name !== 'dayOfMonth' : !isOfWeek) {
      throw meaningless(rest, at);
    }
    if (rest[0] === 'L' && (value < 1 || value > 7)) {
      throw outOfRange(value, 1, 7, offset);
    }
    if (rest[0] === 'W' && value > 31) {
      throw outOfRange(value, 1, 31, offset);
    }
    this.isNearest ||= rest[0] === 'W';
    this.isLastOfWeekday ||= rest[0] === 'L';
    if (rest[0] === '#') {
      this.nth = nthOf(rest.slice(1), at + 1);
    }
    this.values.add(value);
    this.taken.push(rest[0] === '#' ? `${value}#${this.nth}` : `${value}${rest[0]}`);
  }

  /** A range from `value`, with an end and perhaps a step; `rest` begins with the dash. */
  private addSpan(value: number, rest: string, at: number): void {
    const [, end, slash, text] = /^-(\d+)(?:(\/)(\d*))?/.exec(rest) ?? [];
    if (end === undefined || (slash !== undefined && text === '')) {
      throw meaningless(rest, at);
    }
    const to = integer(end, at + 1);
    const step = text === undefined ? 1 : integer(text, at + end.length + 2);
    this.addRange(value, to, step, at - String(value).length);
    const span = value === everyNumber ? `0-${to}` : `${value}-${to}`;
    this.taken.push(step === 0 ? `${value}` : text === undefined ? span : `${span}/${step}`);
  }

  private get isDay(): boolean {
    return this.name === 'dayOfMonth' || this.name === 'dayOfWeek';
  }

  /** Adds a value (step 0), or those from one to another, or to the end of the field; a range may wrap. */
  private addRange(from: number, end: number | undefined, step: number, offset: number): void {
    const { min, max } = this.range;
    const isEvery = from === everyNumber;
    const isUnset = from === unsetNumber && this.isDay;
    if (this.name !== 'year' && !isEvery) {
      for (const value of isUnset ? [] : end === undefined ? [from] : [from, end]) {
        if (value > max || (value === from && value < min)) {
          throw outOfRange(value, min, max, offset);
        }
      }
    }
    if (step === 0) {
      this.unset ||= isUnset;
      this.every ||= isEvery;
      this.values.add(from);
      return;
    }
    const first = isEvery ? min : from;
    let last = end ?? max;
    if (last < first && this.name === 'year') {
      throw new FieldError(l10n.t('The years {0} run backwards.', `${first}-${last}`), offset);
    }
    const size = max - min + 1;
    const wraps = last < first;
    last += wraps ? size : 0;
    for (let value = first; value <= Math.min(last, lastYear); value += step) {
      this.values.add(wraps ? min + ((value - min) % size) : value);
    }
  }

  private get range(): { min: number; max: number } {
    const { min, max } = rangeOf(this.name, 'quartz');
    return { min, max };
  }

  /** Quartz refuses steps above the highest value, but not behind a range, and not of years. */
  private checkStep(step: number, text: string, offset: number): void {
    const { max } = this.range;
    if (Number.isNaN(step) || step > 2 ** 31 || (this.name !== 'year' && step > max)) {
      throw new FieldError(
        l10n.t('The step "{0}" has to be a number from 1 to {1}.', text, max),
        offset,
      );
    }
  }
}

/** A field as it would be written without blanks of meaning: capitals, no zeros in front, a star where it may be left out. */
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/(?<=^|,)\//g, '*/');

function meaningless(text: string, offset: number): FieldError {
  return new FieldError(l10n.t('"{0}" means nothing in this field.', text), offset);
}

function outOfRange(value: number, min: number, max: number, offset: number): FieldError {
  return new FieldError(l10n.t('{0} is out of range: {1} to {2}.', value, min, max), offset);
}

function nthOf(text: string, offset: number): number {
  const nth = /^\+?\d+$/.test(text) ? Number(text) : 0;
  if (nth < 1 || nth > 5) {
    throw new FieldError(l10n.t('"#" is followed by a number from 1 to 5.'), offset);
  }
  return nth;
}

/** Digits as a number; Quartz refuses what has no place in 32 bits. */
function integer(digits: string, offset: number): number {
  const value = Number(digits);
  if (value >= 2 ** 31) {
    throw meaningless(digits, offset);
  }
  return value;
}
