import * as l10n from '@vscode/l10n';
import type { CronProblem } from './cronProblem';
import type { Cron, CronReading } from './cron';
import { daysIn } from './cronDays';
import { FieldError, fieldNames, type CronDialect, type Field, type FieldName } from './field';
import { quartzField } from './quartzField';
import { readField } from './readField';
import { blankProblem, fieldCountProblem } from './splitProblems';
import { weekdayChoices } from './weekdayNumbers';

/** Longest text that is looked at; a list of every second, minute and hour is shorter. */
const longest = 1000;

const everyYear: Field = {
  name: 'year',
  text: '*',
  column: 0,
  every: true,
  unset: false,
  values: [],
  specials: [],
  numericWeekday: false,
};

/** Splits where the engine does, keeping the column of each word: Quartz at blanks and tabs, Spring at blanks. */
function words(text: string, dialect: CronDialect): { word: string; column: number }[] {
  return [...text.matchAll(dialect === 'quartz' ? /[^ \t]+/g : /[^ ]+/g)].map((match) => {
    // What Java's `trim` takes away.
    const [front = ''] = /^\p{Cc}+/u.exec(match[0]) ?? [];
    return {
      word: match[0].slice(front.length).replace(/\p{Cc}+$/u, ''),
      column: match.index + front.length + 1,
    };
  });
}

/**
 * Reads a cron expression with seconds. Quartz: six fields and an optional year, exactly one of the two day fields `?`; what
 * version 2.3.2 lets pass passes, with a warning where it takes something else for it than is written, and so do lists with
 * L and W, which newer versions have. Spring: six fields, `?` the same as `*`. Never throws; each problem names its column.
 */
export function readCron(text: string, dialect: CronDialect = 'quartz'): CronReading {
  const reading = readWords(text, dialect);
  const isDoubtful = !('cron' in reading) || reading.problems.length > 0;
  const blank = isDoubtful
    ? blankProblem(text, reading, (joined) => readWords(joined, dialect))
    : undefined;
  return blank ?? reading;
}

function readWords(text: string, dialect: CronDialect): CronReading {
  const found = words(text.slice(0, longest), dialect);
  const isTooLong = text.length > longest || (dialect === 'spring' && found.length > 6);
  if (isTooLong || found.length < 6) {
    return {
      problems: [
        fieldCountProblem(
          found.map(({ word }) => word),
          (unix) => 'cron' in readWords(unix, 'quartz'),
        ),
      ],
    };
  }
  const problems: CronProblem[] = [];
  const fields: Partial<Record<FieldName, Field>> = { year: everyYear };
  found.slice(0, fieldNames.length).forEach(({ word, column }, index) => {
    const name = fieldNames[index];
    if (name) {
      const { field, problem } =
        dialect === 'quartz' ? ofQuartz(word, name, column) : ofSpring(word, name, column);
      fields[name] = field;
      problems.push(...(problem ? [problem] : []));
    }
  });
  const surplus = found[fieldNames.length];
  if (surplus) {
    problems.push({
      rule: 'SCH-09',
      severity: 'warning',
      message: l10n.t('Quartz ignores what follows the year.'),
      column: surplus.column,
      suggestion: text.slice(0, surplus.column - 1).trim(),
    });
  }
  if (isRefused(problems)) {
    return { problems: withPlainSigns(problems, text, dialect) };
  }
  const cron: Cron = { dialect, text, fields: fields as Record<FieldName, Field> };
  problems.push(...dayFieldProblems(cron), ...endlessProblems(cron));
  const told = withPlainSigns(withWhatIsTaken(problems, cron), text, dialect);
  return isRefused(told) ? { problems: told } : { cron, problems: told };
}

const isRefused = (problems: readonly CronProblem[]) =>
  problems.some(({ severity }) => severity === 'error');

/** A field and what is to be said of it; no field where the engine refuses. */
interface FieldReading {
  field?: Field;
  problem?: CronProblem;
}

const refusal = (error: unknown, column: number): FieldReading => {
  if (error instanceof FieldError) {
    const at = column + error.offset;
    return { problem: { rule: 'SCH-04', severity: 'error', message: error.message, column: at } };
  }
  throw error;
};

function ofSpring(word: string, name: FieldName, column: number): FieldReading {
  try {
    return { field: readField(word, name, column, 'spring') };
  } catch (error) {
    return refusal(error, column);
  }
}

function ofQuartz(word: string, name: FieldName, column: number): FieldReading {
  try {
    const field = quartzField(word, name, column);
    if (isEmpty(field) && name !== 'year') {
      const message = l10n.t('Quartz lets "{0}" pass, finds no value in it, and fails.', word);
      return { problem: { rule: 'SCH-04', severity: 'error', message, column } };
    }
    return { field, ...(field.takenFor !== undefined && { problem: takenProblem(field) }) };
  } catch (error) {
    const field = name === 'dayOfMonth' ? ofNewerQuartz(word, column) : undefined;
    return field ? { field, problem: newerProblem(field) } : refusal(error, column);
  }
}

