import * as l10n from '@vscode/l10n';

/** How dates are written: language of the editor and an IANA zone (the machine's own when absent). */
export interface DateStyle {
  locale?: string;
  timeZone?: string;
  /** The year that need not be said where there is little room. */
  thisYear?: number;
}

/** Largest instant `Date` can hold; the service's integers are 64 bits wide. */
const latest = 8.64e15;

function isInstant(ms: number): boolean {
  return Number.isFinite(ms) && Math.abs(ms) <= latest;
}

/** Making a format costs a hundred times its use, and a long list uses it for every row: kept per language and zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateTimeFormat(
  { locale, timeZone }: DateStyle,
  second?: '2-digit',
  withYear = true,
): Intl.DateTimeFormat {
  const key = `${locale ?? ''} ${timeZone ?? ''} ${second ?? ''} ${withYear}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone,
      year: withYear ? 'numeric' : undefined,
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second,
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return format;
}

/** The year of an instant in the zone that dates are written for. */
function yearIn(ms: number, { timeZone }: DateStyle): number {
  const key = `year ${timeZone ?? ''}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' });
  formats.set(key, format);
  return Number(format.format(ms));
}

/** Date and time to the second, for instance "22 Nov 2026, 01:45:03". Raw number when it is no instant. */
export function formatDateTime(ms: number, style: DateStyle = {}): string {
  return isInstant(ms) ? dateTimeFormat(style, '2-digit').format(ms) : String(ms);
}

/** From one instant to another, what they share said once: "22 Nov 2026, 01:45:03 – 01:47:17". */
export function formatDateTimeRange(from: number, to: number, style: DateStyle = {}): string {
  return isInstant(from) && isInstant(to) && from <= to
    ? dateTimeFormat(style, '2-digit').formatRange(from, to)
    : `${formatDateTime(from, style)} – ${formatDateTime(to, style)}`;
}

/**
 * Date and time to the minute, for places with little room: "22 Nov, 01:45", with the year unless it is `thisYear`.
 * Raw number when it is no instant.
 */
export function formatMoment(ms: number, style: DateStyle = {}): string {
  if (!isInstant(ms)) {
    return String(ms);
  }
  const withYear = yearIn(ms, style) !== style.thisYear;
  return dateTimeFormat(style, undefined, withYear).format(ms);
}

/** The same with its zone: "22 Nov, 01:45 GMT+8". For sentences, which are read away from the surface that names it. */
export function formatZonedMoment(ms: number, style: DateStyle = {}): string {
  if (!isInstant(ms)) {
    return String(ms);
  }
  const key = `zone ${style.timeZone ?? ''}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat('en', { timeZone: style.timeZone, timeZoneName: 'short' });
  formats.set(key, format);
  const zone = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value;
  return [formatMoment(ms, style), zone].filter(Boolean).join(' ');
}

/** Name of the zone that {@link formatDateTime} uses, for instance `Asia/Shanghai`. */
export function zoneName({ timeZone }: DateStyle = {}): string {
  // The machine is asked only when it has to be: rows have a style of their own, and there are thousands.
  return timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** ISO 8601 in UTC, for exports; raw number when it is no instant. */
export function isoTime(ms: number): string {
  return isInstant(ms) ? new Date(ms).toISOString() : String(ms);
}

/** A length of time in its two largest units: "2 min 14 s", "3 h 5 min", "under 1 s". `ms` in milliseconds. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 1000) return ms === 0 ? l10n.t('0 s') : l10n.t('under 1 s');
  if (seconds < 60) return l10n.t('{0} s', seconds);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return seconds % 60
      ? l10n.t('{0} min {1} s', minutes, seconds % 60)
      : l10n.t('{0} min', minutes);
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 48) {
    return minutes % 60 ? l10n.t('{0} h {1} min', hours, minutes % 60) : l10n.t('{0} h', hours);
  }
  const days = Math.floor(hours / 24);
  return hours % 24 ? l10n.t('{0} d {1} h', days, hours % 24) : l10n.t('{0} d', days);
}

/** Time between an instant and now in one unit: "12 s ago", "in 3 h", "just now". Both in Unix milliseconds. */
export function formatAge(then: number, now: number, locale?: string): string {
  const seconds = Math.round((then - now) / 1000);
  const size = Math.abs(seconds);
  if (size < 2) return l10n.t('just now');
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  if (size < 60) return format.format(seconds, 'second');
  if (size < 3600) return format.format(Math.trunc(seconds / 60), 'minute');
  if (size < 48 * 3600) return format.format(Math.trunc(seconds / 3600), 'hour');
  return format.format(Math.trunc(seconds / 86_400), 'day');
}
