import { clockParts, formatDateTime, isInstant, isoDay, kept, type DateStyle } from './formatTime';

/** From one instant to another, the day said once: "22 Nov 2026, 01:45:03 – 01:47:17". Unix times in milliseconds. */
export function formatRange(from: number, to: number, style: DateStyle = {}): string {
  const isOneDay =
    isInstant(from) && isInstant(to) && from <= to && isoDay(from, style) === isoDay(to, style);
  // Not the one of `Intl`: in Chinese it writes days otherwise than everything else does, 2026/11/22.
  const end = isOneDay
    ? kept('exact clock', style, { ...clockParts, second: '2-digit' }).format(to)
    : formatDateTime(to, style);
  return `${formatDateTime(from, style)} – ${end}`;
}
