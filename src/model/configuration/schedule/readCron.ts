import * as l10n from '@vscode/l10n';
import type { CronProblem } from './cronProblem';
import { fieldNames, type CronDialect, type Field, type FieldName } from './field';
import { readField } from './readField';

/** An expression that was read without an error. */
export interface Cron {
  dialect: CronDialect;
  text: string;
  fields: Readonly<Record<FieldName, Field>>;
}

/** A reading: the expression, or the errors that stand in its way. */
export type CronReading = { cron: Cron; problems: CronProblem[] } | { problems: CronProblem[] };

/** Longest text that is looked at; the longest sensible expression is far shorter. */
const longest = 500;

const everyYear: Field = {
  name: 'year',
  text: '*',
  column: 0,
  every: true,
  unset: false,
  values: [],
  numericWeekday: false,
};

/** Splits at white space, keeping the column of each word. */
function words(text: string): { word: string; column: number }[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], column: match.index + 1 }));
}

/**
 * Reads a cron expression with seconds. Quartz: six fields and an optional year, exactly one of the two day fields `?`.
 * Spring: six fields, `?` the same as `*`. Never throws; each problem names its column.
 */
export function readCron(text: string, dialect: CronDialect = 'quartz'): CronReading {
  const found = words(text.slice(0, longest));
  const most = dialect === 'quartz' ? 7 : 6;
  if (text.length > longest || found.length < 6 || found.length > most) {
    return { problems: [fieldCountProblem(found.map(({ word }) => word))] };
  }
  const problems: CronProblem[] = [];
  const fields: Partial<Record<FieldName, Field>> = { year: everyYear };
  found.forEach(({ word, column }, index) => {
    const name = fieldNames[index];
    const read = name && readField(word, name, column, dialect);
    if (read && 'rule' in read) {
      problems.push(read);
    } else if (read) {
      fields[read.name] = read;
    }
  });
  if (problems.length > 0) {
    return { problems: withPlainSigns(problems, text, dialect) };
  }
  const cron: Cron = { dialect, text, fields: fields as Record<FieldName, Field> };
  problems.push(...dayFieldProblems(cron));
  return problems.some(({ severity }) => severity === 'error') ? { problems } : { cron, problems };
}

/** Adds a correction where full-width signs of a Chinese keyboard are all that is wrong. */
function withPlainSigns(problems: CronProblem[], text: string, dialect: CronDialect) {
  const plain = text.normalize('NFKC').trim();
  const [first, ...rest] = problems;
  return first && plain !== text.trim() && 'cron' in readCron(plain, dialect)
    ? [{ ...first, suggestion: plain }, ...rest]
    : problems;
}

function fieldCountProblem(found: string[]): CronProblem {
  // Five fields are Unix cron, the common paste: put the seconds in front and "?" into one of the day fields.
  const suggestion = found.length === 5 ? fromUnix(found) : undefined;
  return {
    rule: 'SCH-01',
    severity: 'error',
    message:
      found.length === 5
        ? l10n.t('Five fields are Unix cron; a Quartz expression begins with the seconds.')
        : l10n.t(
            'A Quartz expression has six fields and an optional year; this one has {0}.',
            found.length,
          ),
    column: 1,
    ...(suggestion !== undefined && { suggestion }),
  };
}

const unixWeekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The same in Quartz's form, weekdays as names because the numbers differ; `undefined` where it cannot be said. */
function fromUnix([minute, hour, day = '*', month, weekday = '*']: string[]): string | undefined {
  const names = weekday.replace(
    /(?<![/\d])[0-7](?!\d)/g,
    (number) => unixWeekdays[Number(number) % 7] ?? number,
  );
  const days = names === '*' ? [day, '?'] : [day === '*' ? '?' : day, names];
  const text = [0, minute, hour, days[0], month, days[1]].join(' ');
  return 'cron' in readCron(text) ? text : undefined;
}

/** Quartz wants exactly one "?" in the two day fields. */
function dayFieldProblems({ dialect, fields, text }: Cron): CronProblem[] {
  const { dayOfMonth, dayOfWeek } = fields;
  if (dialect === 'spring' || dayOfMonth.unset !== dayOfWeek.unset) {
    return [];
  }
  const replace = (field: Field, by: string) =>
    text.slice(0, field.column - 1) + by + text.slice(field.column - 1 + field.text.length);
  if (dayOfMonth.unset) {
    return [
      {
        rule: 'SCH-02',
        severity: 'error',
        message: l10n.t('Only one of day of month and day of week may be "?".'),
        column: dayOfMonth.column,
        suggestion: replace(dayOfMonth, '*'),
      },
    ];
  }
  const spare = dayOfWeek.every ? dayOfWeek : dayOfMonth.every ? dayOfMonth : undefined;
  return [
    {
      rule: 'SCH-02',
      severity: 'error',
      message: l10n.t('One of day of month and day of week has to be "?".'),
      column: (spare ?? dayOfWeek).column,
      ...(spare && { suggestion: replace(spare, '?') }),
    },
  ];
}