const isEmpty = ({ every, unset, values, specials }: Field) =>
  !every && !unset && values.length + specials.length === 0;

/** The day of the month as Quartz reads it since 2.5: days with L and W in lists. */
function ofNewerQuartz(word: string, column: number): Field | undefined {
  try {
    const field = readField(word, 'dayOfMonth', column, 'quartz');
    return field.specials.length > 0 ? field : undefined;
  } catch {
    return undefined;
  }
}

/** SCH-10: what only newer versions accept. */
function newerProblem({ text, column }: Field): CronProblem {
  return {
    rule: 'SCH-10',
    severity: 'warning',
    message: l10n.t(
      'Lists with L or W, such as "{0}", are accepted since Quartz 2.5; older versions refuse the expression.',
      text,
    ),
    column,
  };
}

/** SCH-09: the engine takes something else for what is written. */
function takenProblem(field: Field): CronProblem {
  const { text, column, name, takenFor = '' } = field;
  const isList = name === 'dayOfMonth' && text.includes(',') && ofNewerQuartz(text, column);
  return {
    rule: 'SCH-09',
    severity: 'warning',
    message: isList
      ? l10n.t('Quartz takes "{0}" for "{1}"; since 2.5 it takes all of the list.', text, takenFor)
      : l10n.t('Quartz takes "{0}" for "{1}".', text, takenFor),
    column,
  };
}

/** Adds to what is taken for something else the expression that says so. */
function withWhatIsTaken(problems: CronProblem[], { text, fields }: Cron): CronProblem[] {
  return problems.map((problem) => {
    const field = Object.values(fields).find(({ column }) => column === problem.column);
    return problem.rule === 'SCH-09' && field?.takenFor !== undefined
      ? { ...problem, suggestion: replaced(text, field, field.takenFor).trim() }
      : problem;
  });
}

/** Adds a correction where full-width signs of a Chinese keyboard are all that is wrong. */
function withPlainSigns(problems: CronProblem[], text: string, dialect: CronDialect) {
  const plain = text.normalize('NFKC').trim();
  const [first, ...rest] = problems;
  if (!first || plain === text.trim()) {
    return problems;
  }
  const reading = readWords(plain, dialect);
  return 'cron' in reading && reading.problems.length === 0
    ? [{ ...first, suggestion: plain }, ...rest]
    : problems;
}

const replaced = (text: string, field: Field, by: string) =>
  text.slice(0, field.column - 1) + by + text.slice(field.column - 1 + field.text.length);

/** Quartz wants exactly one "?" in the two day fields. */
function dayFieldProblems({ dialect, fields, text }: Cron): CronProblem[] {
  const { dayOfMonth, dayOfWeek } = fields;
  if (dialect === 'spring' || dayOfMonth.unset !== dayOfWeek.unset) {
    return [];
  }
  const problem = { rule: 'SCH-02', severity: 'error' as const };
  if (dayOfMonth.unset) {
    return [
      {
        ...problem,
        message: l10n.t('Only one of day of month and day of week may be "?".'),
        column: dayOfMonth.column,
        suggestion: replaced(text, dayOfMonth, '*'),
      },
    ];
  }
  const spare = dayOfWeek.every ? dayOfWeek : dayOfMonth.every ? dayOfMonth : undefined;
  const column = (spare ?? dayOfWeek).column;
  const message = l10n.t('One of day of month and day of week has to be "?".');
  if (!spare) {
    return [{ ...problem, message, column }];
  }
  const suggestion = replaced(text, spare, '?');
  const reading = readWords(suggestion, 'quartz');
  const choices = 'cron' in reading ? weekdayChoices(reading.cron) : undefined;
  return choices
    ? [
        {
          ...problem,
          message: `${message} ${choices.message}`,
          column,
          suggestions: choices.suggestions,
        },
      ]
    : [{ ...problem, message, column, suggestion }];
}

/** A day near which Quartz looks for a weekday, and which may lie before the month: it never comes back. */
function endlessProblems({ dialect, fields: { dayOfMonth, month } }: Cron): CronProblem[] {
  const months = month.every ? [2] : month.values;
  const isEndless = dayOfMonth.specials.some((special) =>
    special.kind === 'lastWeekday'
      ? months.some((each) => daysIn(2027, each) - special.before < 1)
      : special.kind === 'nearestWeekday' && special.day < 1,
  );
  return dialect === 'quartz' && isEndless
    ? [
        {
          rule: 'SCH-04',
          severity: 'error',
          message: l10n.t(
            'Quartz looks for "{0}" without end where that day lies before the month.',
            dayOfMonth.text,
          ),
          column: dayOfMonth.column,
        },
      ]
    : [];
}
