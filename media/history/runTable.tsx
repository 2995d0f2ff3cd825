import * as l10n from '@vscode/l10n';
import { useMemo } from 'preact/hooks';
import type { DateStyle } from '../../src/model/text/formatTime';
import type { MarkedRun } from '../../src/model/jobs/history';
import { operationWord } from '../../src/model/text/words';
import { useGridCursor } from '../shared/useGridCursor';
import { historyColumns } from './historyColumns';
import { fixedColumns, RunRow } from './runRow';

interface RunTableProps {
  runs: readonly MarkedRun[];
  /** Runs over all pages, when the service says so. */
  total: number | undefined;
  dates: DateStyle;
  number: (value: number) => string;
  chosen: readonly string[];
  onChoose: (id: string) => void;
  onOpen: (id: string) => void;
}

/** The runs as a grid, newest first: one Tab stop, arrow keys from cell to cell, Enter opens a job. */
export function RunTable(props: RunTableProps) {
  const { runs, total, dates, number, chosen, onChoose, onOpen } = props;
  const columns = useMemo(() => historyColumns(runs), [runs]);
  const keys = useMemo(() => ['', ...runs.map((run) => run.synchronizationJobId)], [runs]);
  const { before, after } = fixedColumns;
  const { placeOf, handlers } = useGridCursor(keys, before + columns.length + after, 1);
  const heads = [
    { key: 'choose', label: l10n.t('Compare'), unseen: true },
    { key: 'start', label: l10n.t('Start') },
    { key: 'status', label: l10n.t('Status') },
    { key: 'duration', label: l10n.t('Duration'), isNumber: true },
    ...columns.map((operation) => ({
      key: operation,
      label: operationWord(operation),
      isNumber: true,
    })),
    { key: 'failed', label: l10n.t('Failed'), isNumber: true },
    { key: 'remarks', label: l10n.t('Remarkable') },
  ];
  return (
    <div class="runs-region" role="region" aria-label={l10n.t('Runs')}>
      <table
        class="runs"
        role="grid"
        aria-label={l10n.t('Runs')}
        aria-rowcount={(total ?? runs.length) + 1}
        aria-multiselectable="true"
        {...handlers}
      >
        <thead>
          <tr role="row" aria-rowindex={1}>
            {heads.map(({ key, label, unseen, isNumber }: Head, index) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                class={isNumber ? 'number' : ''}
                {...placeOf(0, index)}
              >
                <span class={unseen ? 'unseen' : ''}>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run, index) => (
            <RunRow
              key={run.synchronizationJobId}
              run={run}
              index={index + 1}
              columns={columns}
              dates={dates}
              number={number}
              isChosen={chosen.includes(run.synchronizationJobId)}
              onChoose={() => onChoose(run.synchronizationJobId)}
              onOpen={() => onOpen(run.synchronizationJobId)}
              placeOf={(column) => placeOf(index + 1, column)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Head {
  key: string;
  label: string;
  unseen?: boolean;
  isNumber?: boolean;
}
