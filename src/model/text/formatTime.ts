import * as l10n from '@vscode/l10n';

/** How dates are written: language of the editor and an IANA zone (the machine's own when absent). */
export interface DateStyle {
  locale?: string;
  timeZone?: string;
  /** The year that need not be said where there is little room. */
  thisYear?: number;
  /** The moment that ages count to, Unix time in milliseconds; without it none is said. */
  now?: number;
}

/** Largest instant `Date` can hold; the service's integers are 64 bits wide. */
const latest = 8.64e15;

/** Whether a number is an instant that can be written as a date. */
export function isInstant(ms: number): boolean {
  return Number.isFinite(ms) && Math.abs(ms) <= latest;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times its use, and a long list uses it for every row: kept per name, language and zone. */
export function kept(
  name: string,
  { locale, timeZone }: DateStyle,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${locale ?? ''} ${timeZone ?? ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    formats.set(key, format);
  }
  return format;
}

/** The members that all dates are written with: a day is the same wherever it stands. */
const dayParts = { month: 'short', day: 'numeric' } as const;
export const clockParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

function dateTimeFormat(style: DateStyle, second?: '2-digit', withYear = true) {
  return kept(`moment ${second ?? ''} ${withYear}`, style, {
    year: withYear ? 'numeric' : undefined,
    ...dayParts,
    ...clockParts,
    second,
  });
}

/** The year of an instant in the zone that dates are written for. */
function yearIn(ms: number, { timeZone }: DateStyle): number {
  return Number(kept('year', { locale: 'en', timeZone }, { year: 'numeric' }).format(ms));
}

/** "GMT+8", the same in every language; empty where the zone has no name. */
function shortZone(ms: number, { timeZone }: DateStyle): string {
  const format = kept('zone', { locale: 'en', timeZone }, { timeZoneName: 'short' });
  return format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Date and time to the second, for instance "22 Nov 2026, 01:45:03". Raw number when it is no instant. */
export function formatDateTime(ms: number, style: DateStyle = {}): string {
  return isInstant(ms) ? dateTimeFormat(style, '2-digit').format(ms) : String(ms);
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

/** A day: "Sun, 22 Nov", with the year unless it is `thisYear`. Raw number when it is no instant. */
export function formatDay(ms: number, style: DateStyle = {}): string {
  if (!isInstant(ms)) {
    return String(ms);
  }
  const withYear = yearIn(ms, style) !== style.thisYear;
  return kept(`day ${withYear}`, style, {
    weekday: 'short',
    year: withYear ? 'numeric' : undefined,
    ...dayParts,
  }).format(ms);
}

/** A date by itself: "22 Nov", with the year unless it is `thisYear`. Raw number when it is no instant. */
export function formatDate(ms: number, style: DateStyle = {}): string {
  if (!isInstant(ms)) {
    return String(ms);
  }
  const withYear = yearIn(ms, style) !== style.thisYear;
  return kept(`date ${withYear}`, style, {
    year: withYear ? 'numeric' : undefined,
    ...dayParts,
  }).format(ms);
}

/** The day of an instant as forms and sorting want it, in the zone of `style`: "2026-11-22". Raw number when it is no instant. */
export function isoDay(ms: number, { timeZone }: DateStyle = {}): string {
  // Swedish writes dates so.
  return isInstant(ms) ? kept('isoDay', { locale: 'sv', timeZone }, {}).format(ms) : String(ms);
}

/** Time of day: "01:45". Raw number when it is no instant. */
export function formatClock(ms: number, style: DateStyle = {}): string {
  return isInstant(ms) ? kept('clock', style, clockParts).format(ms) : String(ms);
}

/** As {@link formatMoment} writes it, with its zone: "22 Nov, 01:45 GMT+8". For sentences, which are read away from the surface that names it. */
export function formatZonedMoment(ms: number, style: DateStyle = {}): string {
  return isInstant(ms)
    ? `${formatMoment(ms, style)} ${shortZone(ms, style)}`.trimEnd()
    : String(ms);
}

/** As {@link formatDateTime} writes it, with its zone: "22 Nov 2026, 01:45:03 GMT+8". For what stands by itself: rows of picks, tooltips, messages. */
export function formatZonedDateTime(ms: number, style: DateStyle = {}): string {
  return isInstant(ms)
    ? `${formatDateTime(ms, style)} ${shortZone(ms, style)}`.trimEnd()
    : String(ms);
}

/**
 * Time of day with its zone: "01:45 GMT+8", with the date when that is not the one of `now`. For headers, which name the
 * zone once. Raw number when it is no instant.
 */
export function formatTimeOfDay(ms: number, now: number, style: DateStyle = {}): string {
  return isInstant(ms) && isInstant(now) && isoDay(ms, style) === isoDay(now, style)
    ? `${formatClock(ms, style)} ${shortZone(ms, style)}`.trimEnd()
    : formatZonedMoment(ms, style);
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

/** How long ago an instant was, in one unit and without "ago", for rows: "12 min", "7 h", "3 d". Unix milliseconds. */
export function shortAge(then: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - then) / 60_000);
  if (minutes < 1) return l10n.t('just now');
  // The same words as a length of time in English, others in languages that tell the two apart.
  if (minutes < 60) return l10n.t({ message: '{0} min', args: [minutes], comment: 'age' });
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? l10n.t({ message: '{0} h', args: [hours], comment: 'age' })
    : l10n.t({ message: '{0} d', args: [Math.floor(hours / 24)], comment: 'age' });
}

/** Steps in which an age that is on show is brought up to date, in minutes below an hour: more often it says nothing. */
const ageSteps = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

/** Changes whenever {@link shortAge} of an instant has become another by enough to be drawn again. */
export function ageStep(then: number, now: number): number {
  const minutes = Math.floor(Math.max(0, now - then) / 60_000);
  return minutes < 60
    ? ageSteps.filter((step) => step <= minutes).length
    : ageSteps.length + Math.floor(minutes / 60);
}

/** What the language data leaves out and everything else has: the blank between a number and Chinese. */
function spaced(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}

/** Time between an instant and now in one unit: "12 s ago", "in 3 h", "just now". Both in Unix milliseconds. */
export function formatAge(then: number, now: number, locale?: string): string {
  const seconds = Math.round((then - now) / 1000);
  const size = Math.abs(seconds);
  if (size < 2) return l10n.t('just now');
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' });
  const said = (length: number, unit: Intl.RelativeTimeFormatUnit) =>
    spaced(format.format(Math.trunc(seconds / length), unit));
  if (size < 60) return said(1, 'second');
  if (size < 3600) return said(60, 'minute');
  if (size < 48 * 3600) return said(3600, 'hour');
  return said(86_400, 'day');
}
