import * as l10n from '@vscode/l10n';
import { formatAge, formatDuration } from '../../src/model/text/formatTime';

/** When the next run is due: "in 9 hr.", or how long it has been waited for. */
export function untilDue(
  due: number,
  now: number,
  locale: string | undefined,
): { text: string; isLate: boolean } {
  return due >= now
    ? { text: formatAge(due, now, locale), isLate: false }
    : { text: l10n.t('{0} late', formatDuration(now - due)), isLate: true };
}
