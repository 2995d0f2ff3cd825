import * as l10n from '@vscode/l10n';
import { sundayIn, weekdayNames, type CronDialect, type Field, type SpecialDay } from './field';
import { weekdayMeant } from './cronDays';
import { readField } from './readField';
import type { Cron } from './cron';

/** The days a field means, Sunday as 0, with what is special about them. */
function meaning({ every, values, specials }: Field, dialect: CronDialect): string {
  const days = values.map((value) => weekdayMeant(value, dialect));
  const meant = (special: SpecialDay) =>
    'weekday' in special
      ? { ...special, weekday: weekdayMeant(special.weekday, dialect) }
      : special;
  const set = every ? [0, 1, 2, 3, 4, 5, 6] : [...new Set(days)].sort();
  return JSON.stringify([set, specials.map(meant)]);
}

/** A field by the rules of a dialect; `undefined` where they refuse it. */
function fieldIn(text: string, dialect: CronDialect): Field | undefined {
  try {
    return readField(text, 'dayOfWeek', 1, dialect);
  } catch {
    return undefined;
  }
}

/** Whether the engines take the weekday numbers of an expression for different days; `1-7` is every day in both. */
export function differingWeekdays({ dialect, fields: { dayOfWeek } }: Cron): boolean {
  if (!dayOfWeek.numericWeekday) {
    return false;
  }
  const other = dialect === 'quartz' ? 'spring' : 'quartz';
  const reading = fieldIn(dayOfWeek.text, other);
  return !reading || meaning(dayOfWeek, dialect) !== meaning(reading, other);
}

/** A field of weekdays with the names its numbers have in a dialect; `undefined` where it cannot be said so. */
function named(text: string, dialect: CronDialect): string | undefined {
  const written = text.replace(
    /(?<![\d/#])[0-7](?!\d)/g,
    (number) => weekdayNames[weekdayMeant(Number(number), dialect)] ?? number,
  );
  // Names cannot stand before a step in Quartz.
  const list = written.replace(/(\w{3})(?:-(\w{3}))?\/\d+/g, () => daysOf(text, dialect) ?? '');
  const [before, after] = [fieldIn(text, dialect), fieldIn(list, dialect)];
  return before && after && meaning(before, dialect) === meaning(after, dialect) ? list : undefined;
}

/** The names of all days of a field, in the order of a week. */
function daysOf(text: string, dialect: CronDialect): string | undefined {
  const values = fieldIn(text, dialect)?.values;
  return values?.map((value) => weekdayNames[(value - sundayIn(dialect) + 7) % 7]).join(',');
}

/**
 * What numbers of weekdays may mean, and the expressions that say it with names, which every engine reads alike. Only the
 * author knows which. `undefined` where the engines agree.
 */
export function weekdayChoices(cron: Cron): { message: string; suggestions: string[] } | undefined {
  const { dayOfWeek } = cron.fields;
  if (!differingWeekdays(cron)) {
    return undefined;
  }
  const texts = (['quartz', 'spring'] as const).map((dialect) => named(dayOfWeek.text, dialect));
  const [quartz, spring] = texts;
  const at = dayOfWeek.column - 1;
  const suggestions = texts
    .filter((text) => text !== undefined)
    .map((text) => cron.text.slice(0, at) + text + cron.text.slice(at + dayOfWeek.text.length))
    .map((text) => text.trim());
  return {
    message:
      quartz !== undefined && spring !== undefined
        ? l10n.t(
            'Weekday "{0}" is {1} in Quartz and {2} in Spring and Unix cron: write the name.',
            ...[dayOfWeek.text, quartz, spring],
          )
        : l10n.t(
            'Engines count weekdays differently: 1 is Sunday in Quartz and Monday in Spring. Write names, for instance MON-FRI.',
          ),
    suggestions,
  };
}
