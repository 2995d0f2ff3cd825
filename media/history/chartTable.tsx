import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import { jobDuration } from '../../src/model/jobs/job';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { formatDateTime, formatDuration, type DateStyle } from '../../src/model/text/formatTime';
import type { MarkedRun } from '../../src/model/jobs/history';
import { markWord } from '../shared/runText';
import { clauses } from '../../src/model/text/clauses';

/** More rows than that are read by nobody, and the table of runs has them all. */
const most = 100;

interface ChartTableProps {
  /** Newest first. */
  runs: readonly MarkedRun[];
  dates: DateStyle;
  number: (value: number) => string;
}

/** What the charts show, in numbers: for who cannot see them, or wants the values. Drawn when it is unfolded. */
export function ChartTable({ runs, dates, number }: ChartTableProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = runs.slice(0, most);
  return (
    <details class="chart-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{l10n.t('Charts as a table')}</summary>
      {isOpen && (
        <>
          <table aria-label={l10n.t('Charts as a table')}>
            <thead>
              <tr>
                <th scope="col">{l10n.t('Start')}</th>
                <th scope="col" class="number">
                  {l10n.t('Duration')}
                </th>
                <th scope="col" class="number">
                  {l10n.t('Changed entries')}
                </th>
                <th scope="col">{l10n.t('Remarkable')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((run) => {
                const at = jobMoment(run);
                const duration = jobDuration(run);
                const changed = run.counts?.changed;
                return (
                  <tr key={run.synchronizationJobId}>
                    <th scope="row">
                      {at === undefined ? l10n.t('start unknown') : formatDateTime(at, dates)}
                    </th>
                    <td class="number">
                      {duration === undefined ? '–' : formatDuration(duration)}
                    </td>
                    <td class="number">{changed === undefined ? '–' : number(changed)}</td>
                    <td>{clauses(run.marks.map(markWord))}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {runs.length > shown.length && (
            <p class="dim">
              {l10n.t('The newest {0} of {1} runs.', number(most), number(runs.length))}
            </p>
          )}
        </>
      )}
    </details>
  );
}
