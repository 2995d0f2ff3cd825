import * as l10n from '@vscode/l10n';
import { formatAge, formatDateTime } from '../../src/model/text/formatTime';
import { rowRef } from '../../src/model/health/healthRow';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import type { RunStart } from '../../src/model/jobs/history';
import { jobMoment } from '../../src/model/jobs/jobWords';
import type { CellPlace } from '../shared/cellPlace';
import { columnWord } from './columnWord';
import { usePage } from './pageContext';

interface MomentLinkProps {
  row: HealthPageRow;
  column: 'lastAttempt' | 'lastSuccess' | 'lastChange';
  run: RunStart;
  place: CellPlace;
}

/** How long ago something happened; opens the job in which it did. */
export function MomentLink({ row, column, run, place }: MomentLinkProps) {
  const { host, dates, now, ask } = usePage();
  const moment = jobMoment(run);
  const date = moment === undefined ? '–' : formatDateTime(moment, dates);
  return (
    <button
      type="button"
      class="link"
      title={date}
      {...place}
      onClick={() => ask(host.openJob(rowRef(row), run.synchronizationJobId))}
    >
      <span aria-hidden="true">
        {moment === undefined ? date : formatAge(Math.min(moment, now), now, dates.locale)}
      </span>
      {/* What a screen reader rests on must not change by itself. */}
      <span class="unseen">{l10n.t('{0}: {1}', columnWord(column), date)}</span>
    </button>
  );
}
