import type { CronDialect, Field } from './field';
import { readCron, type Cron } from './readCron';

const names = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** The days a field means, Sunday as 0, with what is special about them. */
function meaning({ values, special }: Field, dialect: CronDialect): string {
  const first = dialect === 'quartz' ? 1 : 0;
  const weekday = special && 'weekday' in special ? (special.weekday - first) % 7 : undefined;
  const days = new Set(values.map((value) => (value - first) % 7));
  return JSON.stringify([[...days].sort(), { ...special, weekday }]);
}

/** Whether the engines take the weekday numbers of an expression for different days; `1-7` is every day in both. */
export function differingWeekdays({ text, dialect, fields }: Cron): boolean {
  const { dayOfWeek } = fields;
  if (!dayOfWeek.numericWeekday) {
    return false;
  }
  const other = dialect === 'quartz' ? 'spring' : 'quartz';
  const reading = readCron(text, other);
  return (
    !('cron' in reading) ||
    meaning(dayOfWeek, dialect) !== meaning(reading.cron.fields.dayOfWeek, other)
  );
}

/** The same expression with names for weekdays, which every engine reads alike; `undefined` where it cannot be said so. */
export function withWeekdayNames({ text, dialect, fields }: Cron): string | undefined {
  const { dayOfWeek } = fields;
  const first = dialect === 'quartz' ? 1 : 0;
  const named = dayOfWeek.text.replace(
    /(?<![\d/#])[0-7](?!\d)/g,
    (number) => names[(Number(number) - first) % 7] ?? number,
  );
  const at = dayOfWeek.column - 1;
  const written = text.slice(0, at) + named + text.slice(at + dayOfWeek.text.length);
  const reading = readCron(written, dialect);
  return 'cron' in reading &&
    meaning(reading.cron.fields.dayOfWeek, dialect) === meaning(dayOfWeek, dialect)
    ? written.trim()
    : undefined;
}
