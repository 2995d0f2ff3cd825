import type { DateStyle } from './formatTime';

/** A count for people, grouped as their language does. */
export function formatCount(value: number, { locale }: Pick<DateStyle, 'locale'>): string {
  return value.toLocaleString(locale);
}
