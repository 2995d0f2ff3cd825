import * as l10n from '@vscode/l10n';
import { formatDateTime } from '../../src/model/text/formatTime';
import { usePage } from './pageContext';
import { untilDue } from './untilDue';

/** When the next run is due, counting on; for a screen reader, which must not be interrupted, its date. */
export function DueText({ due }: { due: number }) {
  const { dates, now } = usePage();
  const { text, isLate } = untilDue(due, now, dates.locale);
  const date = formatDateTime(due, dates);
  return (
    <>
      <span aria-hidden="true" class={isLate ? 'failed-text' : ''}>
        {text}
      </span>
      <span class="unseen">{isLate ? l10n.t('{0}, is late', date) : date}</span>
    </>
  );
}
