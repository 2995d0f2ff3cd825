import * as l10n from '@vscode/l10n';
import { useRef, useState } from 'preact/hooks';
import { rowRef } from '../../src/model/health/healthRow';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import type { MarkedRun } from '../../src/model/jobs/history';
import { runText, stripText } from '../shared/runText';
import { StripPicture } from '../shared/stripPicture';
import { StripRuns } from '../shared/stripRuns';
import type { CellPlace } from '../shared/cellPlace';
import { usePage } from './pageContext';

/** Runs that a strip has room for. */
const room = 30;

/** The last runs of a target. One stop of the keyboard; Enter leads among the runs, Escape out again. */
export function StripCell({ row, place }: { row: HealthPageRow; place: CellPlace }) {
  const { host, dates, number, ask } = usePage();
  const cell = useRef<HTMLTableCellElement>(null);
  const [at, setAt] = useState<number>();
  const { strip = [] } = row;
  const textOf = (run: MarkedRun) => runText(run, dates, number);
  const open = ({ synchronizationJobId }: MarkedRun) =>
    ask(host.openJob(rowRef(row), synchronizationJobId));
  const isUnread = row.strip?.length === 0 && row.verdict.unread.includes('runs');
  const isInside = at !== undefined && strip.length > 0;
  return (
    <td
      ref={cell}
      role="gridcell"
      class="strip-cell"
      aria-busy={!row.strip}
      {...place}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget && strip.length > 0) {
          event.preventDefault();
          setAt(strip.length - 1);
        }
      }}
    >
      <span class="unseen">
        {isUnread ? l10n.t('not read yet') : row.strip && stripText(strip, dates, number)}
        {strip.length > 0 && ` ${l10n.t('Press Enter to go through the runs.')}`}
      </span>
      {!row.strip ? (
        // On its way: runs come once the row is drawn.
        <div class="strip-room" />
      ) : strip.length === 0 ? (
        <span class="dim" aria-hidden="true">
          {isUnread ? l10n.t('not read yet') : l10n.t('No runs')}
        </span>
      ) : (
        <div class="strip">
          <StripPicture runs={strip} room={room} textOf={textOf} onPick={open} />
          {isInside && (
            <StripRuns
              runs={strip}
              at={Math.min(at, strip.length - 1)}
              textOf={textOf}
              onMove={setAt}
              onPick={open}
              onLeave={(back) => {
                setAt(undefined);
                if (back) {
                  cell.current?.focus();
                }
              }}
            />
          )}
        </div>
      )}
    </td>
  );
}
