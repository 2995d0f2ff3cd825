import * as l10n from '@vscode/l10n';
import { formatMoment, type DateStyle } from '../../src/model/text/formatTime';

/**
 * A due time: "23 Nov, 01:45", or with the span in which the service may start, "23 Nov, within 03:00–04:00".
 * `window` in minutes.
 */
export function dueText(ms: number, window: number, style: DateStyle): string {
  if (window === 0) {
    return formatMoment(ms, style);
  }
  const year = new Intl.DateTimeFormat('en', { timeZone: style.timeZone, year: 'numeric' });
  const isThisYear = Number(year.format(ms)) === style.thisYear;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: style.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(style.locale, {
    timeZone: style.timeZone,
    month: 'short',
    day: 'numeric',
    year: isThisYear ? undefined : 'numeric',
  });
  return l10n.t(
    '{0}, within {1}–{2}',
    day.format(ms),
    clock.format(ms),
    clock.format(ms + window * 60_000),
  );
}
