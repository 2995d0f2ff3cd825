import * as l10n from '@vscode/l10n';
import { formatAge, formatDateTime } from '../../src/model/formatTime';
import type { JobSummary } from '../../src/model/job';
import { directionWord, triggerWord } from '../../src/model/words';
import { useNow } from '../shared/useNow';
import { usePage } from './pageContext';
import { timesText } from './timesText';

interface SublineProps {
  job: Pick<JobSummary, 'status' | 'direction' | 'triggerType' | 'startTime' | 'endTime'>;
  readAt: number | undefined;
  following: boolean;
}

/** Direction, trigger, times and age of the data; the one part of the page that a clock redraws. */
export function Subline({ job, readAt, following }: SublineProps) {
  const { dates } = usePage();
  const now = useNow(1000);
  return (
    <p class="subline">
      <bdi>{directionWord(job.direction)}</bdi>
      <bdi>{triggerWord(job.triggerType)}</bdi>
      <span>{timesText(job, now, dates)}</span>
      {readAt !== undefined && (
        <span>
          <span aria-hidden="true">
            {l10n.t('read {0}', formatAge(Math.min(readAt, now), now, dates.locale))}
          </span>
          {/* What a screen reader rests on must not change every second. */}
          <span class="unseen">{l10n.t('read at {0}', formatDateTime(readAt, dates))}</span>
        </span>
      )}
      {following && <span>{l10n.t('follows the job until it ends')}</span>}
    </p>
  );
}
