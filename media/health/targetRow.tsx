import * as l10n from '@vscode/l10n';
import { formatDateTime } from '../../src/model/text/formatTime';
import { failureRate, rowKey } from '../../src/model/health/healthRow';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { spokenVerdict, verdictWord } from '../../src/model/health/healthWords';
import { oneLine } from '../../src/model/text/plainText';
import type { Unread } from '../../src/model/health/verdict';
import type { CellPlace } from '../shared/cellPlace';
import { Icon } from '../shared/icon';
import { verdictLook } from '../shared/verdictLook';
import { DueText } from './dueText';
import { kindWords } from './kindWords';
import { MomentLink } from './momentLink';
import { NotReadYet } from './notReadYet';
import { usePage } from './pageContext';
import { StripCell } from './stripCell';
import type { TableColumn } from './tableColumns';

interface TargetRowProps {
  row: HealthPageRow;
  isOpen: boolean;
  /** Place among all lines, the head being the first. */
  index: number;
  columns: readonly TableColumn[];
  placeOf: (column: number) => CellPlace;
  onToggle: () => void;
}

/** One target on one line: what is said of it, and the numbers beside. Enter or a click unfolds the rest. */
export function TargetRow({ row, isOpen, index, columns, placeOf, onToggle }: TargetRowProps) {
  return (
    <tr
      role="row"
      class={`target-row ${isOpen ? 'open' : ''}`}
      aria-rowindex={index + 1}
      data-row={rowKey(row)}
      aria-busy={row.loading}
      onClick={({ target }) => {
        // Buttons and runs lead elsewhere.
        if (!isWithin(target, 'button, .strip-hit') && getSelection()?.isCollapsed !== false) {
          onToggle();
        }
      }}
      onKeyDown={(event) => {
        const isFold = event.key === 'Escape' && isOpen;
        const isEnter = event.key === 'Enter' && !isWithin(event.target, 'button');
        if (!event.defaultPrevented && (isFold || isEnter)) {
          event.preventDefault();
          onToggle();
        }
      }}
    >
      {columns.map((column, nth) => (
        <Cell key={column} {...{ column, row, isOpen, onToggle }} place={placeOf(nth)} />
      ))}
    </tr>
  );
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

interface CellProps {
  row: HealthPageRow;
  place: CellPlace;
}

interface AnyCellProps extends CellProps {
  column: TableColumn;
  isOpen: boolean;
  onToggle: () => void;
}

function Cell({ column, row, isOpen, place, onToggle }: AnyCellProps) {
  switch (column) {
    case 'name':
      return <NameCell {...{ row, isOpen, place, onToggle }} />;
    case 'attention':
      return <VerdictCell row={row} place={place} />;
    case 'strip':
      return <StripCell row={row} place={place} />;
    case 'lastSuccess':
      return row.lastSuccess ? (
        <td role="gridcell" class={column}>
          <MomentLink row={row} column={column} run={row.lastSuccess} place={place} />
        </td>
      ) : (
        <NothingCell {...{ row, column, place }} lacks="runs" />
      );
    case 'nextDue':
      return <DueCell row={row} place={place} />;
    case 'failureRate':
      return <RateCell row={row} place={place} />;
  }
}

function NameCell({ row, isOpen, place, onToggle }: Omit<AnyCellProps, 'column'>) {
  const look = verdictLook(row.verdict.state);
  const name = oneLine(row.name, 80);
  return (
    <th role="rowheader" scope="row" class="name">
      <button
        type="button"
        class="target"
        title={l10n.t('{0} · {1}', name, kindWords(row))}
        aria-expanded={isOpen}
        {...place}
        onClick={onToggle}
      >
        <Icon name="chevron-down" />
        <span class={`${look.tone}-text verdict-icon`}>
          <Icon name={look.icon} />
        </span>
        <bdi class="target-name">{name}</bdi>
      </button>
    </th>
  );
}

/** The verdict's word, and the sentence why as far as there is room. */
function VerdictCell({ row: { verdict, failure, loading }, place }: CellProps) {
  const look = verdictLook(verdict.state);
  return (
    <td role="gridcell" class="attention" title={oneLine(verdict.reason, 600)} {...place}>
      <span class="unseen">
        {[
          spokenVerdict(verdict),
          failure && l10n.t('The newest read failed: {0}', failure.sentence),
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
      <span aria-hidden="true" class="reason">
        {loading && <Icon name="loading" spin />}
        {failure && (
          <span class="skipped-text">
            <Icon name="warning" />
          </span>
        )}
        <span class={`verdict-word ${look.tone}-text`}>{verdictWord(verdict.state)}</span>{' '}
        <bdi>{oneLine(verdict.reason, 400)}</bdi>
      </span>
    </td>
  );
}

function DueCell({ row, place }: CellProps) {
  const { dates } = usePage();
  const { nextDue } = row;
  return nextDue === undefined ? (
    <NothingCell {...{ row, place }} column="nextDue" lacks="schedule" />
  ) : (
    <td role="gridcell" class="nextDue" title={formatDateTime(nextDue, dates)} {...place}>
      <DueText due={nextDue} />
    </td>
  );
}

function RateCell({ row, place }: CellProps) {
  const { dates, number } = usePage();
  const rate = failureRate(row);
  // A share of some runs would be taken for one of all.
  if (rate === undefined || row.verdict.unread.includes('runs')) {
    return <NothingCell {...{ row, place }} column="failureRate" lacks="runs" />;
  }
  const percent = new Intl.NumberFormat(dates.locale, { style: 'percent' });
  const of = l10n.t('{0} of {1}', number(row.failed), number(row.finished));
  return (
    <td role="gridcell" class="failureRate" title={of} {...place}>
      <span class={rate > 0 ? 'failed-text' : 'dim'}>{percent.format(rate)}</span>
      <span class="unseen"> {of}</span>
    </td>
  );
}

interface NothingCellProps extends CellProps {
  column: TableColumn;
  /** What has to be read before it is known that there is nothing. */
  lacks: Unread;
}

function NothingCell({ row, column, lacks, place }: NothingCellProps) {
  return row.verdict.unread.includes(lacks) ? (
    <td role="gridcell" class={column}>
      <NotReadYet row={row} place={place} />
    </td>
  ) : (
    <td role="gridcell" class={`${column} dim`} {...place}>
      –
    </td>
  );
}
