import * as l10n from '@vscode/l10n';
import { formatDateTime } from '../../src/model/text/formatTime';
import { failureRate, rowKey, rowRef } from '../../src/model/health/healthRow';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { coverageSentence, spokenVerdict, verdictWord } from '../../src/model/health/healthWords';
import { oneLine } from '../../src/model/text/plainText';
import { providerTypeWord, targetTypeWord } from '../../src/model/text/words';
import { Icon } from '../shared/icon';
import { verdictLook } from '../shared/verdictLook';
import type { CellPlace } from '../shared/cellPlace';
import type { HealthColumn } from '../../src/model/health/healthTable';
import { NotReadYet } from './notReadYet';
import { columnWord } from './columnWord';
import { untilDue } from './untilDue';
import { MomentCell } from './momentCell';
import { usePage } from './pageContext';
import { StripCell } from './stripCell';

interface TargetRowProps {
  row: HealthPageRow;
  /** Place among all rows, the head being the first. */
  index: number;
  placeOf: (column: number) => CellPlace;
}

/** Cells of a row; the last two are buttons. */
export const columnCount = 10;

/** One target: what is said of it, and the runs that say so. */
export function TargetRow({ row, index, placeOf }: TargetRowProps) {
  const { host, hasInstances, ask } = usePage();
  const { name, targetType, targetId, providerType, instanceName } = row;
  const kind = providerType === '' ? targetTypeWord(targetType) : providerTypeWord(providerType);
  const shortName = oneLine(name, 80);
  const ref = rowRef(row);
  return (
    <tr role="row" aria-rowindex={index + 1} data-row={rowKey(row)} aria-busy={row.loading}>
      <th role="rowheader" scope="row">
        <button
          type="button"
          class="link target"
          title={targetId}
          {...placeOf(0)}
          onClick={() => ask(host.openHistory(ref))}
        >
          <bdi>{shortName}</bdi>
        </button>
        <span class="kind dim">
          {kind}
          {hasInstances && (
            <>
              {' · '}
              <bdi>{oneLine(instanceName, 60)}</bdi>
            </>
          )}
        </span>
      </th>
      <VerdictCell row={row} place={placeOf(1)} />
      <StripCell row={row} place={placeOf(2)} />
      <MomentCell row={row} column="lastAttempt" place={placeOf(3)} />
      <MomentCell row={row} column="lastSuccess" place={placeOf(4)} />
      <MomentCell row={row} column="lastChange" place={placeOf(5)} />
      <DueCell row={row} place={placeOf(6)} />
      <RateCell row={row} place={placeOf(7)} />
      <td role="gridcell" class="row-action">
        {targetType === 'identity_provider' ? (
          <button
            type="button"
            class="icon-button"
            title={l10n.t('Open configuration')}
            aria-label={l10n.t('Open configuration of {0}', shortName)}
            {...placeOf(8)}
            onClick={() => ask(host.openConfiguration(ref))}
          >
            <Icon name="settings" />
          </button>
        ) : (
          <span class="unseen" {...placeOf(8)}>
            {l10n.t('No configuration')}
          </span>
        )}
      </td>
      <td role="gridcell" class="row-action">
        <button
          type="button"
          class="icon-button"
          title={l10n.t('Show in the tree')}
          aria-label={l10n.t('Show {0} in the tree', shortName)}
          {...placeOf(9)}
          onClick={() => ask(host.reveal(ref))}
        >
          <Icon name="list-tree" />
        </button>
      </td>
    </tr>
  );
}

interface CellProps {
  row: HealthPageRow;
  place: CellPlace;
}

/** Verdict as shape, colour and word, and the sentence why. */
function VerdictCell({ row: { verdict, failure, loading }, place }: CellProps) {
  const look = verdictLook(verdict.state);
  const { dates } = usePage();
  const also = verdict.evidence.also.map(verdictWord).join(', ');
  const coverage = coverageSentence(verdict, dates);
  return (
    <td role="gridcell" class="verdict" title={[verdict.reason, coverage].join('\n\n')} {...place}>
      <span class="unseen">
        {[
          spokenVerdict(verdict),
          coverage,
          also && l10n.t('Also: {0}', also),
          failure && l10n.t('The newest read failed: {0}', failure.sentence),
        ]
          .filter(Boolean)
          .join(' ')}
      </span>
      <span aria-hidden="true">
        <span class={`verdict-word ${look.tone}-text`}>
          <Icon name={look.icon} /> {verdictWord(verdict.state)}
          {loading && <Icon name="loading" spin />}
        </span>
        <bdi class="reason">{oneLine(verdict.reason, 400)}</bdi>
        {also !== '' && <span class="also dim">{l10n.t('Also: {0}', also)}</span>}
        {failure && (
          <span class="also skipped-text">
            <Icon name="warning" /> <bdi>{oneLine(failure.sentence, 200)}</bdi>
          </span>
        )}
      </span>
    </td>
  );
}

function DueCell({ row, place }: CellProps) {
  const { nextDue } = row;
  const { dates, now } = usePage();
  if (nextDue === undefined && row.verdict.unread.includes('schedule')) {
    return <UnreadCell row={row} place={place} column="nextDue" />;
  }
  const due = nextDue === undefined ? undefined : untilDue(nextDue, now, dates.locale);
  const date = nextDue === undefined ? undefined : formatDateTime(nextDue, dates);
  return (
    <td
      role="gridcell"
      class={`moment ${due === undefined ? 'dim' : ''}`}
      data-term={columnWord('nextDue')}
      title={date}
      {...place}
    >
      {due === undefined ? (
        '–'
      ) : (
        <>
          <span aria-hidden="true" class={due.isLate ? 'failed-text' : ''}>
            {due.text}
          </span>
          <span class="unseen">
            {due.isLate ? l10n.t('{0}, is late', date ?? '') : (date ?? '')}
          </span>
        </>
      )}
    </td>
  );
}

function UnreadCell({ row, place, column }: CellProps & { column: HealthColumn }) {
  return (
    <td role="gridcell" class="moment" data-term={columnWord(column)}>
      <NotReadYet row={row} place={place} />
    </td>
  );
}

function RateCell({ row, place }: CellProps) {
  const { dates, number } = usePage();
  const rate = failureRate(row);
  // A share of some runs would be taken for one of all.
  if (row.verdict.unread.includes('runs')) {
    return <UnreadCell row={row} place={place} column="failureRate" />;
  }
  const percent = new Intl.NumberFormat(dates.locale, { style: 'percent' });
  return (
    <td
      role="gridcell"
      class={`moment ${rate ? '' : 'dim'}`}
      data-term={columnWord('failureRate')}
      {...place}
    >
      {rate === undefined ? (
        '–'
      ) : (
        <>
          <span class={rate > 0 ? 'failed-text' : ''}>{percent.format(rate)}</span>{' '}
          <span class="dim of">
            {l10n.t('{0} of {1}', number(row.failed), number(row.finished))}
          </span>
        </>
      )}
    </td>
  );
}
