import * as l10n from '@vscode/l10n';
import {
  formatClock,
  formatDate,
  formatMoment,
  type DateStyle,
} from '../../src/model/text/formatTime';

/**
 * A due time: "23 Nov, 01:45", or with the span in which the service may start, "23 Nov, within 03:00–04:00".
 * `window` in minutes.
 */
export function dueText(ms: number, window: number, style: DateStyle): string {
  if (window === 0) {
    return formatMoment(ms, style);
  }
  const [from, to] = [ms, ms + window * 60_000].map((each) => formatClock(each, style));
  return l10n.t('{0}, within {1}–{2}', formatDate(ms, style), from ?? '', to ?? '');
}
