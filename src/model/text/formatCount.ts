import type { DateStyle } from './formatTime';

/** Making a format costs a hundred times its use: kept per language. */
const formats = new Map<string, Intl.NumberFormat>();

/** A count for people, grouped as their language does. */
export function formatCount(value: number, { locale }: Pick<DateStyle, 'locale'>): string {
  const key = locale ?? '';
  const format = formats.get(key) ?? new Intl.NumberFormat(locale);
  formats.set(key, format);
  return format.format(value);
}
