import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { coverageSentence, verdictWord } from '../../src/model/health/healthWords';
import { rateText } from '../../src/model/health/healthExport';
import { rowRef } from '../../src/model/health/healthRow';
import { unreadWords } from '../../src/model/health/unreadWords';
import type { RunStart } from '../../src/model/jobs/history';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { formatAge, formatDateTime } from '../../src/model/text/formatTime';
import { oneLine, plainBlock } from '../../src/model/text/plainText';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import type { CellPlace } from '../shared/cellPlace';
import { Icon } from '../shared/icon';
import type { IconName } from '../shared/icons';
import { verdictLook } from '../shared/verdictLook';
import { runText } from '../shared/runText';
import { DueText } from './dueText';
import { kindWords } from './kindWords';
import { usePage } from './pageContext';

interface TargetDetailsProps {
  lineKey: string;
  row: HealthPageRow;
  /** Place among all lines, the head being the first. */
  index: number;
  columns: number;
  placeOf: (column: number) => CellPlace;
  /** Folds the details; the keyboard goes back to the target. */
  onClose: () => void;
}

/** Runs behind a verdict that are named; more would be a history. */
const namedRuns = 3;

/** All that is known of a target, unfolded below its row: why, on what grounds, and where to go on. */
export function TargetDetails(props: TargetDetailsProps) {
  const { lineKey, row, index, columns, placeOf, onClose } = props;
  const { host, dates, ask, number } = usePage();
  const { verdict, failure } = row;
  const { also, jobs, errorCode, errorMessage, zoneLearnedFromRuns } = verdict.evidence;
  const ref = rowRef(row);
  // One place of the keyboard after the other, in the order in which they are drawn.
  let column = 0;
  const place = () => placeOf(++column);
  const job = (id: string) => ask(host.openJob(ref, id));
  const actions: { icon: IconName; label: string; run: () => void }[] = [
    ...(row.lastAttempt
      ? [
          {
            icon: 'go-to-file' as const,
            label: l10n.t('Open last run'),
            run: () => job(row.lastAttempt?.synchronizationJobId ?? ''),
          },
        ]
      : []),
    { icon: 'history', label: l10n.t('History'), run: () => ask(host.openHistory(ref)) },
    ...(row.targetType === 'identity_provider'
      ? [
          {
            icon: 'settings' as const,
            label: l10n.t('Configuration'),
            run: () => ask(host.openConfiguration(ref)),
          },
        ]
      : []),
    { icon: 'list-tree', label: l10n.t('Show in the tree'), run: () => ask(host.reveal(ref)) },
  ];
  const name = oneLine(row.name, 80);
  const strip = new Map((row.strip ?? []).map((run) => [run.synchronizationJobId, run]));
  return (
    <tr role="row" class="details-row" aria-rowindex={index + 1} data-row={lineKey}>
      <td
        role="gridcell"
        colSpan={columns}
        {...placeOf(0)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            onClose();
          }
        }}
      >
        <span class="unseen">{l10n.t('Details of {0}', name)}</span>
        <div class="unfolded">
          <p class="whole-reason">
            <bdi>{plainBlock(verdict.reason, 2000)}</bdi>
          </p>
          <p class="dim">{coverageSentence(verdict, dates)}</p>
          {failure && (
            <p class="skipped-text">
              <Icon name="warning" />{' '}
              <bdi>{l10n.t('The newest read failed: {0}', oneLine(failure.sentence, 300))}</bdi>
            </p>
          )}
          <div class="row-actions">
            {actions.map(({ icon, label, run }) => (
              <button
                key={icon}
                type="button"
                class="button"
                aria-label={l10n.t('{0}: {1}', label, name)}
                {...place()}
                onClick={run}
              >
                <Icon name={icon} /> {label}
              </button>
            ))}
          </div>
          <dl class="details">
            {also.length > 0 && (
              <Detail term={l10n.t('Also')}>
                {also.map((state) => (
                  <span key={state} class={`also ${verdictLook(state).tone}-text`}>
                    <Icon name={verdictLook(state).icon} /> {verdictWord(state)}
                  </span>
                ))}
              </Detail>
            )}
            {errorCode !== undefined && (
              <Detail term={l10n.t('Error')} isWide={errorMessage !== undefined}>
                <bdi class="mono">{oneLine(errorCode, 120)}</bdi>{' '}
                {errorMessage !== undefined && <bdi>{oneLine(errorMessage, 400)}</bdi>}
              </Detail>
            )}
            {jobs.length > 0 && (
              <Detail term={l10n.t('Rests on')} isWide>
                {jobs.slice(0, namedRuns).map((id) => {
                  const run = strip.get(id);
                  return (
                    <button
                      key={id}
                      type="button"
                      class="link evidence"
                      {...place()}
                      onClick={() => job(id)}
                    >
                      {run ? runText(run, dates, number) : oneLine(id, 60)}
                    </button>
                  );
                })}
                {jobs.length > namedRuns && (
                  <span class="dim">{l10n.t('and {0} more', number(jobs.length - namedRuns))}</span>
                )}
              </Detail>
            )}
            <Detail term={l10n.t('Last attempt')}>
              <Moment run={row.lastAttempt} />
            </Detail>
            <Detail term={l10n.t('Last success')}>
              <Moment run={row.lastSuccess} />
            </Detail>
            <Detail term={l10n.t('Last change')}>
              <Moment run={row.lastChange} />
            </Detail>
            {row.nextDue !== undefined && (
              <Detail term={l10n.t('Next due')}>
                <span>
                  <span aria-hidden="true">{formatDateTime(row.nextDue, dates)} · </span>
                  <DueText due={row.nextDue} />
                </span>
                {zoneLearnedFromRuns !== undefined && (
                  <span class="dim">
                    {' '}
                    {l10n.t('(zone told by earlier runs: {0})', oneLine(zoneLearnedFromRuns, 60))}
                  </span>
                )}
              </Detail>
            )}
            <Detail term={l10n.t('Failed runs')}>{rateText(row, dates)}</Detail>
            {verdict.unread.length > 0 && (
              <Detail term={l10n.t('Not read yet')}>
                {unreadWords(verdict.unread)}{' '}
                <button type="button" class="link" {...place()} onClick={() => ask(host.read(ref))}>
                  {l10n.t('Read now')}
                </button>
              </Detail>
            )}
            <Detail term={l10n.t('Target')}>
              {kindWords(row)} <bdi class="mono">{oneLine(row.targetId, 80)}</bdi>
            </Detail>
          </dl>
        </div>
      </td>
    </tr>
  );
}

interface DetailProps {
  term: string;
  children: ComponentChildren;
  /** As long as sentences are: it takes the whole width. */
  isWide?: boolean;
}

function Detail({ term, children, isWide = false }: DetailProps) {
  return (
    <div class={`detail-row ${isWide ? 'wide' : ''}`}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A moment in full, and how long ago that was. */
function Moment({ run }: { run: RunStart | undefined }) {
  const { dates, now } = usePage();
  const at = run && jobMoment(run);
  return at === undefined ? (
    <span class="dim">–</span>
  ) : (
    <>
      {formatDateTime(at, dates)}
      <span class="dim" aria-hidden="true">
        {' · '}
        {formatAge(Math.min(at, now), now, dates.locale)}
      </span>
    </>
  );
}
