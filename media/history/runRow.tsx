import * as l10n from '@vscode/l10n';
import { formatDateTime, formatDuration, type DateStyle } from '../../src/model/text/formatTime';
import type { MarkedRun } from '../../src/model/jobs/history';
import { jobDuration } from '../../src/model/jobs/job';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { oneLine } from '../../src/model/text/plainText';
import type { Operation } from '../../src/model/jobs/statistics';
import { statusWord } from '../../src/model/text/words';
import type { CellPlace } from '../shared/cellPlace';
import { Icon } from '../shared/icon';
import { markWord } from '../shared/runText';
import { statusLook } from '../shared/statusLook';
import { clauses } from '../../src/model/text/clauses';

interface RunRowProps {
  run: MarkedRun;
  index: number;
  columns: readonly Operation[];
  dates: DateStyle;
  number: (value: number) => string;
  isChosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
  placeOf: (column: number) => CellPlace;
}

/** Cells before and after those of the operations. What failed comes first of all counts: nothing may push it out of sight. */
export const fixedColumns = { before: 5, after: 1 };

/** A run that failed before it compared anything: its zeros are no result. */
function countedNothing({ status, counts, volume }: MarkedRun): boolean {
  return (
    status === 'failed' && !counts?.failed && Object.values(volume ?? {}).every((count) => !count)
  );
}

/** One run in numbers. */
export function RunRow(props: RunRowProps) {
  const { run, index, columns, dates, number, isChosen, onChoose, onOpen, placeOf } = props;
  const look = statusLook(run.status);
  const at = jobMoment(run);
  const duration = jobDuration(run);
  const failed = run.counts?.failed ?? 0;
  const noCounts = countedNothing(run);
  const moment = at === undefined ? l10n.t('start unknown') : formatDateTime(at, dates);
  const { before } = fixedColumns;
  const remarks = [
    ...run.marks.map(markWord),
    ...(run.errorCode === undefined ? [] : [oneLine(run.errorCode, 80)]),
  ];
  return (
    <tr
      role="row"
      aria-rowindex={index + 1}
      data-row={run.synchronizationJobId}
      aria-selected={isChosen}
      class={isChosen ? 'chosen' : ''}
    >
      <td role="gridcell" class="choose">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={l10n.t('Choose the run of {0} for a comparison', moment)}
          {...placeOf(0)}
          onChange={onChoose}
        />
      </td>
      <th role="rowheader" scope="row">
        <button type="button" class="link" {...placeOf(1)} onClick={onOpen}>
          {moment}
        </button>
      </th>
      <td role="gridcell" {...placeOf(2)}>
        <span class={`run-status ${look.tone}-text`}>
          <Icon name={look.icon} /> <bdi class="status-word">{statusWord(run.status)}</bdi>
        </span>
      </td>
      <td
        role="gridcell"
        class={run.marks.includes('slow') ? 'number marked' : 'number'}
        {...placeOf(3)}
      >
        {duration === undefined ? '–' : formatDuration(duration)}
      </td>
      <td role="gridcell" class={failed > 0 ? 'number failed-text' : 'number dim'} {...placeOf(4)}>
        {noCounts ? '–' : number(failed)}
      </td>
      {columns.map((operation, column) => {
        const count = run.volume?.[operation];
        return (
          <td
            key={operation}
            role="gridcell"
            class={count === undefined || count === 0 ? 'number dim' : 'number'}
            {...placeOf(before + column)}
          >
            {count === undefined || noCounts ? '–' : number(count)}
          </td>
        );
      })}
      <td
        role="gridcell"
        class={remarks.length > 0 ? 'remarks' : 'remarks none'}
        {...placeOf(before + columns.length)}
      >
        {run.marks.length > 0 && <Icon name="warning" />} <bdi>{clauses(remarks)}</bdi>
      </td>
    </tr>
  );
}
