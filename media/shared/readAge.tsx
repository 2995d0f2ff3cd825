import * as l10n from '@vscode/l10n';
import { formatAge, formatZonedDateTime } from '../../src/model/text/formatTime';
import type { PageSetting } from '../../src/protocol/page';
import { useNow } from './useNow';

interface ReadAgeProps {
  readAt: number;
  dates: PageSetting['dates'];
}

/** How old the data is, counting on. */
export function ReadAge({ readAt, dates }: ReadAgeProps) {
  const now = useNow(1000);
  return (
    <span>
      <span aria-hidden="true">
        {l10n.t('read {0}', formatAge(Math.min(readAt, now), now, dates.locale))}
      </span>
      {/* What a screen reader rests on must not change every second. */}
      <span class="unseen">{l10n.t('read at {0}', formatZonedDateTime(readAt, dates))}</span>
    </span>
  );
}
