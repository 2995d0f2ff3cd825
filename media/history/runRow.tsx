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

/** Cells before and after those of the operations. */
export const fixedColumns = { before: 4, after: 2 };

/** One run in numbers. */
export function RunRow(props: RunRowProps) {
  const { run, index, columns, dates, number, isChosen, onChoose, onOpen, placeOf } = props;
  const look = statusLook(run.status);
  const at = jobMoment(run);
  const duration = jobDuration(run);
  const failed = run.counts?.failed ?? 0;
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
      {columns.map((operation, column) => {
        const count = run.volume?.[operation];
        return (
          <td
            key={operation}
            role="gridcell"
            class={count === undefined || count === 0 ? 'number dim' : 'number'}
            {...placeOf(before + column)}
          >
            {count === undefined ? '–' : number(count)}
          </td>
        );
      })}
      <td
        role="gridcell"
        class={failed > 0 ? 'number failed-text' : 'number dim'}
        {...placeOf(before + columns.length)}
      >
        {number(failed)}
      </td>
      <td
        role="gridcell"
        class={remarks.length > 0 ? 'remarks' : failed > 0 ? 'remarks few' : 'remarks none'}
        {...placeOf(before + columns.length + 1)}
      >
        {/* Where there is no room for its column. */}
        {failed > 0 && (
          <span class="narrow failed-text">{l10n.t('{0} failed', number(failed))} </span>
        )}
        {run.marks.length > 0 && <Icon name="warning" />} <bdi>{clauses(remarks)}</bdi>
      </td>
    </tr>
  );
}
