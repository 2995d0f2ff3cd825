/** The fields of a Quartz expression, in their order. */
export const fieldNames = [
  'second',
  'minute',
  'hour',
  'dayOfMonth',
  'month',
  'dayOfWeek',
  'year',
] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * Which engine's rules an expression is read by. They differ in the weekday numbers (Quartz: 1 is Sunday; Spring: 0 and
 * 7 are) and in what `?` demands. Quartz is held against version 2.3.2.
 */
export type CronDialect = 'quartz' | 'spring';

/** Days that depend on the month they fall into. Weekdays are in the dialect's own numbers. */
export type SpecialDay =
  /** `L`, `L-3`: the last day of the month, or so many days before it. */
  | { kind: 'lastDay'; before: number }
  /** `LW`, `L-3W`: the weekday nearest to that day. */
  | { kind: 'lastWeekday'; before: number }
  /** `15W`: the weekday nearest to the 15th, within the month. */
  | { kind: 'nearestWeekday'; day: number }
  /** `6L`: the last Friday. */
  | { kind: 'lastOfWeekday'; weekday: number }
  /** `4#3`: the third Wednesday. */
  | { kind: 'nthWeekday'; weekday: number; nth: number };

/** A special day as it is written. */
export function specialText(special: SpecialDay): string {
  switch (special.kind) {
    case 'nearestWeekday':
      return `${special.day}W`;
    case 'lastOfWeekday':
      return `${special.weekday}L`;
    case 'nthWeekday':
      return `${special.weekday}#${special.nth}`;
    case 'lastDay':
      return special.before === 0 ? 'L' : `L-${special.before}`;
    case 'lastWeekday':
      return special.before === 0 ? 'LW' : `L-${special.before}W`;
  }
}

/** A field that was read. */
export interface Field {
  name: FieldName;
  text: string;
  /** Position of its first character in the expression, from 1. */
  column: number;
  /** `*`: every value. */
  every: boolean;
  /** `?`: no condition. */
  unset: boolean;
  /** Plain values in ascending order, none for `every`; weekdays in the dialect's own numbers. */
  values: number[];
  /** Days beside the plain ones. */
  specials: SpecialDay[];
  /** A weekday was written as a number, which the dialects read differently. */
  numericWeekday: boolean;
  /** What the engine takes it for, where that is not what is written. */
  takenFor?: string;
}

/** Why a field, or an expression, is refused. */
export class FieldError extends Error {
  constructor(
    message: string,
    /** Position of the first character concerned in the field, from 0. */
    readonly offset: number,
  ) {
    super(message);
  }
}

export interface Range {
  min: number;
  max: number;
  /** Names and the number each stands for; in capitals. */
  names?: Readonly<Record<string, number>>;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
export const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const numbered = (names: readonly string[], first: number) =>
  Object.fromEntries(names.map((name, index) => [name, index + first]));

/** Legal values of a field. Quartz `CronExpression`; Spring `CronExpression`. */
export function rangeOf(name: FieldName, dialect: CronDialect): Range {
  switch (name) {
    case 'second':
    case 'minute':
      return { min: 0, max: 59 };
    case 'hour':
      return { min: 0, max: 23 };
    case 'dayOfMonth':
      return { min: 1, max: 31 };
    case 'month':
      return { min: 1, max: 12, names: numbered(months, 1) };
    case 'dayOfWeek':
      return dialect === 'quartz'
        ? { min: 1, max: 7, names: numbered(weekdayNames, 1) }
        : { min: 0, max: 7, names: numbered(weekdayNames, 0) };
    case 'year':
      return { min: 1970, max: 2199 };
  }
}

/** Number of the weekday that Sunday has in a dialect. */
export const sundayIn = (dialect: CronDialect): 0 | 1 => (dialect === 'quartz' ? 1 : 0);
