import { formatAge, formatDateTime } from '../../src/model/text/formatTime';
import { rowRef } from '../../src/model/health/healthRow';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import type { RunStart } from '../../src/model/jobs/history';
import { jobMoment } from '../../src/model/jobs/jobWords';
import type { CellPlace } from '../shared/cellPlace';
import { columnWord } from './columnWord';
import { usePage } from './pageContext';
import { NotReadYet } from './notReadYet';

interface MomentCellProps {
  row: HealthPageRow;
  column: 'lastAttempt' | 'lastSuccess' | 'lastChange';
  place: CellPlace;
}

/** When something last happened; opens the job in which it did. */
export function MomentCell({ row, column, place }: MomentCellProps) {
  const { host, dates, now, ask } = usePage();
  const run: RunStart | undefined = row[column];
  const moment = run && jobMoment(run);
  if (!run || moment === undefined) {
    return row.verdict.unread.includes('runs') ? (
      <td role="gridcell" class="moment" data-term={columnWord(column)}>
        <NotReadYet row={row} place={place} />
      </td>
    ) : (
      <td role="gridcell" class="moment dim" data-term={columnWord(column)} {...place}>
        –
      </td>
    );
  }
  const date = formatDateTime(moment, dates);
  return (
    <td role="gridcell" class="moment" data-term={columnWord(column)}>
      <button
        type="button"
        class="link"
        title={date}
        {...place}
        onClick={() => ask(host.openJob(rowRef(row), run.synchronizationJobId))}
      >
        <span aria-hidden="true">{formatAge(Math.min(moment, now), now, dates.locale)}</span>
        {/* What a screen reader rests on must not change by itself. */}
        <span class="unseen">{`${columnWord(column)}: ${date}`}</span>
      </button>
    </td>
  );
}
